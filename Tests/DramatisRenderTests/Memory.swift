internal import Foundation

/// The memory that the process holds, in kilobytes, by `/proc/self/statm`.
func residentKilobytes() -> Int {
  let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?
    .split(separator: " ")
  let pages = fields.flatMap { $0.count > 1 ? Int($0[1]) : nil } ?? 0
  return pages * Int(sysconf(Int32(_SC_PAGESIZE))) / 1024
}
