import AnalysisCore
import FoundationEssentials
import GRDB
import JSON

/// Rows of `runs`.
enum RunRow {
    /// What `insert` writes.
    static func values(
        of configuration: RunConfiguration,
        resuming resumed: RunID?,
        started: Date
    ) -> [DatabaseValue] {
        [
            resumed?.number.databaseValue ?? .null,
            Encoding.time(started),
            Encoding.text(configuration.pipelineName),
            Encoding.text(configuration.pipelinePath),
            Encoding.text(configuration.pipelineHash),
            Encoding.text(configuration.pipelineSource),
            Encoding.text(configuration.model.description),
            Encoding.text(configuration.toolVersion),
            inputs(of: configuration),
            Encoding.json(.object(configuration.options)),
            Encoding.integer(configuration.shard?.index),
            Encoding.integer(configuration.shard?.count),
        ]
    }

    /// The column `inputs`, by which an unfinished run is found again.
    static func inputs(of configuration: RunConfiguration) -> DatabaseValue {
        Encoding.json(.array(configuration.inputs.map { .string($0) }))
    }

    /// Inserts a run that starts.
    static func insert(_ values: [DatabaseValue], into database: Database) throws -> Int64 {
        try database.execute(
            sql: """
                INSERT INTO runs (
                    status, resumed_run_id, started_at, pipeline_name, pipeline_path,
                    pipeline_hash, pipeline_source, model, tool_version, inputs, options,
                    shard_index, shard_count
                ) VALUES ('running', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: StatementArguments(values)
        )
        return database.lastInsertedRowID
    }

    /// Writes how a run ended.
    static func end(
        _ run: RunID,
        as status: RunStatus,
        message: String? = nil,
        at time: Date? = nil,
        discovered: Int? = nil,
        counts: RunCounts,
        spending: RunSpending,
        in database: Database
    ) throws {
        let values: [Encoding.Column] =
            [
                status.rawValue.databaseValue, Encoding.text(message),
                time.map(Encoding.time) ?? .null, Encoding.integer(discovered),
                counts.analyzed.databaseValue, counts.failed.databaseValue,
                counts.skipped.databaseValue, counts.cached.databaseValue,
                spending.requests.databaseValue, spending.unpricedRequests.databaseValue,
            ] + Encoding.usage(spending.usage) + [
                Encoding.cost(spending.knownCost), run.number.databaseValue,
            ]
        try database.execute(
            sql: """
                UPDATE runs SET
                    status = ?, status_message = ?, ended_at = ?,
                    discovered = coalesce(?, discovered),
                    analyzed = ?, failed = ?, skipped = ?, cached = ?,
                    requests = ?, unpriced_requests = ?,
                    input_tokens = ?, output_tokens = ?, cache_write_5m_tokens = ?,
                    cache_write_1h_tokens = ?, cache_read_tokens = ?, cost_picodollars = ?
                WHERE id = ?
                """,
            arguments: StatementArguments(values)
        )
    }
}

extension RunRow {
    /// The records of a run counted one by one, for runs that did not write their counts.
    static func counts(of run: RunID, in database: Database) throws -> RunCounts {
        var counts = RunCounts()
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT status, cached, count(*) FROM records WHERE run_id = ?
                GROUP BY status, cached
                """,
            arguments: [run.number]
        )
        while let row = try rows.next() {
            let count: Int = row[2]
            switch row[0] as String {
            case "analyzed": counts.analyzed += count
            case "failed": counts.failed += count
            default: counts.skipped += count
            }
            if row[1] { counts.cached += count }
        }
        return counts
    }

    /// The calls of a run summed up, for runs that did not write their spending.
    static func spending(of run: RunID, in database: Database) throws -> RunSpending {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT count(*), count(*) - count(cost_picodollars),
                    coalesce(sum(cost_picodollars), 0),
                    coalesce(sum(input_tokens), 0), coalesce(sum(output_tokens), 0),
                    coalesce(sum(cache_write_5m_tokens), 0),
                    coalesce(sum(cache_write_1h_tokens), 0), coalesce(sum(cache_read_tokens), 0)
                FROM calls WHERE run_id = ?
                """,
            arguments: [run.number]
        )
        guard let row else { return RunSpending() }
        return RunSpending(
            requests: row[0],
            usage: Decoding.usage(row, at: 3) ?? TokenUsage(),
            knownCost: Cost(picodollars: row[2]),
            unpricedRequests: row[1]
        )
    }
}
