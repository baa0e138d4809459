internal import DramatisTagger

/// A template of a trained model’s features: filled with a value for each of its axes it is a feature. Raw
/// values count from 0.
package protocol AxisTemplate: CaseIterable, RawRepresentable, Sendable where RawValue == Int {
  /// The values of each axis, four axes at most.
  var axes: [[String]] { get }
}

/// The numbers of the features of templates: a template’s first, and the values of its axes as digits. A
/// feature’s name is the template’s and the values, "clause possessive subject 0", so that a table of weights
/// can be read.
package struct FeatureSpace<Template: AxisTemplate>: Sendable {
  private let starts: [Int32]
  private let sizes: [[Int32]]
  /// How many features there are.
  package let count: Int

  init() {
    var starts: [Int32] = []
    var sizes: [[Int32]] = []
    var count: Int32 = 0
    for template in Template.allCases {
      let axes = template.axes.map { Int32($0.count) }
      starts.append(count)
      sizes.append(axes)
      count += axes.reduce(1, *)
    }
    self.starts = starts
    self.sizes = sizes
    self.count = Int(count)
  }

  /// The number of the feature of `template` with these values.
  func number(_ template: Template, _ a: Int, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0) -> Int32 {
    let sizes = sizes[template.rawValue]
    var value = Int32(a)
    if sizes.count > 1 { value = value * sizes[1] + Int32(b) }
    if sizes.count > 2 { value = value * sizes[2] + Int32(c) }
    if sizes.count > 3 { value = value * sizes[3] + Int32(d) }
    return starts[template.rawValue] + value
  }

  /// The template of each feature, by number.
  package var templates: [Template] {
    Template.allCases.flatMap { template in
      [Template](repeating: template, count: template.axes.reduce(1) { $0 * $1.count })
    }
  }

  /// The name of each feature, by number.
  package var names: [String] {
    Template.allCases.flatMap { template in
      template.axes.reduce(["\(template)"]) { names, axis in
        names.flatMap { name in axis.map { "\(name) \($0)" } }
      }
    }
  }

  /// The hash of each feature’s name, by number: made without the names, which would take longer than an
  /// article.
  var nameHashes: [UInt64] {
    Template.allCases.flatMap { template in
      template.axes.reduce([FeatureHash.of("\(template)".utf8)]) { hashes, axis in
        let values = axis.map { Array(" \($0)".utf8) }
        return hashes.flatMap { hash in values.map { FeatureHash.of($0, behind: hash) } }
      }
    }
  }
}
