import Synchronization

/// How long the answers of a model are waited for: what is stated, else what they themselves show.
///
/// A server that has got stuck is noticed in good time, and one that is slow is not taken for it: an
/// answer may take 20 times as long as the slowest of at least eight before it, and a minute in any
/// case.
final class AnswerPatience: Sendable {
    /// The limit while too few answers are there: as long as Anthropic's API takes itself.
    static let longest = Duration.seconds(600)
    /// The limit of a stream while too few answers are there.
    static let longestStream = Duration.seconds(3600)

    private static let least = Duration.seconds(60)
    private static let factor = 20
    private static let fewest = 8

    private let stated: Duration?
    private let seen = Mutex((count: 0, slowest: Duration.zero))

    /// A patience that has seen no answer.
    init(_ timeouts: AnswerTimeouts) {
        stated = timeouts.total
    }

    /// How long the next answer may take.
    ///
    /// - Parameter isStream: Whether it is streamed, as answers are that may be long.
    /// - Returns: The limit, from the sending of the request to the end of the answer.
    func limit(isStream: Bool) -> Duration {
        let longest = isStream ? Self.longestStream : Self.longest
        if let stated { return stated }
        let (count, slowest) = seen.withLock { $0 }
        guard count >= Self.fewest else { return longest }
        return min(longest, max(Self.least, slowest * Self.factor))
    }

    /// Learns from an answer how long one may take.
    func note(_ latency: Duration) {
        seen.withLock { seen in
            seen.count += 1
            seen.slowest = max(seen.slowest, latency)
        }
    }
}
