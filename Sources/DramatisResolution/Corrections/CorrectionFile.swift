/// The corrections of a corpus: a plain text file, a correction a line. Empty lines and lines that
/// begin with `#` say nothing.
public struct CorrectionFile: Sendable, Hashable {
  /// A correction and its line, counted from 1.
  public struct Line: Sendable, Hashable {
    /// The number of the line.
    public let number: Int
    /// What it says.
    public let correction: Correction

    /// Makes a line.
    public init(number: Int, correction: Correction) {
      self.number = number
      self.correction = correction
    }
  }

  /// The corrections in the order of the file.
  public let lines: [Line]
  /// The text they were read from.
  public let text: String

  /// Reads a file's text. O(bytes). Throws the first line that says nothing known: then nothing of
  /// the file is to be applied. Whether the lines agree is told by ``contradictions``.
  public init(text: String) throws(CorrectionError) {
    var lines: [Line] = []
    for (index, range) in Self.ranges(of: text).enumerated() {
      let line = Self.content(of: text, in: range)
      guard Self.saysSomething(line) else { continue }
      do {
        lines.append(Line(number: index + 1, correction: try CorrectionParser.correction(in: line)))
      } catch {
        throw CorrectionError(line: index + 1, content: line, expected: error.what)
      }
    }
    self.lines = lines
    self.text = text
  }
}

/// A line that is no correction.
public struct CorrectionError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  /// What it says.
  public let content: String
  /// What was expected.
  public let expected: String

  /// One sentence for a person.
  public var description: String {
    "Line \(line) of the corrections is not understood: expected \(expected) in “\(content)”."
  }
}

// MARK: - Writing

extension CorrectionFile {
  /// `text` and one more correction at its end; what was there stays byte for byte. O(bytes).
  public static func text(_ text: String, appending correction: Correction) -> String {
    let gap = text.isEmpty || text.utf8.last == 0x0A ? "" : "\n"
    return text + gap + "\(correction)\n"
  }

  /// `text` without its last correction, and that line; nil if there is none. What is not read as a
  /// correction, comments and empty lines, stays. O(bytes).
  public static func removingLast(of text: String) -> (text: String, removed: Line)? {
    let ranges = ranges(of: text)
    for (index, range) in ranges.enumerated().reversed() {
      let line = content(of: text, in: range)
      guard saysSomething(line) else { continue }
      guard let correction = try? CorrectionParser.correction(in: line) else { return nil }
      var bytes = Array(text.utf8)
      bytes.removeSubrange(range)
      return (
        String(decoding: bytes, as: UTF8.self), Line(number: index + 1, correction: correction)
      )
    }
    return nil
  }
}

// MARK: - Lines

extension CorrectionFile {
  /// The bytes of each line with its end.
  private static func ranges(of text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var position = 0
    for byte in text.utf8 {
      position += 1
      if byte == 0x0A {
        ranges.append(start..<position)
        start = position
      }
    }
    return start < position ? ranges + [start..<position] : ranges
  }

  /// The line without its end, without a byte order mark, and without spaces around it.
  private static func content(of text: String, in range: Range<Int>) -> String {
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(start, offsetBy: range.count)
    var line = text.unicodeScalars[start..<end]
    let spaces: Set<Unicode.Scalar> = [" ", "\t", "\r", "\n"]
    if range.lowerBound == 0, line.first == "\u{FEFF}" { line.removeFirst() }
    while let first = line.first, spaces.contains(first) { line.removeFirst() }
    while let last = line.last, spaces.contains(last) { line.removeLast() }
    return String(line)
  }

  private static func saysSomething(_ line: String) -> Bool {
    !line.isEmpty && line.unicodeScalars.first != "#"
  }
}
