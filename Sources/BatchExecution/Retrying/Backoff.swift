/// The bounds of a series of delays that double up to a limit: `min(limit, base × 2ⁿ)`.
///
/// With a base of 500 ms and a limit of 60 s: 0.5, 1, 2, 4, 8, 16, 32, 60, 60, … seconds. The delay
/// itself is drawn evenly between zero and the bound ("full jitter"), so that clients that failed
/// together do not come back together.
public struct Backoff: Sequence, Sendable, Hashable {
    /// The first bound.
    public let base: Duration
    /// The bound of all.
    public let limit: Duration

    /// A series.
    public init(base: Duration, limit: Duration) {
        self.base = base
        self.limit = limit
    }

    /// The bound with a number, from 0.
    public func bound(number: Int) -> Duration {
        guard base > .zero else { return .zero }
        // The bound never passes the limit, so that no product can overflow.
        var bound = base
        for _ in 0..<Swift.max(0, number) {
            guard bound < limit else { break }
            bound = bound > limit - bound ? limit : bound + bound
        }
        return Swift.min(bound, limit)
    }

    /// A delay between zero and the bound with a number, from 0.
    public func delay(
        number: Int,
        using generator: inout some RandomNumberGenerator
    ) -> Duration {
        let bound = bound(number: number)
        return bound * Double.random(in: 0...1, using: &generator)
    }

    /// The bounds, without end.
    public func makeIterator() -> Iterator {
        Iterator(backoff: self)
    }

    /// Gives one bound after the other.
    public struct Iterator: IteratorProtocol, Sendable {
        fileprivate let backoff: Backoff
        private var number = 0

        fileprivate init(backoff: Backoff) {
            self.backoff = backoff
        }

        /// The next bound; there always is one.
        public mutating func next() -> Duration? {
            defer { if number < .max { number += 1 } }
            return backoff.bound(number: number)
        }
    }
}
