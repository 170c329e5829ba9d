import AnalysisCore
import AnthropicKit
import JSON

/// The form that a request takes for chat completions, as OpenAI and the servers that follow it
/// speak them.
struct ChatCompletionsForm: Sendable {
    /// The body.
    let body: JSONObject
    /// What a reader of the record should know.
    let notes: [String]

    /// Who speaks the protocol.
    enum Dialect: Sendable, Hashable {
        /// OpenAI itself.
        case openAI
        /// A server or gateway elsewhere, which may pass requests on to OpenAI.
        case gateway
        /// A server on this machine, such as llama-server, vLLM, Ollama or LM Studio.
        case local
    }

    /// Why a model takes no temperature; `nil` where it does.
    static func samplingRefusal(of model: String, dialect: Dialect) -> String? {
        dialect != .local && reasons(model) ? "\(model) takes no sampling fields" : nil
    }

    init(of request: ModelRequest, dialect: Dialect, isStream: Bool) {
        let prompt = request.prompt
        var messages: [JSONValue] = []
        func add(_ role: String, _ text: String) {
            messages.append(["role": .string(role), "content": .string(text)])
        }
        if !prompt.system.isEmpty { add("system", prompt.system) }
        for example in prompt.examples {
            add("user", example.document)
            add("assistant", JSONWriter().text(of: .object(example.result)))
        }
        add("user", prompt.user)
        if let correction = request.correction {
            add("assistant", correction.answer)
            add("user", correction.message)
        }

        let reasons = dialect != .local && Self.reasons(request.model)
        let room = reasons ? Self.room(for: request.effort) : 0
        var body: JSONObject = ["model": .string(request.model), "messages": .array(messages)]
        // OpenAI's newer models refuse the older name, which is all that most other servers know.
        body[dialect == .openAI || reasons ? "max_completion_tokens" : "max_tokens"] =
            .integer(Int64(request.maxTokens + room))
        body["response_format"] = [
            "type": "json_schema",
            "json_schema": [
                "name": "answer", "strict": true,
                "schema": .object(Self.schema(prompt.schema, dialect: dialect)),
            ],
        ]
        if reasons { body["reasoning_effort"] = .string(Self.effort(request.effort)) }
        if isStream {
            body["stream"] = true
            body["stream_options"] = ["include_usage": true]
        }
        var notes: [String] = []
        if let temperature = request.temperature {
            if let reason = Self.samplingRefusal(of: request.model, dialect: dialect) {
                notes.append("temperature was left out: \(reason)")
            } else {
                body["temperature"] = .number(temperature)
            }
        }
        self.body = body
        self.notes = notes
    }

    private static func schema(_ schema: OutputSchema, dialect: Dialect) -> JSONObject {
        switch dialect {
        // Grammars of local servers take bounds, and small models need them.
        case .local: schema.jsonSchema
        // OpenAI's strict subset is close to Anthropic's; what it lacks is described.
        case .openAI, .gateway: StructuredOutput.schema(fitting: schema.jsonSchema)
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
