import APISimulator
import AnalysisCore
import AnalysisEngine
import JSON
import Synchronization
import TestSupport
import Testing

/// The example of the documentation page, compiled and run.
@Suite("The library's page")
struct LibraryPageTests {
    @Test func `has an example that works`() async throws {
        let lines = Mutex<[String]>([])
        func print(_ items: String...) {
            lines.withLock { $0.append(items.joined(separator: " ")) }
        }
        try await withAPISimulator { simulator in
            simulator.meet { _ in .text(#"{"sentiment": "negative", "confidence": 0.9}"#) }
            let (key, address) = ("test", simulator.baseURL)
            let analyzer = DocumentAnalyzer(
                model: "anthropic/claude-haiku-5-5",
                environment: ["ANTHROPIC_API_KEY": key, "ANTHROPIC_BASE_URL": address]
            )
            let batch = DocumentBatch(
                documents: [.init(id: "a", content: "It broke on day one.")],
                analysisType: .sentiment
            )
            for analysis in try await analyzer.analyzeBatch(batch) {
                print(analysis.id, analysis.fields?["sentiment"]?.string ?? analysis.failure ?? "")
            }
        }
        #expect(lines.withLock { $0 } == ["a negative"])
    }

    @Test func `stands on the page as it is compiled here`() {
        #expect(DocumentationPage.linesNotCompiled(of: "AnalysisEngine") == [])
    }
}
