/// How much of a document's text stands in a report for readers, beside what was found in it.
public enum ReportText: String, Sendable, Hashable, CaseIterable {
    /// None.
    case none
    /// The passages that evidence stands in, and the beginning.
    case excerpt
    /// The whole text.
    case full
}
