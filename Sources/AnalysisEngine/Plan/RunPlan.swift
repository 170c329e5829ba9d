internal import Analyses
public import AnalysisCore
internal import Crypto
internal import DocumentIngest
internal import FoundationEssentials
public import Pipelines
public import Reporting
internal import RunLedger

/// A run as it will be: the pipeline read and checked, flags applied, nothing sent yet.
public struct RunPlan: Sendable {
    /// The pipeline with the overrides of the command line.
    public internal(set) var pipeline: Pipeline
    /// What reports say about the run.
    public internal(set) var run: RunInfo
    /// The models in the order in which they are asked.
    public let models: [ModelReference]
    /// The files and folders to read.
    public let paths: [String]
    /// The reports to write.
    public internal(set) var targets: [ReportTarget]
    /// Where the run is kept.
    public let ledger: LedgerChoice
    /// What is taken from the ledger instead of asking.
    public let reuse: LedgerReuse
    /// The file for the metrics.
    public let metricsPath: String?
    /// What a CI system is told beside the reports.
    public let annotations: Annotations.Plan
    /// The order in which reports get records; `nil` for what suits them.
    let order: ReportOrder?
    /// Whether an input without any document is none of the user's mistakes.
    let allowsEmptyInput: Bool
    /// The path of the pipeline file.
    let pipelinePath: String
    /// What overrides the pipeline's keys, as `key=value`.
    let overrides: [String]
    /// The part of the documents that the run takes.
    let shard: RunConfiguration.Shard?
    /// The part of the input that it takes; `nil` for all of it.
    let part: InputPart?
    /// The partition of a job that the input is.
    let partition: Partition?
    /// How answers are had.
    let delivery: Pipeline.Delivery
    /// The folder in which the job was begun, where it is taken up by its number.
    var begunIn: String?
    /// The limits server that is asked for leave.
    let sharedLimits: SharedLimitsChoice?
    /// How many answers are asked for again; `nil` for none.
    let noise: Int?
    /// Whether the texts of answers are reported as they grow.
    let isStreaming: Bool
    /// The environment that providers take keys and addresses from.
    let environment: [String: String]

    let analysis: Analysis
    let ingest: IngestOptions
    var reportOptions: ReportOptions
    var gates: [Gate]
    /// What is known about models, with the prices of the pipeline.
    let catalog: ModelCatalog

    /// Whether the only budget is one of tokens.
    public var isBudgetInTokens: Bool {
        pipeline.budget.maxTokens != nil && pipeline.budget.maxCost == nil
    }

    /// Reads and checks a pipeline, and applies flags.
    ///
    /// - Parameters:
    ///   - options: What the user asks.
    ///   - environment: The environment variables, for keys, addresses and `${NAME}`.
    /// - Throws: An `EngineError` with code `usage` whose message holds everything that is wrong.
    public init(_ options: RunOptions, environment: [String: String]) throws(EngineError) {
        let pipeline = try Self.pipeline(options, environment)
        try self.init(options, pipeline, environment: environment)
    }

    /// Checks the text of a pipeline.
    init(
        _ options: RunOptions,
        pipelineText: String,
        environment: [String: String]
    ) throws(EngineError) {
        let pipeline: Pipeline
        do throws(PipelineError) {
            let file = try PipelineFile(text: pipelineText, path: options.pipeline)
            pipeline = try Self.loader(environment).pipeline(
                of: file.applying(options.pipelineOverrides)
            )
        } catch {
            throw EngineError(code: .usage, message: "\(error)")
        }
        try self.init(options, pipeline, environment: environment)
    }

    /// Checks what a program asks.
    init(
        _ options: RunOptions,
        asking analysis: AnalysisSpec,
        writtenAs text: String,
        environment: [String: String]
    ) throws(EngineError) {
        let pipeline: Pipeline
        do throws(PipelineError) {
            pipeline = try Self.loader(environment).pipeline(
                asking: analysis,
                writtenAs: PipelineText(file: options.pipeline, text: text),
                overrides: options.pipelineOverrides
            )
        } catch {
            throw EngineError(code: .usage, message: "\(error)")
        }
        try self.init(options, pipeline, environment: environment)
    }

