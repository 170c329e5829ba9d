public import AnalysisCore

/// A pipeline that was checked: every part of it has a value that can be used as it is.
///
/// What cannot be checked without a model, a template engine or an XPath parser carries its place
/// in the file, so that whoever checks it can report a `PipelineDiagnostic`.
public struct Pipeline: Sendable {
    /// The name in reports; by default that of the file, without its extension.
    public var name: String
    /// The text of the file.
    public var source: PipelineText
    /// The analysis, its options and the fields.
    public var analysis: AnalysisSpec
    /// The key `analysis` and where it stands, for what is said about the analysis as a whole.
    public var analysisLocation: SourceLocation
    /// Where each field is named.
    public var fieldLocations: [String: SourceLocation]
    /// Who is asked; the embedded model by default.
    public var model: Located<ModelReference>
    /// Who is asked when the model fails, in this order.
    public var fallback: [Located<ModelReference>]
    /// The room for an answer in tokens; by default what the analysis needs.
    public var maxTokens: Located<Int>?
    /// The thinking effort, where the model has it.
    public var effort: Located<ModelRequest.Effort>?
    /// How fast, and at which price, requests are served; the provider's usual way where nothing is
    /// said.
    public var serviceTier: Located<ServiceTier>?
    /// The sampling temperature from 0 to 2, where the model accepts one.
    public var temperature: Located<Double>?
    /// How often each document is asked about, from 1 to 99; once by default.
    public var votes: Located<Int>?
    /// What is said to the model beside what is built in.
    public var prompt: Prompt
    /// Which files are read, and how.
    public var input: Input
    /// How long documents are split; by default by what the model's context leaves.
    public var chunking: Chunking?
    /// How requests are batched.
    public var batch: Batch
    /// How answers are had; live where it is not said.
    public var delivery: Located<Delivery>?
    /// The rates that the provider allows, where they are known.
    public var limits: Limits
    /// How often and how long is tried again.
    public var retry: Retry
    /// How long an answer is waited for.
    public var timeout: Timeout
    /// How long the run may take.
    public var deadline: Duration?
    /// A CSV file with the right answers; its path is resolved.
    public var labels: Located<String>?
    /// Which answers may be used without anybody looking at them; nothing is said of that by
    /// default.
    public var accept: Located<Accept>?
    /// What the run may cost.
    public var budget: Budget
    /// What decides on the exit status.
    public var gates: [Located<Gate>]
    /// The reports that are written.
    public var output: [Located<String>]
    /// What reports show beside the results.
    public var report: Report
    /// The prices of the model, instead of the known ones.
    public var prices: ModelPrices?
    /// What is stated about the model, instead of the known facts.
    public var facts: Facts?
    /// What is stated about the servers that are asked.
    public var providers: Providers
    /// The files that were read for it beside its own: templates and examples.
    public var files: [String]
    /// What the author should know, though the pipeline can be used.
    public var warnings: [PipelineDiagnostic]
}
