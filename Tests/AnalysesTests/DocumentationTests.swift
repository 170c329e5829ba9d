import Analyses
import AnalysisCore
import Foundation
import JSON
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

    @Test func `stands on the page as it is compiled here`() throws {
        let here = URL(filePath: #filePath)
        let root = here.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(
            contentsOf: root.appending(path: "Sources/Analyses/Analyses.docc/Analyses.md"),
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
