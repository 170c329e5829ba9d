extension PipelineFile {
    /// The file with options of the command line in place of what it says.
    ///
    /// Later options win. What is wrong with an option is reported with everything else.
    ///
    /// - Parameter overrides: The options in the order in which they were given.
    /// - Returns: The changed file.
    public func applying(_ overrides: [PipelineOverride]) -> PipelineFile {
        var root = root
        var diagnostics = diagnostics
        for override in overrides {
            do {
                root = try override.apply(to: root)
            } catch {
                diagnostics += error.diagnostics
            }
        }
        return PipelineFile(source: source, root: root, diagnostics: diagnostics)
    }
}
