internal import Glibc

/// The hidden files in which reports are written until they are whole.
///
/// Each is locked as long as its process lives, so that those which a killed one has left behind are
/// known, and removed by the next report in the same place.
enum TemporaryReport {
    private static let suffix = ".analyze-part"

    /// Creates a hidden file with a name that nothing has yet, and the mode of any new file.
    ///
    /// - Returns: The open file and its path; a negative descriptor and `errno` where it cannot be.
    static func create(besides path: String) -> (descriptor: Int32, path: String) {
        while true {
            let number = String(UInt32.random(in: .min ... .max), radix: 36)
            let candidate = folder(of: path) + "/" + prefix(path) + number + suffix
            let descriptor = open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else {
                if errno == EEXIST { continue }
                return (descriptor, candidate)
            }
            // Where locks are not to be had, nothing is swept either.
            let isLocked = flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
            var status = stat()
            if isLocked, fstat(descriptor, &status) == 0, status.st_nlink > 0 {
                return (descriptor, candidate)
            }
            // Another process swept the file before it was locked.
            close(descriptor)
        }
    }

    /// Removes what processes that are gone have left of reports at a path.
    static func sweep(besides path: String) {
        let (folder, prefix) = (folder(of: path), prefix(path))
        guard let directory = opendir(folder) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { continue }
            let left = folder + "/" + name
            let descriptor = open(left, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(left) }
            close(descriptor)
        }
    }

    /// The folder that a path lies in.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// What the names for a report at a path begin with; one of 255 bytes leaves no room for ours.
    private static func prefix(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? "report"
        let stem = String(decoding: name.utf8.prefix(200), as: UTF8.self).prefix(40)
        return ".\(stem)."
    }
}
