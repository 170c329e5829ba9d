import Synchronization

/// Standard input, which can be read only once: what was read ahead is kept for whoever reads it.
final class StandardInput: Sendable {
    /// What was read ahead, in order.
    private let ahead = Mutex<[UInt8]>([])

    /// Whether it ends before anything but white space comes.
    ///
    /// - Parameter isStopping: Is asked while nothing comes; a stop counts as not empty.
    /// - Returns: Whether it is empty.
    /// - Throws: An `IngestError` where it cannot be read.
    func isEmpty(_ isStopping: () -> Bool) throws(IngestError) -> Bool {
        while true {
            while !FileSystem.waitForInput(0, atMost: .milliseconds(200)) {
                if isStopping() { return false }
            }
            let bytes: [UInt8]
            do {
                bytes = try FileSystem.read(0, upTo: FileSystem.chunkSize)
            } catch {
                throw IngestError(
                    code: .unreadable,
                    subject: "-",
                    reason: "standard input cannot be read: \(error.message)"
                )
            }
            if bytes.isEmpty { return true }
            ahead.withLock { $0 += bytes }
            // A mark at the start says how text is encoded, and is no text.
            if bytes.contains(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) {
                return false
            }
            if isStopping() { return false }
        }
    }

    /// What was read ahead, once.
    func takeAhead() -> [UInt8] {
        ahead.withLock { bytes in
            defer { bytes = [] }
            return bytes
        }
    }
}
