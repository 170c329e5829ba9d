/// Whether a true share is as high, or as low, as demanded, as far as a sample tells.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// The sample shows that the demand is met.
    case passed
    /// The sample shows that it is not met.
    case failed
    /// The sample is too small, or the figure too near to the demand, to say.
    case inconclusive
}
