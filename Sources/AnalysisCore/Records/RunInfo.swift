/// What a report says about the run that its records come from.
public struct RunInfo: Sendable, Hashable {
    /// The version of the tool.
    public var toolVersion: String
    /// The name of the pipeline.
    public var pipeline: String
    /// The SHA-256 of what the pipeline file and its overrides say, in lower-case hexadecimal.
    public var pipelineHash: String
    /// The analysis.
    public var analysis: AnalysisKind
    /// The model that is asked first.
    public var model: ModelReference
    /// The files and folders that were given.
    public var inputs: [String]
    /// What an answer looks like: it decides the columns of tables.
    public var schema: OutputSchema
    /// What documents say about themselves that reports show, in this order.
    public var columns: [ReportColumn]

    /// A run.
    public init(
        toolVersion: String,
        pipeline: String,
        pipelineHash: String,
        analysis: AnalysisKind,
        model: ModelReference,
        inputs: [String],
        schema: OutputSchema,
        columns: [ReportColumn] = []
    ) {
        self.toolVersion = toolVersion
        self.pipeline = pipeline
        self.pipelineHash = pipelineHash
        self.analysis = analysis
        self.model = model
        self.inputs = inputs
        self.schema = schema
        self.columns = columns
    }
}
