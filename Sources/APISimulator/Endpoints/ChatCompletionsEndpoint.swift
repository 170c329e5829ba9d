import JSON

/// `POST /v1/chat/completions`.
enum ChatCompletionsEndpoint {
    /// The error of the OpenAI protocol; its code is its type where none is given.
    static func error(
        _ status: Int,
        _ type: String,
        _ message: String,
        code: String? = nil
    ) -> SimulatedResponse {
        .json(
            [
                "error": [
                    "message": .string(message), "type": .string(type), "param": nil,
                    "code": .string(code ?? type),
                ]
            ],
            status: status
        )
    }

    /// The schema that an answer must match.
    static func schema(of request: ReceivedRequest) -> JSONValue? {
        request.json?["response_format"]?["json_schema"]?["schema"]
    }

    /// The room for the answer.
    static func maxTokens(of request: ReceivedRequest) -> Int {
        (request.json?["max_completion_tokens"] ?? request.json?["max_tokens"])?.int ?? 4096
    }

    /// The response to a request that was admitted.
    static func reply(
        to request: ReceivedRequest,
        message: SimulatedMessage,
        fault: Fault?
    ) -> SimulatedResponse {
        let finish =
            switch message.stopReason {
            case "max_tokens", "model_context_window_exceeded": "length"
            case "refusal": "content_filter"
            default: "stop"
            }
        let usage: JSONValue = [
            "prompt_tokens": .integer(Int64(message.inputTokens + message.cacheRead)),
            "completion_tokens": .integer(Int64(message.outputTokens)),
            "total_tokens": .integer(
                Int64(message.inputTokens + message.cacheRead + message.outputTokens)
            ),
            "prompt_tokens_details": ["cached_tokens": .integer(Int64(message.cacheRead))],
        ]
        let entry = message.entry(for: request)
        let isStream = request.asksForStream
        guard !isStream else {
            return SimulatedResponse(
                contentType: "text/event-stream",
                body: .events(
                    (fault == .refusal ? [refusalChunk(of: message, request)] : [])
                        + events(of: message, request, finish: finish, usage: usage)
                ),
                entry: entry
            )
        }
        var object: JSONObject = [
            "id": .string("chatcmpl-\(request.number)"),
            "object": "chat.completion",
            "created": 1,
            "model": .string(message.model),
            "choices": [
                [
                    "index": 0,
                    "message": [
                        "role": "assistant",
                        "content": fault == .refusal ? nil : .string(message.text),
                        "refusal": fault == .refusal ? .string(Self.refusal) : nil,
                    ],
                    "finish_reason": .string(finish),
                ]
            ],
            "usage": usage,
        ]
        object["service_tier"] = request.json?["service_tier"]
        if case .message(let members) = fault {
            for member in members { object[member.key] = member.value }
        }
        return .json(.object(object), entry: entry)
    }

    private static let refusal = "I cannot help with that."

    private static func refusalChunk(
        of message: SimulatedMessage,
        _ request: ReceivedRequest
    ) -> [UInt8] {
        chunk(
            [["index": 0, "delta": ["refusal": .string(refusal)], "finish_reason": nil]],
            message,
            request
        )
    }

    private static func chunk(
        _ choices: JSONValue,
        usage: JSONValue? = nil,
        _ message: SimulatedMessage,
        _ request: ReceivedRequest
    ) -> [UInt8] {
        var object: JSONObject = [
            "id": .string("chatcmpl-\(request.number)"), "object": "chat.completion.chunk",
            "created": 1, "model": .string(message.model), "choices": choices,
        ]
        object["usage"] = usage
        object["service_tier"] = request.json?["service_tier"]
        return SimulatedResponse.event(nil, .object(object))
    }

    private static func events(
        of message: SimulatedMessage,
        _ request: ReceivedRequest,
        finish: String,
        usage: JSONValue
    ) -> [[UInt8]] {
        func chunk(_ choices: JSONValue, usage: JSONValue? = nil) -> [UInt8] {
            Self.chunk(choices, usage: usage, message, request)
        }
        var events = MessagesEndpoint.pieces(of: message.text).map { piece in
            chunk([["index": 0, "delta": ["content": .string(piece)], "finish_reason": nil]])
        }
        events.append(chunk([["index": 0, "delta": [:], "finish_reason": .string(finish)]]))
        if request.json?["stream_options"]?["include_usage"]?.bool == true {
            events.append(chunk([], usage: usage))
        }
        events.append(Array("data: [DONE]\n\n".utf8))
        return events
    }
}
