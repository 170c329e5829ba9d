internal import AnalysisCore
internal import DocumentIngest
internal import JSON

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
    /// - Parameter write: Takes each line with its line break.
    /// - Returns: The number of documents that cannot be read.
    /// - Throws: What `write` throws, or an `EngineError` where the input cannot be read at all.
    public func write(_ write: ([UInt8]) throws -> Void) async throws -> Int {
        var failures = 0
        do {
            for try await item in source.items() {
                if case .failed = item { failures += 1 }
                var line: [UInt8] = []
                JSONWriter().write(Self.json(of: item), to: &line)
                line.append(UInt8(ascii: "\n"))
                try write(line)
            }
        } catch let error as IngestError {
            throw EngineError(code: .usage, message: "\(error)")
        }
        return failures
    }

    private static func json(of item: IngestItem) -> JSONValue {
        switch item {
        case .document(let document):
            var object: JSONObject = [
                "id": .string(document.id.description),
                "text": .string(document.text),
                "format": .string(document.format.rawValue),
                "encoding": .string(document.encoding),
                "bytes": .integer(Int64(document.sourceBytes)),
                "sha256": .string(document.contentHash),
            ]
            let metadata = document.metadata.sorted { $0.key < $1.key }
            object["metadata"] = .object(JSONObject(metadata.map { ($0.key, .string($0.value)) }))
            object["findings"] = .array(document.findings.map(json(of:)))
            return .object(object)
        case .failed(let id, let reason, let message):
            return unread(id, "failed", reason.rawValue, message)
        case .skipped(let id, let reason, let message):
            return unread(id, "skipped", reason.rawValue, message)
        }
    }

    private static func unread(
        _ id: DocumentID,
        _ status: String,
        _ reason: String,
        _ message: String
    ) -> JSONValue {
        [
            "id": .string(id.description), "status": .string(status), "reason": .string(reason),
            "message": .string(message),
        ]
    }

    private static func json(of finding: Finding) -> JSONValue {
        var object: JSONObject = [
            "kind": .string(finding.kind), "message": .string(finding.message),
            "count": .integer(Int64(finding.count)),
        ]
        object["line"] = finding.line.map { .integer(Int64($0)) }
        return .object(object)
    }
}
