import AnalysisCore
import DocumentIngest
import Foundation
import Testing

@Suite struct ParseJournalTests {
    @Test func `What a crashed run was parsing is left out once`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("docs/a.html", "<p>a")
        try folder.write("docs/b.html", "<p>b")
        let path = folder.path + "/journal"
        try folder.write("journal", "+a.html\n+b.html\n-a.html\n")
        #expect(try await lines(folder, path) == ["a.html", "b.html failed"])
        #expect(try await lines(folder, path) == ["a.html", "b.html"])
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix("b.html\n"))
    }

    private func lines(_ folder: TemporaryFolder, _ journal: String) async throws -> [String] {
        let source = DocumentSource(
            paths: [folder.path + "/docs"],
            options: IngestOptions(html: .body),
            journal: ParseJournal(path: journal)
        )
        var lines: [String] = []
        for try await item in source.items() {
            switch item {
            case .document(let document): lines.append("\(document.id)")
            case .failed(let id, _, _): lines.append("\(id) failed")
            case .skipped(let id, _, _): lines.append("\(id) skipped")
            }
        }
        return lines
    }
}
