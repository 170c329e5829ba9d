internal import Glibc
internal import Synchronization

/// Writes all of a buffer to a descriptor.
public enum FileOutput {
    /// Whether nobody is waited for any more; one for the process, as signals are.
    private static let isAbandoned = Atomic(false)

    /// As much as a pipe that has room takes without keeping the writer.
    private static let pieceSize = 4096

    /// Gives up, now and from now on, whatever waits for a reader that does not read: the process
    /// is to end.
    public static func abandon() {
        isAbandoned.store(true, ordering: .relaxed)
    }

    /// Writes bytes until all are written.
    ///
    /// - Parameters:
    ///   - bytes: What to write.
    ///   - descriptor: An open file, pipe or terminal.
    ///   - name: What the error calls it.
    ///   - patience: How long a reader may read nothing; for ever by default.
    /// - Throws: A `ReportError` with code `closed` when the reader is gone, `unread` when it does not
    ///   read and is not waited for, else `writeFailed`.
    public static func write(
        _ bytes: [UInt8],
        to descriptor: Int32,
        name: String,
        patience: Duration? = nil
    ) throws(ReportError) {
        let isFile = isFile(descriptor)
        var rest = bytes[...]
        while !rest.isEmpty {
            if !isFile { try awaitRoom(in: descriptor, name, patience) }
            let count = rest.prefix(isFile ? rest.count : pieceSize).withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                rest = rest.dropFirst(count)
                continue
            }
            switch errno {
            case EINTR, EAGAIN: continue
            case EPIPE:
                throw ReportError(code: .closed, message: "the reader of \(name) is gone")
            case let code:
                throw ReportError(
                    code: .writeFailed,
                    message: "writing \(name) failed: \(String(cString: strerror(code)))"
                )
            }
        }
    }

    /// Whether a descriptor is one of a file on a disk, for which nobody waits.
    private static func isFile(_ descriptor: Int32) -> Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Waits until a descriptor takes bytes, or says why it does not.
    private static func awaitRoom(
        in descriptor: Int32,
        _ name: String,
        _ patience: Duration?
    ) throws(ReportError) {
        let start = ContinuousClock.now
        while true {
            var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            let isAbandoned = isAbandoned.load(ordering: .relaxed)
            let milliseconds: Int32 = isAbandoned || patience == .zero ? 0 : 100
            guard Glibc.poll(&poll, 1, milliseconds) == 0 else { return }
            let isOver = patience.map { start.duration(to: .now) >= $0 } ?? false
            if isAbandoned || isOver {
                throw ReportError(code: .unread, message: "the reader of \(name) does not read")
            }
        }
    }
}
