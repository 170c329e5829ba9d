/// How fast, and at which price, a provider serves requests that are waited for.
public enum ServiceTier: String, Sendable, Hashable, CaseIterable {
    /// The usual one.
    case standard
    /// A cheaper one that may take longer, and may be refused where there is no room.
    case flex
    /// A dearer one that is served first.
    case priority
}
