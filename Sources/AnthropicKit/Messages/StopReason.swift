/// Why the model stopped.
public struct StopReason: OpenValue {
    /// The name on the wire.
    public var rawValue: String

    /// A reason by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It was done.
    public static let endTurn: StopReason = "end_turn"
    /// The answer reached `maxTokens`: what is there is incomplete.
    public static let maxTokens: StopReason = "max_tokens"
    /// One of the stop sequences came.
    public static let stopSequence: StopReason = "stop_sequence"
    /// The model asks for tools to be run.
    public static let toolUse: StopReason = "tool_use"
    /// A tool of the server paused: send the content back to go on.
    public static let pauseTurn: StopReason = "pause_turn"
    /// The model refused; the content may be empty or partial.
    public static let refusal: StopReason = "refusal"
    /// The context window was full: like `maxTokens`.
    public static let contextWindowExceeded: StopReason = "model_context_window_exceeded"
}
