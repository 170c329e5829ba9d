/// What was found out about a provider.
public struct ProviderFinding: Sendable, Hashable {
    /// How it stands.
    public enum Verdict: Sendable, Hashable {
        /// It is there, and works.
        case fine
        /// It is not there or not set, and need not be.
        case absent
        /// It is configured or needed, and does not work.
        case problem
    }

    /// What was looked at, in a word or two.
    public var subject: String
    /// How it stands.
    public var verdict: Verdict
    /// What was found; never holds a key.
    public var words: String
    /// What to do, where something can be done.
    public var advice: String?

    /// A finding.
    init(_ subject: String, _ verdict: Verdict, _ words: String, advice: String? = nil) {
        self.subject = subject
        self.verdict = verdict
        self.words = words
        self.advice = advice
    }
}
