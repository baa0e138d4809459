/// A tree in the making, told of each element and text in the order of the document.
final class TreeBuilder {
  private(set) var tree = MarkupTree()
  /// The elements that are open.
  private var open: [Int32] = []

  /// Begins with `root`, which holds all.
  init(root: Tag) { begin(root) }

  /// How many elements are open, the root among them.
  var depth: Int { open.count }

  /// Whether there is nothing but the root.
  var isEmpty: Bool { tree.nodes.count == 1 }

  /// Begins an element; its attributes follow.
  func begin(_ tag: Tag) {
    let attributes = Int32(tree.attributes.count)
    add(tag, text: 0..<0, attributes: attributes..<attributes)
    open.append(Int32(tree.nodes.count - 1))
  }

  /// Adds an attribute to the element begun last.
  func add(_ name: AttributeName, value: UnsafeBufferPointer<UInt8>) {
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: value)
    tree.attributes.append(.init(name: name, value: start..<Int32(tree.bytes.count)))
    let node = tree.nodes.count - 1
    let range = tree.nodes[node].attributeRange
    tree.nodes[node].attributeRange = range.lowerBound..<Int32(tree.attributes.count)
  }

  /// Adds text; what follows a text right away is one with it.
  func add(text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty else { return }
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: text)
    let end = Int32(tree.bytes.count)
    if let last = tree.nodes.indices.last, tree.nodes[last].tag == .text,
      tree.nodes[last].parent == open.last ?? -1, tree.nodes[last].textRange.upperBound == start
    {
      tree.nodes[last].textRange = tree.nodes[last].textRange.lowerBound..<end
    } else {
      add(.text, text: start..<end, attributes: 0..<0)
    }
  }

  /// Ends the innermost element, if it is a `tag` and not the root.
  func end(_ tag: Tag) {
    guard open.count > 1, let innermost = open.last, tree.nodes[Int(innermost)].tag == tag else {
      return
    }
    close()
  }

  /// Ends elements until `depth` are open.
  func end(toDepth depth: Int) {
    while open.count > depth { close() }
  }

  private func close() {
    if let node = open.popLast() { tree.nodes[Int(node)].end = Int32(tree.nodes.count) }
  }

  private func add(_ tag: Tag, text: Range<Int32>, attributes: Range<Int32>) {
    let next = Int32(tree.nodes.count)
    tree.nodes.append(
      .init(
        tag: tag, parent: open.last ?? -1, end: next + 1, textRange: text,
        attributeRange: attributes)
    )
  }
}
