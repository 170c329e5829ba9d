import AnalysisCore
import GRDB
import JSON

/// A row of `records`, encoded on the task that hands it in rather than on the writer.
struct RecordRow: Sendable {
    private let run: RunID
    private let entry: RecordEntry
    private let document: DocumentRow
    private let fields: [UInt8]?
    private let findings: [UInt8]?
    private let notes: [UInt8]?

    /// The row of an entry of a run.
    init(_ entry: RecordEntry, run: RunID) {
        let record = entry.record
        self.run = run
        self.entry = entry
        document = DocumentRow(record.document, source: record.source, metadata: record.metadata)
        fields = record.fields.map { Encoding.json(.object($0)) }
        findings = FindingsColumn.encode(record.findings)
        let notes = record.provenance?.notes ?? []
        self.notes = notes.isEmpty ? nil : Encoding.list(notes)
    }

    /// Inserts the row, and that of its document where it is missing.
    func insert(into database: Database) throws -> Int64 {
        let document = try document.id(in: database)
        _ = try database.execute(cached: Self.insert) { columns in
            columns.bind(run.number)
            columns.bind(document)
            bindOutcome(to: &columns)
            bindProvenance(to: &columns)
        }
        return database.lastInsertedRowID
    }

    private func bindOutcome(to columns: inout ColumnBinder) {
        let record = entry.record
        columns.bind(record.index)
        columns.bind(entry.key)
        columns.bind(entry.key != nil && entry.isOriginal)
        columns.bind(record.status)
        columns.bind(record.reason)
        columns.bind(record.message)
        columns.bind(utf8: fields)
        columns.bind(utf8: findings)
    }

    private func bindProvenance(to columns: inout ColumnBinder) {
        let provenance = entry.record.provenance
        columns.bind(provenance?.isCached ?? false)
        columns.bind(provenance?.model.description)
        columns.bind(provenance?.batch)
        columns.bind(provenance?.attempts)
        columns.bind(provenance?.usage)
        columns.bind(provenance?.cost?.picodollars)
        columns.bind(provenance.map { Encoding.nanoseconds($0.latency) })
        columns.bind(provenance?.requestID)
        columns.bind(provenance?.packed)
        columns.bind(provenance?.chunks)
        columns.bind(provenance?.coverage)
        columns.bind(utf8: notes)
        columns.bind(provenance?.answeredBy)
    }

    private static let insert = """
        INSERT INTO records (
            run_id, document_id, position, result_key, is_original,
            status, reason, message, fields, findings,
            cached, model, batch, attempts,
            input_tokens, output_tokens, cache_write_5m_tokens, cache_write_1h_tokens,
            cache_read_tokens,
            cost_picodollars, latency_ns, request_id, packed, chunks, coverage, notes,
            answered_by
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
}

extension RecordRow {
    /// What `record(of:)` reads, in its order; to follow `SELECT`.
    static let columns = """
        records.run_id, records.position, documents.name, documents.content_hash,
        documents.source_bytes, documents.format, documents.encoding,
        records.status, records.reason, records.message, records.fields, records.findings,
        records.model, records.batch, records.attempts,
        records.input_tokens, records.output_tokens, records.cache_write_5m_tokens,
        records.cache_write_1h_tokens, records.cache_read_tokens,
        records.cost_picodollars, records.latency_ns, records.request_id, records.packed,
        records.chunks, records.coverage, records.cached, records.notes, records.answered_by,
        documents.metadata
        """

    /// The number of `columns`.
    static let columnCount = 30

    /// The record in a row of `columns`.
    static func record(of row: Row) throws -> StoredRecord {
        StoredRecord(
            run: RunID(row[0]),
            record: AnalysisCore.Record(
                document: DocumentID(row[2] as String),
                index: row[1],
                outcome: try outcome(of: row),
                source: try source(of: row),
                metadata: try Decoding.texts(row[29]),
                provenance: try provenance(of: row),
                findings: try FindingsColumn.decode(row[11])
            )
        )
    }

    private static func outcome(of row: Row) throws -> AnalysisCore.Record.Outcome {
        let status: String = row[7]
        switch status {
        case "analyzed":
            return .analyzed(fields: try Decoding.object(row[10]))
        case "failed":
            return .failed(try Decoding.value(FailureReason.self, row[8]), message: row[9])
        default:
            return .skipped(try Decoding.value(SkipReason.self, row[8]), message: row[9])
        }
    }

    private static func source(of row: Row) throws -> AnalysisCore.Record.Source? {
        guard let format = row[5] as String? else { return nil }
        return AnalysisCore.Record.Source(
            format: try Decoding.value(DocumentFormat.self, format),
            encoding: row[6],
            bytes: row[4],
            contentHash: row[3]
        )
    }

    private static func provenance(of row: Row) throws -> AnalysisCore.Record.Provenance? {
        guard let model = row[12] as String? else { return nil }
        return AnalysisCore.Record.Provenance(
            model: try Decoding.model(model),
            answeredBy: row[28],
            batch: row[13],
            attempts: row[14],
            usage: Decoding.usage(row, at: 15) ?? TokenUsage(),
            cost: (row[20] as Int64?).map(Cost.init(picodollars:)),
            latency: Decoding.duration(nanoseconds: row[21]),
            requestID: row[22],
            packed: row[23],
            chunks: row[24],
            coverage: row[25],
            isCached: row[26],
            notes: try Decoding.list(row[27])
        )
    }
}
