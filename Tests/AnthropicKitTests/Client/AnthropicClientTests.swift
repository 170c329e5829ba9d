import APISimulator
import AnthropicKit
import HTTPTransport
import JSON
import Testing

/// Runs a test with a client of a simulator.
func withClient<Result>(
    _ simulation: SimulatorConfiguration = SimulatorConfiguration(),
    _ configure: (inout AnthropicConfiguration) -> Void = { _ in },
    _ body: (APISimulator, AnthropicClient) async throws -> Result
) async throws -> Result {
    try await withAPISimulator(simulation) { simulator in
        var configuration = AnthropicConfiguration(
            apiKey: "sk-ant-canary-key",
            baseURL: simulator.baseURL
        )
        configure(&configuration)
        return try await withAnthropicClient(configuration: configuration) { client in
            try await body(simulator, client)
        }
    }
}

/// A question about a text.
func question(_ text: String = "Hello", model: String = "claude-haiku-5-5") -> MessageRequest {
    MessageRequest(model: model, maxTokens: 1024, messages: [.text(text, role: .user)])
}

@Suite("A client", .timeLimit(.minutes(10)))
struct AnthropicClientTests {
    @Test func `sends all of the request`() async throws {
        try await withClient { simulator, client in
            let request = MessageRequest(
                model: "claude-haiku-5-5",
                maxTokens: 500,
                messages: [
                    .text("Hello", role: .user), .text("Hi", role: .assistant),
                    Message(role: .user, content: [.text("And").cached(), .text("then?")]),
                ],
                system: [.text("Be brief.").cached(.oneHour)],
                stopSequences: ["END"],
                tools: [
                    Tool(name: "look", description: "Looks.", inputSchema: ["type": "object"])
                ],
                toolChoice: .auto,
                allowsParallelTools: false,
                thinking: .disabled,
                outputConfig: OutputConfig(
                    effort: .low,
                    schema: ["type": "object", "additionalProperties": false]
                ),
                userID: "u-1",
                serviceTier: "standard_only",
                cacheControl: .fiveMinutes
            )
            _ = try await client.createMessage(request)
            let sent = try #require(simulator.requests.first)
            #expect(
                sent.json?.description == """
                    {"model":"claude-haiku-5-5","max_tokens":500,\
                    "system":[{"type":"text","text":"Be brief.",\
                    "cache_control":{"type":"ephemeral","ttl":"1h"}}],\
                    "messages":[{"role":"user","content":"Hello"},\
                    {"role":"assistant","content":"Hi"},\
                    {"role":"user","content":[{"type":"text","text":"And",\
                    "cache_control":{"type":"ephemeral"}},{"type":"text","text":"then?"}]}],\
                    "tools":[{"name":"look","description":"Looks.","input_schema":{"type":"object"}}],\
                    "tool_choice":{"type":"auto","disable_parallel_tool_use":true},"thinking":{"type":"disabled"},\
                    "output_config":{"effort":"low","format":{"type":"json_schema",\
                    "schema":{"type":"object","additionalProperties":false}}},\
                    "cache_control":{"type":"ephemeral"},"stop_sequences":["END"],\
                    "metadata":{"user_id":"u-1"},"service_tier":"standard_only"}
                    """
            )
            #expect(sent.headers["x-api-key"] == "sk-ant-canary-key")
            #expect(sent.headers["authorization"] == nil)
            #expect(sent.headers["anthropic-version"] == "2026-10-21")
            #expect(sent.headers["content-type"] == "application/json")
        }
    }

    @Test(arguments: [
        (Thinking.adaptive, #"{"type":"adaptive"}"#),
        (.adaptive.displayed(.summarized), #"{"type":"adaptive","display":"summarized"}"#),
        (.disabled.displayed(.omitted), #"{"type":"disabled"}"#),
        (.betweenTools, #"{"type":"between_tools"}"#),
        (.enabled(budgetTokens: 2048), #"{"type":"enabled","budget_tokens":2048}"#),
    ])
    func `asks for thinking in every way`(thinking: Thinking, sent: String) async throws {
        try await withClient { simulator, client in
            var request = question(model: "some-gateway-model")
            request.maxTokens = 4096
            request.thinking = thinking
            _ = try await client.createMessage(request)
            #expect(simulator.requests.first?.json?["thinking"]?.description == sent)
        }
    }

    @Test func `takes half a character for one that is missing`() async throws {
        try await withClient { simulator, client in
            let body = #"{"content":[{"type":"text","text":"a\ud83d \ud83d\ude00\udc00"}]}"#
            simulator.meet(next: [.response(status: 200, body: body)])
            let text = try await client.createMessage(question()).text
            #expect(text == "a\u{FFFD} 😀\u{FFFD}")
        }
    }

    @Test func `sends version, betas and key as configured`() async throws {
        try await withClient {
            $0.version = .v2023
            $0.betas = ["a-2026", "b-2026"]
            $0.keyField = .bearer
            $0.baseURL += "/v1/"
        } _: { simulator, client in
            _ = try await client.createMessage(question())
            let sent = try #require(simulator.requests.first)
            #expect(sent.path == "/v1/messages")
            #expect(sent.headers["anthropic-version"] == "2023-06-01")
            #expect(sent.headers["anthropic-beta"] == "a-2026,b-2026")
            #expect(sent.headers["authorization"] == "Bearer sk-ant-canary-key")
            #expect(sent.headers["x-api-key"] == nil)
        }
    }

    @Test(arguments: [
        (APIVersion.v2026, "claude-haiku-4-5", false), (.v2023, "claude-haiku-4-5", true),
        (.v2023, "claude-opus-4-8", false), (.v2023, "claude-haiku-5-5", false),
        (.v2023, "some-gateway-model", true), (.v2026, "some-gateway-model", false),
    ])
    func `leaves sampling fields out where they are refused and says so`(
        version: APIVersion,
        model: String,
        isSent: Bool
    ) async throws {
        try await withClient {
            $0.version = version
        } _: { simulator, client in
            var request = question(model: model)
            request.temperature = 0.5
            request.topK = 3
            let response = try await client.createMessage(request)
            let body = simulator.requests.first?.json
            #expect((body?["temperature"] != nil) == isSent)
            #expect((body?["top_k"] != nil) == isSent)
            #expect(response.notes.count == (isSent ? 0 : 2))
            #expect(response.notes.allSatisfy { $0.contains("was left out: ") })
        }
    }

    @Test func `gives the text behind a thinking block`() async throws {
        try await withClient { _, client in
            let response = try await client.createMessage(question(model: "claude-opus-5-5"))
            #expect(response.content.count == 2)
            #expect(response.content.first?.text == nil)
            #expect(response.text == "Echo: Hello")
            #expect(response.requestID == "req_1")
        }
    }

    @Test(arguments: [
        "end_turn", "max_tokens", "stop_sequence", "tool_use", "pause_turn", "refusal",
        "model_context_window_exceeded", "some_new_reason",
    ])
    func `reads every stop reason, alone and streamed`(reason: String) async throws {
        try await withClient { simulator, client in
            let fault = Fault.message([
                "stop_reason": .string(reason), "stop_sequence": "END",
                "stop_details": ["type": "refusal", "category": "bio", "explanation": "No."],
                "content": [
                    ["type": "brand_new_block", "x": 1], ["type": "text", "text": "One "],
                    ["type": "text", "text": "two"],
                ],
            ])
            simulator.meet(next: [fault, fault])
            let whole = try await client.createMessage(question())
            let streamed = try await client.streamMessage(question()).response()
            for response in [whole, streamed] {
                #expect(response.stopReason == StopReason(rawValue: reason))
                #expect(response.stopSequence == "END")
                #expect(response.stopDetails?.category == "bio")
                #expect(response.text == "One two")
                #expect(response.content.first == .other(["type": "brand_new_block", "x": 1]))
            }
            #expect(whole.usage == streamed.usage)
        }
    }

    @Test func `calls a tool`() async throws {
        try await withClient { _, client in
            var request = question()
            request.tools = [
                Tool(
                    name: "label",
                    inputSchema: [
                        "type": "object", "properties": ["label": ["const": "good"]],
                    ]
                )
            ]
            request.toolChoice = .tool("label")
            let whole = try await client.createMessage(request)
            let streamed = try await client.streamMessage(request).response()
            for response in [whole, streamed] {
                guard case .toolUse(_, let name, let input) = response.content.first else {
                    Issue.record("no tool was called")
                    continue
                }
                #expect(name == "label")
                #expect(input == ["label": "good"])
            }
        }
    }

    @Test func `answers in the form of a schema`() async throws {
        try await withClient { _, client in
            var request = question("A fine day\nwith much sun")
            request.outputConfig.schema = StructuredOutput.schema(fitting: [
                "type": "object",
                "properties": [
                    "label": ["type": "string", "enum": ["good", "bad"]],
                    "confidence": ["type": "number", "minimum": 0, "maximum": 1],
                    "quotes": ["type": "array", "items": ["type": "string", "maxLength": 9]],
                ],
                "required": ["label", "confidence", "quotes"],
            ])
            let first = try await client.createMessage(request).text
            let json = try JSONReader.value(of: first)
            #expect(["good", "bad"].contains(json["label"]?.string))
            #expect(json["confidence"]?.double.map { 0...1 ~= $0 } == true)
            #expect(try await client.createMessage(request).text == first)
        }
    }

    @Test func `counts tokens`() async throws {
        try await withClient { simulator, client in
            let text = String(repeating: "word ", count: 80)
            let count = try await client.countTokens(question(text))
            #expect(count == 102)
            let body = simulator.requests.first?.json
            #expect(body?["max_tokens"] == nil)
            #expect(simulator.requests.first?.path == "/v1/messages/count_tokens")
        }
    }

    @Test func `reads cache counters`() async throws {
        try await withClient { _, client in
            var request = question()
            let long = String(repeating: "rule ", count: 800)
            request.system = [.text(long).cached(.oneHour)]
            let first = try await client.createMessage(request)
            let second = try await client.createMessage(request)
            #expect(first.usage.cacheCreationInputTokens == 1000)
            #expect(first.usage.cacheCreation1hInputTokens == 1000)
            #expect(second.usage.cacheReadInputTokens == 1000)
            #expect(second.usage.totalInputTokens == first.usage.totalInputTokens)
        }
    }

    @Test func `lists models`() async throws {
        try await withClient { _, client in
            let first = try await client.models(limit: 2)
            #expect(first.elements.map(\.id) == ["claude-haiku-5-5", "claude-sonnet-5-5"])
            let second = try await client.models(limit: 2, after: first.next)
            #expect(second.elements.map(\.id) == ["claude-opus-5-5"])
            #expect(second.next == nil)
            #expect(try await client.model("claude-haiku-5-5").maxInputTokens == 1_000_000)
            let error = await #expect(throws: AnthropicError.self) {
                try await client.model("../evil?x=1")
            }
            #expect(error?.code == .notFound)
        }
    }

    @Test func `reads rate limits`() async throws {
        let limits = SimulatorConfiguration.Limits(
            requests: 2,
            inputTokens: 10_000,
            outputTokens: 2_000
        )
        try await withClient(.init(limits: limits)) { _, client in
            let state = try await client.createMessage(question()).rateLimits
            #expect(state.requests?.perMinute == 2)
            #expect(state.requests?.remaining == 1)
            #expect(state.inputTokens?.perMinute == 10_000)
            #expect(state.outputTokens?.remaining.map { $0 < 2_000 } == true)
            #expect(state.requests?.reset.map { $0 <= .seconds(31) } == true)
            #expect(client.rateLimits.requests?.remaining == 1)
            for try await _ in try await client.streamMessage(question()) {}
            #expect(client.rateLimits.requests?.remaining == 0)
        }
    }

    @Test func `lives as long as its scope`() async throws {
        try await withAPISimulator { simulator in
            let client = try await withAnthropicClient(apiKey: "k", baseURL: simulator.baseURL) {
                client in
                let text = try await client.createMessage(question()).text
                #expect(text == "Echo: Hello")
                return client
            }
            let error = await #expect(throws: AnthropicError.self) {
                try await client.createMessage(question())
            }
            #expect(error?.code == .configuration)
            #expect(error?.isRetryable == false)
        }
    }

    @Test func `needs a key before anything is sent`() async throws {
        try await withClient {
            $0.apiKey = Secret(" ")
        } _: { simulator, client in
            let error = await #expect(throws: AnthropicError.self) {
                try await client.createMessage(question())
            }
            #expect(error?.code == .configuration)
            #expect(error?.requestWasSent == false)
            #expect(simulator.books.requests == 0)
        }
    }
}
