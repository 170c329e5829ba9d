import DequeModule

/// Results that have not been taken, in the order in which they are to be taken.
struct ResultBuffer<Value: Sendable>: Sendable {
    /// Whether a result waits for those of all earlier items.
    let isOrdered: Bool

    private struct Entry: Sendable {
        /// How many results will still be inserted.
        var missing = 1
        var values: [Value] = []
    }

    /// In order of completion, all results.
    private var completed = Deque<Value>()
    /// In order of input, one entry for each item from the first one on that has not been taken.
    private var entries = Deque<Entry>()
    private var head = 0

    /// An empty buffer, whose first item in order of input is the one with the index 0.
    init(isOrdered: Bool) {
        self.isOrdered = isOrdered
    }

    /// Adds a result of the item with an index.
    mutating func insert(_ value: Value, index: Int) {
        guard isOrdered else {
            completed.append(value)
            return
        }
        extend(to: index)
        entries[index - head].values.append(value)
        entries[index - head].missing -= 1
    }

    /// Expects further results of the item with an index, beyond the one that each item has.
    mutating func expect(_ count: Int, index: Int) {
        guard isOrdered else { return }
        extend(to: index)
        entries[index - head].missing += count
    }

    /// Takes the next result, if it is there.
    mutating func popFirst() -> Value? {
        guard isOrdered else { return completed.popFirst() }
        guard var first = entries.first, !first.values.isEmpty else { return nil }
        let value = first.values.removeFirst()
        if first.values.isEmpty, first.missing == 0 {
            entries.removeFirst()
            head += 1
        } else {
            entries[0] = first
        }
        return value
    }

    private mutating func extend(to index: Int) {
        while entries.count <= index - head { entries.append(Entry()) }
    }
}
