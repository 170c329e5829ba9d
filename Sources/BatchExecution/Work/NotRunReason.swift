/// Why an item was not asked, or not asked again, though nothing is wrong with it.
public enum NotRunReason: String, Sendable, Hashable, CaseIterable {
    /// What is left of the budget does not cover it.
    case budget
    /// The run's deadline passed.
    case deadline
    /// The run was asked to stop.
    case interrupted
    /// An earlier failure showed that no request can succeed.
    case stopped
    /// Its answer comes later, by other ways than the executor's.
    case pending
    /// It is larger than any request may be.
    case tooLarge = "too-large"
}
