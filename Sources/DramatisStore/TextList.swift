internal import FoundationEssentials

/// A list of texts in a column: a JSON array, which SQL's `json_each` takes apart.
enum TextList {
  /// The array. O(bytes).
  static func json(_ texts: [String]) -> String {
    guard !texts.isEmpty else { return "[]" }
    var json = "["
    for (index, text) in texts.enumerated() {
      if index > 0 { json += "," }
      json += "\""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": json += "\\\""
        case "\\": json += "\\\\"
        case "\u{0}"..."\u{1F}":
          let digits = String(scalar.value, radix: 16)
          json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: json.unicodeScalars.append(scalar)
        }
      }
      json += "\""
    }
    return json + "]"
  }

  /// The texts; none if `json` is no array of texts.
  static func texts(_ json: String) -> [String] {
    if json == "[]" { return [] }
    return (try? JSONDecoder().decode([String].self, from: Data(json.utf8))) ?? []
  }
}
