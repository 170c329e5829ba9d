import AnalysisCore
import GRDB
import JSON

/// A row of `documents`: one state of one document, shared by the records of all runs that met it.
struct DocumentRow: Sendable {
    private let identity: StatementArguments
    private let metadata: DatabaseValue

    /// The row of a document; one that was not read has no source.
    init(_ document: DocumentID, source: AnalysisCore.Record.Source?, metadata: [String: String]) {
        let identity: [Encoding.Column] = [
            Encoding.text(document.description),
            Encoding.text(source?.contentHash ?? ""),
            Encoding.integer(source?.bytes ?? 0),
            Encoding.text(source?.format.rawValue),
            Encoding.text(source?.encoding),
        ]
        self.identity = StatementArguments(identity)
        if metadata.isEmpty {
            self.metadata = .null
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
        let known = try Int64.fetchOne(
            database.cachedStatement(sql: Self.find),
            arguments: identity
        )
        if let known, !metadata.isNull {
            try database.cachedStatement(sql: Self.update)
                .execute(arguments: [metadata, known, metadata])
        }
        if let known { return known }
        try database.cachedStatement(sql: Self.insert).execute(arguments: identity + [metadata])
        return database.lastInsertedRowID
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
