import DequeModule
import Synchronization

/// The latest value for each of several keys, as a series for one reader.
///
/// Writers never wait. A value that has not been read when the next one for its key comes is
/// replaced by it, in its place: so a slow reader, such as a terminal that shows texts as they grow,
/// misses steps but no end, and memory is bounded by the number of keys.
///
/// ```swift
/// let texts = LatestValues<String, String>()
/// texts.send("The customer is", for: "a.txt")
/// texts.send("The customer is happy.", for: "a.txt")
/// texts.finish()
/// for await (id, text) in texts { … }    // once: a.txt, The customer is happy.
/// ```
public final class LatestValues<Key: Hashable & Sendable, Value: Sendable>: AsyncSequence, Sendable
{
    /// A key and its latest value.
    public typealias Element = (key: Key, value: Value)
    /// Reading does not fail.
    public typealias Failure = Never

    private typealias Reader = CheckedContinuation<Element?, Never>

    private struct State {
        var values: [Key: Value] = [:]
        /// The keys of the values, in the order in which they are read.
        var order = Deque<Key>()
        var isFinished = false
        var reader: Reader?

        mutating func popFirst() -> Element? {
            guard let key = order.popFirst(), let value = values.removeValue(forKey: key) else {
                return nil
            }
            return (key, value)
        }
    }

    private let state = Mutex(State())

    /// A series without values.
    public init() {}

    /// Sets the value of a key; after the end it is ignored.
    public func send(_ value: Value, for key: Key) {
        let reader: Reader? = state.withLock { state in
            guard !state.isFinished else { return nil }
            if let reader = state.reader.take() { return reader }
            if state.values.updateValue(value, forKey: key) == nil { state.order.append(key) }
            return nil
        }
        reader?.resume(returning: (key, value))
    }

    /// Ends the series, once what has been sent is read.
    public func finish() {
        let reader = state.withLock { state in
            state.isFinished = true
            return state.reader.take()
        }
        reader?.resume(returning: nil)
    }

    /// An iterator; there is to be one reader at a time, another one ends the series of the first.
    public func makeAsyncIterator() -> Iterator { Iterator(values: self) }

    /// Reads one value after the other.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let values: LatestValues

        /// The next value; `nil` at the end, or when the task is cancelled.
        public func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async -> LatestValues.Element? {
            await values.next()
        }
    }

    private func next() async -> Element? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { reader in
                let (answer, former): (Element??, Reader?) = state.withLock { state in
                    let former = state.reader.take()
                    if Task.isCancelled { return (.some(nil), former) }
                    if let element = state.popFirst() { return (element, former) }
                    if state.isFinished { return (.some(nil), former) }
                    state.reader = reader
                    return (nil, former)
                }
                former?.resume(returning: nil)
                if let answer { reader.resume(returning: answer) }
            }
        } onCancel: {
            state.withLock { $0.reader.take() }?.resume(returning: nil)
        }
    }
}
