import AnalysisCore
import GRDB

extension LedgerReader {
    /// The first records of a run at some places, as many as asked for at most.
    func page(
        of run: RunID,
        at places: Range<Int>,
        count: Int
    ) async throws(LedgerError) -> [AnalysisCore.Record] {
        try await read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT \(RecordRow.columns)
                    FROM records JOIN documents ON documents.id = records.document_id
                    WHERE records.run_id = ? AND records.position >= ? AND records.position < ?
                    ORDER BY records.position LIMIT ?
                    """
            )
            let rows = try Row.fetchCursor(
                statement,
                arguments: [run.number, places.lowerBound, places.upperBound, count]
            )
            var page: [AnalysisCore.Record] = []
            page.reserveCapacity(Swift.min(count, 4096))
            while let row = try rows.next() {
                page.append(try RecordRow.record(of: row).record)
            }
            return page
        }
    }
}
