internal import Glibc

/// The fonts that fontconfig finds.
///
/// Pango, which draws the letters, needs one and may end the process when there is none, so they
/// are counted beforehand. The library is looked up while running: it is there whenever pango is,
/// and a Dramatis without it still writes SVG.
struct Fonts: Sendable {
  /// The fonts of this machine; `nil` if fontconfig is not installed. Looked up once.
  static let installed = Fonts()

  /// How many there are.
  let count: Int
  /// The `FcCharSet` of each. Safe to share: they belong to a configuration that `init` keeps a
  /// reference to for good, and nobody changes a configuration that is in use.
  private nonisolated(unsafe) let characters: [OpaquePointer]
  private let hasCharacter: HasCharacter

  private typealias Initialise = @convention(c) () -> CInt
  private typealias Reference = @convention(c) (OpaquePointer?) -> OpaquePointer?
  private typealias GetFonts = @convention(c) (OpaquePointer?, CInt) -> UnsafeRawPointer?
  private typealias GetCharacters =
    @convention(c) (
      OpaquePointer, UnsafePointer<CChar>, CInt, UnsafeMutablePointer<OpaquePointer?>
    ) -> CInt
  private typealias HasCharacter = @convention(c) (OpaquePointer, UInt32) -> CInt

  private init?() {
    guard
      let library = dlopen("libfontconfig.so.1", RTLD_NOW),
      let initialise = dlsym(library, "FcInit"),
      let reference = dlsym(library, "FcConfigReference"),
      let getFonts = dlsym(library, "FcConfigGetFonts"),
      let getCharacters = dlsym(library, "FcPatternGetCharSet"),
      let hasCharacter = dlsym(library, "FcCharSetHasChar"),
      unsafeBitCast(initialise, to: Initialise.self)() != 0
    else { return nil }
    self.hasCharacter = unsafeBitCast(hasCharacter, to: HasCharacter.self)
    let configuration = unsafeBitCast(reference, to: Reference.self)(nil)
    let set = unsafeBitCast(getFonts, to: GetFonts.self)(configuration, 0)
    let fonts = Self.patterns(of: set)
    count = fonts.count
    let get = unsafeBitCast(getCharacters, to: GetCharacters.self)
    characters = fonts.compactMap { font in
      var found: OpaquePointer?
      return get(font, "charset", 0, &found) == 0 ? found : nil
    }
  }

  /// Whether some font has a glyph for `character`. O(fonts).
  func contain(_ character: Unicode.Scalar) -> Bool {
    characters.contains { hasCharacter($0, character.value) != 0 }
  }

  /// The members of an `FcFontSet`, which is `{ int count; int capacity; FcPattern **fonts; }`.
  private static func patterns(of set: UnsafeRawPointer?) -> [OpaquePointer] {
    guard let set else { return [] }
    let count = Int(set.load(as: CInt.self))
    let place = 2 * MemoryLayout<CInt>.stride
    let fonts = set.load(fromByteOffset: place, as: UnsafePointer<OpaquePointer?>?.self)
    return fonts.map { fonts in (0..<count).compactMap { fonts[$0] } } ?? []
  }
}
