internal import Glibc

/// A report on its way into a file: old or new, never half.
///
/// The bytes go to a hidden file beside the target, which takes the target's place
/// when all of it is written and synced. A target that is no regular file, such as `/dev/stdout`
/// or a pipe, is written directly.
public struct ReportFile: ~Copyable {
    private let path: String
    private let descriptor: Int32
    /// The hidden file that becomes the report; `nil` where the target is written directly.
    private let temporaryPath: String?
    private var isOpen = true

    private init(path: String, descriptor: Int32, temporaryPath: String?) {
        self.path = path
        self.descriptor = descriptor
        self.temporaryPath = temporaryPath
    }

    /// Opens the place for a report, and so finds out whether it can be written.
    ///
    /// - Parameter path: Where the report shall stand; a symbolic link is followed.
    /// - Returns: The open file; the report stands when it is committed.
    /// - Throws: A `ReportError` that says why it cannot stand there.
    public static func open(_ path: String) throws(ReportError) -> ReportFile {
        var status = stat()
        let exists = stat(path, &status) == 0
        if exists, status.st_mode & S_IFMT == S_IFDIR {
            throw notWritable(path, "it is a folder")
        }
        if exists, status.st_mode & S_IFMT != S_IFREG {
            let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw notWritable(path, reason(errno)) }
            return ReportFile(path: path, descriptor: descriptor, temporaryPath: nil)
        }
        let target = exists ? resolved(path) : path
        if exists, access(target, W_OK) != 0 {
            throw notWritable(path, reason(errno))
        }
        let (descriptor, temporaryPath) = create(besides: target)
        guard descriptor >= 0 else {
            let code = errno
            throw code == ENOENT
                ? notWritable(path, "there is no folder \(folder(of: target))")
                : notWritable(path, reason(code))
        }
        if exists { fchmod(descriptor, status.st_mode & 0o7777) }
        return ReportFile(path: target, descriptor: descriptor, temporaryPath: temporaryPath)
    }

    deinit {
        if isOpen {
            close(descriptor)
            if let temporaryPath { unlink(temporaryPath) }
        }
    }

    /// Writes bytes behind those written before.
    ///
    /// - Parameter bytes: The next part of the report.
    /// - Throws: A `ReportError` when the disk is full or the file cannot be written otherwise.
    public func write(_ bytes: [UInt8]) throws(ReportError) {
        try FileOutput.write(bytes, to: descriptor, name: path)
    }

    /// Puts the report in its place.
    ///
    /// - Throws: A `ReportError` when syncing or renaming fails; then the old report still stands.
    public consuming func commit() throws(ReportError) {
        isOpen = false
        defer { close(descriptor) }
        guard let temporaryPath else { return }
        guard fsync(descriptor) == 0, rename(temporaryPath, path) == 0 else {
            let reason = Self.reason(errno)
            unlink(temporaryPath)
            throw ReportError(
                code: .writeFailed,
                message: "the report \(path) could not be finished: \(reason). "
                    + "What stood there before is untouched."
            )
        }
        let folder = Glibc.open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
    }

    private static func notWritable(_ path: String, _ reason: String) -> ReportError {
        ReportError(
            code: .notWritable,
            message: "the report \(path) cannot be written: \(reason)"
        )
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Creates a hidden file with a name that nothing has yet, and the mode of any new file.
    private static func create(besides path: String) -> (descriptor: Int32, path: String) {
        let name = path.split(separator: "/").last ?? "report"
        // A name of 255 bytes leaves no room for ours.
        let stem = String(decoding: name.utf8.prefix(200), as: UTF8.self).prefix(40)
        while true {
            let suffix = String(UInt32.random(in: .min ... .max), radix: 36)
            let candidate = folder(of: path) + "/.\(stem).\(suffix)"
            let descriptor = Glibc.open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 || errno != EEXIST { return (descriptor, candidate) }
        }
    }

    private static func resolved(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func reason(_ code: Int32) -> String {
        String(cString: strerror(code))
    }
}
