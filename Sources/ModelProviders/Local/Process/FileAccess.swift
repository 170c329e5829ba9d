import Glibc

/// The few questions that are asked of the file system.
enum FileAccess {
    /// Whether a file exists and may be read.
    static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

    /// Whether a file exists and may be executed.
    static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

    /// The text of a small file; `nil` where it cannot be read.
    static func text(of path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(descriptor, &bytes, bytes.count)
        guard count >= 0 else { return nil }
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    /// The text of a system error.
    static func message(of code: Int32) -> String {
        String(cString: strerror(code))
    }
}
