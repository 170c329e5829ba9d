import HTTPTransport

/// The results of a batch line by line as they come, in any order; however many there are, one is
/// in memory.
///
/// A line is handed over as it came: one that cannot be read costs no other.
public struct BatchResults: AsyncSequence, Sendable {
    /// A line, which is read by its `result()`.
    public typealias Element = BatchResultLine
    /// What reading ends with when the connection fails.
    public typealias Failure = AnthropicError

    let lines: HTTPBodyLines
    let requestID: String?
    let key: Secret
    /// The requests by their ids, as far as they are known.
    let requests: [String: MessageRequest]

    /// Reads the results.
    public func makeAsyncIterator() -> Iterator {
        Iterator(results: self, lines: lines.makeAsyncIterator())
    }

    /// Reads the results of a batch.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let results: BatchResults
        fileprivate var lines: HTTPBodyLines.Iterator
        fileprivate var number = 0

        /// The next line; `nil` at the end.
        ///
        /// - Throws: An `AnthropicError` where the connection fails; what was handed over stands, and
        ///   the results can be asked for again from the start.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(AnthropicError) -> BatchResultLine? {
            let line: [UInt8]?
            do {
                line = try await lines.next(isolation: actor)
            } catch {
                throw AnthropicError(error)
            }
            guard let line else { return nil }
            number += 1
            return BatchResultLine(
                line,
                number: number,
                key: results.key,
                requestID: results.requestID,
                requests: results.requests
            )
        }

        /// The next line; `nil` at the end.
        ///
        /// - Throws: An `AnthropicError`.
        public mutating func next() async throws(AnthropicError) -> BatchResultLine? {
            try await next(isolation: nil)
        }
    }
}
