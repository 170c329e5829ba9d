import AnalysisCore
import Foundation
import Testing

@testable import DocumentIngest

@Suite struct ParseJournalTests {
    @Test func `What a crashed run was parsing is left out once`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("docs/a.html", "<p>a")
        try folder.write("docs/b.html", "<p>b")
        let path = folder.path + "/journal"
        try folder.write("journal", "+a.html\n+b.html\n-a.html\n!\n")
        #expect(try await lines(folder, path) == ["a.html", "b.html failed"])
        #expect(try await lines(folder, path) == ["a.html", "b.html"])
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix("b.html\n"))
    }

    @Test func `What a run was parsing that was killed is read again`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("docs/a.html", "<p>a")
        try folder.write("journal", "+a.html\n")
        #expect(try await lines(folder, folder.path + "/journal") == ["a.html"])
    }

    @Test func `A file of records is on record while it is read`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("docs/a.xml", "<l><r>x</r></l>")
        try folder.write("journal", "+a.xml\n!\n")
        let xml = XMLOptions(record: "r")
        #expect(try await lines(folder, folder.path + "/journal", xml) == ["a.xml failed"])
        #expect(try await lines(folder, folder.path + "/journal", xml) == ["a.xml#1"])
        let journal = try String(contentsOfFile: folder.path + "/journal", encoding: .utf8)
        #expect(journal == "+a.xml\n-a.xml\n")
    }

    @Test func `A crash leaves its mark`() async throws {
        let path = "/tmp/analyze-journal-\(getpid())"
        defer { unlink(path) }
        await #expect(processExitsWith: .signal(SIGABRT)) {
            // The child knows the path by its parent.
            let journal = ParseJournal(path: "/tmp/analyze-journal-\(getppid())")
            withExtendedLifetime(journal) {
                journal.begin(DocumentID("a.html"))
                abort()
            }
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "+a.html\n!\n")
    }

    private func lines(_ folder: TemporaryFolder, _ journal: String, _ xml: XMLOptions? = nil)
        async throws -> [String]
    {
        let source = DocumentSource(
            paths: [folder.path + "/docs"],
            options: IngestOptions(html: HTMLOptions(content: .body), xml: xml),
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
