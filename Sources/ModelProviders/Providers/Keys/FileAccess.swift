import Glibc

/// The few questions that are asked of the file system.
enum FileAccess {
    /// Whether a file exists and may be read.
    static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

    /// Whether a file exists and may be executed.
    static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

    /// The text of a small file; `nil` where it cannot be read.
    static func text(of path: String) -> String? {
        bytes(of: path, atMost: 1 << 18).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The first bytes of a file; `nil` where it cannot be read, for the reason in `errno`.
    ///
    /// A pipe that nobody writes to is not waited for.
    static func bytes(of path: String, atMost limit: Int) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = read(descriptor, &bytes, limit)
        guard count >= 0 else { return nil }
        bytes.removeLast(limit - count)
        return bytes
    }

    /// How many entries a folder has; none where it cannot be read.
    static func count(in folder: String) -> Int { names(in: folder).count }

    /// The names in a folder; none where it cannot be read.
    static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Puts a small text in the place of a file, whole or not at all.
    ///
    /// - Parameters:
    ///   - path: The file; its folder is made where it is missing.
    ///   - text: The text.
    /// - Returns: Whether it is there.
    @discardableResult
    static func replace(_ path: String, with text: String) -> Bool {
        if let slash = path.lastIndex(of: "/") { makeFolder(String(path[..<slash])) }
        let partial = "\(path).\(getpid()).partial"
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return false }
        let bytes = Array(text.utf8)
        let isWhole = write(descriptor, bytes, bytes.count) == bytes.count
        close(descriptor)
        guard isWhole, rename(partial, path) == 0 else {
            unlink(partial)
            return false
        }
        return true
    }

    /// Makes a folder for this user alone.
    ///
    /// - Parameter path: The folder; the one around it is there.
    /// - Returns: Whether it is there, and can be written to.
    static func makePrivateFolder(_ path: String) -> Bool {
        mkdir(path, 0o700)
        return access(path, W_OK) == 0
    }

    private static func makeFolder(_ path: String) {
        guard !path.isEmpty, mkdir(path, 0o755) != 0, errno == ENOENT,
            let slash = path.lastIndex(of: "/")
        else { return }
        makeFolder(String(path[..<slash]))
        mkdir(path, 0o755)
    }

    /// The text of a system error.
    static func message(of code: Int32) -> String {
        String(cString: strerror(code))
    }
}
