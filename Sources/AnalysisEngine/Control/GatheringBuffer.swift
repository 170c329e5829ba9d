internal import Synchronization

/// Elements on their way from several producers to one reader, who takes all that has gathered.
///
/// So work that is cheaper in bulk, such as a query or a commit, comes in as large groups as the
/// time of the group before allows, and a single element never waits for others.
final class GatheringBuffer<Element: Sendable>: Sendable {
    private struct State {
        var elements: [Element] = []
        var weight = 0
        var producers = 1
        var isEnded = false
        var reader: CheckedContinuation<[Element]?, Never>?
        var writers: [CheckedContinuation<Void, Never>] = []

        /// What the reader gets now; `nil` if it has to wait.
        mutating func take() -> [Element]?? {
            if isEnded { return .some(nil) }
            guard elements.isEmpty else {
                weight = 0
                defer { elements = [] }
                return elements
            }
            return producers == 0 ? .some(nil) : nil
        }
    }

    private let capacity: Int
    private let state = Mutex(State())

    /// A buffer with one producer.
    ///
    /// - Parameter capacity: The weight from which producers wait until it has been emptied.
    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Puts an element in, once there is room for it; after the end it is dropped.
    func send(_ element: Element, weight: Int = 1) async {
        await withCheckedContinuation { writer in
            let mayGoOn = state.withLock { state in
                if state.isEnded || state.weight < capacity { return true }
                state.writers.append(writer)
                return false
            }
            if mayGoOn { writer.resume() }
        }
        push(element, weight: weight)
    }

    /// Puts an element in without waiting for room; after the end it is dropped.
    func push(_ element: Element, weight: Int = 1) {
        update { state in
            guard !state.isEnded else { return }
            state.elements.append(element)
            state.weight += weight
        }
    }

    /// One producer more.
    func open() {
        state.withLock { $0.producers += 1 }
    }

    /// One producer less; with the last one gone, the reader gets what is left and then the end.
    func close() {
        update { $0.producers -= 1 }
    }

    /// Ends the buffer for everyone; what is in it is dropped.
    func end() {
        update { $0.isEnded = true }
    }

    /// All that has gathered, as soon as there is something; `nil` at the end.
    func next() async -> [Element]? {
        await withCheckedContinuation { reader in
            update { state in
                precondition(state.reader == nil, "the buffer has one reader")
                state.reader = reader
            }
        }
    }

    /// Changes the state, and wakes who can go on.
    private func update(_ change: (inout State) -> Void) {
        let (reader, elements, writers) = state.withLock { state in
            change(&state)
            var reader: CheckedContinuation<[Element]?, Never>?
            var elements: [Element]?
            if state.reader != nil, let taken = state.take() {
                reader = state.reader.take()
                elements = taken
            }
            var writers: [CheckedContinuation<Void, Never>] = []
            if state.isEnded || state.weight < capacity { swap(&writers, &state.writers) }
            return (reader, elements, writers)
        }
        reader?.resume(returning: elements)
        for writer in writers { writer.resume() }
    }
}
