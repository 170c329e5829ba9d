import AnalysisCore
import GRDB
import JSON

/// A row of `documents`: one state of one document, shared by the records of all runs that met it.
struct DocumentRow: Sendable {
    private let document: DocumentID
    private let source: AnalysisCore.Record.Source?
    private let metadata: [UInt8]?

    /// The row of a document; one that was not read has no source.
    init(_ document: DocumentID, source: AnalysisCore.Record.Source?, metadata: [String: String]) {
        self.document = document
        self.source = source
        if metadata.isEmpty {
            self.metadata = nil
        } else {
            let members = metadata.sorted { $0.key < $1.key }
            let object = JSONObject(members.map { ($0.key, .string($0.value)) })
            self.metadata = Encoding.json(.object(object))
        }
    }

    /// The id of the row, which is inserted where it is missing.
    ///
    /// Where a document says something else about itself, that is another row: reports of earlier
    /// runs still show what it said then.
    func id(in database: Database) throws -> Int64 {
        if let id = try database.execute(cached: Self.find, bind: { bindIdentity(to: &$0) }) {
            return id
        }
        _ = try database.execute(cached: Self.insert) { bindIdentity(to: &$0) }
        return database.lastInsertedRowID
    }

    private func bindIdentity(to columns: inout ColumnBinder) {
        columns.bind(document.description)
        columns.bind(source?.contentHash ?? "")
        columns.bind(source?.bytes ?? 0)
        columns.bind(source?.format.rawValue)
        columns.bind(source?.encoding)
        columns.bind(utf8: metadata)
    }

    private static let find = """
        SELECT id FROM documents
        WHERE name = ? AND content_hash = ? AND source_bytes = ? AND format IS ? AND encoding IS ?
            AND metadata IS ?
        """

    private static let insert = """
        INSERT INTO documents (name, content_hash, source_bytes, format, encoding, metadata)
        VALUES (?, ?, ?, ?, ?, ?)
        """
}
