internal import Glibc

/// Writes all of a buffer to a descriptor.
public enum FileOutput {
    /// Writes bytes until all are written.
    ///
    /// - Parameters:
    ///   - bytes: What to write.
    ///   - descriptor: An open file, pipe or terminal.
    ///   - name: What the error calls it.
    /// - Throws: A `ReportError` with code `closed` when the reader is gone, else `writeFailed`.
    public static func write(
        _ bytes: [UInt8],
        to descriptor: Int32,
        name: String
    ) throws(ReportError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN:
                var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                Glibc.poll(&poll, 1, -1)
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
}
