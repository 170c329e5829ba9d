/// The events of a streamed body.
public struct ServerSentEvents: AsyncSequence, Sendable {
    /// An event.
    public typealias Element = ServerSentEvent
    /// What reading ends with when the connection fails.
    public typealias Failure = HTTPTransportError

    let body: HTTPBody
    let maximumEventBytes: Int
    let isHeartbeat: @Sendable (ServerSentEvent) -> Bool

    /// Reads from where the body stands.
    public func makeAsyncIterator() -> Iterator {
        Iterator(
            body: body,
            parts: body.makeAsyncIterator(),
            limit: maximumEventBytes,
            parser: ServerSentEventParser(maximumEventBytes: maximumEventBytes),
            isHeartbeat: isHeartbeat
        )
    }

    /// Reads the events of a body.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let body: HTTPBody
        fileprivate let parts: HTTPBody.Iterator
        fileprivate let limit: Int
        fileprivate var parser: ServerSentEventParser
        fileprivate let isHeartbeat: @Sendable (ServerSentEvent) -> Bool
        fileprivate var ready: ArraySlice<ServerSentEvent> = []

        /// The next event; `nil` at the end.
        ///
        /// - Throws: An `HTTPTransportError`, `.tooLarge` for an event over the limit.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(HTTPTransportError) -> ServerSentEvent? {
            while ready.isEmpty {
                guard let part = try await parts.nextPart() else { return nil }
                do {
                    ready = try parser.feed(part)[...]
                } catch {
                    throw body.tooLarge(limit)
                }
                // A stream that only says that it lives is idle: heartbeats and comments leave
                // the clock as it is.
                if !ready.allSatisfy(isHeartbeat) { parts.contentArrived() }
            }
            return ready.removeFirst()
        }

        /// Says that the event taken last brought something, where the stream's own rule takes it for
        /// a sign of life: the time in which it may bring nothing starts anew.
        public func contentArrived() {
            parts.contentArrived()
        }

        /// Says that the last event of interest has come: reading on to the end keeps the
        /// connection for others, and of a stream that does not end in time it is closed.
        ///
        /// - Parameter limit: The time; a second by default.
        public func expectEnd(within limit: Duration = .seconds(1)) {
            body.expectEnd(within: limit)
        }

        /// The next event; `nil` at the end.
        ///
        /// - Throws: An `HTTPTransportError`, `.tooLarge` for an event over the limit.
        public mutating func next() async throws(HTTPTransportError) -> ServerSentEvent? {
            try await next(isolation: nil)
        }
    }
}

extension HTTPBody {
    /// The body read as server-sent events.
    ///
    /// - Parameters:
    ///   - maximumEventBytes: How large one event may be; 16 MiB by default.
    ///   - isHeartbeat: Which events are signs of life only, so that a stream that brings nothing
    ///     else is idle; by default those named `ping`.
    /// - Returns: The events.
    public func events(
        maximumEventBytes: Int = 16 << 20,
        isHeartbeat: @escaping @Sendable (ServerSentEvent) -> Bool = { $0.name == "ping" }
    ) -> ServerSentEvents {
        ServerSentEvents(body: self, maximumEventBytes: maximumEventBytes, isHeartbeat: isHeartbeat)
    }
}
