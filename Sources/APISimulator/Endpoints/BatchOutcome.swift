/// What becomes of one request of a batch.
public enum BatchOutcome: Sendable, Hashable {
    /// It is answered.
    case succeeded
    /// It fails with an error of a type.
    case errored(type: String)
    /// The batch expired before it was reached.
    case expired
    /// The batch was cancelled before it was reached.
    case canceled
}

extension BatchOutcome {
    /// Reads `succeeded`, `errored:TYPE`, `expired` or `canceled`.
    public init?(simulated text: String) {
        switch text {
        case "succeeded": self = .succeeded
        case "expired": self = .expired
        case "canceled": self = .canceled
        case let text where text.hasPrefix("errored:"):
            self = .errored(type: String(text.dropFirst("errored:".count)))
        default: return nil
        }
    }
}
