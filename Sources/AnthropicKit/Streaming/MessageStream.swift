import HTTPTransport
import JSON

/// A streamed answer: its events, as they come.
///
/// It is read once. A stream that ends before the answer is complete throws; breaking off, or a
/// cancelled task, closes the connection.
public struct MessageStream: AsyncSequence, Sendable {
    /// An event.
    public typealias Element = StreamEvent
    /// What reading ends with when the stream fails.
    public typealias Failure = AnthropicError

    /// The id of the request, for Anthropic's support.
    public var requestID: String? { headers.requestID }
    /// The state of the rate limits behind this request.
    public var rateLimits: RateLimits { RateLimits(headers) }
    /// What the client left out of the request, in words.
    public let notes: [String]

    private let headers: HeaderFields
    private let events: ServerSentEvents
    private let redaction: Redaction

    init(response: HTTPStreamedResponse, notes: [String], redaction: Redaction) {
        headers = response.headers
        // What counts as content is known when an event has been read: see `isContent`.
        events = response.body.events { _ in true }
        self.notes = notes
        self.redaction = redaction
    }

    /// Reads the events.
    public func makeAsyncIterator() -> Iterator {
        Iterator(events: events.makeAsyncIterator(), requestID: requestID, redaction: redaction)
    }

    /// Reads the whole answer.
    ///
    /// - Parameter onText: Called with the whole text so far whenever it has grown.
    /// - Returns: The answer.
    /// - Throws: An `AnthropicError` if the stream fails or ends early.
    public func response(
        onText: ((String) -> Void)? = nil
    ) async throws(AnthropicError) -> MessageResponse {
        var iterator = makeAsyncIterator()
        while let event = try await iterator.next() {
            if let onText, case .delta(let delta) = event, delta.text != nil {
                onText(iterator.accumulator.text)
            }
        }
        var response = iterator.accumulator.response
        response.requestID = requestID
        response.rateLimits = rateLimits
        response.notes = notes
        return response
    }

    /// Reads the events of a stream.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var events: ServerSentEvents.Iterator
        fileprivate let requestID: String?
        fileprivate let redaction: Redaction
        /// How many events came behind the end of the answer.
        private var extraEvents = 0
        /// The answer so far.
        public private(set) var accumulator = MessageAccumulator()

        /// More events than this behind the end of the answer, and reading stops.
        private static let mostExtraEvents = 16

        fileprivate init(
            events: ServerSentEvents.Iterator,
            requestID: String?,
            redaction: Redaction
        ) {
            self.events = events
            self.requestID = requestID
            self.redaction = redaction
        }

        /// The next event; `nil` behind the complete answer.
        ///
        /// - Throws: An `AnthropicError`.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(AnthropicError) -> StreamEvent? {
            while true {
                guard let raw = try await nextRaw(actor) else {
                    guard accumulator.isComplete else { throw endedEarly() }
                    return nil
                }
                guard !accumulator.isComplete else {
                    // Nothing behind the end of an answer changes it.
                    extraEvents += 1
                    if extraEvents > Self.mostExtraEvents { return nil }
                    continue
                }
                guard let event = try event(raw) else { continue }
                if event.isContent { events.contentArrived() }
                accumulator.add(event)
                if accumulator.isComplete { events.expectEnd() }
                return event
            }
        }

        /// The next event; `nil` behind the complete answer.
        ///
        /// - Throws: An `AnthropicError`.
        public mutating func next() async throws(AnthropicError) -> StreamEvent? {
            try await next(isolation: nil)
        }

        private mutating func nextRaw(
            _ actor: isolated (any Actor)?
        ) async throws(AnthropicError) -> ServerSentEvent? {
            do {
                return try await events.next(isolation: actor)
            } catch {
                // Behind the end of the answer nothing more is needed.
                if accumulator.isComplete { return nil }
                var failure = AnthropicError(error)
                failure.requestID = requestID
                failure.usage = usageSoFar
                throw failure
            }
        }

        private var usageSoFar: Usage? {
            accumulator.response.hasUsage ? accumulator.response.usage : nil
        }

        private func endedEarly() -> AnthropicError {
            AnthropicError(
                code: .cut,
                message: "the stream ended before the answer was complete",
                status: 200,
                requestID: requestID,
                usage: usageSoFar
            )
        }

        private mutating func event(_ raw: ServerSentEvent) throws(AnthropicError) -> StreamEvent? {
            if raw.data.isEmpty || raw.name == "ping" || raw.data == Array("[DONE]".utf8) {
                return nil
            }
            let value = try? JSONReader.value(of: raw.data, replacesLoneSurrogates: true)
            guard let json = value, json.object != nil else {
                var failure = AnthropicError(
                    notJSON: "an event of the stream is not JSON",
                    status: 200,
                    requestID: requestID
                )
                failure.usage = usageSoFar
                throw failure
            }
            switch json["type"]?.string ?? raw.name {
            case "ping":
                return nil
            case "message_start":
                return MessageResponse(json["message"]).map { .start($0) }
            case "content_block_start":
                return .blockStart(
                    index: json["index"]?.int ?? 0,
                    ContentBlock(json["content_block"] ?? [:])
                )
            case "content_block_delta":
                return .delta(Delta(json))
            case "content_block_stop":
                return .blockStop(index: json["index"]?.int ?? 0)
            case "message_delta":
                return .messageDelta(accumulator.messageDelta(json))
            case "message_stop":
                return .stop
            case let type where type == "error" || raw.name == "error":
                throw AnthropicError(
                    event: json,
                    place: "inside the stream: ",
                    requestID: requestID,
                    usage: usageSoFar,
                    redaction: redaction
                )
            case let type:
                return .other(name: type, json.object ?? [:])
            }
        }
    }
}

extension StreamEvent {
    /// Whether the event brings the answer forward: a stream of others is idle.
    fileprivate var isContent: Bool {
        switch self {
        case .start, .messageDelta, .stop: true
        case .delta(let delta):
            switch delta.change {
            case .text(let piece), .inputJSON(let piece), .thinking(let piece),
                .signature(let piece):
                !piece.isEmpty
            case .other: false
            }
        case .blockStart, .blockStop, .other: false
        }
    }
}
