import APISimulator
import AnalysisCore
import ModelProviders
import Testing

/// What servers answer that nobody runs here, as their sources and users show it.
@Suite("The refusals of other servers", .timeLimit(.minutes(10)))
struct ServerRefusalTests {
    /// An answer, and what it means.
    struct Sample: Sendable, CustomTestStringConvertible {
        var server: String
        var status: Int
        var body: String
        var reason: FailureReason
        var isRetryable = false
        var isStarting = false
        var testDescription: String { "\(server) \(status) \(reason)" }
    }

    private let ignore: @Sendable (String) -> Void = { _ in }

    private func failure(_ fault: Fault, isStream: Bool) async throws -> ProviderFailure? {
        try await withAPISimulator { simulator async throws -> ProviderFailure? in
            let provider = OpenAIProvider(
                configuration: ProviderConfiguration(
                    provider: "openai",
                    environment: ["OPENAI_BASE_URL": simulator.baseURL]
                )
            )
            simulator.meet(next: [fault])
            do throws(ProviderFailure) {
                _ = try await provider.answer(
                    to: sentimentRequest(model: "some-model"),
                    onPartialText: isStream ? ignore : nil
                )
                return nil
            } catch {
                return error
            }
        }
    }

    @Test(
        "are known for what they are",
        arguments: [
            Sample(
                server: "llama.cpp",
                status: 503,
                body: #"""
                    {"error":{"message":"Loading model","type":"unavailable_error","code":503}}
                    """#,
                reason: .overloaded,
                isRetryable: true,
                isStarting: true
            ),
            Sample(
                server: "vLLM",
                status: 400,
                body: #"""
                    {"object":"error","message":"This model's maximum context length is 16384 tokens. However, you requested 19591 tokens (9591 in the messages, 10000 in the completion). Please reduce the length of the messages or completion. None","type":"BadRequestError","param":null,"code":400}
                    """#,
                reason: .contextTooLong
            ),
            Sample(
                server: "vLLM",
                status: 400,
                body: #"""
                    {"object":"error","message":"max_tokens must be at least 1, got -186.","type":"BadRequestError","param":null,"code":400}
                    """#,
                reason: .contextTooLong
            ),
            Sample(
                server: "vLLM",
                status: 404,
                body: #"""
                    {"error":{"message":"The model `x` does not exist.","type":"NotFoundError","param":"model","code":404}}
                    """#,
                reason: .providerUnusable
            ),
            Sample(
                server: "Ollama",
                status: 404,
                body: #"""
                    {"error":{"message":"model \"x\" not found, try pulling it first","type":"not_found_error","param":null,"code":null}}
                    """#,
                reason: .providerUnusable
            ),
            Sample(
                server: "Ollama",
                status: 503,
                body: #"""
                    {"error":{"message":"server busy, please try again.  maximum pending requests exceeded","type":"api_error","param":null,"code":null}}
                    """#,
                reason: .overloaded,
                isRetryable: true
            ),
            Sample(
                server: "LM Studio",
                status: 400,
                body: #"""
                    {"error":"The number of tokens to keep from the initial prompt is greater than the context length (n_keep: 13055>= n_ctx: 4096). Try to load the model with a larger context length, or provide a shorter input."}
                    """#,
                reason: .contextTooLong
            ),
            Sample(
                server: "LM Studio",
                status: 404,
                body: #"""
                    {"error":{"message":"No models loaded. Please load a model in the developer page or use the `lms load` command.","type":"invalid_request_error"}}
                    """#,
                reason: .providerUnusable
            ),
            Sample(
                server: "Text Generation Inference",
                status: 422,
                body: #"""
                    {"error":"Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4096. Given: 6 `inputs` tokens and 4091 `max_new_tokens`","error_type":"validation"}
                    """#,
                reason: .contextTooLong
            ),
            Sample(
                server: "Text Generation Inference",
                status: 429,
                body: #"{"error":"Model is overloaded","error_type":"overloaded"}"#,
                reason: .overloaded,
                isRetryable: true
            ),
            Sample(
                server: "SGLang",
                status: 500,
                body: #"""
                    {"object":"error","message":"Internal server error: The input (49146 tokens) is longer than the model's context length (40960 tokens).","type":"InternalServerError","param":null,"code":500}
                    """#,
                reason: .contextTooLong
            ),
            Sample(
                server: "OpenRouter before SGLang",
                status: 502,
                body: #"""
                    {"error":{"message":"Upstream error from Chutes: The input (49146 tokens) is longer than the model's context length (40960 tokens).","code":502,"metadata":{"provider_name":"Chutes"}}}
                    """#,
                reason: .contextTooLong
            ),
            Sample(
                server: "SGLang",
                status: 503,
                body: #"""
                    {"object":"error","message":"The request queue is full.","type":"InternalServerError","param":null,"code":503}
                    """#,
                reason: .overloaded,
                isRetryable: true
            ),
        ],
        [false, true]
    )
    func refusals(sample: Sample, isStream: Bool) async throws {
        let fault = Fault.response(status: sample.status, body: sample.body)
        let failure = try #require(try await failure(fault, isStream: isStream))
        #expect(failure.reason == sample.reason, "\(failure.message)")
        #expect(failure.isRetryable == sample.isRetryable)
        #expect(failure.isStarting == sample.isStarting)
        #expect(failure.endsRun == (sample.reason == .providerUnusable))
    }

    @Test(
        "are known inside a stream, where no status tells",
        arguments: [
            (
                #"{"error":"Input validation error: `inputs` must have less than 4096 tokens. Given: 4545","error_type":"validation"}"#,
                FailureReason.contextTooLong
            ),
            (#"{"error":"Model is overloaded","error_type":"overloaded"}"#, .overloaded),
            (
                #"{"error":{"message":"Trying to keep the first 111490 tokens when context the overflows. However, the model is loaded with context length of only 32768 tokens, which is not enough."}}"#,
                .contextTooLong
            ),
            (
                #"{"error":{"object":"error","message":"The request queue is full.","type":"InternalServerError","param":null,"code":503}}"#,
                .overloaded
            ),
        ]
    )
    func insideStream(body: String, reason: FailureReason) async throws {
        let fault = Fault.response(
            status: 200,
            headers: ["content-type": "text/event-stream"],
            body: "data: \(body)\n\n"
        )
        let failure = try #require(try await failure(fault, isStream: true))
        #expect(failure.reason == reason, "\(failure.message)")
        #expect(failure.isRetryable == (reason == .overloaded))
    }
}
