import AnalysisCore
import FoundationEssentials
import GRDB
import JSON

/// Rows of `provider_batches` and `batch_items`.
enum BatchRow {
    static let columns = """
        id, run_id, nonce, model, account, state, remote_id, is_confirmed, requests, bytes,
        reserved_picodollars, reserved_tokens, spent_picodollars, spent_tokens, created_at,
        submitted_at, expires_at, cancelled_at, ended_at, deadline_at, done, counts, message
        """

    /// The batch in a row of `columns`.
    static func batch(of row: Row) throws -> ProviderBatch {
        func time(_ column: Int) throws -> Date? {
            try (row[column] as String?).map(Decoding.time)
        }
        return ProviderBatch(
            number: row[0],
            run: RunID(row[1]),
            nonce: row[2],
            model: try Decoding.model(row[3]),
            account: (row[4] as Data?).flatMap { EndpointKey($0) },
            state: try Decoding.value(ProviderBatch.State.self, row[5]),
            remoteID: row[6],
            isConfirmed: row[7],
            requests: row[8],
            bytes: row[9],
            reserved: .init(cost: Cost(picodollars: row[10]), tokens: row[11]),
            spent: .init(cost: Cost(picodollars: row[12]), tokens: row[13]),
            created: try Decoding.time(row[14]),
            submitted: try time(15),
            expires: try time(16),
            cancelled: try time(17),
            ended: try time(18),
            deadline: try time(19),
            done: row[20],
            counts: try (row[21] as String?).map { BatchCounts(json: try Decoding.object($0)) },
            message: row[22]
        )
    }

    /// Inserts the requests of a batch.
    static func insert(_ items: [BatchItem], of batch: Int64, into database: Database) throws {
        for item in items {
            _ = try database.execute(
                cached: """
                    INSERT INTO batch_items
                    (batch_id, custom_id, request_key, documents, attempt) VALUES (?, ?, ?, ?, ?)
                    """
            ) { columns in
                columns.bind(batch)
                columns.bind(item.customID)
                columns.bind(item.request)
                columns.bind(utf8: Encoding.list(item.documents.map(\.description)))
                columns.bind(item.attempt)
            }
        }
    }

    /// How a request stands in the batches that the provider may have been told of, the oldest first.
    static func standings(
        of request: RequestKey,
        in database: Database
    ) throws -> [BatchItemStanding] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT provider_batches.id, run_id, state, remote_id, outcome, reason,
                    batch_items.message
                FROM batch_items JOIN provider_batches ON provider_batches.id = batch_id
                WHERE request_key = ? AND state NOT IN ('gathering', 'refused')
                ORDER BY provider_batches.id
                """
        )
        return try Row.fetchAll(statement, arguments: [request.data]).map { row in
            BatchItemStanding(
                batch: row[0],
                run: RunID(row[1]),
                state: try Decoding.value(ProviderBatch.State.self, row[2]),
                remoteID: row[3],
                outcome: try (row[4] as String?).map {
                    try Decoding.value(BatchItemStanding.Outcome.self, $0)
                },
                reason: (row[5] as String?).flatMap(FailureReason.init(rawValue:)),
                message: row[6]
            )
        }
    }
}
