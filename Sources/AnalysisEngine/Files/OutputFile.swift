/// A file that a run writes, or one that it reads beside its documents, and what it is to the user.
struct OutputFile: Hashable {
    /// What an error calls it, such as `the report`.
    var role: String
    /// The path as it was given.
    var path: String

    /// What an error says: the role and the path.
    var words: String { "\(role) \(path)" }
}
