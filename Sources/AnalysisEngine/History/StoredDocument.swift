public import AnalysisCore
internal import DocumentIngest
internal import FoundationEssentials
internal import RunLedger

/// All that is known of one document of a stored run: its record, what was asked and answered.
public struct StoredDocument: Sendable {
    /// A call about the document.
    public struct Call: Sendable, Hashable {
        /// The run that asked.
        public var run: Int64
        /// The model that was asked.
        public var model: ModelReference
        /// When it was sent, in UTC by ISO 8601.
        public var started: String
        /// What it took, in words.
        public var effort: String
        /// The answer as it came.
        public var answer: String?
        /// Why there was none.
        public var failure: String?
    }

    /// The run.
    public let run: Int64
    /// When the run began, in UTC by ISO 8601.
    public let started: String
    /// What came out.
    public let record: Record
    /// The calls, in the order in which they were made.
    public let calls: [Call]
    /// What is sent about the document, for each part of it.
    public let prompts: [String]
    /// Why there are no prompts.
    public let promptProblem: String?

    /// Looks a document up.
    ///
    /// - Parameters:
    ///   - name: The name of the document, or a part of it that no other document's name holds.
    ///   - run: The number of the run; the latest by default.
    ///   - ledger: The path of the ledger.
    ///   - environment: The environment variables, for `${NAME}` in the pipeline.
    /// - Throws: An `EngineError` where there is no such run or document.
    public init(
        _ name: String,
        run: Int64?,
        ledger: String,
        environment: [String: String]
    ) async throws(EngineError) {
        let stored: StoredRun
        let found: Record?
        let others: [String]
        do throws(LedgerError) {
            let reader = try LedgerReader(path: ledger)
            stored = try await reader.run(run.map { RunID($0) })
            let names = try await Self.documents(name, of: stored.id, reader)
            others = names.map(\.description)
            found =
                names.count == 1 ? try await reader.record(of: names[0], in: stored.id) : nil
            calls =
                names.count == 1
                ? try await reader.calls(about: names[0], upTo: stored.id).map { Call($0) } : []
        } catch {
            throw EngineError(error)
        }
        guard let found else {
            throw EngineError(code: .usage, message: Self.missing(name, stored.id, others))
        }
        record = found
        self.run = stored.id.number
        started = stored.started.ISO8601Format()
        do throws(EngineError) {
            prompts = try await Self.prompts(about: record, of: stored, environment)
            promptProblem = nil
        } catch {
            prompts = []
            promptProblem = error.message
        }
    }

    /// The document of a name, or the first of those whose names hold it.
    private static func documents(
        _ name: String,
        of run: RunID,
        _ reader: LedgerReader
    ) async throws(LedgerError) -> [DocumentID] {
        if try await reader.record(of: DocumentID(name), in: run) != nil {
            return [DocumentID(name)]
        }
        return try await reader.documents(of: run, named: name, limit: 6)
    }

    private static func missing(_ name: String, _ run: RunID, _ others: [String]) -> String {
        if others.isEmpty {
            return """
                run \(run) has no document called \(name); 'analyze report \(run) --format csv' lists \
                its documents
                """
        }
        let more = others.count > 5 ? ", …" : ""
        let names = others.prefix(5).joined(separator: ", ")
        return "run \(run) has several documents with \(name) in their names: \(names)\(more)"
    }

    /// What is sent about the document, made again of its file.
    private static func prompts(
        about record: Record,
        of run: StoredRun,
        _ environment: [String: String]
    ) async throws(EngineError) -> [String] {
        guard let source = record.source else { throw problem("its text was never read") }
        guard !run.configuration.inputs.contains("-") else {
            throw problem("the document came from standard input, which keeps nothing")
        }
        let plan = try RunPlan(stored: run.configuration, environment: environment)
        do {
            let items = DocumentSource(paths: plan.paths, options: plan.ingest).items()
            for try await item in items {
                guard case .document(let document) = item, document.id == record.document else {
                    continue
                }
                guard document.contentHash == source.contentHash else {
                    throw problem("the file has changed since")
                }
                return try await RunEstimator(plan).requests(about: document.id.description)
            }
        } catch {
            throw EngineError(of: error)
        }
        throw problem("the file is no longer there")
    }

    private static func problem(_ words: String) -> EngineError {
        EngineError(code: .usage, message: words)
    }
}

extension StoredDocument.Call {
    fileprivate init(_ call: StoredCall) {
        let tokens = call.tokens.map {
            "\(Figure.text($0.input)) input and \(Figure.text($0.output)) output tokens"
        }
        let parts = [
            tokens ?? "tokens unknown", "cost \(Figure.text(call.cost))",
            Figure.text(call.latency), call.requestID,
        ]
        self.init(
            run: call.run.number,
            model: call.model,
            started: call.started,
            effort: parts.compactMap(\.self).joined(separator: ", "),
            answer: call.answer,
            failure: call.failure
        )
    }
}
