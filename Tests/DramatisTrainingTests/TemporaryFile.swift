internal import Foundation

/// Runs `body` with the path of a file that holds `text`, and removes it.
func withFile<Result>(
  _ text: String, named name: String = "corpus.conll", _ body: (String) throws -> Result
) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "dramatis-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let url = folder.appending(path: name)
  try Data(text.utf8).write(to: url)
  return try body(url.path)
}
