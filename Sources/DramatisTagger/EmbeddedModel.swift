internal import CDramatisData

extension TaggerModel {
  /// The model that is part of the binary; see the article “The model”.
  public static let embedded: TaggerModel = {
    do {
      return try TaggerModel(static: embeddedBytes)
    } catch {
      // Only a build with a broken file can come here, and the tests would tell.
      fatalError("the embedded model: \(error)")
    }
  }()

  /// The embedded model’s file.
  static var embeddedBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: dramatis_tagger.bytes, count: dramatis_tagger.count)
  }
}
