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
            return ReportFile(path: path, descriptor: try openStream(path), temporaryPath: nil)
        }
        let target = exists ? resolved(path) : path
        if exists, access(target, W_OK) != 0 {
            throw notWritable(path, reason(errno))
        }
        TemporaryReport.sweep(besides: target)
        let (descriptor, temporaryPath) = TemporaryReport.create(besides: target)
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

    /// How long a named pipe may be without a reader.
    private static let pipePatience = Duration.seconds(5)

    /// Opens what is no regular file; never waits for the reader of a pipe for long.
    private static func openStream(_ path: String) throws(ReportError) -> Int32 {
        let start = ContinuousClock.now
        while true {
            let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK)
            if descriptor >= 0 { return descriptor }
            let code = errno
            guard code == ENXIO, start.duration(to: .now) < pipePatience else {
                throw notWritable(
                    path,
                    code == ENXIO ? "it is a pipe that nothing reads from" : reason(code)
                )
            }
            usleep(20_000)
        }
    }

    private static func folder(of path: String) -> String { TemporaryReport.folder(of: path) }

    private static func resolved(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func reason(_ code: Int32) -> String {
        String(cString: strerror(code))
    }
}
