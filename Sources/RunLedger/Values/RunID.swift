/// The number of a run within its ledger, from 1; never used twice, also after pruning.
public struct RunID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The number.
    public let number: Int64

    /// The run of a number.
    public init(_ number: Int64) {
        self.number = number
    }

    /// The number in decimal digits.
    public var description: String { String(number) }

    /// Ordered by number: later runs are greater.
    public static func < (left: RunID, right: RunID) -> Bool {
        left.number < right.number
    }
}
