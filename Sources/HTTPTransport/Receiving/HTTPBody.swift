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

    /// The body that a stream brings.
    ///
    /// - Parameters:
    ///   - stream: Takes the parts as they come.
    ///   - task: The exchange.
    ///   - connections: What keeps the connections open as long as it is held.
    init(stream: ResponseStream, task: HTTPClient.Task<Void>, connections: any Sendable) {
        reader = Reader(stream: stream, task: task, connections: connections)
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
        private let connections: any Sendable

        init(stream: ResponseStream, task: HTTPClient.Task<Void>, connections: any Sendable) {
            self.stream = stream
            self.task = task
            self.connections = connections
        }

        deinit {
            stream.abandon(task)
        }
    }
}
