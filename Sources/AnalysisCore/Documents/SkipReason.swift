/// Why a document was left out on purpose.
///
/// The raw value stands in reports and in the ledger.
public enum SkipReason: String, Sendable, Hashable, CaseIterable {
    /// No text, HTML, XML or JSON Lines file.
    case unsupportedFormat = "unsupported-format"
    /// A symbolic link, a pipe, a socket or a device.
    case notRegularFile = "not-a-regular-file"
    /// A file or folder whose name begins with a dot.
    case hidden
    /// A report that this tool wrote.
    case ownReport = "own-report"
    /// The same file was reached by another path before.
    case duplicate
    /// The budget of the pipeline is used up.
    case budget
    /// The run's deadline passed.
    case deadline
    /// The run was interrupted.
    case interrupted
    /// The run stopped because the provider cannot be used.
    case stopped
    /// It waits for the answer of a batch that the provider has.
    case pending
}
