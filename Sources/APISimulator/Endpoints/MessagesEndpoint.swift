import JSON

/// `POST /v1/messages`.
enum MessagesEndpoint {
    /// The response to a request that was admitted.
    static func reply(
        to request: ReceivedRequest,
        message: SimulatedMessage,
        fault: Fault?
    ) -> SimulatedResponse {
        var object = json(of: message, number: request.number)
        if case .message(let members) = fault {
            for member in members { object[member.key] = member.value }
        }
        if fault == .refusal {
            object["stop_details"] = [
                "type": "refusal", "category": "cyber", "explanation": "Simulated.",
            ]
        }
        let entry = message.entry(for: request)
        return request.asksForStream
            ? SimulatedResponse(
                contentType: "text/event-stream",
                body: .events(events(of: object)),
                entry: entry
            )
            : .json(.object(object), entry: entry)
    }

    /// The message as its JSON.
    static func json(of message: SimulatedMessage, number: Int) -> JSONObject {
        var content: [JSONValue] = []
        if message.thinks {
            content.append(["type": "thinking", "thinking": "", "signature": "c2ln"])
        }
        if let call = message.toolCall {
            content.append([
                "type": "tool_use", "id": .string("toolu_\(number)"), "name": .string(call.name),
                "input": call.input,
            ])
        } else if !message.text.isEmpty {
            content.append(["type": "text", "text": .string(message.text)])
        }
        return [
            "id": .string("msg_\(number)"),
            "type": "message",
            "role": "assistant",
            "model": .string(message.model),
            "content": .array(content),
            "stop_reason": .string(message.stopReason),
            "stop_sequence": nil,
            "usage": usage(of: message),
        ]
    }

    private static func usage(of message: SimulatedMessage) -> JSONValue {
        let write = JSONValue.integer(Int64(message.cacheWrite))
        return [
            "input_tokens": .integer(Int64(message.inputTokens)),
            "cache_creation_input_tokens": write,
            "cache_read_input_tokens": .integer(Int64(message.cacheRead)),
            "cache_creation": [
                "ephemeral_5m_input_tokens": message.writesForAnHour ? 0 : write,
                "ephemeral_1h_input_tokens": message.writesForAnHour ? write : 0,
            ],
            "output_tokens": .integer(Int64(message.outputTokens)),
            "service_tier": "standard",
        ]
    }

    /// The message as a stream of events.
    private static func events(of message: JSONObject) -> [[UInt8]] {
        var start = message
        start["content"] = []
        start["stop_reason"] = nil as JSONValue
        var usage = message["usage"]?.object ?? [:]
        usage["output_tokens"] = 1
        start["usage"] = .object(usage)
        var events = [event(["type": "message_start", "message": .object(start)])]
        for (index, block) in (message["content"]?.array ?? []).enumerated() {
            let index = JSONValue.integer(Int64(index))
            let (empty, deltas) = parts(of: block)
            events.append(
                event(["type": "content_block_start", "index": index, "content_block": empty])
            )
            events += deltas.map {
                event(["type": "content_block_delta", "index": index, "delta": $0])
            }
            events.append(event(["type": "content_block_stop", "index": index]))
        }
        events.append(
            event([
                "type": "message_delta",
                "delta": [
                    "stop_reason": message["stop_reason"] ?? nil,
                    "stop_sequence": message["stop_sequence"] ?? nil,
                    "stop_details": message["stop_details"] ?? nil,
                ],
                "usage": ["output_tokens": message["usage"]?["output_tokens"] ?? 0],
            ])
        )
        events.append(event(["type": "message_stop"]))
        return events
    }

    private static func parts(of block: JSONValue) -> (empty: JSONValue, deltas: [JSONValue]) {
        switch block["type"]?.string {
        case "text":
            (
                ["type": "text", "text": ""],
                pieces(of: block["text"]?.string ?? "").map {
                    ["type": "text_delta", "text": .string($0)]
                }
            )
        case "tool_use":
            (
                [
                    "type": "tool_use", "id": block["id"] ?? "", "name": block["name"] ?? "",
                    "input": [:],
                ],
                pieces(of: block["input"]?.description ?? "").map {
                    ["type": "input_json_delta", "partial_json": .string($0)]
                }
            )
        case "thinking":
            (
                ["type": "thinking", "thinking": "", "signature": ""],
                [["type": "signature_delta", "signature": block["signature"] ?? ""]]
            )
        default:
            (block, [])
        }
    }

    /// A text in at most twelve pieces.
    static func pieces(of text: String) -> [String] {
        let characters = Array(text)
        let size = max(4, (characters.count + 11) / 12)
        return stride(from: 0, to: characters.count, by: size).map {
            String(characters[$0..<min($0 + size, characters.count)])
        }
    }

    private static func event(_ data: JSONValue) -> [UInt8] {
        SimulatedResponse.event(data["type"]?.string, data)
    }
}
