internal import DocumentIngest

/// What the model would read: every document of an input as a line of JSON.
public struct IngestPreview: Sendable {
    private let paths: [String]
    private var options: IngestOptions
    private let allowsEmptyInput: Bool

    /// A preview of an input.
    ///
    /// - Parameters:
    ///   - paths: The files and folders to read.
    ///   - pipeline: The path of a pipeline whose `input` section counts; without, the defaults with
    ///     the overrides.
    ///   - overrides: Overrides of pipeline keys, as `key=value`.
    ///   - allowsEmptyInput: Whether an input without any document is fine.
    ///   - explains: Whether findings say of each block of a page whether it is read, and why.
    ///   - environment: The environment variables, for `${NAME}`.
    /// - Throws: An `EngineError` with code `usage`.
    public init(
        paths: [String],
        pipeline: String?,
        overrides: [String],
        allowsEmptyInput: Bool = false,
        explains: Bool = false,
        environment: [String: String]
    ) throws(EngineError) {
        self.paths = paths
        self.allowsEmptyInput = allowsEmptyInput
        if let pipeline {
            let plan = try RunPlan(
                RunOptions(paths: paths, pipeline: pipeline, overrides: overrides),
                environment: environment
            )
            options = plan.ingest
        } else {
            // Any analysis does: nothing is asked.
            let plan = try RunPlan(
                RunOptions(paths: paths, pipeline: "ingest.yml", overrides: overrides),
                pipelineText: "analysis: summary\n",
                environment: environment
            )
            options = plan.ingest
        }
        options.explains = explains
    }

    /// Writes a line for everything that is discovered, in input order.
    ///
    /// - Parameter write: Takes lines with their line breaks as they come to hand, a long one in parts.
    /// - Returns: The number of documents that cannot be read.
    /// - Throws: What `write` throws, or an `EngineError` where the input cannot be read at all.
    public func write(_ write: ([UInt8]) throws -> Void) async throws -> Int {
        try OutputCheck(paths: paths, ingest: options).check([], usesStandardOutput: true)
        let source = DocumentSource(paths: paths, options: options)
        try await InputCheck(source, paths: paths, allowsNone: allowsEmptyInput).thereIsADocument()
        var lines = IngestLines()
        // Who sends documents one by one waits for their lines.
        var isEager = true
        do {
            for try await var items in source.batches() {
                try lines.write(emptying: &items, isEager: isEager, to: write)
                isEager = paths.contains("-")
            }
            try lines.handOn(to: write)
        } catch let error as IngestError {
            try lines.handOn(to: write)
            throw EngineError(code: .usage, message: "\(error)")
        }
        return lines.failures
    }
}
