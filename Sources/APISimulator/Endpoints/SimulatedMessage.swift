import JSON

/// What the simulated model says to one request, before a protocol gives it its form.
struct SimulatedMessage: Sendable {
    var model: String
    var text: String
    /// The input of a tool call, where one is forced.
    var toolCall: (name: String, input: JSONValue)?
    var stopReason = "end_turn"
    var thinks = false
    var inputTokens: Int
    var outputTokens: Int
    var cacheWrite = 0
    var cacheRead = 0
    var writesForAnHour = false

    /// The answer to a request; `schema` is what its text must match.
    init(to request: ReceivedRequest, schema: JSONValue?, maxTokens: Int, fault: Fault?) {
        model = request.json?["model"]?.string ?? ""
        inputTokens = max(1, request.inputBytes / 4)
        let document = request.document
        let tool = request.json?["tools"]?.array?.first
        if let tool, ["any", "tool"].contains(request.json?["tool_choice"]?["type"]?.string) {
            let input = SchemaAnswer.value(
                for: tool["input_schema"] ?? ["type": "object"],
                document: document
            )
            toolCall = (tool["name"]?.string ?? "tool", input)
            stopReason = "tool_use"
            text = ""
            outputTokens = max(1, input.bytes.count / 4)
            return
        }
        switch fault {
        case .text(let given): text = given
        case .wrongSchema: text = "{\"unexpected\": [1, 2, 3]}"
        case .refusal:
            text = ""
            stopReason = "refusal"
        default:
            text =
                schema.map { SchemaAnswer.value(for: $0, document: document).description }
                ?? "Echo: \(document.prefix(200))"
        }
        outputTokens = max(1, text.utf8.count / 4)
        if outputTokens > maxTokens || fault == .truncatedAnswer || fault == .contextFull {
            text = String(text.prefix(max(1, min(maxTokens * 4, text.count / 2))))
            outputTokens = min(maxTokens, outputTokens)
            stopReason = fault == .contextFull ? "model_context_window_exceeded" : "max_tokens"
        }
    }

    /// What the answer costs.
    func entry(for request: ReceivedRequest) -> Books.Entry {
        Books.Entry(
            document: request.digest,
            input: inputTokens,
            output: outputTokens,
            cacheWrite: cacheWrite,
            cacheRead: cacheRead
        )
    }
}
