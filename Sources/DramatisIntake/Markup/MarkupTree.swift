/// The elements and texts of a page or an XML file, as flat arrays in the order of the document, so
/// that no depth of nesting costs stack.
struct MarkupTree {
  /// An element or a text.
  struct Node {
    var tag: Tag
    /// The element around it; -1 for the first.
    var parent: Int32
    /// Behind the last node inside of it.
    var end: Int32
    /// A text’s bytes in ``MarkupTree/bytes``.
    var textRange: Range<Int32>
    /// An element’s attributes in ``MarkupTree/attributes``.
    var attributeRange: Range<Int32>
  }

  /// An attribute and its value’s bytes in ``MarkupTree/bytes``.
  struct Attribute {
    var name: AttributeName
    var value: Range<Int32>
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  var bytes: [UInt8] = []

  /// The nodes inside `node`, `node` itself left out.
  func inside(_ node: Int) -> Range<Int> { node + 1..<Int(nodes[node].end) }

  /// The nodes right below `node`.
  func children(of node: Int) -> some Sequence<Int> {
    let end = Int(nodes[node].end)
    return sequence(
      state: node + 1,
      next: { next -> Int? in
        guard next < end else { return nil }
        defer { next = Int(nodes[next].end) }
        return next
      })
  }

  /// The first element inside `node` with `tag`.
  func first(_ tag: Tag, inside node: Int) -> Int? {
    inside(node).first { nodes[$0].tag == tag }
  }

  /// The first element right below `node` with `tag`.
  func child(_ tag: Tag, of node: Int) -> Int? {
    children(of: node).first { nodes[$0].tag == tag }
  }

  /// The value of an attribute.
  func value(_ name: AttributeName, of node: Int) -> String? {
    valueBytes(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of an attribute’s value.
  func valueBytes(_ name: AttributeName, of node: Int) -> ArraySlice<UInt8>? {
    let range = nodes[node].attributeRange
    for index in range where attributes[Int(index)].name == name {
      let value = attributes[Int(index)].value
      return bytes[Int(value.lowerBound)..<Int(value.upperBound)]
    }
    return nil
  }

  /// The bytes of a text.
  func textBytes(of node: Int) -> ArraySlice<UInt8> {
    let range = nodes[node].textRange
    return bytes[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// All text inside `node` as it stands.
  func rawText(inside node: Int) -> String {
    var all: [UInt8] = []
    for inner in node..<Int(nodes[node].end) where nodes[inner].tag == .text {
      all.append(contentsOf: textBytes(of: inner))
    }
    return String(decoding: all, as: UTF8.self)
  }

  /// All text inside `node` on one line; nil if there is none.
  func line(inside node: Int) -> String? { rawText(inside: node).line }
}

extension String {
  /// The words with single spaces between them; nil if there are none.
  var line: String? {
    let words = split { $0.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
