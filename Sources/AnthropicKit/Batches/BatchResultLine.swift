public import HTTPTransport
import JSON

/// A line of a batch's results as it came, to be stored before it is read.
public struct BatchResultLine: Sendable {
    /// The bytes of the line, without its end; they hold an answer, and may hold text of the
    /// request.
    public let bytes: [UInt8]
    /// Where it stands among the lines that are not empty, from 1.
    public let number: Int

    private let key: Secret
    private let requestID: String?
    /// The requests by their ids, as far as they are known.
    private let requests: [String: MessageRequest]

    init(
        _ bytes: [UInt8],
        number: Int,
        key: Secret,
        requestID: String?,
        requests: [String: MessageRequest]
    ) {
        self.bytes = bytes
        self.number = number
        self.key = key
        self.requestID = requestID
        self.requests = requests
    }

    /// A line that was stored.
    ///
    /// - Parameters:
    ///   - bytes: The bytes of the line.
    ///   - number: Where it stands, from 1.
    ///   - key: The key that must not be shown.
    public init(_ bytes: [UInt8], number: Int, key: Secret) {
        self.init(bytes, number: number, key: key, requestID: nil, requests: [:])
    }

    /// What the line says.
    ///
    /// - Throws: An `AnthropicError` with the code `notJSON` for a line that is no result; the lines
    ///   around it can be read all the same.
    public func result() throws(AnthropicError) -> MessageBatchResult {
        let redaction = { Redaction(key: key, texts: requests[$0]?.texts) }
        guard let json = try? JSONReader.value(of: bytes, replacesLoneSurrogates: true),
            let result = MessageBatchResult(json, redaction: redaction)
        else {
            throw AnthropicError(
                notJSON: "line \(number) of the results is no result",
                status: 200,
                requestID: requestID
            )
        }
        return result
    }
}
