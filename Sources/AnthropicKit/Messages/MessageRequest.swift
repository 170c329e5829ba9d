public import JSON

/// A request to the Messages API.
///
/// Its description leaves the texts out.
public struct MessageRequest: Sendable, Hashable {
    /// The name of the model.
    public var model: String
    /// The most tokens that the answer may have, thinking included.
    public var maxTokens: Int
    /// The conversation; messages of the role `.system` are sent as the system prompt.
    public var messages: [Message]
    /// The system prompt; blocks, so that they can be cached.
    public var system: [ContentBlock]
    /// The sampling temperature, left out where the API version or the model refuses it.
    public var temperature: Double?
    /// Nucleus sampling, left out where the API version or the model refuses it.
    public var topP: Double?
    /// Top-k sampling, left out where the API version or the model refuses it.
    public var topK: Int?
    /// Texts at which the model stops.
    public var stopSequences: [String]
    /// The tools that the model may call.
    public var tools: [Tool]
    /// Which of them it has to call.
    public var toolChoice: Tool.Choice?
    /// Whether it may call several tools in one answer; it may by default.
    public var allowsParallelTools: Bool
    /// Whether it thinks; the model's default where `nil`.
    public var thinking: Thinking?
    /// Effort and form of the answer.
    public var outputConfig: OutputConfig
    /// An opaque id of the user on whose behalf this is asked; no personal data.
    public var userID: String?
    /// `auto` or `standard_only`; the API's default where `nil`.
    public var serviceTier: String?
    /// Caches the prompt up to its last block that can be.
    public var cacheControl: CacheControl?
    /// Further members of the body, for what this type does not know; they replace members of the
    /// same name.
    public var additional: JSONObject
    /// The first messages as they are sent, where many requests share them.
    package var writtenMessages: WrittenElements?

    /// A request.
    public init(
        model: String,
        maxTokens: Int,
        messages: [Message],
        temperature: Double? = nil,
        topP: Double? = nil,
        topK: Int? = nil,
        system: [ContentBlock] = [],
        stopSequences: [String] = [],
        tools: [Tool] = [],
        toolChoice: Tool.Choice? = nil,
        allowsParallelTools: Bool = true,
        thinking: Thinking? = nil,
        outputConfig: OutputConfig = OutputConfig(),
        userID: String? = nil,
        serviceTier: String? = nil,
        cacheControl: CacheControl? = nil,
        additional: JSONObject = [:]
    ) {
        self.model = model
        self.maxTokens = maxTokens
        self.messages = messages
        self.temperature = temperature
        self.topP = topP
        self.topK = topK
        self.system = system
        self.stopSequences = stopSequences
        self.tools = tools
        self.toolChoice = toolChoice
        self.allowsParallelTools = allowsParallelTools
        self.thinking = thinking
        self.outputConfig = outputConfig
        self.userID = userID
        self.serviceTier = serviceTier
        self.cacheControl = cacheControl
        self.additional = additional
    }
}

extension MessageRequest {
    /// All texts that it holds: what must not be shown where a server repeats it.
    var texts: [String] {
        (system + messages.flatMap(\.content)).flatMap(\.texts)
    }
}

extension MessageRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The model and the number of messages.
    public var description: String { "a request to \(model) with \(messages.count) messages" }
    /// The model and the number of messages.
    public var debugDescription: String { description }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
