public import Metering

/// What is known about the usage of one attempt.
public enum AttemptUsage: Sendable, Hashable {
    /// The request never left: it is no request in anybody's books.
    case notSent
    /// The request was answered with an error that costs nothing, and says no usage.
    case rejected
    /// The request may have been served and billed, and no usage came back.
    case unknown
    /// The usage was reported; its price is in 10⁻¹² dollars, `nil` where that is unknown.
    case reported(TokenUsage, picodollars: Int64? = nil)
}
