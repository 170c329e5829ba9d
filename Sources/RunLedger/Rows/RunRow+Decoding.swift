import AnalysisCore
import GRDB

extension RunRow {
    /// What `info(of:in:)` reads, in its order; to follow `SELECT`.
    static let columns = """
        id, resumed_run_id, started_at, ended_at, status, status_message, discovered,
        pipeline_name, pipeline_path, pipeline_hash, pipeline_source, model, tool_version,
        inputs, options, shard_index, shard_count,
        analyzed, failed, skipped, cached,
        requests, unpriced_requests, cost_picodollars,
        input_tokens, output_tokens, cache_write_5m_tokens, cache_write_1h_tokens,
        cache_read_tokens, summary
        """

    /// The run in a row of `columns`; one that goes on is counted.
    static func info(of row: Row, in database: Database) throws -> StoredRun {
        let id = RunID(row[0])
        let status = try Decoding.value(RunStatus.self, row[4])
        let isRunning = status == .running
        return StoredRun(
            id: id,
            configuration: try configuration(of: row),
            resumed: (row[1] as Int64?).map(RunID.init),
            started: try Decoding.time(row[2]),
            ended: try (row[3] as String?).map(Decoding.time),
            status: status,
            statusMessage: row[5],
            discovered: row[6],
            counts: isRunning ? try counts(of: id, in: database) : counts(of: row),
            spending: isRunning ? try spending(of: id, in: database) : spending(of: row),
            summary: try (row[29] as String?).map(Decoding.object)
        )
    }

    private static func configuration(of row: Row) throws -> RunConfiguration {
        RunConfiguration(
            pipelineName: row[7],
            pipelinePath: row[8],
            pipelineHash: row[9],
            pipelineSource: row[10],
            model: try Decoding.model(row[11]),
            toolVersion: row[12],
            inputs: try Decoding.list(row[13]),
            options: try Decoding.object(row[14]),
            shard: (row[15] as Int?).map { .init(index: $0, count: row[16]) }
        )
    }

    private static func counts(of row: Row) -> RunCounts {
        RunCounts(analyzed: row[17], failed: row[18], skipped: row[19], cached: row[20])
    }

    private static func spending(of row: Row) -> RunSpending {
        RunSpending(
            requests: row[21],
            usage: Decoding.usage(row, at: 24) ?? TokenUsage(),
            knownCost: Cost(picodollars: row[23]),
            unpricedRequests: row[22]
        )
    }
}
