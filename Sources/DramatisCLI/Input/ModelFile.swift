internal import DramatisIntake
internal import DramatisTagger

/// A file that should be a model.
struct ModelFile {
  /// More bytes than any model has.
  static let maximumBytes = 1 << 30

  var path: String

  /// The model in the file. Throws a failure that names the file: no input if it cannot be read, bad
  /// data if what was read is no model. O(bytes).
  func model() throws(Failure) -> TaggerModel {
    let bytes = try bytes()
    do throws(ModelError) {
      return try TaggerModel(bytes: bytes)
    } catch {
      throw .badData(message(error.description))
    }
  }

  private func bytes() throws(Failure) -> [UInt8] {
    do {
      let bytes = try ByteReader(ByteStream(path: path)).rest(limit: Self.maximumBytes)
      if let bytes { return bytes }
    } catch {
      throw .noInput(message("\(error)"))
    }
    throw .badData(message("longer than \(Self.maximumBytes >> 20) MiB, which is no model"))
  }

  private func message(_ problem: String) -> String {
    "--model \(path): \(problem); `dramatis doctor` tells about the embedded model"
  }
}
