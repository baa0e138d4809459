/// Dates as pages, feeds and agencies write them, as ISO 8601.
enum PublicationDate {
  /// `text` as ISO 8601, a day or a moment; nil if it is no date.
  static func iso(_ text: String) -> String? {
    let text = String(text.split { $0.isWhitespace }.joined(separator: " ").prefix(64))
    return isoOrBasic(text) ?? epoch(text) ?? written(text)
  }

  /// `2024-04-30 16:38:37 +02:00`, `2024-04-30T16:38Z`, `20240430T163837+0200`, `2024-04-30`.
  private static func isoOrBasic(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    var scan = Scan(bytes: bytes)
    guard let year = scan.number(digits: 4) else { return nil }
    let isBasic = !scan.skip("-") && !scan.skip("/")
    guard let month = scan.number(digits: isBasic ? 2...2 : 1...2) else { return nil }
    if !isBasic, !scan.skip("-"), !scan.skip("/") { return nil }
    guard let day = scan.number(digits: isBasic ? 2...2 : 1...2) else { return nil }
    guard isDay(year, month, day) else { return nil }
    let date = "\(year)-\(padded(month))-\(padded(day))"
    if !scan.skip("T"), !scan.skip("t"), !scan.skip(" ") { return date }
    guard let time = scan.time() else { return date }
    return date + "T" + time + (scan.zone() ?? "")
  }

  /// Seconds or milliseconds since 1970, as ten or thirteen digits.
  private static func epoch(_ text: String) -> String? {
    guard text.utf8.count == 10 || text.utf8.count == 13, let number = Int(text), number > 0 else {
      return nil
    }
    let seconds = text.utf8.count == 13 ? number / 1000 : number
    let (year, month, day) = civil(days: seconds / 86400)
    let rest = seconds % 86400
    return "\(year)-\(padded(month))-\(padded(day))T"
      + "\(padded(rest / 3600)):\(padded(rest / 60 % 60)):\(padded(rest % 60))Z"
  }

  /// Days since 1970 as a date: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”.
  private static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1
    )
  }

  /// `Fri, 28 Apr 2023 17:40:08 GMT` (RFC 822), `April 28, 2023`, `28th April 2023 5:40 pm`.
  private static func written(_ text: String) -> String? {
    let words = text.split { " ,\t|".contains($0) }
    guard let place = words.firstIndex(where: { month(of: $0) != nil }),
      let month = month(of: words[place])
    else { return nil }
    let before = place > 0 ? day(of: words[place - 1]) : nil
    let after = place + 1 < words.count ? day(of: words[place + 1]) : nil
    guard let day = before ?? after else { return nil }
    let yearPlace = before == nil ? place + 2 : place + 1
    guard yearPlace < words.count, let year = year(of: words[yearPlace]), isDay(year, month, day)
    else { return nil }
    let date = "\(year)-\(padded(month))-\(padded(day))"
    guard yearPlace + 1 < words.count, words[yearPlace + 1].contains(":") else { return date }
    var scan = Scan(bytes: Array(words[yearPlace + 1].utf8))
    guard let time = scan.time() else { return date }
    guard yearPlace + 2 < words.count else { return "\(date)T\(time)" }
    let rest = words[yearPlace + 2]
    var zone = Scan(bytes: Array(rest.utf8))
    if let zone = zone.zone() ?? zones[rest.uppercased()] { return "\(date)T\(time)\(zone)" }
    // A time of twelve hours needs its half of the day.
    return ["am", "pm", "a.m.", "p.m."].contains(rest.lowercased()) ? date : "\(date)T\(time)"
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let zones = [
    "GMT": "Z", "UT": "Z", "UTC": "Z", "Z": "Z", "EST": "-05:00", "EDT": "-04:00",
    "CST": "-06:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00",
    "PDT": "-07:00", "BST": "+01:00", "CET": "+01:00", "CEST": "+02:00", "IST": "+05:30",
  ]

  private static func month(of word: Substring) -> Int? {
    let word = word.lowercased().prefix { $0 != "." }
    guard word.count >= 3 else { return nil }
    let place = monthNames.firstIndex { word == $0 } ?? months.firstIndex { word == $0 }
    return (place ?? (word == "sept" ? 8 : nil)).map { $0 + 1 }
  }

  private static func day(of word: Substring) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard ["", "st", "nd", "rd", "th", "."].contains(word.dropFirst(digits.count)),
      let day = Int(digits), (1...31).contains(day)
    else { return nil }
    return day
  }

  private static func year(of word: Substring) -> Int? {
    guard let number = Int(word) else { return nil }
    if (1400...2999).contains(number) { return number }
    // RFC 822 has two digits.
    return word.count == 2 ? (number < 70 ? 2000 : 1900) + number : nil
  }

  private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    (1400...2999).contains(year) && (1...12).contains(month) && (1...31).contains(day)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A place in a date.
  private struct Scan {
    let bytes: [UInt8]
    var position = 0

    mutating func number(digits: ClosedRange<Int>) -> Int? {
      var (value, count) = (0, 0)
      while count < digits.upperBound, position < bytes.count,
        (0x30...0x39).contains(bytes[position])
      {
        value = value * 10 + Int(bytes[position] - 0x30)
        position += 1
        count += 1
      }
      return count >= digits.lowerBound ? value : nil
    }

    mutating func number(digits: Int) -> Int? { number(digits: digits...digits) }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
      guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
      position += 1
      return true
    }

    /// A time of day as `hh:mm` or `hh:mm:ss`; fractions are passed over.
    mutating func time() -> String? {
      guard let hour = number(digits: 1...2), hour < 25 else { return nil }
      _ = skip(":")
      guard let minute = number(digits: 2), minute < 60 else { return nil }
      var time = "\(padded(hour)):\(padded(minute))"
      let start = position
      _ = skip(":")
      if let second = number(digits: 2), second < 62 {
        time += ":\(padded(second))"
      } else {
        position = start
      }
      if skip(".") || skip(",") { while number(digits: 1) != nil {} }
      return time
    }

    /// A zone as `Z` or `±hh:mm`.
    mutating func zone() -> String? {
      _ = skip(" ")
      if skip("Z") || skip("z") { return "Z" }
      let sign = skip("+") ? "+" : skip("-") ? "-" : nil
      guard let sign, let hour = number(digits: 2), hour < 25 else { return nil }
      _ = skip(":")
      let minute = number(digits: 2) ?? 0
      guard minute < 60 else { return nil }
      return "\(sign)\(padded(hour)):\(padded(minute))"
    }
  }
}
