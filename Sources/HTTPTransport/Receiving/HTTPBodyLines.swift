/// The lines of a streamed body.
public struct HTTPBodyLines: AsyncSequence, Sendable {
    /// The bytes of a line without its end.
    public typealias Element = [UInt8]
    /// What reading ends with when the connection fails.
    public typealias Failure = HTTPTransportError

    let body: HTTPBody
    let maximumLineBytes: Int

    /// Reads from where the body stands.
    public func makeAsyncIterator() -> Iterator {
        Iterator(body: body, parts: body.makeAsyncIterator(), limit: maximumLineBytes)
    }

    /// Reads the lines of a body.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let body: HTTPBody
        fileprivate var parts: HTTPBody.Iterator
        fileprivate let limit: Int
        fileprivate var pending: [UInt8] = []
        fileprivate var part: [UInt8] = []
        fileprivate var position = 0

        /// The next line that is not empty; `nil` at the end.
        ///
        /// - Throws: An `HTTPTransportError`, `.tooLarge` for a line over the limit.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(HTTPTransportError) -> [UInt8]? {
            while true {
                if let end = part[position...].firstIndex(of: UInt8(ascii: "\n")) {
                    pending += part[position..<end]
                    position = end + 1
                } else {
                    pending += part[position...]
                    guard pending.count <= limit else { throw body.tooLarge(limit) }
                    position = 0
                    part = try await parts.next(isolation: actor) ?? []
                    guard part.isEmpty else { continue }
                    guard !pending.isEmpty else { return nil }
                }
                if pending.last == UInt8(ascii: "\r") { pending.removeLast() }
                guard !pending.isEmpty else { continue }
                guard pending.count <= limit else { throw body.tooLarge(limit) }
                defer { pending = [] }
                return pending
            }
        }

        /// The next line that is not empty; `nil` at the end.
        ///
        /// - Throws: An `HTTPTransportError`, `.tooLarge` for a line over the limit.
        public mutating func next() async throws(HTTPTransportError) -> [UInt8]? {
            try await next(isolation: nil)
        }
    }
}

extension HTTPBody {
    /// The body read line by line, the line ends left out, empty lines too.
    ///
    /// - Parameter maximumLineBytes: How long one line may be; 64 MiB by default.
    /// - Returns: The lines.
    public func lines(maximumLineBytes: Int = 64 << 20) -> HTTPBodyLines {
        HTTPBodyLines(body: self, maximumLineBytes: maximumLineBytes)
    }
}
