/// Why no permits can be had any more.
public struct LimitsLoss: Error, Sendable, Hashable {
    /// Whether another attempt may succeed, since the server was not to be reached; otherwise it
    /// refused.
    public var isPassing: Bool
    /// What happened, and what to do.
    public var message: String

    /// A loss.
    public init(isPassing: Bool, message: String) {
        self.isPassing = isPassing
        self.message = message
    }
}
