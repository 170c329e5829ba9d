internal import DocumentIngest

/// What the model would read: every document of an input as a line of JSON.
public struct IngestPreview: Sendable {
    private let source: DocumentSource

    /// A preview of an input.
    ///
    /// - Parameters:
    ///   - paths: The files and folders to read.
    ///   - pipeline: The path of a pipeline whose `input` section counts; the defaults without.
    ///   - overrides: Overrides of pipeline keys, as `key=value`.
    ///   - environment: The environment variables, for `${NAME}`.
    /// - Throws: An `EngineError` with code `usage`.
    public init(
        paths: [String],
        pipeline: String?,
        overrides: [String],
        environment: [String: String]
    ) throws(EngineError) {
        var options = IngestOptions()
        if let pipeline {
            let plan = try RunPlan(
                RunOptions(paths: paths, pipeline: pipeline, overrides: overrides),
                environment: environment
            )
            options = plan.ingest
        } else if let override = overrides.first {
            throw EngineError(
                code: .usage,
                message: "--set \(override) overrides a key of a pipeline; name one with --pipeline"
            )
        }
        source = DocumentSource(paths: paths, options: options)
    }

    /// Writes a line for everything that is discovered, in input order.
    ///
    /// - Parameter write: Takes lines, each with its line break, as they come to hand.
    /// - Returns: The number of documents that cannot be read.
    /// - Throws: What `write` throws, or an `EngineError` where the input cannot be read at all.
    public func write(_ write: ([UInt8]) throws -> Void) async throws -> Int {
        var lines = IngestLines()
        do {
            for try await items in source.batches() {
                lines.removeAll()
                lines.append(items.span)
                try write(lines.bytes)
            }
        } catch let error as IngestError {
            throw EngineError(code: .usage, message: "\(error)")
        }
        return lines.failures
    }
}
