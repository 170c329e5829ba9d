import GRDB

extension LedgerReader {
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
            ORDER BY id DESC LIMIT 1
            """,
            [
                configuration.pipelineHash,
                RunRow.inputs(of: configuration),
                configuration.shard?.index,
                configuration.shard?.count,
            ]
        )
        return newest.first { $0.status.isUnfinished }
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
