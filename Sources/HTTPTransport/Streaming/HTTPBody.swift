import AsyncHTTPClient
import NIOCore

/// The body of a streamed response, in parts as the network brings them.
///
/// It is read once, by one task. Dropping it before its end closes the connection.
public struct HTTPBody: AsyncSequence, Sendable {
    /// A part of the body.
    public typealias Element = [UInt8]
    /// What reading ends with when the connection fails.
    public typealias Failure = HTTPTransportError

    private let reader: Reader

    init(stream: ResponseStream, task: HTTPClient.Task<Void>, transport: HTTPTransport) {
        reader = Reader(stream: stream, task: task, transport: transport)
    }

    /// Reads on where the last iterator stopped.
    public func makeAsyncIterator() -> Iterator {
        Iterator(reader: reader)
    }

    /// The rest of the body in one piece.
    ///
    /// - Parameter limit: How many bytes it may have.
    /// - Returns: The bytes.
    /// - Throws: An `HTTPTransportError`, `.tooLarge` where there are more.
    public func collected(upTo limit: Int) async throws(HTTPTransportError) -> [UInt8] {
        var bytes: [UInt8] = []
        for try await part in self {
            bytes += part
            guard bytes.count <= limit else { throw tooLarge(limit) }
        }
        return bytes
    }

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

    /// The body read line by line, the line ends left out, empty lines too.
    ///
    /// - Parameter maximumLineBytes: How long one line may be; 64 MiB by default.
    /// - Returns: The lines.
    public func lines(maximumLineBytes: Int = 64 << 20) -> HTTPBodyLines {
        HTTPBodyLines(body: self, maximumLineBytes: maximumLineBytes)
    }

    /// Closes the connection if the body does not end soon: what it was read for is there.
    func expectEnd(within limit: Duration) {
        reader.stream.expectEnd(of: reader.task, within: limit)
    }

    func tooLarge(_ limit: Int) -> HTTPTransportError {
        HTTPTransportError(
            ResponseTooLarge(limit: limit),
            of: reader.stream.request,
            at: .receiving
        )
    }

    /// Reads the parts of a body.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let reader: Reader

        /// The next part; `nil` at the end.
        ///
        /// - Throws: An `HTTPTransportError`.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(HTTPTransportError) -> [UInt8]? {
            let part = try await nextPart()
            contentArrived()
            return part
        }

        /// The next part; `nil` at the end.
        ///
        /// - Throws: An `HTTPTransportError`.
        public mutating func next() async throws(HTTPTransportError) -> [UInt8]? {
            try await next(isolation: nil)
        }

        /// The next part, of which the reader says later whether it holds content.
        func nextPart() async throws(HTTPTransportError) -> [UInt8]? {
            try await reader.stream.part(of: reader.task).map { Array($0.readableBytesView) }
        }

        func contentArrived() {
            reader.stream.contentArrived()
        }
    }

    fileprivate final class Reader: Sendable {
        let stream: ResponseStream
        let task: HTTPClient.Task<Void>
        /// Keeps the connections open while the body is read.
        private let transport: HTTPTransport

        init(stream: ResponseStream, task: HTTPClient.Task<Void>, transport: HTTPTransport) {
            self.stream = stream
            self.task = task
            self.transport = transport
        }

        deinit {
            stream.abandon(task)
        }
    }
}
