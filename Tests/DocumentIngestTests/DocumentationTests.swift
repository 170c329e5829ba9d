import AnalysisCore
import DocumentIngest
import TestSupport
import Testing

/// The example of the documentation page, compiled and run.
@Suite struct DocumentationTests {
    @Test func `The example of the page works`() async throws {
        let files = try TemporaryFolder()
        try files.write("a.html", "<p>It <b>works</b>.</p>")
        try files.write("b.txt", "")
        try files.write("c.png", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        let folder = files.path
        var lines: [String] = []
        func print(_ parts: Any...) { lines.append(parts.map { "\($0)" }.joined(separator: " ")) }
        let source = DocumentSource(paths: [folder], options: IngestOptions(maxBytes: 1_000_000))
        for try await item in source.items() {
            switch item {
            case .document(let document): print(document.id, document.text)
            case .failed(let id, let reason, _): print(id, reason.rawValue)
            case .skipped(let id, let reason, _): print(id, reason.rawValue)
            }
        }
        #expect(lines == ["a.html It works.", "b.txt empty", "c.png unsupported-format"])
    }

    @Test func `The page shows what is compiled here`() {
        #expect(DocumentationPage.linesNotCompiled(of: "DocumentIngest") == [])
    }
}
