/// What becomes of files and folders whose names begin with a dot; they are never read.
public enum HiddenFiles: String, Sendable, Hashable, CaseIterable {
    /// Each is skipped with a reason, a folder as one.
    case skip
    /// They are passed over, as if they were not there.
    case ignore
}
