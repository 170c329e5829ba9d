import AnalysisCore
import Glibc
import Testing

@testable import ModelProviders

@Suite(.timeLimit(.minutes(10)))
struct LocalProviderTests {
    private static let environment = ["PATH": "/usr/local/bin:/usr/bin:/bin"]

    private func configuration(_ fake: FakeLlamaServer) -> LocalConfiguration {
        LocalConfiguration(
            location: nil,
            server: fake.path,
            model: fake.model,
            environment: Self.environment
        )
    }

    private func request(
        _ document: String,
        _ properties: [OutputSchema.Property],
        maxTokens: Int = 64
    ) -> ModelRequest {
        ModelRequest(
            model: "smollm2-135m-instruct",
            prompt: Prompt(
                system: "",
                instruction: "Decide.",
                examples: [],
                document: document,
                user: "",
                schema: .object(properties)
            ),
            maxTokens: maxTokens
        )
    }

    private static let sentiment = [
        OutputSchema.Property(name: "sentiment", schema: .enumeration(["positive", "negative"])),
        OutputSchema.Property(name: "confidence", schema: .number(minimum: 0, maximum: 1)),
    ]
    private static let vendor = [
        OutputSchema.Property(
            name: "vendor",
            schema: .string(minLength: 1, maxLength: 40, pattern: nil, format: nil)
        )
    ]

    @Test func `labels are chosen by probability and fields are written`() async throws {
        let fake = try FakeLlamaServer()
        let configuration = configuration(fake)
        try await withLocalProvider(configuration: configuration) { provider in
            #expect(provider.contextTokens == 4096)
            #expect(provider.slots == 2)
            let answer = try await provider.answer(
                to: request("It works.", Self.sentiment),
                onPartialText: nil
            )
            // Balanced against documents that say nothing, of which the fake thinks 0.2 to 0.8.
            #expect(answer.text == #"{"sentiment":"positive","confidence":0.9412}"#)
            #expect(answer.stop == .finished)
            #expect(answer.usage?.cacheRead == 10)
            #expect(answer.probabilities["sentiment"]?.count == 2)
            let written = try await provider.answer(
                to: request("It works.", Self.vendor),
                onPartialText: nil
            )
            #expect(written.text == #"{"vendor":"Acme"}"#)
            let cut = try await provider.answer(
                to: request("It works.", Self.vendor, maxTokens: 3),
                onPartialText: nil
            )
            #expect(cut.text == #"{"vendor":"Ac"#)
            #expect(cut.stop == .maxTokens)
        }
    }

    @Test func `what the document lacks is null, or refused, and no model is asked`() async throws {
        let date = OutputSchema.string(
            minLength: nil,
            maxLength: nil,
            pattern: nil,
            format: .date
        )
        let fake = try FakeLlamaServer()
        let configuration = configuration(fake)
        try await withLocalProvider(configuration: configuration) { provider in
            let optional = try await provider.answer(
                to: request(
                    "It works.",
                    [OutputSchema.Property(name: "d", schema: .nullable(date), isCopied: true)]
                ),
                onPartialText: nil
            )
            #expect(optional.text == #"{"d":null}"#)
            #expect(optional.notFound == ["d"])
            let required = try await provider.answer(
                to: request(
                    "It works.",
                    [OutputSchema.Property(name: "d", schema: date, isCopied: true)]
                ),
                onPartialText: nil
            )
            #expect(
                required.stop
                    == .refused(
                        category: "not-found",
                        explanation: "the document has nothing that fits d; say 'required: false'"
                            + " of fields that a document may lack, or 'grounded: off' of those"
                            + " that are no copies"
                    )
            )
            #expect(required.usage == TokenUsage())
        }
    }

    @Test func `a prompt beyond the context is no failure of the run`() async throws {
        let fake = try FakeLlamaServer()
        let configuration = configuration(fake)
        try await withLocalProvider(configuration: configuration) { provider in
            for document in ["too long", String(repeating: "word ", count: 1000)] {
                let failure = await #expect(throws: ProviderFailure.self) {
                    try await provider.answer(
                        to: request(document, Self.vendor),
                        onPartialText: nil
                    )
                }
                #expect(failure?.reason == .contextTooLong)
                #expect(failure?.endsRun == false)
            }
        }
    }

    @Test func `a server that dies ends the run with its last words`() async throws {
        let fake = try FakeLlamaServer()
        let configuration = configuration(fake)
        try await withLocalProvider(configuration: configuration) { provider in
            var failure: ProviderFailure?
            for _ in 0..<100 where failure?.endsRun != true {
                failure = await #expect(throws: ProviderFailure.self) {
                    try await provider.answer(to: request("die", Self.vendor), onPartialText: nil)
                }
            }
            #expect(
                failure?.message == "the local server ended; its last lines:\n    out of memory"
            )
        }
    }

    @Test func `a server that does not start is quoted`() async throws {
        let fake = try FakeLlamaServer("sys.exit('error: the model is damaged')")
        let configuration = configuration(fake)
        let failure = await #expect(throws: ProviderFailure.self) {
            try await LocalProvider(configuration: configuration)
        }
        #expect(
            failure?.message
                == "the local server did not start; its last lines:\n    error: the model is damaged"
        )
        #expect(failure?.endsRun == true)
    }

    @Test func `the server is gone after the run`() async throws {
        let fake = try FakeLlamaServer()
        let configuration = configuration(fake)
        let process = try await withLocalProvider(configuration: configuration) { _ in
            try #require(FileAccess.text(of: fake.processFile).flatMap { pid_t($0) })
        }
        #expect(kill(process, 0) == -1)
    }
}
