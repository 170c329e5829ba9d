/// A pipeline as far as it could be read, for checks that need more than the file: a template
/// engine, an XPath parser, prices.
public struct PipelineDraft: Sendable {
    /// The pipeline; what was wrong, and reported, has its default.
    public var pipeline: Pipeline
    /// Whether the analysis, its options and its fields are as the file says.
    public var isAnalysisComplete: Bool

    /// A draft.
    public init(_ pipeline: Pipeline, isAnalysisComplete: Bool) {
        self.pipeline = pipeline
        self.isAnalysisComplete = isAnalysisComplete
    }
}
