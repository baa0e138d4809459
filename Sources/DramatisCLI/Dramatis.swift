internal import ArgumentParser

@main
struct DramatisCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dramatis",
    abstract: "Reads news and draws its cast: who is in the story, who speaks, and of whom.")
}
