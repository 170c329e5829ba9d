/// What a stream says about the whole answer, as a rule near its end.
public struct MessageDelta: Sendable, Hashable {
    /// Why the model stopped; `nil` where this event does not say.
    public var stopReason: StopReason?
    /// The stop sequence that came, if one did.
    public var stopSequence: String?
    /// More about a refusal.
    public var stopDetails: StopDetails?
    /// The usage so far, in totals; `nil` where this event does not say.
    public var usage: Usage?
    /// Whether the event states a usage that cannot be believed: then nobody knows the usage.
    public var hasDoubtfulUsage: Bool

    /// A delta.
    public init(
        stopReason: StopReason? = nil,
        stopSequence: String? = nil,
        stopDetails: StopDetails? = nil,
        usage: Usage? = nil,
        hasDoubtfulUsage: Bool = false
    ) {
        self.stopReason = stopReason
        self.stopSequence = stopSequence
        self.stopDetails = stopDetails
        self.usage = usage
        self.hasDoubtfulUsage = hasDoubtfulUsage
    }
}
