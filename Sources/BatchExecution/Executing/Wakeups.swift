/// Tasks that are to be woken once the lock of whoever keeps them waiting is free.
///
/// It is not generic: in generic code lists of every kind of continuation would cost more to make
/// than all that is done with them, being empty most of the time.
struct Wakeups {
    private var resumptions: [() -> Void] = []

    /// Wakes a task with what it waits for.
    mutating func add<Value: Sendable>(
        _ continuation: CheckedContinuation<Value, Never>,
        _ value: Value
    ) {
        resumptions.append { continuation.resume(returning: value) }
    }

    /// Wakes them all, in the order in which they were added.
    func resume() {
        for resume in resumptions { resume() }
    }
}
