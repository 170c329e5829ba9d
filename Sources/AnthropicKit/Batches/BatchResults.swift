import HTTPTransport
import JSON

/// The results of a batch as they come, in any order; however many there are, one is in memory.
public struct BatchResults: AsyncSequence, Sendable {
    /// A result.
    public typealias Element = BatchResult
    /// What reading ends with when the connection fails.
    public typealias Failure = AnthropicError

    let lines: HTTPBodyLines
    let requestID: String?
    let key: Secret
    /// The requests by their ids, as far as they are known.
    let requests: [String: MessageRequest]

    /// Reads the results.
    public func makeAsyncIterator() -> Iterator {
        Iterator(
            lines: lines.makeAsyncIterator(),
            requestID: requestID,
            key: key,
            requests: requests
        )
    }

    /// Reads the results of a batch.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var lines: HTTPBodyLines.Iterator
        fileprivate let requestID: String?
        fileprivate let key: Secret
        fileprivate let requests: [String: MessageRequest]

        /// The next result; `nil` at the end.
        ///
        /// - Throws: An `AnthropicError`.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(AnthropicError) -> BatchResult? {
            let line: [UInt8]?
            do {
                line = try await lines.next(isolation: actor)
            } catch {
                throw AnthropicError(error)
            }
            guard let line else { return nil }
            let redaction = { Redaction(key: key, texts: requests[$0]?.texts) }
            guard let json = try? JSONReader.value(of: line, replacesLoneSurrogates: true),
                let result = BatchResult(json, redaction: redaction)
            else {
                throw AnthropicError(
                    notJSON: "a line of the results is no result",
                    status: 200,
                    requestID: requestID
                )
            }
            return result
        }

        /// The next result; `nil` at the end.
        ///
        /// - Throws: An `AnthropicError`.
        public mutating func next() async throws(AnthropicError) -> BatchResult? {
            try await next(isolation: nil)
        }
    }
}
