import Analyses
import AnalysisCore
import JSON
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

    @Test func `of an analysis works`() throws {
        let printed = Printed()
        func print(_ items: Any...) { printed.add(items) }
        let document = Document(
            id: DocumentID("a.txt"),
            text: "It works.",
            format: .text,
            sourceBytes: 9,
            contentHash: ""
        )
        let analysis = try Analysis(AnalysisSpec(task: SentimentTask()))
        let passage = Passage(document)
        let prompt = analysis.prompt(for: passage)
        let answer = ModelAnswer(
            text: #"{"sentiment": "positive", "confidence": 0.9}"#,
            stop: .finished,
            usage: nil,
            model: "some-model"
        )
        switch analysis.read(answer, about: passage) {
        case .success(let reading):
            print(reading.fields["sentiment"] ?? "none")
        case .failure(let failure):
            print(failure.message, failure.remedy)
        }
        #expect(prompt.user.contains("It works."))
        #expect(printed.text == "\"positive\"")
    }

    @Test func `stands on the page as it is compiled here`() {
        #expect(DocumentationPage.linesNotCompiled(of: "Analyses") == [])
    }
}
