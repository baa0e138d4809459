internal import Glibc

/// A file in the making, beside the place that it will take. It goes away with the last reference,
/// or with a signal that ends the program, unless it was moved into place.
final class TemporaryFile {
  /// Open for writing.
  let descriptor: Int32
  private let target: String
  /// Nil for what is no regular file, as a device or a named pipe: that is written to as it is.
  private let path: String?
  private var isInPlace = false

  /// Makes a file that will be `target`, which must not be a folder.
  init(for target: String) throws(Failure) {
    let existing = Self.status(of: target)
    if existing?.type == S_IFDIR || target.hasSuffix("/") {
      throw .cannot("\(target): it is a folder; name a file")
    }
    self.target = Self.resolved(target)
    if let existing, existing.type != S_IFREG {
      (descriptor, path) = (open(target, O_WRONLY | O_CLOEXEC), nil)
    } else {
      (descriptor, path) = Self.make(beside: self.target)
    }
    guard descriptor >= 0 else {
      throw .cannot("\(target): cannot be written: \(String(cString: strerror(errno)))")
    }
    guard let path else { return }
    Signals.removeWhenEnded(path)
    fchmod(descriptor, existing?.permissions ?? Self.usualPermissions)
  }

  /// Takes the target's place, in one step.
  func moveIntoPlace() throws(Failure) {
    guard let path else { return }
    guard rename(path, target) == 0 else {
      throw .cannot("\(target): cannot be written: \(String(cString: strerror(errno)))")
    }
    isInPlace = true
    Signals.removeWhenEnded(nil)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    guard let path, !isInPlace else { return }
    unlink(path)
    Signals.removeWhenEnded(nil)
  }

  private static func make(beside target: String) -> (Int32, String?) {
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    var template = Array("\(folder).dramatis-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    if descriptor >= 0 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    return (
      descriptor, String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    )
  }

  private static func status(of path: String) -> (type: mode_t, permissions: mode_t)? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return (status.st_mode & S_IFMT, status.st_mode & 0o777)
  }

  /// What a link leads to, so that the link stays; `path` itself if there is nothing yet.
  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// What the user's mask leaves of reading and writing.
  private static var usualPermissions: mode_t {
    let mask = umask(0)
    umask(mask)
    return 0o666 & ~mask
  }
}
