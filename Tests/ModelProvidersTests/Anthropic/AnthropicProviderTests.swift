import APISimulator
import AnalysisCore
import HTTPTransport
import JSON
import Synchronization
import Testing

@testable import ModelProviders

@Suite("The provider anthropic", .timeLimit(.minutes(10)))
struct AnthropicProviderTests {
    private func withProvider<Result>(
        _ simulation: SimulatorConfiguration = SimulatorConfiguration(),
        key: String = "sk-canary",
        _ body: (APISimulator, AnthropicProvider) async throws -> Result
    ) async throws -> Result {
        try await withAPISimulator(simulation) { simulator in
            let configuration = ProviderConfiguration(
                provider: "anthropic",
                environment: [
                    "ANTHROPIC_API_KEY": key, "ANTHROPIC_BASE_URL": simulator.baseURL,
                ]
            )
            return try await body(simulator, AnthropicProvider(configuration: configuration))
        }
    }

    private let ignore: @Sendable (String) -> Void = { _ in }

    private func failure(
        of request: ModelRequest,
        _ provider: AnthropicProvider,
        isStream: Bool = false
    ) async -> ProviderFailure? {
        do throws(ProviderFailure) {
            _ = try await provider.answer(to: request, onPartialText: isStream ? ignore : nil)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "does not know a usage that cannot be believed",
        arguments: [
            ["input_tokens": 5], ["output_tokens": 5],
            ["input_tokens": 9_223_372_036_854_775_807, "output_tokens": 1],
            ["input_tokens": 1, "output_tokens": 100_000_001],
            ["input_tokens": -1, "output_tokens": 1],
            ["input_tokens": 1, "output_tokens": "5"],
            ["input_tokens": 1, "output_tokens": 1, "cache_read_input_tokens": 0.5],
            [
                "input_tokens": 1, "output_tokens": 1, "cache_creation_input_tokens": 1,
                "cache_creation": ["ephemeral_1h_input_tokens": -9_223_372_036_854_775_808],
            ],
        ] as [JSONValue],
        [false, true]
    )
    func doubtfulUsage(usage: JSONValue, isStream: Bool) async throws {
        // The simulator streams the output's count at the end, whatever the message says.
        if isStream, usage["output_tokens"] == nil { return }
        try await withProvider { simulator, provider in
            simulator.meet(next: [.message(["usage": usage])])
            let answer = try await provider.answer(
                to: sentimentRequest(model: "claude-haiku-5-5"),
                onPartialText: isStream ? ignore : nil
            )
            #expect(answer.usage == nil)
            #expect(!answer.text.isEmpty)
        }
    }

    @Test(arguments: ["paid sk-canary {", #"{"type":"message","content":"sk-canary"}"#])
    func `holds on to an answer that it cannot read, without the key`(body: String) async throws {
        try await withProvider { simulator, provider in
            simulator.meet(next: [.response(status: 200, body: body)])
            let failure = await failure(of: sentimentRequest(model: "claude-haiku-5-5"), provider)
            #expect(
                failure?.unreadableAnswer == body.replacing("sk-canary", with: "<redacted>")
            )
        }
    }

    @Test func `asks with examples as turns, the schema and no thinking`() async throws {
        try await withProvider { simulator, provider in
            let answer = try await provider.answer(
                to: sentimentRequest(model: "claude-haiku-5-5"),
                onPartialText: nil
            )
            #expect(
                simulator.requests.first?.json?.description == """
                    {"model":"claude-haiku-5-5","max_tokens":300,"system":"Judge the tone.",\
                    "messages":[{"role":"user","content":"<document-1>\\nExample 0\\n</document-1>"},\
                    {"role":"assistant","content":"{\\"label\\":\\"positive\\",\\"confidence\\":0.9}"},\
                    {"role":"user","content":"<document-0a>\\nIt broke on day one.\\n</document-0a>"}],\
                    "thinking":{"type":"disabled"},"output_config":{"effort":"low",\
                    "format":{"type":"json_schema","schema":{"type":"object","properties":{\
                    "label":{"type":"string","enum":["positive","negative"]},\
                    "confidence":{"type":"number","description":"{minimum: 0, maximum: 1}"},\
                    "quote":{"anyOf":[{"type":"string","description":"{maxLength: 80}"},\
                    {"type":"null"}]}},"required":["label","confidence","quote"],\
                    "additionalProperties":false}}}}
                    """
            )
            let json = try JSONReader.value(of: answer.text)
            #expect(["positive", "negative"].contains(json["label"]?.string))
            #expect(answer.stop == .finished)
            #expect(answer.model == "claude-haiku-5-5")
            #expect(answer.requestID == "req_1")
            #expect(answer.usage.map { $0.input > 0 && $0.output > 0 } == true)
        }
    }

    /// Each model with the thinking, the effort and the room that it is asked with.
    @Test(arguments: [
        ("claude-haiku-5-5", nil as ModelRequest.Effort?, "disabled", "low", 300),
        ("claude-haiku-5-5", .medium, nil, "medium", 8_492),
        ("claude-haiku-5-5", .max, nil, "max", 65_836),
        ("claude-opus-5-5", nil, nil, "low", 4_396),
        ("claude-fable-5-2", .high, nil, "high", 16_684),
        ("claude-sonnet-5-5", nil, "between_tools", "low", 300),
        ("claude-opus-5", nil, "disabled", "low", 300),
        ("claude-sonnet-5", nil, "disabled", "low", 300),
        ("claude-opus-4-8", nil, nil, "low", 300),
        ("claude-opus-4-8", .high, "adaptive", "high", 16_684),
        ("claude-sonnet-4-6", .xhigh, "adaptive", "high", 16_684),
        ("claude-opus-4-5", nil, nil, "low", 300),
        ("claude-haiku-4-5", nil, nil, nil, 300),
        ("claude-haiku-4-5-20251001", .high, "enabled", nil, 16_684),
        ("claude-haiku-4-5", .max, "enabled", nil, 32_300),
        ("claude-nova-9", nil, nil, nil, 4_396),
    ])
    func `asks each model as it can be asked`(
        model: String,
        effort: ModelRequest.Effort?,
        thinking: String?,
        sentEffort: String?,
        maxTokens: Int
    ) async throws {
        try await withProvider { simulator, provider in
            var request = sentimentRequest(model: model)
            request.effort = effort
            _ = try await provider.answer(to: request, onPartialText: nil)
            let body = simulator.requests.first?.json
            #expect(body?["thinking"]?["type"]?.string == thinking)
            #expect(body?["output_config"]?["effort"]?.string == sentEffort)
            #expect(body?["max_tokens"]?.int == maxTokens)
            #expect((body?["stream"] == true) == (maxTokens > 21_333))
        }
    }

    private static let listed = [
        "fable-5-2", "fable-5-1", "fable-5", "mythos-5-2", "mythos-5-1", "mythos-5", "opus-5-5",
        "opus-5", "opus-4-8", "opus-4-7", "opus-4-6", "opus-4-5", "opus-4-5-20251101",
        "sonnet-5-5", "sonnet-5", "sonnet-4-6", "sonnet-4-5", "sonnet-4-5-20250929", "haiku-5-5",
        "haiku-4-5", "haiku-4-5-20251001",
    ]

    /// The simulator refuses what each model refuses.
    @Test(arguments: listed, [nil] + ModelRequest.Effort.allCases.map { $0 })
    func `asks no model for what it refuses`(
        model: String,
        effort: ModelRequest.Effort?
    ) async throws {
        try await withProvider { _, provider in
            var request = sentimentRequest(model: "claude-\(model)")
            request.effort = effort
            request.temperature = 0
            let answer = try await provider.answer(to: request, onPartialText: nil)
            #expect(answer.stop == .finished)
        }
    }

    @Test func `asks again with the objection`() async throws {
        try await withProvider { simulator, provider in
            var request = sentimentRequest(model: "claude-haiku-5-5", examples: 0)
            request.correction = .init(answer: "{}", message: "label is missing")
            _ = try await provider.answer(to: request, onPartialText: nil)
            request.correction?.answer = " \n"
            _ = try await provider.answer(to: request, onPartialText: nil)
            let roles = simulator.requests.map { sent in
                (sent.json?["messages"]?.array ?? []).compactMap { $0["role"]?.string }
            }
            #expect(roles == [["user", "assistant", "user"], ["user", "user"]])
            let last = simulator.requests.first?.json?["messages"]?.array?.last
            #expect(last?["content"]?.string == "label is missing")
        }
    }

    @Test(arguments: [0, 2])
    func `caches a prefix that is long enough`(examples: Int) async throws {
        try await withProvider { simulator, provider in
            let rules = String(repeating: "Judge the tone and not the topic. ", count: 120)
            let long = sentimentRequest(model: "claude-haiku-5-5", examples: examples, rules: rules)
            let short = sentimentRequest(model: "claude-haiku-5-5", examples: examples)
            #expect(provider.cachesPrefix(of: long))
            #expect(!provider.cachesPrefix(of: short))
            let first = try await provider.answer(to: long, onPartialText: nil)
            let second = try await provider.answer(to: long, onPartialText: nil)
            let third = try await provider.answer(to: short, onPartialText: nil)
            #expect(first.usage.map { $0.cacheWrite5m > 512 } == true)
            #expect(second.usage?.cacheRead == first.usage?.cacheWrite5m)
            #expect(third.usage.map { $0.cacheWrite5m + $0.cacheRead } == 0)
            #expect(simulator.books.cacheReadTokens == second.usage?.cacheRead)
        }
    }

    @Test func `streams the text`() async throws {
        try await withProvider { _, provider in
            let texts = Mutex<[String]>([])
            let answer = try await provider.answer(to: sentimentRequest(model: "claude-haiku-5-5"))
            {
                text in texts.withLock { $0.append(text) }
            }
            #expect(texts.withLock { $0.last } == answer.text)
            #expect(texts.withLock { $0.count } > 2)
        }
    }

    @Test(arguments: [
        (
            Fault.refusal,
            ModelAnswer.StopReason.refused(category: "cyber", explanation: "Simulated.")
        ),
        (.truncatedAnswer, .maxTokens), (.contextFull, .contextWindowFull),
        (.message(["stop_reason": "stop_sequence"]), .finished),
        (.message(["stop_reason": "brand_new"]), .other("brand_new")),
    ])
    func `tells why the model stopped`(
        fault: Fault,
        stop: ModelAnswer.StopReason
    ) async throws {
        try await withProvider { simulator, provider in
            simulator.meet(next: [fault])
            let answer = try await provider.answer(
                to: sentimentRequest(model: "claude-haiku-5-5"),
                onPartialText: nil
            )
            #expect(answer.stop == stop)
        }
    }

    @Test(arguments: [
        (Fault.status(400), FailureReason.rejected, false, false, false),
        (
            .status(400, message: "prompt is too long: 9 tokens"), .contextTooLong, false, false,
            false
        ),
        (
            .status(400, code: "organization_on_hold"), .providerUnusable, false, true, false
        ),
        (
            .status(429, code: "enforced_spend_limit_reached"), .providerUnusable, false, true,
            false
        ),
        (.status(401), .providerUnusable, false, true, false),
        (.status(402), .providerUnusable, false, true, false),
        (.status(403), .providerUnusable, false, true, false),
        (.status(404), .providerUnusable, false, true, false),
        (.status(413), .contextTooLong, false, false, false),
        (.status(429), .rateLimited, true, false, false),
        (.status(500), .serverError, true, false, false),
        (.status(504), .timeout, true, false, false),
        (.status(529), .overloaded, true, false, false),
        (.resetAtOnce, .network, true, false, true),
        (.cutBody, .network, true, false, true),
        (.garbage, .serverError, true, false, true),
        (.redirect(to: "https://evil.example"), .providerUnusable, false, true, false),
    ])
    func `tells why there is no answer`(
        fault: Fault,
        reason: FailureReason,
        isRetryable: Bool,
        endsRun: Bool,
        mayHaveBeenServed: Bool
    ) async throws {
        try await withProvider { simulator, provider in
            simulator.meet(next: [fault])
            let request = sentimentRequest(model: "claude-haiku-5-5")
            let failure = await failure(of: request, provider)
            #expect(failure?.reason == reason)
            #expect(failure?.isRetryable == isRetryable)
            #expect(failure?.endsRun == endsRun)
            #expect(failure?.mayHaveBeenServed == mayHaveBeenServed)
            #expect(failure?.message.contains("canary") == false)
        }
    }

    @Test func `carries limits and waits`() async throws {
        let limits = SimulatorConfiguration.Limits(requests: 1, bucketSeconds: 1)
        try await withProvider(.init(limits: limits)) { _, provider in
            let request = sentimentRequest(model: "claude-haiku-5-5")
            let answer = try await provider.answer(to: request, onPartialText: nil)
            #expect(answer.rateLimits?.requests?.perMinute == 1)
            let failure = await failure(of: request, provider)
            #expect(failure?.reason == .rateLimited)
            #expect(failure?.retryAfter.map { $0 >= .seconds(1) && $0 <= .seconds(60) } == true)
            #expect(failure?.rateLimits?.requests?.remaining == 0)
            #expect(failure?.status == 429)
        }
    }

    @Test func `says how to set a key`() async throws {
        try await withProvider(key: "") { simulator, provider in
            let failure = await failure(of: sentimentRequest(model: "claude-haiku-5-5"), provider)
            #expect(failure?.endsRun == true)
            #expect(
                failure?.message
                    == "there is no API key: set ANTHROPIC_API_KEY (keys:"
                    + " https://platform.claude.com), or choose a model that needs none, such as"
                    + " local/smollm2-135m-instruct"
            )
            #expect(simulator.books.requests == 0)
        }
    }

