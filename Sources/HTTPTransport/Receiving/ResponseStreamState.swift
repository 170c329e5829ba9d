import NIOCore
import NIOHTTP1

/// What a streamed response has brought and who waits for it.
///
/// One side, the network, reports a head, parts and an end; the other asks for the head once and
/// then for parts, one at a time. The network is asked for the next part when the last was taken.
struct ResponseStreamState {
    typealias HeadWaiter = CheckedContinuation<Result<HTTPResponseHead, any Error>, Never>
    typealias PartWaiter = CheckedContinuation<Result<ByteBuffer?, any Error>, Never>

    /// How far the exchange came.
    private(set) var progress = ExchangeProgress.connecting
    /// Since when the reader waits for content; `nil` while the reader is busy with some.
    private(set) var waitsSince: NIODeadline?
    /// Whether nothing more will come from the network.
    var isOver: Bool { end != nil }

    private var head: HTTPResponseHead?
    private var end: Result<Void, any Error>?
    private var headWaiter: HeadWaiter?
    private var partWaiter: PartWaiter?
    private var part: (buffer: ByteBuffer, taken: EventLoopPromise<Void>)?
    private var received = 0

    /// A state; the wait for the head starts now.
    init(now: NIODeadline) {
        waitsSince = now
    }

    /// What the network shall do after it handed over a part.
    enum PartAction {
        case handOver(PartWaiter, ByteBuffer)
        case hold
        case fail(any Error)
    }

    mutating func requestSent() {
        progress = .sent
    }

    mutating func receive(_ head: HTTPResponseHead) -> HeadWaiter? {
        progress = .receiving
        waitsSince = nil
        self.head = head
        defer { headWaiter = nil }
        return headWaiter
    }

    mutating func receive(
        _ buffer: ByteBuffer,
        taken: @autoclosure () -> EventLoopPromise<Void>,
        limit: Int
    ) -> PartAction {
        received += buffer.readableBytes
        guard received <= limit else { return .fail(ResponseTooLarge(limit: limit)) }
        if let waiter = partWaiter {
            partWaiter = nil
            return .handOver(waiter, buffer)
        }
        part = (buffer, taken())
        return .hold
    }

    /// Ends the stream; the first end counts.
    mutating func finish(
        _ result: Result<Void, any Error>
    ) -> (HeadWaiter?, PartWaiter?) {
        guard end == nil else { return (nil, nil) }
        // A part that nobody has taken yet is still handed over before the end is.
        end = result
        defer {
            headWaiter = nil
            partWaiter = nil
        }
        return (headWaiter, partWaiter)
    }

    mutating func awaitHead(_ waiter: HeadWaiter) -> Result<HTTPResponseHead, any Error>? {
        if let head { return .success(head) }
        if case .failure(let error) = end { return .failure(error) }
        headWaiter = waiter
        return nil
    }

    mutating func awaitPart(
        _ waiter: PartWaiter,
        now: NIODeadline
    ) -> (Result<ByteBuffer?, any Error>, EventLoopPromise<Void>?)? {
        if let (buffer, taken) = part {
            part = nil
            return (.success(buffer), taken)
        }
        switch end {
        case .success: return (.success(nil), nil)
        case .failure(let error): return (.failure(error), nil)
        case nil: break
        }
        if waitsSince == nil { waitsSince = now }
        partWaiter = waiter
        return nil
    }

    /// What the reader got was content, no sign of life only: the next wait starts anew.
    mutating func contentArrived() {
        waitsSince = nil
    }

    /// The reader is gone: gives back the promise of a part that nobody will take.
    mutating func abandon() -> EventLoopPromise<Void>? {
        defer { part = nil }
        return part?.taken
    }
}
