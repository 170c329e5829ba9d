/// The order in which reports get the records of a run.
public enum ReportOrder: String, Sendable, Hashable, CaseIterable {
    /// That of the input: a record waits for those before it.
    case input
    /// As they are done: nothing waits.
    case done
}
