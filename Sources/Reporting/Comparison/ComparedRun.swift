public import AnalysisCore

/// What a comparison needs to know about one of two runs.
public struct ComparedRun: Sendable, Hashable {
    /// The run in words, such as `run 12` or the name of a report.
    public var title: String
    /// The kind of analysis, such as `sentiment`.
    public var analysis: String
    /// The model that was asked first, as `provider/name`.
    public var model: String
    /// The hash of what the pipeline asks.
    public var pipelineHash: String
    /// How many answers came out otherwise when they were asked for again; `nil` where nobody did.
    public var noise: AnswerNoise?

    /// A run.
    public init(
        title: String,
        analysis: String,
        model: String,
        pipelineHash: String,
        noise: AnswerNoise? = nil
    ) {
        self.noise = noise
        self.title = title
        self.analysis = analysis
        self.model = model
        self.pipelineHash = pipelineHash
    }
}
