import APISimulator
import AnalysisCore
import JSON
import ModelProviders
import Testing

/// What the requests of a run share is written once: what is sent is what is shown all the same.
@Suite(.timeLimit(.minutes(10)))
struct SharedPrefixTests {
    private static let requests = [
        sentimentRequest(model: "some-model", document: "It broke.", examples: 40),
        sentimentRequest(model: "some-model", document: "It works.", examples: 40),
        sentimentRequest(model: "some-model", document: "It works.", examples: 2, rules: ""),
        sentimentRequest(model: "some-model", document: "It works.", examples: 0),
        sentimentRequest(model: "some-model", document: "It \"stinks\".", examples: 40),
    ]

    @Test(arguments: ["anthropic", "openai"], [false, true])
    func `every body is the one that is shown`(name: String, isCorrected: Bool) async throws {
        try await withAPISimulator { simulator in
            let variable = name.uppercased()
            let configuration = ProviderConfiguration(
                provider: name,
                environment: [
                    "\(variable)_BASE_URL": simulator.baseURL, "\(variable)_API_KEY": "sk-test",
                ]
            )
            let provider: any ModelProvider =
                name == "openai"
                ? OpenAIProvider(configuration: configuration)
                : AnthropicProvider(configuration: configuration)
            for var request in Self.requests {
                if isCorrected {
                    request.correction = ModelRequest.Correction(
                        answer: "{}",
                        message: "label is missing"
                    )
                }
                _ = try await provider.answer(to: request, onPartialText: nil)
                let sent = try #require(simulator.requests.last)
                let shown = try JSONReader.value(of: provider.rendering(of: request))
                #expect(sent.body == Array(JSONWriter().text(of: shown).utf8))
                #expect((shown["messages"]?.array?.count ?? 0) > request.prompt.examples.count * 2)
            }
        }
    }
}
