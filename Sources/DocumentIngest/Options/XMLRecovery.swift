/// What becomes of a file of records that is damaged in one place.
public enum XMLRecovery: String, Sendable, Hashable, CaseIterable {
    /// The record in which it is damaged has failed, and the reading goes on behind it.
    case records
    /// The reading ends there; the records before it were read.
    case strict
}
