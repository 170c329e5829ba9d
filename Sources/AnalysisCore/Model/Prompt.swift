/// What is asked about one document, before a provider gives it the form that its models follow
/// best: chat messages for large models, short turns or a completion for small ones.
public struct Prompt: Sendable, Hashable {
    /// The system text for chat models: task, rules, and that the document is data.
    public var system: String
    /// The task in one or two plain sentences, for models that complete rather than converse.
    public var instruction: String
    /// The examples, in the order in which they are shown.
    ///
    /// In prompts for chat models the `document` of an example is the whole user message that
    /// would ask about it; in prompts for completion models it is the bare text.
    public var examples: [AnalysisExample]
    /// The bare text of the document, or of one chunk of it.
    public var document: String
    /// The text of the document or chunk alone, without metadata and templates.
    public var source: String
    /// The user message for chat models: the document between its markers.
    public var user: String
    /// What the answer must look like.
    public var schema: OutputSchema

    /// A prompt.
    public init(
        system: String,
        instruction: String,
        examples: [AnalysisExample],
        document: String,
        source: String? = nil,
        user: String,
        schema: OutputSchema
    ) {
        self.system = system
        self.instruction = instruction
        self.examples = examples
        self.document = document
        self.source = source ?? document
        self.user = user
        self.schema = schema
    }
}
