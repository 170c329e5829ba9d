/// When the next candidate is asked instead of the one that failed.
public struct FallbackPolicy: Sendable, Hashable {
    /// The classes of failures after which, all attempts used up, the next candidate is asked.
    public let classes: Set<FailureClass>

    /// After overload, a refusal or invalid answers.
    public static let standard = FallbackPolicy(after: [.overloaded, .refused, .invalidAnswer])

    /// A policy.
    public init(after classes: Set<FailureClass>) {
        self.classes = classes
    }
}
