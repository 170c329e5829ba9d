import DequeModule

/// Results that have not been taken, in the order in which they are to be taken.
struct ResultBuffer<Value: Sendable>: Sendable {
    /// Whether a result waits for those of all earlier items.
    let isOrdered: Bool

    /// The results, and the gaps between them.
    ///
    /// In order of completion there is one entry for each result; in order of input one for each
    /// item from the first one on whose result has not been taken, `nil` where there is none yet.
    private var entries = Deque<Value?>()
    private var head = 0

    /// An empty buffer, whose first item in order of input is the one with the index 0.
    init(isOrdered: Bool) {
        self.isOrdered = isOrdered
    }

    /// Adds the result of the item with an index.
    mutating func insert(_ value: Value, index: Int) {
        guard isOrdered else {
            entries.append(value)
            return
        }
        while entries.count <= index - head { entries.append(nil) }
        entries[index - head] = value
    }

    /// Takes the next result, if it is there.
    mutating func popFirst() -> Value? {
        guard let first = entries.first, let value = first else { return nil }
        entries.removeFirst()
        head += 1
        return value
    }
}
