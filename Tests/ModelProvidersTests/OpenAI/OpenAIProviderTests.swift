import APISimulator
import AnalysisCore
import HTTPTransport
import JSON
import ModelProviders
import Synchronization
import Testing

@Suite("The provider openai", .timeLimit(.minutes(10)))
struct OpenAIProviderTests {
    private func withProvider<Result>(
        _ simulation: SimulatorConfiguration = SimulatorConfiguration(),
        idleTimeout: Duration = .seconds(50),
        _ body: (APISimulator, OpenAIProvider) async throws -> Result
    ) async throws -> Result {
        try await withAPISimulator(simulation) { simulator in
            var configuration = ProviderConfiguration(
                provider: "openai",
                environment: [
                    "OPENAI_API_KEY": "sk-canary", "OPENAI_BASE_URL": simulator.baseURL,
                ]
            )
            configuration.timeouts.idle = idleTimeout
            return try await body(simulator, OpenAIProvider(configuration: configuration))
        }
    }

    private let ignore: @Sendable (String) -> Void = { _ in }

    private func result(
        _ provider: OpenAIProvider,
        isStream: Bool = false
    ) async -> Result<ModelAnswer, ProviderFailure> {
        do throws(ProviderFailure) {
            let request = sentimentRequest(model: "some-model")
            return .success(
                try await provider.answer(to: request, onPartialText: isStream ? ignore : nil)
            )
        } catch {
            return .failure(error)
        }
    }

