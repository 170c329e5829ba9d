internal import Analyses
public import AnalysisCore
internal import Crypto
internal import DocumentIngest
internal import FoundationEssentials
public import Pipelines
internal import Reporting

/// A run as it will be: the pipeline read and checked, flags applied, nothing sent yet.
public struct RunPlan: Sendable {
    /// The pipeline with the overrides of the command line.
    public let pipeline: Pipeline
    /// What reports say about the run.
    public let run: RunInfo
    /// The models in the order in which they are asked.
    public let models: [ModelReference]
    /// The files and folders to read.
    public let paths: [String]
    /// The reports to write.
    public let targets: [ReportTarget]
    /// The environment that providers take keys and addresses from.
    let environment: [String: String]

    let analysis: Analysis
    let ingest: IngestOptions
    let reportOptions: ReportOptions
    let gates: [Gate]
    /// What is known about models, with the prices of the pipeline.
    let catalog: ModelCatalog

    /// Reads and checks a pipeline, and applies flags.
    ///
    /// - Parameters:
    ///   - options: What the user asks.
    ///   - environment: The environment variables, for keys, addresses and `${NAME}`.
    /// - Throws: An `EngineError` with code `usage` whose message holds everything that is wrong.
    public init(_ options: RunOptions, environment: [String: String]) throws(EngineError) {
        let pipeline = try Self.pipeline(options, environment)
        self.pipeline = pipeline
        self.environment = environment
        paths = options.paths
        models = [pipeline.model.value] + pipeline.fallback.map(\.value)
        catalog = ModelCatalog(pipeline)
        try Self.checkBudget(pipeline, catalog)
        analysis = try Self.analysis(pipeline)
        ingest = IngestOptions(pipeline.input)
        try Self.check(ingest, pipeline)
        let labels = try Self.labels(pipeline, schema: analysis.recordSchema)
        reportOptions = ReportOptions(rawCSV: options.rawCSV, labels: labels)
        gates = pipeline.gates.map(\.value)
        targets = try Self.targets(options, pipeline)
        run = RunInfo(
            toolVersion: ToolVersion.current,
            pipeline: pipeline.name,
            pipelineHash: Self.hash(
                pipeline.source.text,
                options.overrides
            ),
            analysis: pipeline.analysis.kind,
            model: pipeline.model.value,
            inputs: options.paths,
            schema: analysis.recordSchema
        )
    }

    /// Whether the pipeline's gates say how many documents may fail, so that failures alone do not
    /// make the run a failure.
    public var gatesDecideOnFailures: Bool {
        gates.contains { $0.measure == .failedDocuments || $0.measure == .successRate }
    }

    /// What the user should know before the run, though it can be done.
    public var warnings: [String] {
        var warnings = pipeline.warnings.map(\.description)
        if let labels = pipeline.labels, let columns = reportOptions.labels?.ignoredColumns,
            !columns.isEmpty
        {
            let diagnostic = PipelineDiagnostic(
                .warning,
                "no field of this analysis is called \(columns.joined(separator: ", ")); "
                    + "what \(labels.value) says about it is not used",
                at: labels.location
            )
            warnings.append("\(diagnostic)")
        }
        for model in [pipeline.model] + pipeline.fallback {
            let facts = catalog.facts(of: model.value)
            if let text = facts.retirementWarning(naming: model.value, on: Self.today) {
                warnings.append("\(PipelineDiagnostic(.warning, text, at: model.location))")
            }
        }
        return warnings
    }
}

extension RunPlan {
    private static func pipeline(
        _ options: RunOptions,
        _ environment: [String: String]
    ) throws(EngineError) -> Pipeline {
        var overrides = options.overrides.map(PipelineOverride.init(set:))
        if let model = options.model {
            overrides.append(PipelineOverride(option: "--model", key: "model", value: model))
        }
        if let concurrency = options.concurrency {
            overrides.append(
                PipelineOverride(
                    option: "--concurrency",
                    key: "batch.max_concurrent",
                    value: String(concurrency)
                )
            )
        }
        let loader = PipelineLoader(
            environment: environment,
            providers: ProviderKind.allCases.map(\.rawValue)
        )
        do throws(PipelineError) {
            return try loader.load(options.pipeline, overrides: overrides)
        } catch {
            throw EngineError(code: .usage, message: "\(error)")
        }
    }

