internal import ArgumentParser

/// The command line: one verb a file in `Verbs`. Parsing reads no file and prints nothing.
@main
struct DramatisCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dramatis",
    abstract: "Reads news and draws its cast: who is in the story, who speaks, and of whom.",
    discussion: """
      INPUT is text files, folders of them, JSON Lines files ({"id", "text"} a line) or - for \
      standard input. Results go to standard output, everything else to standard error.

      Exit status: 0 done, 1 some inputs failed and the others are done, 64 wrong usage, \
      65 bad data, 66 no input.
      """,
    version: "0.1.0",
    subcommands: [
      DrawCommand.self, MentionsCommand.self, QuotesCommand.self, CastCommand.self,
      TiesCommand.self, PathCommand.self, CommunitiesCommand.self, ExportCommand.self,
      ReadCommand.self, AddCommand.self, RereadCommand.self, SearchCommand.self,
      HoldersCommand.self, CorrectCommand.self,
      DoctorCommand.self,
    ])

  /// Parses, runs, and turns what was thrown into a message and an exit status.
  static func main() {
    Signals.prepare()
    Output.holdStandardStreams()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Console.say(failure.message)
      Self.exit(withError: failure.status)
    } catch is ClosedOutput {
      Self.exit()
    } catch {
      // Help and the like are results; what is wrong may repeat what was typed.
      guard !exitCode(for: error).isSuccess, !(error is ExitCode) else { exit(withError: error) }
      Console.write(fullMessage(for: error))
      Self.exit(withError: exitCode(for: error))
    }
  }
}
