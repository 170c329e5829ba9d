import APISimulator
import AnalysisCore
import JSON
import Synchronization
import Testing

@testable import ModelProviders

/// What a server can do is learned from its own answers, and stated facts come before it.
@Suite("What is known of a server", .timeLimit(.minutes(10)))
struct ServerKnowledgeTests {
    private func withProvider<Result>(
        _ stated: ServerCapabilities = ServerCapabilities(),
        _ body: (APISimulator, OpenAIProvider, NoteList) async throws -> Result
    ) async throws -> Result {
        try await withAPISimulator { simulator async throws -> Result in
            let notes = NoteList()
            let provider = OpenAIProvider(
                configuration: ProviderConfiguration(
                    provider: "openai",
                    environment: ["OPENAI_BASE_URL": simulator.baseURL]
                ),
                capabilities: stated,
                note: { note in notes.texts.withLock { $0.append(note) } }
            )
            return try await body(simulator, provider, notes)
        }
    }

    /// The notes that a provider gave.
    private final class NoteList: Sendable {
        let texts = Mutex<[String]>([])
        var all: [String] { texts.withLock(\.self) }
    }

    private func expectCount(_ count: Int?, _ provider: OpenAIProvider) async throws {
        let counted = try await provider.countTokens(of: request)
        #expect(counted == count)
    }

    private let request = sentimentRequest(model: "small")

    private static let refusal = Fault.response(
        status: 400,
        body: #"{"error":{"message":"Grammar error: Unknown format: uri","code":400}}"#
    )

