import HTTPTransport
import JSON

/// What became of one request of a batch.
public struct MessageBatchResult: Sendable {
    /// What became of it.
    public enum Outcome: Sendable {
        /// It was answered; see the stop reason before using the text.
        case succeeded(MessageResponse)
        /// It failed; `isRetryable` says whether it is worth sending again.
        case errored(AnthropicError)
        /// The batch was cancelled before it was reached.
        case canceled
        /// The batch expired before it was reached.
        case expired
        /// Something that this client does not know.
        case other(String)
    }

    /// The id that the request bore.
    public var customID: String
    /// What became of it.
    public var outcome: Outcome

    init?(_ json: JSONValue, redaction: (_ customID: String) -> Redaction) {
        guard let customID = json["custom_id"]?.string, let result = json["result"] else {
            return nil
        }
        self.customID = customID
        switch result["type"]?.string {
        case "succeeded":
            guard let message = MessageResponse(result["message"]) else { return nil }
            outcome = .succeeded(message)
        case "errored":
            outcome = .errored(
                AnthropicError(
                    event: result["error"] ?? [:],
                    status: nil,
                    requestID: result["error"]?["request_id"]?.string,
                    redaction: redaction(customID)
                )
            )
        case "canceled": outcome = .canceled
        case "expired": outcome = .expired
        default: outcome = .other(result["type"]?.string ?? "")
        }
    }
}
