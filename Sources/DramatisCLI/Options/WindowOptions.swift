public import ArgumentParser
internal import Dramatis
public import DramatisText

/// What counts as named together: shared by the verbs that follow ties.
struct WindowOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How near to each other two must be named to be tied by that.", valueName: "window"))
  var window: CoMentionWindow = .sentence

  /// A reader that ties accordingly.
  var reader: Reader {
    var options = Reader.Options()
    options.window = window
    return Reader(options: options)
  }
}

extension CoMentionWindow: ExpressibleByArgument {}
