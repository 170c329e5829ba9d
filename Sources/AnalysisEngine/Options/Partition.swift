/// A part of a job's documents, which one task of an engine works on.
///
/// Its ledger is keyed by it, never by a worker or an attempt: whoever works on the partition after
/// somebody died takes up what is there.
public struct Partition: Sendable, Hashable {
    /// The name of the job: letters, digits, `.`, `_` and `-`, at most 64 of them.
    public let job: String
    /// The number of the partition, from 1.
    public let number: Int
    /// How many partitions the job has.
    public let count: Int

    /// The most partitions that a job may have.
    public static let mostPartitions = 1_000_000

    /// A partition as the command line names it.
    ///
    /// - Parameters:
    ///   - job: The name of the job.
    ///   - text: The number and the count, as in `17/200`.
    /// - Throws: An `EngineError` with code `usage`.
    public init(job: String, _ text: String) throws(EngineError) {
        let isName = job.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isName, 1...64 ~= job.utf8.count, !job.hasPrefix(".") else {
            throw EngineError(
                code: .usage,
                message: """
                    --job names a folder: 1 to 64 letters, digits, '.', '_' and '-', the first no \
                    '.', as in --job reviews-2026-11
                    """
            )
        }
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let number = numbers[0], let count = numbers[1],
            1...Self.mostPartitions ~= count, 1...count ~= number
        else {
            throw EngineError(
                code: .usage,
                message: """
                    --partition \(text) is none: name its number, from 1, and how many there are, as \
                    in --partition 17/200
                    """
            )
        }
        self.job = job
        self.number = number
        self.count = count
    }
}

extension Partition: CustomStringConvertible {
    /// The partition as it is named in messages, such as `reviews-2026-11 17/200`.
    public var description: String { "\(job) \(number)/\(count)" }
}