    private static func analysis(_ pipeline: Pipeline) throws(EngineError) -> Analysis {
        let prompt = pipeline.prompt
        let options = PromptOptions(
            instructions: prompt.instructions?.text,
            system: prompt.system?.text,
            user: prompt.user?.text,
            examples: prompt.examples.map(\.example),
            language: prompt.language?.value
        )
        do throws(AnalysisError) {
            return try Analysis(pipeline.analysis, options: options)
        } catch {
            let diagnostic = PipelineDiagnostic(
                error.message,
                at: pipeline.location(of: error.part)
            )
            throw EngineError(code: .usage, message: "\(diagnostic)")
        }
    }

    /// The files that flags name, else those that the pipeline names, else standard output.
    private static func targets(
        _ options: RunOptions,
        _ pipeline: Pipeline
    ) throws(EngineError) -> [ReportTarget] {
        let files = options.outputs.isEmpty ? pipeline.output.map(\.path.value) : options.outputs
        var targets: [ReportTarget] = []
        for file in files { targets.append(try .file(named: file)) }
        return targets.isEmpty ? [.standardOutput(options.standardOutputFormat)] : targets
    }

    /// Paths of record mode are checked before anything is read, and shown where they stand.
    private static func check(
        _ options: IngestOptions,
        _ pipeline: Pipeline
    ) throws(EngineError) {
        guard let xml = pipeline.input.xml else { return }
        do throws(IngestError) {
            try options.xml?.validate()
        } catch {
            let paths = [xml.record, xml.id].compactMap(\.self) + xml.text + xml.fields.map(\.path)
            let path = paths.first { $0.value == error.subject } ?? xml.record
            throw EngineError(
                code: .usage,
                message: "\(PipelineDiagnostic(error.reason, at: path.location))"
            )
        }
    }

    /// Money cannot be limited where nobody knows what a request costs.
    private static func checkBudget(
        _ pipeline: Pipeline,
        _ catalog: ModelCatalog
    ) throws(EngineError) {
        guard let budget = pipeline.budget.maxCost else { return }
        for model in [pipeline.model] + pipeline.fallback
        where catalog.prices(of: model.value) == nil {
            let diagnostic = PipelineDiagnostic(
                "the price of \(model.value) is unknown, so budget.max_cost cannot be kept",
                at: budget.location,
                note: "state the price in the pipeline, as in prices: {input: 0.5, output: 2}, "
                    + "or use budget.max_tokens"
            )
            throw EngineError(code: .usage, message: "\(diagnostic)")
        }
    }

    /// Today in UTC, `YYYY-MM-DD`.
    private static var today: String {
        String(Date.now.ISO8601Format().prefix(10))
    }

    /// The right answers, for the gates and reports that compare with them.
    private static func labels(
        _ pipeline: Pipeline,
        schema: OutputSchema
    ) throws(EngineError) -> Labels? {
        guard let labels = pipeline.labels else { return nil }
        func failure(_ message: String) -> EngineError {
            EngineError(
                code: .usage,
                message: "\(PipelineDiagnostic(message, at: labels.location))"
            )
        }
        guard let bytes = try? Data(contentsOf: URL(filePath: labels.value)) else {
            throw failure("the labels file \(labels.value) cannot be read")
        }
        do throws(LabelsError) {
            return try Labels(csv: Array(bytes), schema: schema)
        } catch {
            throw failure("\(labels.value):\(error.line): \(error.message)")
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

extension Pipeline {
    /// Where the file says what an analysis found fault with.
    fileprivate func location(of part: AnalysisError.Part) -> SourceLocation {
        switch part {
        case .template(.system, let line, let column):
            prompt.system?.location(line: line, column: column) ?? analysisLocation
        case .template(.user, let line, let column):
            prompt.user?.location(line: line, column: column) ?? analysisLocation
        case .example(let index):
            prompt.examples.indices.contains(index)
                ? prompt.examples[index].location : analysisLocation
        case .field(let path):
            fieldLocations[path]
                ?? path.split(separator: ".").first.flatMap { fieldLocations[String($0)] }
                ?? analysisLocation
        case .category, .option:
            analysisLocation
        }
    }
}
