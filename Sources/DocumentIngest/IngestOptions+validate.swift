extension IngestOptions {
    /// Checks the patterns and paths without reading anything.
    ///
    /// - Throws: An `IngestError` whose `subject` is the pattern or path that is wrong and whose
    ///   `reason` says why.
    public func validate() throws(IngestError) {
        for pattern in include + exclude where GlobPattern(pattern.utf8) == nil {
            throw IngestError(
                code: .invalidOption,
                subject: pattern,
                reason: "the pattern matches nothing; write it as in .gitignore, such as *.txt, "
                    + "drafts/ or \\#1.txt"
            )
        }
        try html.validate()
        try xml?.validate()
    }
}
