import AnalysisCore
import FoundationEssentials
import GRDB
import JSON

/// Rows of `runs`.
enum RunRow {
    /// The column `inputs`, by which an unfinished run is found again.
    static func inputs(of configuration: RunConfiguration) -> String {
        String(decoding: Encoding.list(configuration.inputs), as: UTF8.self)
    }

    /// Inserts a run that starts.
    static func insert(
        _ configuration: RunConfiguration,
        resuming resumed: RunID?,
        started: Date,
        into database: Database
    ) throws -> Int64 {
        _ = try database.execute(
            cached: """
                INSERT INTO runs (
                    status, resumed_run_id, started_at, pipeline_name, pipeline_path,
                    pipeline_hash, pipeline_source, model, tool_version, inputs, options,
                    shard_index, shard_count
                ) VALUES ('running', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ) { columns in
            columns.bind(resumed?.number)
            columns.bind(Encoding.time(started))
            columns.bind(configuration.pipelineName)
            columns.bind(configuration.pipelinePath)
            columns.bind(configuration.pipelineHash)
            columns.bind(configuration.pipelineSource)
            columns.bind(configuration.model.description)
            columns.bind(configuration.toolVersion)
            columns.bind(inputs(of: configuration))
            columns.bind(utf8: Encoding.json(.object(configuration.options)))
            columns.bind(configuration.shard?.index)
            columns.bind(configuration.shard?.count)
        }
        return database.lastInsertedRowID
    }

    /// How a run ended.
    struct End: Sendable {
        var status: RunStatus
        var message: String?
        var time: Date?
        var discovered: Int?
        var counts: RunCounts
        var spending: RunSpending
        var summary: JSONObject?
    }

    /// Writes how a run ended.
    static func end(_ run: RunID, _ end: End, in database: Database) throws {
        _ = try database.execute(
            cached: """
                UPDATE runs SET
                    status = ?, status_message = ?, ended_at = ?,
                    discovered = coalesce(?, discovered),
                    analyzed = ?, failed = ?, skipped = ?, cached = ?,
                    requests = ?, unpriced_requests = ?, cost_picodollars = ?,
                    input_tokens = ?, output_tokens = ?, cache_write_5m_tokens = ?,
                    cache_write_1h_tokens = ?, cache_read_tokens = ?, summary = ?
                WHERE id = ?
                """
        ) { columns in
            columns.bind(end.status.rawValue)
            columns.bind(end.message)
            columns.bind(end.time.map(Encoding.time))
            columns.bind(end.discovered)
            columns.bind(end.counts.analyzed)
            columns.bind(end.counts.failed)
            columns.bind(end.counts.skipped)
            columns.bind(end.counts.cached)
            columns.bind(end.spending.requests)
            columns.bind(end.spending.unpricedRequests)
            columns.bind(end.spending.knownCost.picodollars)
            columns.bind(end.spending.usage)
            columns.bind(utf8: end.summary.map { Encoding.json(.object($0)) })
            columns.bind(run.number)
        }
    }
}

extension RunRow {
    /// Marks runs whose process has died; whoever calls holds the lock, so that nobody else can be
    /// writing them.
    static func markCrashed(in database: Database) throws {
        let runs = try Int64.fetchAll(
            database,
            sql: "SELECT id FROM runs WHERE status = 'running'"
        )
        for run in runs.map(RunID.init) {
            let end = End(
                status: .crashed,
                counts: try counts(of: run, in: database),
                spending: try spending(of: run, in: database)
            )
            try self.end(run, end, in: database)
        }
    }

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
            default:
                // Such a one has no result, though answers about parts of it may be known.
                counts.skipped += count
                continue
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
                    coalesce(sum(cost_picodollars / 1000000), 0),
                    coalesce(sum(input_tokens), 0), coalesce(sum(output_tokens), 0),
                    coalesce(sum(cache_write_5m_tokens), 0),
                    coalesce(sum(cache_write_1h_tokens), 0), coalesce(sum(cache_read_tokens), 0),
                    coalesce(sum(cost_picodollars % 1000000), 0)
                FROM calls WHERE run_id = ?
                """,
            arguments: [run.number]
        )
        guard let row else { return RunSpending() }
        // Summed in two parts: SQLite refuses a sum beyond 64 bits, and then nothing could be told.
        let (millions, isBeyond) = (row[2] as Int64).multipliedReportingOverflow(by: 1_000_000)
        let cost = Cost(picodollars: isBeyond ? .max : millions) + Cost(picodollars: row[8])
        return RunSpending(
            requests: row[0],
            usage: Decoding.usage(row, at: 3) ?? TokenUsage(),
            knownCost: cost,
            unpricedRequests: row[1]
        )
    }
}
