import AnalysisCore
import GRDB
public import JSON

extension LedgerReader {
    /// Whether a process writes to the ledger: one that a row calls running has died otherwise;
    /// `nil` where that cannot be found out.
    public var isBeingWritten: Bool? { LedgerLock.isHeld(ledger: path) }

    /// All runs, the newest first.
    ///
    /// - Throws: Why the ledger cannot be read.
    public func runs() async throws(LedgerError) -> [StoredRun] {
        try await infos("ORDER BY id DESC", [])
    }

    /// A run; the latest one by default.
    ///
    /// - Parameter id: The number of the run.
    /// - Returns: What the ledger knows about it.
    /// - Throws: A `LedgerError` with the code `noSuchRun` if the ledger does not hold it, or why
    ///   the ledger cannot be read.
    public func run(_ id: RunID? = nil) async throws(LedgerError) -> StoredRun {
        let found =
            if let id {
                try await infos("WHERE id = ?", [id.number])
            } else {
                try await infos("ORDER BY id DESC LIMIT 1", [])
            }
        guard let run = found.first else {
            throw LedgerError(
                code: .noSuchRun,
                path: path,
                message: id.map {
                    "The ledger \(path) holds no run \($0). `analyze runs` lists those it holds."
                } ?? "The ledger \(path) holds no run yet. Start one with `analyze PATH`."
            )
        }
        return run
    }

    /// The newest run of the same pipeline, inputs and shard, if documents may be left to do in
    /// it: the one that a run of this configuration takes up.
    ///
    /// - Throws: Why the ledger cannot be read.
    public func unfinishedRun(
        like configuration: RunConfiguration
    ) async throws(LedgerError) -> StoredRun? {
        let newest = try await infos(
            """
            WHERE pipeline_hash = ? AND inputs = ? AND shard_index IS ? AND shard_count IS ?
                AND json_extract(options, '$.\(RunConfiguration.part)') IS ?
            ORDER BY id DESC LIMIT 1
            """,
            [
                configuration.pipelineHash,
                RunRow.inputs(of: configuration),
                configuration.shard?.index,
                configuration.shard?.count,
                configuration.options[RunConfiguration.part].map {
                    String(decoding: Encoding.json($0), as: UTF8.self)
                },
            ]
        )
        return newest.first { $0.status.isUnfinished }
    }

    /// What the newest run of the same pipeline, model and inputs said about itself, of those that
    /// said something about a thing.
    ///
    /// - Parameters:
    ///   - configuration: The run that it is to be like.
    ///   - member: The member that the summary must have.
    /// - Returns: The summary; `nil` where there is none.
    /// - Throws: Why the ledger cannot be read.
    public func newestSummary(
        like configuration: RunConfiguration,
        holding member: String
    ) async throws(LedgerError) -> JSONObject? {
        let newest = try await infos(
            """
            WHERE pipeline_hash = ? AND model = ? AND inputs = ?
                AND json_extract(summary, '$.' || ?) IS NOT NULL
            ORDER BY id DESC LIMIT 1
            """,
            [
                configuration.pipelineHash,
                configuration.model.description,
                RunRow.inputs(of: configuration),
                member,
            ]
        )
        return newest.first?.summary
    }

    /// What bounds the price of a run's calls whose price is not known.
    ///
    /// - Parameter run: The run.
    /// - Returns: The most that a call cost, in 10⁻¹² dollars, and the most tokens that one took, 0
    ///   where none is known; and how many calls may have been paid for at an unknown price. One that
    ///   the provider turned away was not.
    /// - Throws: Why the ledger cannot be read.
    public func unknownPrices(
        of run: RunID
    ) async throws(LedgerError) -> (picodollars: Int64, tokens: Int, calls: Int) {
        try await read { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT coalesce(max(cost_picodollars), 0),
                        coalesce(max(input_tokens + output_tokens), 0),
                        count(*) FILTER (
                            WHERE cost_picodollars IS NULL AND coalesce(http_status, 200) < 300
                        )
                    FROM calls WHERE run_id = ?
                    """,
                arguments: [run.number]
            )
            return (row?[0] ?? 0, row?[1] ?? 0, row?[2] ?? 0)
        }
    }

    private func infos(
        _ clauses: String,
        _ values: StatementArguments
    ) async throws(LedgerError) -> [StoredRun] {
        try await read { database in
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT \(RunRow.columns) FROM runs \(clauses)",
                arguments: values
            )
            return try rows.map { try RunRow.info(of: $0, in: database) }
        }
    }
}
