internal import ArgumentParser
internal import DramatisTagger
internal import DramatisTraining
internal import FoundationEssentials

/// Holds the probabilities of names against how many of them are right.
struct ReliabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reliability",
    abstract: "Whether of the names found with probability p a share of p is right.",
    discussion: """
      Ten bins of probability for each file and for all: how many names, their mean probability, \
      the share that is right; the expected calibration error and the Brier score. Exact spans of \
      person, organisation and location.

      DramatisLab reliability --model tagger.bin testa.conll worldwide.dev.conll
      DramatisLab reliability --model tagger.bin --fit testa.conll worldwide.dev.conll
      """)

  @Argument(help: "Files in CoNLL’s form that the model was not trained on.")
  var files: [String]

  @Option(help: "The model.")
  var model: String

  @Option(help: "What scores are divided by; otherwise what the reader divides them by.")
  var temperature = Tagger.calibratedTemperature

  @Flag(help: "Print the loss of temperatures over all files together, and the best.")
  var fit = false

  func validate() throws {
    guard (0.05...100).contains(temperature) else {
      throw ValidationError("--temperature must be from 0.05 to 100.")
    }
  }

  func run() throws {
    let model = try TaggerModel(bytes: Array(Data(contentsOf: URL(filePath: model))))
    if fit { return try printFit(of: model) }
    var all = Reliability()
    for file in files {
      let found = try Reliability(of: model, on: file, temperature: temperature)
      Self.print(found, name: file.split(separator: "/").last.map(String.init) ?? file)
      all.add(found)
    }
    if files.count > 1 { Self.print(all, name: "all") }
  }

  /// Tries temperatures a twentieth apart.
  private func printFit(of model: TaggerModel) throws {
    var best: (temperature: Float, loss: Double)?
    for step in 10...60 {
      let temperature = Float(step) / 20
      var all = Reliability()
      for file in files { all.add(try Reliability(of: model, on: file, temperature: temperature)) }
      if all.logLoss < best?.loss ?? .infinity { best = (temperature, all.logLoss) }
      Swift.print(
        "\(temperature): loss \(Self.rounded(all.logLoss)),",
        "calibration error \(Self.rounded(all.calibrationError))")
    }
    if let best { Swift.print("best: \(best.temperature)") }
  }

  /// Prints how far the probabilities of `things` can be trusted.
  static func print(_ found: Reliability, of things: String = "names", name: String) {
    Swift.print(
      "\(name): \(found.count) \(things), calibration error \(rounded(found.calibrationError)),",
      "Brier score \(rounded(found.brierScore)), loss \(rounded(found.logLoss))")
    for (index, bin) in found.bins.enumerated() {
      Swift.print(
        "  from \(Double(index) / Double(Reliability.binCount)): \(bin.count) \(things),",
        "predicted \(rounded(bin.meanPredicted)), right \(rounded(bin.shareRight))")
    }
  }

  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