    @Test func `an unreachable host ends the run, one that went away does not`() async throws {
        // Nothing listens on a port of the system's own, whatever else this machine is doing.
        let provider = AnthropicProvider(
            configuration: ProviderConfiguration(
                apiKey: Secret("key"),
                baseURL: "http://127.0.0.1:1"
            )
        )
        let request = sentimentRequest(model: "claude-haiku-5-5")
        let before = await failure(of: request, provider)
        #expect(before?.endsRun == true)
        #expect(
            before?.message
                == "http://127.0.0.1:1: no connection: Connection refused; the address comes"
                + " from ANTHROPIC_BASE_URL where that is set"
        )
        let later = try await withProvider { _, provider in
            _ = try await provider.answer(to: request, onPartialText: nil)
            return provider
        }
        let after = await failure(of: request, later)
        #expect(after?.endsRun == false)
        #expect(after?.isRetryable == true)
        #expect(after?.reason == .network)
    }

    @Test func `counts tokens`() async throws {
        try await withProvider { _, provider in
            let count = try await provider.countTokens(
                of: sentimentRequest(model: "claude-haiku-5-5")
            )
            #expect(count.map { $0 > 10 } == true)
        }
    }

    @Test func `does not ask the API to enforce more optional values than it takes`() async throws {
        try await withProvider { simulator, provider in
            var request = sentimentRequest(model: "claude-haiku-5-5")
            request.prompt.schema = .object(
                (0..<41).map { .init(name: "f\($0)", schema: .nullable(.boolean)) }
            )
            let answer = try await provider.answer(to: request, onPartialText: nil)
            #expect(simulator.requests.first?.json?["output_config"]?["format"] == nil)
            #expect(answer.notes.count == 1)
        }
    }

    @Test func `values beyond the sixteenth may be missing instead of null`() throws {
        let items = OutputSchema.array(
            of: .object([.init(name: "last", description: "A.", schema: .nullable(.boolean))]),
            minItems: nil,
            maxItems: nil,
            unique: false
        )
        let schema = OutputSchema.object(
            (0..<16).map { .init(name: "f\($0)", schema: .nullable(.boolean)) }
                + [.init(name: "items", schema: items)]
        )
        let json = try #require(AnthropicSchema(schema).json)
        #expect(json["required"]?.array?.count == 17)
        #expect(json["properties"]?["f15"]?["anyOf"]?.array?.count == 2)
        #expect(
            json["properties"]?["items"]?["items"] == [
                "type": "object",
                "properties": ["last": ["description": "A.", "type": "boolean"]],
                "required": [],
                "additionalProperties": false,
            ]
        )
    }
}
