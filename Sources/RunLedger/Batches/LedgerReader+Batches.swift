public import AnalysisCore
import GRDB

extension LedgerReader {
    /// The batches that were handed to providers, the oldest first.
    ///
    /// - Parameter openOnly: Whether only those count of which answers may still come.
    /// - Returns: The batches.
    /// - Throws: Why the ledger cannot be read.
    public func batches(openOnly: Bool = false) async throws(LedgerError) -> [ProviderBatch] {
        try await read { database in
            let condition =
                openOnly ? "WHERE state IN ('intended', 'submitted', 'ended')" : ""
            return try Row.fetchAll(
                database,
                sql: "SELECT \(BatchRow.columns) FROM provider_batches \(condition) ORDER BY id"
            ).map(BatchRow.batch)
        }
    }

    /// How requests stand in the batches that a provider may have been told of, the oldest first.
    ///
    /// - Parameter requests: The keys of the requests.
    /// - Returns: The standings; requests that are in no batch are missing.
    /// - Throws: Why the ledger cannot be read.
    public func batchStandings(
        of requests: [RequestKey]
    ) async throws(LedgerError) -> [RequestKey: [BatchItemStanding]] {
        try await read { database in
            var found: [RequestKey: [BatchItemStanding]] = [:]
            for request in requests {
                let standings = try BatchRow.standings(of: request, in: database)
                if !standings.isEmpty { found[request] = standings }
            }
            return found
        }
    }
}

extension LedgerReader {
    /// How long answers of a model have taken lately that were waited for, in the middle.
    ///
    /// - Parameter model: The model.
    /// - Returns: The time; `nil` where none has come.
    /// - Throws: Why the ledger cannot be read.
    public func liveLatency(of model: ModelReference) async throws(LedgerError) -> Duration? {
        try await read { database in
            let times = try Int64.fetchAll(
                database,
                sql: """
                    SELECT latency_ns FROM calls
                    WHERE model = ? AND batch > 0 AND outcome = 'answered' ORDER BY id DESC LIMIT 31
                    """,
                arguments: [model.description]
            ).sorted()
            return times.isEmpty ? nil : Decoding.duration(nanoseconds: times[times.count / 2])
        }
    }
}
