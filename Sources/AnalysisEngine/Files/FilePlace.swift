internal import Glibc

/// Which file a path leads to, whatever its name: relative or not, through symbolic and hard links,
/// in another case where the file system makes no difference.
struct FilePlace: Hashable {
    private let device: UInt64
    private let number: UInt64
    /// The name in the folder that the numbers stand for; `nil` where they stand for the file.
    private let name: String?

    /// The place of a file, or where one that is still to be made will stand.
    ///
    /// - Parameter path: A path; the folder must exist, else there is no place.
    init?(_ path: String) {
        var status = stat()
        if stat(path, &status) == 0 {
            (device, number, name) = (UInt64(status.st_dev), UInt64(status.st_ino), nil)
            return
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        guard let last = parts.last, !last.isEmpty,
            stat(parts.count > 1 ? folder + "/" : ".", &status) == 0
        else { return nil }
        (device, number, name) = (UInt64(status.st_dev), UInt64(status.st_ino), String(last))
    }

    /// Whether there is a file on a disk at a path, which other programs read again and again.
    static func isRegularFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether there is a folder at a path.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
