/// A model that is ready to be asked.
public struct ReadyModel: Sendable {
    /// The form of prompts that a model follows best.
    public enum Form: Sendable, Hashable {
        /// A system text and a document.
        case chat
        /// Examples as turns of a conversation.
        case turns
        /// A text that is completed.
        case completion
    }

    /// Who answers.
    public var provider: any ModelProvider
    /// The form of prompts.
    public var form = Form.chat
    /// The tokens of a request and its answer together, where the model's own are known.
    public var contextTokens: Int?
    /// The same, as a server tells it.
    public var serverContext: Int?
    /// How many requests can be served at once, where that is known.
    public var maxConcurrent: Int?
    /// What decides the answers of a model on this machine.
    public var identity: ModelIdentity?
    /// Ends what was started, and waits until it is gone.
    public var shutDown: @Sendable () async -> Void = {}
}
