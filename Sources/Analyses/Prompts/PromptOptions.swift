public import AnalysisCore

/// What a pipeline says about the prompts of its analysis.
public struct PromptOptions: Sendable, Hashable {
    /// Instructions that are added to the built system text.
    public var instructions: String?
    /// A Mustache template that replaces the built system text.
    ///
    /// The rule that documents are data and the form of the answer are appended unless the
    /// template places `{{rules}}` and `{{answer}}` itself.
    public var system: String?
    /// A Mustache template that replaces the built user message; it must place `{{document}}`.
    public var user: String?
    /// Examples that are shown before the document.
    public var examples: [AnalysisExample]
    /// The language of texts that the model writes, as a BCP 47 tag; by default the document's.
    public var language: String?
    /// The names of what a source says about itself that stands in front of its text, such as
    /// `title`; nothing by default.
    public var metadata: [String]

    /// Whether the pipeline says anything about what is written, and how.
    var isOwn: Bool {
        instructions != nil || system != nil || user != nil || language != nil || !examples.isEmpty
    }

    /// Options; nothing but what is built in by default.
    public init(
        instructions: String? = nil,
        system: String? = nil,
        user: String? = nil,
        examples: [AnalysisExample] = [],
        language: String? = nil,
        metadata: [String] = []
    ) {
        self.instructions = instructions
        self.system = system
        self.user = user
        self.examples = examples
        self.language = language
        self.metadata = metadata
    }
}

/// The ways in which models are asked.
public enum PromptForm: Sendable, Hashable, CaseIterable {
    /// A conversation of a system text and messages, for models that follow instructions.
    case chat
    /// A text to be continued, with examples of every analysis built in, for small models.
    case completion
    /// A conversation of short turns, with the same examples built in, for small models that converse:
    /// their servers keep documents apart from what is said to them, so that no rules are needed.
    case turns
}
