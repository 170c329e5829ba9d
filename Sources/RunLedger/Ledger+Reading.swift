public import AnalysisCore
import GRDB

extension Ledger {
    /// Reads a document with its name on record, so that the next run knows which documents were
    /// being read if the process dies of one.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - body: Reads it.
    /// - Returns: What the closure returns.
    /// - Throws: What the closure throws.
    public func reading<Value, Failure: Error>(
        _ document: DocumentID,
        _ body: () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        let mark = marks.mark(document)
        defer { marks.unmark(mark) }
        return try await body()
    }

    /// Takes a document off the list of `LedgerReader.crashes()`: it was read without harm.
    ///
    /// - Throws: Why the list could not be changed.
    public func acquit(_ document: DocumentID) async throws(LedgerError) {
        _ = try await queue.commit { database in
            try database.execute(cached: "DELETE FROM crashes WHERE document = ?") {
                $0.bind(document.description)
            } ?? 0
        }
    }

    /// Counts the documents that were being read when the process before us died.
    static func recordCrashes(_ marks: ReadingMarks, in database: Database) throws {
        for document in marks.leftovers {
            _ = try database.execute(
                cached: """
                    INSERT INTO crashes (document, count) VALUES (?, 1)
                    ON CONFLICT (document) DO UPDATE SET count = count + 1
                    """
            ) { $0.bind(document.description) }
        }
    }
}