    private static let lists: [(list: String, server: String?, context: Int?)] = [
        (
            #"{"data":[{"id":"/m/small.gguf","owned_by":"llamacpp","meta":{"n_ctx":2048,"n_ctx_train":8192}}]}"#,
            "llama.cpp", 2048
        ),
        (
            #"{"data":[{"id":"x","owned_by":"vllm","max_model_len":1},{"id":"small","owned_by":"vllm","max_model_len":16384}]}"#,
            "vLLM", 16384
        ),
        (
            #"{"data":[{"id":"small","owned_by":"library"},{"id":"b","owned_by":"library"}]}"#,
            "Ollama", nil
        ),
        (#"{"data":[{"id":"a"},{"id":"small","context_length":131072}]}"#, nil, 131_072),
        (#"{"data":[{"id":"a","context_length":1},{"id":"b","context_length":2}]}"#, nil, nil),
        (#"{"data":[{"id":"small","max_model_len":-5}]}"#, nil, nil),
        (#"{"data":[{"id":"small","max_model_len":"much"}]}"#, nil, nil), ("[]", nil, nil),
        ("no JSON", nil, nil),
    ]

    @Test(arguments: lists)
    func `comes from its list of models`(
        list: String,
        server: String?,
        context: Int?
    ) async throws {
        try await withProvider { simulator, provider, _ in
            simulator.meet(next: [.response(status: 200, body: list)])
            let known = await provider.discover(model: "small")
            #expect(known.server == server)
            #expect(known.contextTokens == context)
            #expect(simulator.requests.map(\.path) == ["/v1/models"])
        }
    }

    @Test func `comes from the properties of an older llama cpp`() async throws {
        try await withProvider { simulator, provider, _ in
            simulator.meet(next: [
                .response(status: 200, body: #"{"data":[{"id":"m","owned_by":"llamacpp"}]}"#),
                .response(
                    status: 200,
                    body: #"{"default_generation_settings":{"n_ctx":4096},"total_slots":1}"#
                ),
            ])
            #expect(await provider.discover(model: "small").contextTokens == 4096)
            #expect(simulator.requests.map(\.path) == ["/v1/models", "/props"])
        }
    }

    @Test(arguments: [Fault.status(401), .status(500), .resetAtOnce, .webPage])
    func `stays open where the server does not say`(fault: Fault) async throws {
        try await withProvider { simulator, provider, _ in
            simulator.meet(next: [fault])
            #expect(await provider.discover(model: "small") == ServerCapabilities())
            let answer = try await provider.answer(to: request, onPartialText: nil)
            #expect(answer.stop == .finished)
        }
    }

    @Test func `is as the user states it`() async throws {
        let stated = ServerCapabilities(schema: .strict, countsTokens: false, contextTokens: 100)
        try await withProvider(stated) { simulator, provider, _ in
            let list = #"{"data":[{"id":"m","owned_by":"llamacpp","meta":{"n_ctx":2048}}]}"#
            simulator.meet(next: [.response(status: 200, body: list)])
            let known = await provider.discover(model: "small")
            #expect(known.contextTokens == 100 && known.schema == .strict)
            #expect(known.keepsNumberBounds == false)
            try await expectCount(nil, provider)
            #expect(simulator.requests.count == 1)
        }
    }

    @Test(arguments: [false, true])
    func `a schema that is refused is told in words from then on`(isStream: Bool) async throws {
        try await withProvider { simulator, provider, notes in
            let ignore: @Sendable (String) -> Void = { _ in }
            simulator.meet(next: [Self.refusal])
            for _ in 0..<2 {
                let answer = try await provider.answer(
                    to: request,
                    onPartialText: isStream ? ignore : nil
                )
                #expect(answer.notes == [PromptedSchema.note])
            }
            let bodies = simulator.requests.compactMap(\.json)
            #expect(bodies.map { $0["response_format"] != nil } == [true, false, false])
            let system = bodies.last?["messages"]?.array?.first?["content"]?.string
            #expect(system?.hasPrefix("Judge the tone.\n\nAnswer with one JSON object") == true)
            #expect(system?.contains(#""maximum":1"#) == true)
            #expect(
                notes.all == [
                    "the server does not take the schema of answers: the model is told it in"
                        + " words, and answers are checked here"
                ]
            )
        }
    }

    @Test func `a schema that the user wants enforced is not left out`() async throws {
        try await withProvider(ServerCapabilities(schema: .enforced)) {
            simulator,
            provider,
            notes in
            simulator.meet(next: [Self.refusal])
            let failure = await #expect(throws: ProviderFailure.self) {
                try await provider.answer(to: request, onPartialText: nil)
            }
            #expect(failure?.endsRun == true)
            #expect(simulator.requests.count == 1)
            #expect(notes.all.isEmpty)
        }
    }

    @Test func `tokens are counted where the server is known to count`() async throws {
        try await withProvider { simulator, provider, _ in
            try await expectCount(nil, provider)
            let answer = #"{"choices":[{"message":{"content":"{}"},"finish_reason":"stop"}]}"#
            simulator.meet(next: [
                .response(status: 200, headers: ["server": "llama.cpp"], body: answer),
                .response(status: 200, body: #"{"input_tokens":24}"#),
            ])
            _ = try await provider.answer(to: request, onPartialText: nil)
            try await expectCount(24, provider)
            let sent = simulator.requests
            #expect(
                sent.map(\.path) == [
                    "/v1/chat/completions", "/v1/chat/completions/input_tokens",
                ]
            )
            #expect(sent.first?.json == sent.last?.json)
            // The simulator has no such service.
            try await expectCount(nil, provider)
            try await expectCount(nil, provider)
            #expect(simulator.requests.count == 3)
        }
    }

    @Test func `a server behind LiteLLM is known, and not asked to count`() async throws {
        try await withProvider { simulator, provider, _ in
            let answer = #"{"choices":[{"message":{"content":"{}"},"finish_reason":"stop"}]}"#
            simulator.meet(next: [
                .response(status: 200, headers: ["llm_provider-server": "llama.cpp"], body: answer)
            ])
            _ = try await provider.answer(to: request, onPartialText: nil)
            #expect(provider.capabilities.server == "llama.cpp behind LiteLLM")
            #expect(provider.capabilities.schema == .enforced)
            try await expectCount(nil, provider)
        }
    }

    @Test(arguments: [(nil, true), (true, true), (false, false)] as [(Bool?, Bool)])
    func `streams are asked for their usage unless they have none`(
        stated: Bool?,
        isAsked: Bool
    ) async throws {
        try await withProvider(ServerCapabilities(streamsUsage: stated)) { simulator, provider, _ in
            _ = try await provider.answer(to: request) { _ in }
            #expect((simulator.requests.first?.json?["stream_options"] != nil) == isAsked)
        }
    }

    @Test(arguments: [
        (
            #"{"side":"left","share":0.75,"code":"123"}"#,
            ServerCapabilities(schema: .enforced, keepsNumberBounds: true, patterns: .plain)
        ),
        (
            #"{"side":"left","share":7.5,"code":"abc"}"#,
            ServerCapabilities(
                schema: .enforced,
                keepsNumberBounds: false,
                patterns: ServerCapabilities.Patterns.none
            )
        ),
        (#"{"side":"right","share":7.5,"code":"abc"}"#, ServerCapabilities(schema: .prompt)),
        ("Certainly! Here it is.", ServerCapabilities(schema: .prompt)),
    ])
    func `a probe shows what a server does with a schema`(
        answer: String,
        shown: ServerCapabilities
    ) async throws {
        try await withProvider { simulator, provider, notes in
            simulator.meet(next: [.text(answer)])
            #expect(await provider.probe(model: "small") != nil)
            #expect(provider.shownCapabilities == shown)
            #expect(ServerCapabilities(json: shown.json) == shown)
            #expect(notes.all.isEmpty == (shown.schema != .prompt))
            // What is known is not asked again.
            #expect(await provider.probe(model: "small") == nil)
            #expect(simulator.requests.count == 1)
            let sent = simulator.requests.first?.json?["response_format"]?["json_schema"]?["schema"]
            #expect(sent?["properties"]?["share"]?["maximum"]?.int == 1)
            #expect(sent?["properties"]?["code"]?["pattern"] == "^[0-9]{3}$")
        }
    }

    @Test(arguments: [Fault.truncatedAnswer, .status(503), .refusal])
    func `a probe that fails shows nothing`(fault: Fault) async throws {
        try await withProvider { simulator, provider, _ in
            simulator.meet(next: [fault])
            _ = await provider.probe(model: "small")
            #expect(provider.shownCapabilities == ServerCapabilities())
        }
    }

    @Test func `what an earlier run has shown is taken up`() async throws {
        try await withProvider { simulator, provider, notes in
            provider.recall(ServerCapabilities(schema: .prompt))
            _ = try await provider.answer(to: request, onPartialText: nil)
            #expect(simulator.requests.first?.json?["response_format"] == nil)
            #expect(
                notes.all == [
                    "the server does not make answers keep to a schema: the model is told it in"
                        + " words, and answers are checked here"
                ]
            )
        }
    }
}
