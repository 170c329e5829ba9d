public import AnalysisCore
internal import Crypto
internal import JSON
internal import Pipelines
internal import Synchronization

/// Analyzes documents in memory: the front door of the library.
///
/// ```swift
/// let analyzer = DocumentAnalyzer(
///     model: "anthropic/claude-haiku-5-5",
///     environment: ["ANTHROPIC_API_KEY": key]
/// )
/// let batch = DocumentBatch(
///     documents: [.init(id: "a", content: "It broke on day one.")],
///     analysisType: .sentiment
/// )
/// for analysis in try await analyzer.analyzeBatch(batch) {
///     print(analysis.id, analysis.fields?["sentiment"]?.string ?? analysis.failure ?? "")
/// }
/// ```
///
/// The documents go through the same steps as those of the command: limits, retries, checked
/// answers, and the ledger if one is named. Connections to servers, and the process of the embedded
/// model, are kept from batch to batch; they end when the last copy of the analyzer goes.
public struct DocumentAnalyzer: Sendable {
    /// The model, as `provider/name`.
    public let model: String
    /// Overrides of pipeline keys, as `key=value`: `batch.max_concurrent=20`, `budget.max_cost=1`;
    /// what is asked, a batch says.
    public let overrides: [String]
    /// Where results are kept, so that nothing is asked twice; nowhere by default.
    public let ledger: LedgerChoice
    /// Keys and addresses of providers, by the names of their environment variables.
    public let environment: [String: String]
    /// Is told what the user should know, and what is no reason to stop; nobody is by default.
    ///
    /// Called from several tasks: a model will be retired, a parameter is not used.
    public let onWarning: (@Sendable (String) -> Void)?
    private let models = ReadyModels()

    /// An analyzer; by default of the embedded model.
    public init(
        model: String = ModelReference.embedded.description,
        overrides: [String] = [],
        ledger: LedgerChoice = .none,
        environment: [String: String] = [:],
        onWarning: (@Sendable (String) -> Void)? = nil
    ) {
        self.model = model
        self.overrides = overrides
        self.ledger = ledger
        self.environment = environment
        self.onWarning = onWarning
    }

    /// Asks about every document of a batch.
    ///
    /// - Parameters:
    ///   - batch: The documents and what is asked.
    ///   - onPartialText: Is told the answers as they grow, by the id of the document, each time
    ///     the whole text so far; `nil` asks for whole answers only.
    /// - Returns: One analysis a document, in the order of the batch, whatever happens; a document
    ///   that failed, or that nobody came to any more, has one without fields.
    /// - Throws: An `EngineError` where nothing can be asked at all: a model or an option that
    ///   there is not. Cancelling the task breaks the batch off: what was not answered is skipped.
    public func analyzeBatch(
        _ batch: DocumentBatch,
        onPartialText: (@Sendable (_ id: String, _ text: String) -> Void)? = nil
    ) async throws(EngineError) -> [DocumentAnalysis] {
        guard !batch.documents.isEmpty else { return [] }
        let plan = try plan(for: batch, isStreaming: onPartialText != nil)
        for warning in plan.warnings { onWarning?(warning) }
        let records = Mutex<[Int: Record]>([:])
        let run = AnalysisRun(plan, models: models) { [onWarning] event in
            switch event {
            case .recorded(let record): records.withLock { $0[record.index] = record }
            case .partialText(let id, let text): onPartialText?(id.description, text)
            case .warning(let text): onWarning?(text)
            case .started, .kept, .discovered, .allDiscovered, .ordered, .note, .reportKept: break
            }
        }
        let summary = try await run.run { _ in AsyncThrowingStream(batch.items) }
        let ending = Task.isCancelled ? .interrupted : summary.ending
        return records.withLock { records in
            batch.documents.enumerated().map { index, document in
                DocumentAnalysis(
                    id: document.id,
                    record: records[index] ?? Self.missing(document, at: index, ending)
                )
            }
        }
    }

    /// The record of a document that the run did not come to.
    private static func missing(
        _ document: DocumentBatch.Document,
        at index: Int,
        _ ending: RunSummary.Ending
    ) -> Record {
        let message = "the batch ended before it was this document's turn"
        let outcome: Record.Outcome =
            switch ending {
            case .interrupted: .skipped(.interrupted, message: message)
            case .budget: .skipped(.budget, message: message)
            case .deadline: .skipped(.deadline, message: message)
            case .providerUnusable: .skipped(.stopped, message: message)
            case .pending: .skipped(.pending, message: message)
            case .finished: .failed(.internalError, message: "no record of it was made")
            }
        return Record(document: DocumentID(document.id), index: index, outcome: outcome)
    }

    private func plan(
        for batch: DocumentBatch,
        isStreaming: Bool
    ) throws(EngineError) -> RunPlan {
        let options = RunOptions(
            // As of standard input: nobody can read the documents again.
            paths: ["-"],
            pipeline: "batch",
            overrides: overrides,
            model: model,
            ledger: ledger,
            isStreaming: isStreaming
        )
        var plan = try RunPlan(
            options,
            asking: batch.analysisType.spec,
            writtenAs: JSONWriter().text(of: batch.analysisType.pipeline),
            environment: environment
        )
        plan.targets = []
        return plan
    }
}

extension DocumentBatch.AnalysisType {
    /// The analysis with its options and fields.
    var spec: AnalysisSpec {
        switch self {
        case .summary: AnalysisSpec(task: SummaryTask())
        case .sentiment: AnalysisSpec(task: SentimentTask())
        case .extraction(let fields):
            AnalysisSpec(
                task: ExtractionTask(),
                fields: fields.map {
                    FieldSpec(name: $0, type: .string(StringBounds()), isRequired: false)
                }
            )
        case .classification(let categories):
            AnalysisSpec(
                task: ClassificationTask(categories: categories.map { DescribedName(name: $0) })
            )
        case .custom(let spec): spec
        }
    }

    /// The analysis as a pipeline says it, JSON being YAML: the ledger keeps it beside the results.
    var pipeline: JSONValue {
        switch self {
        case .summary:
            ["analysis": "summary"]
        case .sentiment:
            ["analysis": "sentiment"]
        case .extraction(let fields):
            [
                "analysis": "extraction",
                "fields": .object(
                    JSONObject(fields.map { ($0, ["type": "string", "required": false]) })
                ),
            ]
        case .classification(let categories):
            [
                "analysis": "classification",
                "classification": ["categories": .array(categories.map { .string($0) })],
            ]
        case .custom(let spec): spec.canonical
        }
    }
}

extension DocumentBatch {
    /// The documents as if they had been read.
    fileprivate var items: [IngestItem] {
        documents.map { document in
            let id = DocumentID(document.id)
            guard document.content.contains(where: { !$0.isWhitespace }) else {
                return .failed(id: id, .empty, message: "there is no text in it")
            }
            let digest = SHA256.hash(data: Array(document.content.utf8))
            let hash = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            return .document(
                AnalysisCore.Document(
                    id: id,
                    text: document.content,
                    format: .text,
                    sourceBytes: document.content.utf8.count,
                    contentHash: hash,
                    metadata: document.metadata
                )
            )
        }
    }
}

extension AsyncThrowingStream where Element: Sendable, Failure == any Error {
    /// Elements that are there already.
    fileprivate init(_ elements: [Element]) {
        self.init { continuation in
            for element in elements { continuation.yield(element) }
            continuation.finish()
        }
    }
}
