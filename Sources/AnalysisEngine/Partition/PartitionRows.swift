internal import JSON
internal import Synchronization

/// Adds to the rows of a partition of which job, partition and attempt they are.
final class PartitionRows: Sendable {
    private let members: [UInt8]
    private let isAtLineStart = Mutex(true)

    /// The rows of an attempt.
    init(_ partition: Partition, attempt: Int) {
        let job = JSONWriter().text(of: .string(partition.job))
        members = Array(
            "\"job\":\(job),\"partition\":\(partition.number),\"attempt\":\(attempt),".utf8
        )
    }

    /// The next bytes of JSON Lines, each object with its members in front.
    func tagged(_ bytes: [UInt8]) -> [UInt8] {
        isAtLineStart.withLock { isAtLineStart in
            var tagged: [UInt8] = []
            tagged.reserveCapacity(bytes.count + members.count)
            for byte in bytes {
                tagged.append(byte)
                if isAtLineStart, byte == UInt8(ascii: "{") { tagged += members }
                isAtLineStart = byte == UInt8(ascii: "\n")
            }
            return tagged
        }
    }
}
