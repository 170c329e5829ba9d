internal import Glibc

/// The bytes of a report, read part by part: no more than a part is in memory.
final class ReportBytes {
    private let descriptor: Int32
    private static let partSize = 1 << 20

    /// Opens a file; `nil` where it cannot be read, or is no file.
    init?(path: String) {
        var status = stat()
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Hands over all bytes, a part at a time.
    ///
    /// - Parameter body: Takes a part, and where it begins.
    /// - Returns: Whether all could be read.
    func read(_ body: (ArraySlice<UInt8>, Int) -> Void) -> Bool {
        var offset = 0
        while true {
            guard let part = bytes(at: offset..<offset + Self.partSize) else { return false }
            if part.isEmpty { return true }
            body(part[...], offset)
            offset += part.count
        }
    }

    /// The bytes of a range, fewer where the file ends before; `nil` where it cannot be read.
    func bytes(at range: Range<Int>) -> [UInt8]? {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            while count < range.count, let start = buffer.baseAddress {
                let read = pread(
                    descriptor,
                    start + count,
                    range.count - count,
                    off_t(range.lowerBound + count)
                )
                if read < 0, errno == EINTR { continue }
                failed = failed || read < 0
                if read <= 0 { return }
                count += read
            }
        }
        return failed ? nil : bytes
    }
}
