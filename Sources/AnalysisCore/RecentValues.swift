import Synchronization

/// What a calculation gave for the inputs that it had last.
///
/// For calculations that are asked for with every document, and whose input hardly ever changes:
/// inputs are compared one by one, which is at once where they are one and the same in memory.
package final class RecentValues<Input: Equatable & Sendable, Value: Sendable>: Sendable {
    private let capacity: Int
    private let known = Mutex<[(input: Input, value: Value)]>([])

    /// Remembers nothing yet; at most so many inputs, four by default.
    package init(capacity: Int = 4) {
        self.capacity = capacity
    }

    /// The value for an input, calculated where it is not among the last ones.
    package func value(for input: Input, calculate: () -> Value) -> Value {
        if let found = known.withLock({ $0.first { $0.input == input }?.value }) { return found }
        let value = calculate()
        known.withLock { known in
            if known.count == capacity { known.removeFirst() }
            known.append((input, value))
        }
        return value
    }
}
