import AnalysisCore
import Testing

@testable import RunLedger

@Suite struct ReadingMarksTests {
    private let folder: TemporaryFolder
    private let long = DocumentID(String(repeating: "long/", count: 3000) + "x\n🙂")

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Leaves the marks that a process leaves which dies while it reads the documents.
    private func die(reading documents: DocumentID...) throws {
        let other = folder.path + "/other.sqlite"
        let marks = try ReadingMarks(ledger: other)
        let done = marks.mark(DocumentID("done.txt"))
        for document in documents { _ = marks.mark(document) }
        marks.unmark(done)
        let bytes = try TemporaryFolder.contents(of: other + "-reading")
        try TemporaryFolder.write(bytes, to: folder.ledger + "-reading")
    }

    @Test func `documents that were being read when the process died are counted`() async throws {
        try die(reading: DocumentID("a.html"), long)
        try Ledger(path: folder.ledger).close()
        try die(reading: DocumentID("a.html"))
        let ledger = try Ledger(path: folder.ledger)
        #expect(try await ledger.reader.crashes() == [DocumentID("a.html"): 2, long: 1])

        try await ledger.acquit(long)
        ledger.close()
        let again = try Ledger(path: folder.ledger)
        #expect(try await again.reader.crashes() == [DocumentID("a.html"): 2])
    }

    @Test func `what was read to its end leaves no mark`() async throws {
        let ledger = try Ledger(path: folder.ledger)
        let text = await ledger.reading(long) { "text" }
        #expect(text == "text")
        let bytes = try TemporaryFolder.contents(of: folder.ledger + "-reading")
        #expect(Array(bytes.prefix(2)) == [0, 0])
        ledger.close()
        #expect(throws: (any Error).self) {
            try TemporaryFolder.contents(of: folder.ledger + "-reading")
        }
    }

    @Test func `a document that fails in passing is unmarked as well`() async throws {
        struct Fault: Error {}
        let ledger = try Ledger(path: folder.ledger)
        await #expect(throws: Fault.self) {
            try await ledger.reading(long) { () throws(Fault) -> Int in throw Fault() }
        }
        #expect(ledger.marks.leftovers == [])
    }
}
