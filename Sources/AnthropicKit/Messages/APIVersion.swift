/// A version of the API, sent with every request.
public struct APIVersion: OpenValue {
    /// The value of the header field `anthropic-version`.
    public var rawValue: String

    /// A version by its date.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The current one; it has no sampling fields.
    public static let v2026: APIVersion = "2026-10-21"
    /// The older one, which local servers and gateways may want.
    public static let v2023: APIVersion = "2023-06-01"
}