    @Test func `asks a server of this machine with the whole schema`() async throws {
        try await withProvider { simulator, provider in
            var request = sentimentRequest(model: "some-model")
            request.temperature = 0
            request.correction = .init(answer: "{}", message: "label is missing")
            let answer = try await provider.answer(to: request, onPartialText: nil)
            let sent = try #require(simulator.requests.first)
            #expect(sent.path == "/v1/chat/completions")
            #expect(sent.headers["authorization"] == "Bearer sk-canary")
            let hundredths = (0...100).map { JSONValue.number(Double($0) / 100).description }
            #expect(
                sent.json?.description == """
                    {"model":"some-model","messages":[{"role":"system","content":"Judge the tone."},\
                    {"role":"user","content":"<document-1>\\nExample 0\\n</document-1>"},\
                    {"role":"assistant","content":"{\\"label\\":\\"positive\\",\\"confidence\\":0.9}"},\
                    {"role":"user","content":"<document-0a>\\nIt broke on day one.\\n</document-0a>"},\
                    {"role":"assistant","content":"{}"},{"role":"user","content":"label is missing"}],\
                    "max_tokens":300,"response_format":{"type":"json_schema","json_schema":{\
                    "name":"answer","strict":true,"schema":{"type":"object","properties":{\
                    "label":{"type":"string","enum":["positive","negative"]},\
                    "confidence":{"type":"number","enum":[\(hundredths.joined(separator: ","))]},\
                    "quote":{"anyOf":[{"type":"string","maxLength":80},{"type":"null"}]}},\
                    "required":["label","confidence","quote"],"additionalProperties":false}}},\
                    "temperature":0}
                    """
            )
            #expect(
                ["positive", "negative"].contains(
                    try JSONReader.value(of: answer.text)["label"]?.string
                )
            )
            #expect(answer.stop == .finished)
            #expect(answer.requestID == "req_1")
        }
    }

    @Test func `streams the text and reads the usage at the end`() async throws {
        try await withProvider { _, provider in
            let texts = Mutex<[String]>([])
            let request = sentimentRequest(model: "some-model")
            let streamed = try await provider.answer(to: request) { text in
                texts.withLock { $0.append(text) }
            }
            let whole = try await provider.answer(to: request, onPartialText: nil)
            #expect(streamed.text == whole.text)
            #expect(streamed.usage == whole.usage)
            #expect(texts.withLock { $0.last } == whole.text)
        }
    }

    @Test(arguments: [
        (Fault.truncatedAnswer, ModelAnswer.StopReason.maxTokens),
        (.refusal, .refused(category: nil, explanation: "I cannot help with that.")),
        (
            .message([
                "choices": [["message": ["content": "x"], "finish_reason": "content_filter"]]
            ]),
            .refused(category: "content_filter", explanation: nil)
        ),
        (
            .message(["choices": [["message": ["content": "x"], "finish_reason": "odd"]]]),
            .other("odd")
        ),
    ])
    func `tells why the model stopped`(fault: Fault, stop: ModelAnswer.StopReason) async throws {
        try await withProvider { simulator, provider in
            simulator.meet(next: [fault])
            let answer = try await result(provider).get()
            #expect(answer.stop == stop)
        }
    }

    @Test func `knows a refusal in a stream`() async throws {
        try await withProvider { simulator, provider in
            simulator.meet(next: [.refusal])
            let answer = try await result(provider, isStream: true).get()
            #expect(
                answer.stop == .refused(category: nil, explanation: "I cannot help with that.")
            )
        }
    }

    @Test func `skips the thinking of local models`() async throws {
        try await withProvider { simulator, provider in
            simulator.meet(next: [.text("<think>\nhm {\n</think>\n\n{\"label\": 1}")])
            let answer = try await result(provider).get()
            #expect(answer.text == "{\"label\": 1}")
        }
    }

    @Test func `counts cached input apart`() async throws {
        try await withProvider { simulator, provider in
            simulator.meet(next: [
                .message([
                    "usage": [
                        "prompt_tokens": 100, "completion_tokens": 7,
                        "prompt_tokens_details": ["cached_tokens": 64, "cache_write_tokens": 6],
                    ]
                ]),
                .message(["usage": nil]),
            ])
            let counted = try await result(provider).get()
            let uncounted = try await result(provider).get()
            #expect(
                counted.usage == TokenUsage(input: 30, output: 7, cacheWrite5m: 6, cacheRead: 64)
            )
            #expect(uncounted.usage == nil)
        }
    }

    @Test(
        "does not know a usage that cannot be believed",
        arguments: [
            ["prompt_tokens": 5], ["completion_tokens": 5],
            ["prompt_tokens": 9_223_372_036_854_775_807, "completion_tokens": 1],
            ["prompt_tokens": 1, "completion_tokens": 100_000_001],
            ["prompt_tokens": -1, "completion_tokens": 1],
            ["prompt_tokens": "5", "completion_tokens": 1],
            ["prompt_tokens": 1.5, "completion_tokens": 1],
            [
                "prompt_tokens": 5, "completion_tokens": 1,
                "prompt_tokens_details": ["cached_tokens": -9_223_372_036_854_775_808],
            ],
        ] as [JSONValue]
    )
    func doubtfulUsage(usage: JSONValue) async throws {
        try await withProvider { simulator, provider in
            simulator.meet(next: [.message(["usage": usage])])
            let answer = try await result(provider).get()
            #expect(answer.usage == nil)
            #expect(!answer.text.isEmpty)
        }
    }

    @Test func `holds on to an answer that it cannot read, without the key`() async throws {
        try await withProvider { simulator, provider in
            simulator.meet(next: [.response(status: 200, body: "paid sk-canary {\"x\"")])
            guard case .failure(let failure) = await result(provider) else {
                Issue.record("it was read")
                return
            }
            #expect(failure.unreadableAnswer == "paid <redacted> {\"x\"")
        }
    }

    private static func error(_ status: Int, _ body: String) -> Fault {
        .response(status: status, body: body)
    }

    @Test(
        arguments: [
            (Fault.status(400), FailureReason.rejected, false, false),
            (
                error(400, #"{"error":{"message":"x","code":"context_length_exceeded"}}"#),
                .contextTooLong, false, false
            ),
            (
                error(
                    400,
                    #"{"error":{"code":400,"type":"exceed_context_size_error","message":"y"}}"#
                ),
                .contextTooLong, false, false
            ),
            (.status(401), .providerUnusable, false, true),
            (.status(403), .providerUnusable, false, true),
            (error(404, #"{"error":"model 'x' not found"}"#), .providerUnusable, false, true),
            (.status(429), .rateLimited, true, false),
            (
                error(429, #"{"error":{"message":"x","code":"insufficient_quota"}}"#),
                .providerUnusable, false, true
            ),
            (
                .status(429, code: "enforced_spend_limit_reached"), .providerUnusable, false, true
            ),
            (
                .status(400, message: "You have reached your specified API usage limits."),
                .providerUnusable, false, true
            ),
            (.status(500), .serverError, true, false),
            (.status(503), .overloaded, true, false),
            (
                error(200, #"{"error":{"message":"x","code":"rate_limit_exceeded"}}"#),
                .rateLimited, true, false
            ),
            (error(200, #"{"error":{"message":"x","code":502}}"#), .serverError, true, false),
            (
                error(200, #"{"error":{"message":"x","type":"invalid_request_error"}}"#),
                .rejected, false, false
            ),
            (.redirect(to: "https://evil.example"), .providerUnusable, false, true),
            (.webPage, .providerUnusable, false, true), (.garbage, .serverError, true, false),
            (.resetAtOnce, .network, true, false), (.cutBody, .network, true, false),
        ],
        [false, true]
    )
    func `tells why there is no answer`(
        expected: (Fault, FailureReason, Bool, Bool),
        isStream: Bool
    ) async throws {
        let (fault, reason, isRetryable, endsRun) = expected
        try await withProvider { simulator, provider in
            simulator.meet(next: [fault])
            guard case .failure(let failure) = await result(provider, isStream: isStream) else {
                // A page in place of a stream holds no event, and a page is no answer either.
                Issue.record("there was an answer")
                return
            }
            #expect(failure.reason == reason)
            #expect(failure.isRetryable == isRetryable)
            #expect(failure.endsRun == endsRun)
            #expect(!failure.message.contains("canary"))
        }
    }

    @Test(arguments: [
        (Fault.noMessageStop, true), (.openEnd, true), (.doneMarker, true), (.drip(.zero), true),
        (.halfEvent, false), (.errorEvent(type: "server_error"), false),
        (.resetInsideBody, false), (.pingsForever(every: .milliseconds(30)), false),
    ])
    func `takes a stream only whole`(fault: Fault, isWhole: Bool) async throws {
        var idleTimeout = Duration.seconds(50)
        if case .pingsForever = fault { idleTimeout = .milliseconds(500) }
        try await withProvider(idleTimeout: idleTimeout) { simulator, provider in
            simulator.meet(next: [fault])
            switch await result(provider, isStream: true) {
            case .success: #expect(isWhole)
            case .failure(let failure):
                #expect(!isWhole)
                #expect(failure.isRetryable)
            }
        }
    }

    @Test(arguments: [
        ("rate_limit_error", FailureReason.rateLimited, true), ("server_error", .serverError, true),
        ("overloaded_error", .overloaded, true), ("invalid_request_error", .rejected, false),
        ("brand_new", .serverError, true),
    ])
    func `knows an error inside a stream`(
        type: String,
        reason: FailureReason,
        isRetryable: Bool
    ) async throws {
        try await withProvider { simulator, provider in
            simulator.meet(next: [.errorEvent(type: type)])
            guard case .failure(let failure) = await result(provider, isStream: true) else {
                Issue.record("there was an answer")
                return
            }
            #expect(failure.reason == reason)
            #expect(failure.isRetryable == isRetryable)
            #expect(failure.mayHaveBeenServed)
        }
    }

    @Test func `takes a whole answer where a stream was asked for`() async throws {
        try await withProvider { simulator, provider in
            let body = #"{"choices":[{"message":{"content":"hello"},"finish_reason":"stop"}]}"#
            simulator.meet(next: [.response(status: 200, body: body)])
            let answer = try await result(provider, isStream: true).get()
            #expect(answer.text == "hello")
        }
    }

    @Test func `reads its limits`() async throws {
        let limits = SimulatorConfiguration.Limits(requests: 60, inputTokens: 90_000)
        try await withProvider(.init(limits: limits)) { _, provider in
            let state = try await result(provider).get().rateLimits
            #expect(state?.requests?.perMinute == 60)
            #expect(state?.requests?.remaining == 59)
            #expect(state?.requests?.reset.map { $0 <= .seconds(2) } == true)
            #expect(state?.tokens?.perMinute == 90_000)
        }
    }

    @Test func `needs a key for OpenAI itself`() async throws {
        let provider = OpenAIProvider(configuration: ProviderConfiguration())
        guard case .failure(let failure) = await result(provider) else { return }
        #expect(failure.endsRun)
        #expect(failure.message.hasPrefix("there is no API key: set OPENAI_API_KEY"))
    }
}
