import APISimulator
import AnalysisCore
import Foundation
import JSON
import ModelProviders
import Synchronization
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

    @Test func `stands on the page as it is compiled here`() throws {
        let here = URL(filePath: #filePath)
        let root = here.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(
            contentsOf: root.appending(
                path: "Sources/ModelProviders/ModelProviders.docc/ModelProviders.md"
            ),
            encoding: .utf8
        )
        let source = try String(contentsOf: here, encoding: .utf8)
        let compiled = Set(source.split(separator: "\n").map { Substring($0.drop { $0 == " " }) })
        let blocks = page.components(separatedBy: "```swift\n").dropFirst()
        #expect(!blocks.isEmpty)
        for block in blocks {
            let code = block.prefix(while: { $0 != "`" }).split(separator: "\n")
            for line in code.map({ Substring($0.drop { $0 == " " }) }) where !line.isEmpty {
                #expect(compiled.contains(line), "\(line)")
            }
        }
    }
}
