import AnalysisCore
import AnthropicKit
import JSON

/// The form that a request takes for chat completions, as OpenAI and the servers that follow it
/// speak them.
struct ChatCompletionsForm: Sendable {
    /// The body, but for the messages with which it opens.
    private let rest: JSONObject
    /// The messages with which it opens.
    private let opening: ChatOpening
    /// What a reader of the record should know.
    let notes: [String]

    /// Whether the server is sent the schema of answers.
    var hasSchema: Bool { rest["response_format"] != nil }

    /// The body.
    var body: JSONObject {
        var body = rest
        body["messages"] = .array(opening.messages + (rest["messages"]?.array ?? []))
        return body
    }

    /// The body as it is sent.
    var bytes: [UInt8] {
        JSONWriter.bytes(of: rest, where: "messages", beginsWith: opening.written)
    }

    /// Who speaks the protocol.
    enum Dialect: Sendable, Hashable {
        /// OpenAI itself.
        case openAI
        /// A server or gateway elsewhere, which may pass requests on to OpenAI.
        case gateway
        /// A server on this machine, such as llama-server, vLLM, Ollama or LM Studio.
        case local

        /// How answers are asked to keep to a schema where nothing is known of the server:
        /// grammars of servers on this machine take some bounds, and small models need them;
        /// OpenAI's strict subset is close to Anthropic's, and what it lacks is described.
        var schema: ServerCapabilities.Schema { self == .local ? .enforced : .strict }
    }

    /// What decides how a conversation opens.
    struct OpeningKey: Equatable {
        var system: String
        var examples: [AnalysisExample]
    }

    /// Remembers with which messages conversations open.
    typealias Openings = RecentValues<OpeningKey, ChatOpening>

    /// Why a model takes no temperature; `nil` where it does.
    static func samplingRefusal(of model: String, dialect: Dialect) -> String? {
        dialect != .local && reasons(model) ? "\(model) takes no sampling fields" : nil
    }

    /// The form of a request.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - dialect: Who speaks the protocol.
    ///   - capabilities: What is known of the server; the dialect decides what is not.
    ///   - isStream: Whether the answer comes in pieces.
    ///   - tier: What the service tier is called; `nil` asks for none.
    ///   - openings: Remembers with which messages conversations open.
    init(
        of request: ModelRequest,
        dialect: Dialect,
        capabilities: ServerCapabilities = ServerCapabilities(),
        isStream: Bool,
        tier: String? = nil,
        openings: Openings = Openings()
    ) {
        let prompt = request.prompt
        let support = capabilities.schema ?? dialect.schema
        let system = support == .prompt ? PromptedSchema.system(of: prompt) : prompt.system
        opening = openings.value(for: OpeningKey(system: system, examples: prompt.examples)) {
            ChatOpening(system: system, examples: prompt.examples)
        }
        var messages = [ChatOpening.message("user", prompt.user)]
        if let correction = request.correction {
            messages.append(ChatOpening.message("assistant", correction.answer))
            messages.append(ChatOpening.message("user", correction.message))
        }

        let reasons = dialect != .local && Self.reasons(request.model)
        let room = reasons ? Self.room(for: request.effort) : 0
        var body: JSONObject = ["model": .string(request.model), "messages": .array(messages)]
        // OpenAI's newer models refuse the older name, which is all that most other servers know.
        body[dialect == .openAI || reasons ? "max_completion_tokens" : "max_tokens"] =
            .integer(Int64(request.maxTokens + room))
        if let schema = Self.schema(prompt.schema, support, capabilities) {
            body["response_format"] = [
                "type": "json_schema",
                "json_schema": ["name": "answer", "strict": true, "schema": .object(schema)],
            ]
        }
        if reasons { body["reasoning_effort"] = .string(Self.effort(request.effort)) }
        if isStream {
            body["stream"] = true
            if capabilities.streamsUsage ?? true {
                body["stream_options"] = ["include_usage": true]
            }
        }
        body["service_tier"] = tier.map { .string($0) }
        var notes = support == .prompt ? [PromptedSchema.note] : []
        if let temperature = request.temperature {
            if let reason = Self.samplingRefusal(of: request.model, dialect: dialect) {
                notes.append("temperature was left out: \(reason)")
            } else {
                body["temperature"] = .number(temperature)
            }
        }
        rest = body
        self.notes = notes
    }

    private static func schema(
        _ schema: OutputSchema,
        _ support: ServerCapabilities.Schema,
        _ capabilities: ServerCapabilities
    ) -> JSONObject? {
        switch support {
        case .enforced:
            GrammarSchema(
                schema.jsonSchema,
                keepsNumberBounds: capabilities.keepsNumberBounds ?? false,
                patterns: capabilities.patterns ?? .plain
            )
            .json
        case .strict: StructuredOutput.schema(fitting: schema.jsonSchema)
        case .prompt: nil
        }
    }

    /// Whether a model reasons before it answers: OpenAI's o series and what follows GPT-4.
    static func reasons(_ model: String) -> Bool {
        let name = model.split(separator: "/").last.map(String.init) ?? model
        return ["o1", "o3", "o4", "gpt-5", "gpt-6"].contains { name.hasPrefix($0) }
            && !name.contains("-chat")
    }

    private static func effort(_ effort: ModelRequest.Effort?) -> String {
        switch effort {
        case nil, .low: "low"
        case .medium: "medium"
        case .high, .xhigh, .max: "high"
        }
    }

    private static func room(for effort: ModelRequest.Effort?) -> Int {
        switch effort {
        case nil, .low: 4_096
        case .medium: 8_192
        case .high, .xhigh, .max: 16_384
        }
    }
}
