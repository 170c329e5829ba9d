/// Why a file cannot be read, in words that follow its name.
struct FileProblem: Error, Sendable, Hashable {
    /// What is wrong: `does not exist`.
    var reason: String
    /// A file that was probably meant.
    var suggestion: String?
    /// A pipeline in the folder that the path names.
    var pipeline: String?
    /// What to do about it.
    var hint: String?

    init(
        _ reason: String,
        suggestion: String? = nil,
        pipeline: String? = nil,
        hint: String? = nil
    ) {
        self.reason = reason
        self.suggestion = suggestion
        self.pipeline = pipeline
        self.hint = hint
    }
}
