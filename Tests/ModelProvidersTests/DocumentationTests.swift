import APISimulator
import AnalysisCore
import JSON
import ModelProviders
import Synchronization
import TestSupport
import Testing

/// The examples of the documentation page, compiled and run.
@Suite("The documentation's example")
struct DocumentationTests {
    /// What the example prints.
    private final class Printed: Sendable {
        private let lines = Mutex<[String]>([])

        var text: String { lines.withLock { $0.joined(separator: "\n") } }

        func add(_ items: [Any]) {
            let line = items.map { "\($0)" }.joined(separator: " ")
            lines.withLock { $0.append(line) }
        }
    }

    @Test func `of a provider works`() async throws {
        let printed = Printed()
        func print(_ items: Any...) { printed.add(items) }
        try await withAPISimulator { simulator in
            let environment = ["OPENAI_BASE_URL": simulator.baseURL]
            let request = sentimentRequest(model: "some-model")
            let configuration = ProviderConfiguration(provider: "openai", environment: environment)
            let provider = OpenAIProvider(configuration: configuration)
            do throws(ProviderFailure) {
                let answer = try await provider.answer(to: request, onPartialText: nil)
                print(answer.text, answer.usage?.output ?? 0)
            } catch {
                print(error.message, error.isRetryable, error.endsRun)
            }
        }
        #expect(printed.text.hasPrefix("{\"label\":"))
    }

    @Test func `stands on the page as it is compiled here`() {
        #expect(DocumentationPage.linesNotCompiled(of: "ModelProviders") == [])
    }
}
