/// When the next candidate is asked instead of the one that failed.
///
/// A candidate that cannot be used at all is left out in any case.
public struct FallbackPolicy: Sendable, Hashable {
    /// The classes of failures after which, all attempts used up, the next candidate is asked.
    public let classes: Set<FailureClass>

    /// After everything that another candidate may do better: no answer at all, a refusal, or
    /// answers that are invalid.
    public static let standard = FallbackPolicy(
        after: [
            .rateLimited, .overloaded, .starting, .network, .timeout, .serverError, .refused,
            .invalidAnswer,
        ]
    )

    /// A policy.
    public init(after classes: Set<FailureClass>) {
        self.classes = classes
    }
}
