internal import AnalysisCore

/// Brings records into the order of the input.
///
/// A record waits for all those before it. So many wait here; further ones are only known to be in
/// the ledger, from where whoever writes them takes them when it is their turn: one slow document
/// does not keep all that follow it in memory.
struct RecordOrder {
    /// What comes next.
    enum Ready: Hashable {
        /// A record.
        case record(Record)
        /// The records of so many places, which are to be read from the ledger.
        case stored(Range<Int>)
    }

    /// How many records may wait in memory.
    static let capacity = 2048

    private let capacity: Int
    /// Whether nothing is ready before all of it is.
    private var isHeld: Bool
    private var next = 0
    private var waiting: [Int: Record] = [:]
    private var stored = RangeSet<Int>()
    /// Places that no record will come for.
    private var leftOut = RangeSet<Int>()

    /// An order in which nothing has come.
    ///
    /// - Parameters:
    ///   - capacity: How many records may wait in memory.
    ///   - isHeld: Whether nothing is ready before ``release()``.
    init(capacity: Int = Self.capacity, isHeld: Bool = false) {
        self.capacity = capacity
        self.isHeld = isHeld
    }

    /// From now on what has come is ready.
    mutating func release() { isHeld = false }

    /// How many records wait in memory.
    var count: Int { waiting.count }

    /// Takes a record.
    ///
    /// - Parameters:
    ///   - record: The record.
    ///   - isStored: Whether it can be read from the ledger later.
    /// - Returns: What its coming makes ready, in input order.
    mutating func insert(_ record: Record, isStored: Bool) -> [Ready] {
        let index = record.index
        precondition(index >= next && !isKnown(index), "every document has one record")
        if isStored, waiting.count >= capacity, index > next {
            stored.insert(contentsOf: index..<index + 1)
        } else {
            waiting[index] = record
        }
        return takeReady()
    }

    /// Notes that a place has no record here; what that makes ready comes with the next record, or
    /// from ``takeReady()``.
    mutating func leaveOut(_ index: Int) {
        leftOut.insert(contentsOf: index..<index + 1)
    }

    /// What is ready, in input order.
    mutating func takeReady() -> [Ready] {
        guard !isHeld else { return [] }
        var ready: [Ready] = []
        while true {
            if let record = waiting.removeValue(forKey: next) {
                ready.append(.record(record))
                next += 1
            } else if let range = Self.range(in: &stored, at: next) {
                ready.append(.stored(range))
                next = range.upperBound
            } else if let range = Self.range(in: &leftOut, at: next) {
                next = range.upperBound
            } else {
                return ready
            }
        }
    }

    private func isKnown(_ index: Int) -> Bool {
        waiting[index] != nil || stored.contains(index) || leftOut.contains(index)
    }

    /// Takes out what a set holds from a place on without a gap.
    private static func range(in set: inout RangeSet<Int>, at place: Int) -> Range<Int>? {
        guard let first = set.ranges.first, first.lowerBound == place else { return nil }
        set.remove(contentsOf: first)
        return first
    }
}
