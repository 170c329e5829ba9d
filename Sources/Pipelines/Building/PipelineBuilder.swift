import AnalysisCore

/// Builds the checked pipeline from the keys of a file, and checks what concerns several of them.
struct PipelineBuilder {
    private let file: PipelineFile
    /// What is asked, where a program states it; else the file says it.
    private let analysis: AnalysisSpec?
    private let keys: PipelineKeys
    private let context: LoadContext

    init(
        file: PipelineFile,
        analysis: AnalysisSpec? = nil,
        keys: PipelineKeys,
        context: LoadContext
    ) {
        self.file = file
        self.analysis = analysis
        self.keys = keys
        self.context = context
    }

    /// The pipeline, or `nil` where the file is none; errors are reported either way.
    func draft() -> PipelineDraft? {
        guard file.root.members != nil else {
            context.error(
                "the pipeline is \(file.root.summary) instead of keys with values",
                at: file.root.location,
                expected: "lines such as `analysis: sentiment`"
            )
            return nil
        }
        let root = Section(node: file.root, table: keys.table, context: context)
        root.reportUnknownKeys()
        let builder = AnalysisBuilder(root: root)
        let analysis = analysis.map(builder.stated) ?? builder.analysis()
        var pipeline = Pipeline(
            name: root.read(PipelineKeys.name) ?? file.source.stem,
            source: file.source,
            analysis: analysis.spec ?? AnalysisSpec(task: ExtractionTask()),
            analysisLocation: root.valueLocation(of: PipelineKeys.analysis),
            fieldLocations: analysis.fieldLocations,
            model: root.read(PipelineKeys.model) ?? standardModel(root),
            fallback: root.read(PipelineKeys.fallback, or: []),
            maxTokens: root.read(PipelineKeys.maxTokens),
            effort: root.read(PipelineKeys.effort),
            serviceTier: root.read(PipelineKeys.serviceTier),
            temperature: root.read(PipelineKeys.temperature),
            votes: root.read(PipelineKeys.votes),
            prompt: root.read(PipelineKeys.prompt, or: Pipeline.Prompt()),
            input: root.read(PipelineKeys.input, or: Pipeline.Input()),
            chunking: root.read(PipelineKeys.chunking),
            batch: root.read(PipelineKeys.batch, or: Pipeline.Batch()),
            delivery: root.read(PipelineKeys.delivery),
            limits: root.read(PipelineKeys.limits, or: Pipeline.Limits()),
            retry: root.read(PipelineKeys.retry, or: Pipeline.Retry()),
            timeout: root.read(PipelineKeys.timeout, or: Pipeline.Timeout()),
            deadline: root.read(PipelineKeys.deadline),
            labels: root.read(PipelineKeys.labels),
            accept: root.read(PipelineKeys.accept),
            budget: root.read(PipelineKeys.budget, or: Pipeline.Budget()),
            gates: [],
            output: root.read(keys.output, or: []),
            report: root.read(PipelineKeys.report, or: Pipeline.Report()),
            prices: root.read(PipelineKeys.prices),
            facts: root.read(PipelineKeys.facts),
            providers: root.read(keys.providers, or: Pipeline.Providers()),
            files: [],
            warnings: []
        )
        ConsistencyCheck(pipeline: pipeline, root: root).run()
        let gates = root.read(PipelineKeys.gates, or: [])
        if let spec = analysis.spec {
            pipeline.gates = GateCheck(
                spec: spec,
                areFieldsKnown: analysis.isComplete,
                hasLabels: root.member("labels") != nil,
                context: context
            )
            .checked(gates)
        }
        return PipelineDraft(pipeline, isAnalysisComplete: analysis.isComplete)
    }

    /// Whom a pipeline asks that names nobody.
    private func standardModel(_ root: Section) -> Located<ModelReference> {
        let location = root.location(of: PipelineKeys.analysis)
        guard let name = context.environment["ANALYZE_MODEL"], !name.isEmpty else {
            return Located(.embedded, at: location)
        }
        guard let model = ModelReference(name),
            context.vocabulary.provider(model.provider) != nil
        else {
            context.error(
                "the pipeline names no model, and the variable ANALYZE_MODEL is "
                    + "\"\(EscapedText.excerpt(name, limit: 40))\"",
                at: location,
                expected: "a model as PROVIDER/NAME, such as \(ModelReference.embedded)"
            )
            return Located(.embedded, at: location)
        }
        return Located(model, at: location)
    }
}

extension PipelineText {
    /// The name of the file without folder and extension.
    fileprivate var stem: String {
        let name = path.split(separator: "/").last.map(String.init) ?? "pipeline"
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }
}