    /// Checks a pipeline that has been read.
    init(
        _ options: RunOptions,
        _ pipeline: Pipeline,
        environment: [String: String]
    ) throws(EngineError) {
        self.pipeline = pipeline
        self.environment = environment
        ledger = options.ledger
        reuse = options.reuse
        metricsPath = options.metrics
        annotations = options.annotations.plan(environment: environment)
        order = options.order
        allowsEmptyInput = options.allowsEmptyInput
        isStreaming = options.isStreaming
        pipelinePath = options.pipeline
        overrides = options.decidingOverrides
        shard = try options.checkedShard()
        part = try options.checkedPart()
        partition = options.partition
        var delivery = pipeline.delivery?.value ?? Pipeline.Delivery()
        delivery.mode = options.delivery ?? delivery.mode
        self.delivery = delivery
        sharedLimits = options.sharedLimits
        noise = try options.checkedNoise()
        paths = options.paths
        models = [pipeline.model.value] + pipeline.fallback.map(\.value)
        catalog = ModelCatalog(pipeline, environment: environment)
        analysis = try Self.analysis(pipeline)
        ingest = IngestOptions(pipeline.input)
        let labels: Labels?
        do throws(LabelsFault) {
            labels = try Self.labels(pipeline, schema: analysis.recordSchema).map {
                [paths, ingest] labels in Self.resolve(labels, paths, ingest)
            }
        } catch {
            throw EngineError(code: .usage, message: "\(error.diagnostic)")
        }
        reportOptions = ReportOptions(
            tables: options.tables,
            labels: labels,
            showsAcceptance: pipeline.accept != nil,
            columns: options.columns
        )
        gates = pipeline.gates.map(\.value)
        targets = try options.targets(of: pipeline)
        run = RunInfo(
            toolVersion: ToolVersion.current,
            pipeline: pipeline.name,
            pipelineHash: Self.hash(
                pipeline.source.text,
                overrides
            ),
            analysis: pipeline.analysis.kind,
            model: pipeline.model.value,
            inputs: options.paths,
            schema: analysis.recordSchema,
            columns: pipeline.report.columns.map(\.value)
        )
        try checkPlatformOfBatches()
    }

    /// The type of the rows of the run's JSON Lines.
    public var rowSchema: RowSchema {
        RowSchema(
            run,
            labels: reportOptions.labels,
            showsAcceptance: reportOptions.showsAcceptance
        )
    }

    /// The names of the gates that count as passed where they are not decided, so that nobody need be
    /// told.
    public var settledGates: Set<String> {
        Set(gates.filter { $0.certainty?.inconclusive == .pass }.map(\.name))
    }

    /// Whether the pipeline's gates say how many documents may fail, so that failures alone do not
    /// make the run a failure.
    public var gatesDecideOnFailures: Bool {
        gates.contains { $0.measure == .failedDocuments || $0.measure == .successRate }
    }
}

extension RunPlan {
    private static func pipeline(
        _ options: RunOptions,
        _ environment: [String: String]
    ) throws(EngineError) -> Pipeline {
        do throws(PipelineError) {
            return try loader(environment)
                .load(options.pipeline, overrides: options.pipelineOverrides)
        } catch {
            throw EngineError(code: .usage, message: "\(error)")
        }
    }

    private static func loader(_ environment: [String: String]) -> PipelineLoader {
        PipelineLoader(
            .standard,
            environment: environment,
            checks: { diagnostics(of: $0, environment: environment) }
        )
    }

    private static func analysis(_ pipeline: Pipeline) throws(EngineError) -> Analysis {
        do throws(AnalysisError) {
            return try Analysis(
                pipeline.analysis,
                options: PromptOptions(pipeline.prompt),
                votes: pipeline.votes?.value ?? 1
            )
        } catch {
            throw EngineError(code: .usage, message: "\(pipeline.diagnostic(of: error))")
        }
    }

    private static func hash(_ pipeline: String, _ overrides: [String]) -> String {
        var hash = SHA256()
        for text in [pipeline] + overrides {
            hash.update(data: Array(text.utf8))
            hash.update(data: [0])
        }
        return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
