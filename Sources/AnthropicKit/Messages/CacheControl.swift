import JSON

/// Up to where a prompt is kept for later requests that begin the same.
public enum CacheControl: Sendable, Hashable {
    /// For five minutes after its last use; writing costs 1.25 times the input price.
    case fiveMinutes
    /// For an hour after its last use; writing costs twice the input price.
    case oneHour

    var json: JSONValue {
        switch self {
        case .fiveMinutes: ["type": "ephemeral"]
        case .oneHour: ["type": "ephemeral", "ttl": "1h"]
        }
    }
}
