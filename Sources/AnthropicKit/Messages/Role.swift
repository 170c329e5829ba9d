/// Who says a message.
public struct Role: OpenValue {
    /// The name on the wire.
    public var rawValue: String

    /// A role by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one who asks.
    public static let user: Role = "user"
    /// The model.
    public static let assistant: Role = "assistant"
    /// The one who sets the rules; such messages are sent as the top-level system prompt.
    public static let system: Role = "system"
}
