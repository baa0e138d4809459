public import ArgumentParser
public import DramatisText

/// What counts as named together: shared by the verbs that follow ties.
struct WindowOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How near to each other two must be named to be tied by that.", valueName: "window"))
  var window: CoMentionWindow = .sentence
}

extension CoMentionWindow: ExpressibleByArgument {}
