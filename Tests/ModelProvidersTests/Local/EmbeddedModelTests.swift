import AnalysisCore
import Glibc
import JSON
import Testing

@testable import ModelProviders

/// Where the tests find the embedded model.
private enum Installation {
    static let environment: [String: String] = {
        var environment = ["PATH": "/usr/local/bin:/usr/bin:/bin"]
        environment["ANALYZE_DATA_DIR"] = getenv("ANALYZE_DATA_DIR").map { String(cString: $0) }
        return environment
    }()
    static let isComplete = LocalModelLocation(environment: environment)?.isInstalled == true
}

/// The embedded model itself, where `scripts/test` has installed it.
@Suite(.enabled(if: Installation.isComplete), .timeLimit(.minutes(10)), .serialized)
struct EmbeddedModelTests {
    @Test func `reviews are judged`() async throws {
        let configuration = LocalConfiguration(environment: Installation.environment)
        try await withLocalProvider(
            model: ModelReference.small.name,
            configuration: configuration
        ) { provider in
            #expect(provider.contextTokens == 4096)
            for (document, label) in [
                ("The soup was wonderful, and the staff made us feel at home.", "positive"),
                ("It broke after two days. I want my money back.", "negative"),
            ] {
                var request = CompletionTextTests.request(examples: 0)
                request.prompt.instruction = "Decide whether each review is positive or negative."
                request.prompt.examples = [
                    AnalysisExample(
                        document: "Great value for the price.",
                        result: ["sentiment": "positive"]
                    ),
                    AnalysisExample(
                        document: "I sent it back and asked for a refund.",
                        result: ["sentiment": "negative"]
                    ),
                ]
                request.prompt.document = document
                let answer = try await provider.answer(to: request, onPartialText: nil)
                #expect(try JSONReader.value(of: answer.text)["sentiment"]?.string == label)
                #expect((answer.usage?.totalInput ?? 0) > 20)
            }
        }
    }

    @Test func `fields follow the schema`() async throws {
        let configuration = LocalConfiguration(environment: Installation.environment)
        try await withLocalProvider(
            model: ModelReference.small.name,
            configuration: configuration
        ) { provider in
            var request = CompletionTextTests.request(examples: 0)
            request.prompt.instruction = "Read the fields from each document."
            request.prompt.document = "Invoice of Acme Tools Ltd, 3 May 2026. Total: 41.50 EUR"
            request.prompt.schema = .object([
                .init(
                    name: "vendor",
                    schema: .string(minLength: 1, maxLength: 30, pattern: nil, format: nil)
                ),
                .init(name: "total", schema: .number(minimum: 0, maximum: nil)),
                .init(
                    name: "date",
                    schema: .string(minLength: nil, maxLength: nil, pattern: nil, format: .date)
                ),
            ])
            let answer = try await provider.answer(to: request, onPartialText: nil)
            #expect(answer.stop == .finished)
            let value = try JSONReader.value(of: answer.text)
            #expect(value.object?.keys == ["vendor", "total", "date"])
            #expect(value["total"]?.double != nil)
        }
    }
}
