import Glibc

/// The folder that the model is installed in, held by one installer at a time.
struct InstallFolder: ~Copyable {
    private let path: String
    private let lock: Int32

    /// Makes the folder, and takes hold of it.
    init(_ path: String) throws(ModelInstallError) {
        try Self.make(path)
        lock = try Self.locked("\(path)/.install.lock")
        self.path = path
    }

    deinit {
        close(lock)
    }

    /// The free space for this user, in megabytes; `nil` where it is unknown.
    var freeMegabytes: Int? {
        var facts = statvfs()
        guard statvfs(path, &facts) == 0 else { return nil }
        return Int(clamping: UInt64(facts.f_bavail) * UInt64(facts.f_frsize) / 1_000_000)
    }

    /// Writes a file and syncs it.
    func write(_ text: String, to file: String) throws(ModelInstallError) {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.fault("cannot write \(file)") }
        defer { close(descriptor) }
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw Self.fault("cannot write \(file)") }
            bytes = bytes.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw Self.fault("cannot write \(file)") }
    }

    /// Moves a folder to where nothing is.
    func move(_ source: String, to target: String) throws(ModelInstallError) {
        guard rename(source, target) == 0 else {
            throw Self.fault("cannot move \(source) to \(target)")
        }
    }

    private static func locked(_ file: String) throws(ModelInstallError) -> Int32 {
        let lock = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard lock >= 0 else { throw fault("cannot write \(file)") }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw ModelInstallError(
                code: .folder,
                message: "another 'analyze model install' holds \(file)"
            )
        }
        return lock
    }

    /// Makes a folder, and those that lead to it.
    static func make(_ path: String) throws(ModelInstallError) {
        var made = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            made += "/\(part)"
            guard mkdir(made, 0o755) == 0 || errno == EEXIST else {
                throw fault("cannot make the folder \(made)")
            }
        }
    }

    private static func fault(_ what: String) -> ModelInstallError {
        let code = errno
        return ModelInstallError(
            code: code == ENOSPC || code == EDQUOT ? .space : .folder,
            message:
                "\(what): \(FileAccess.message(of: code)); ANALYZE_DATA_DIR names another folder"
        )
    }
}
