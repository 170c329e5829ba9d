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
    /// What a document says about itself belongs to no report of a run: the last word stands.
    func id(in database: Database) throws -> Int64 {
        if let id = try database.execute(cached: Self.find, bind: { bindIdentity(to: &$0) }) {
            if let metadata {
                _ = try database.execute(cached: Self.update) { columns in
                    columns.bind(utf8: metadata)
                    columns.bind(id)
                    columns.bind(utf8: metadata)
                }
            }
            return id
        }
        _ = try database.execute(cached: Self.insert) { columns in
            bindIdentity(to: &columns)
            columns.bind(utf8: metadata)
        }
        return database.lastInsertedRowID
    }

    private func bindIdentity(to columns: inout ColumnBinder) {
        columns.bind(document.description)
        columns.bind(source?.contentHash ?? "")
        columns.bind(source?.bytes ?? 0)
        columns.bind(source?.format.rawValue)
        columns.bind(source?.encoding)
    }

    private static let find = """
        SELECT id FROM documents
        WHERE name = ? AND content_hash = ? AND source_bytes = ? AND format IS ? AND encoding IS ?
        """

    private static let update = """
        UPDATE documents SET metadata = ? WHERE id = ? AND metadata IS NOT ?
        """

    private static let insert = """
        INSERT INTO documents (name, content_hash, source_bytes, format, encoding, metadata)
        VALUES (?, ?, ?, ?, ?, ?)
        """
}
