import AnalysisCore
import FoundationEssentials
import GRDB
import JSON

extension Ledger {
    /// Takes the results of a batch into the ledger, all of them or none: to do it again after a
    /// sudden end changes nothing.
    ///
    /// - Parameters:
    ///   - batch: The batch; one that is collected already stays as it is.
    ///   - rest: What became of the requests that are not among the results.
    ///   - message: Why they failed, or were not reached, where there is something to say.
    ///   - note: What there is to say about the batch.
    ///   - next: Gives the next line of the results, and `nil` behind the last; called on a thread of
    ///     the database.
    /// - Returns: What became of the requests.
    /// - Throws: Why nothing was taken: what `next` throws as the cause of an `inputOutput` error.
    public func collect(
        _ batch: ProviderBatch,
        rest: BatchItemStanding.Outcome = .missing,
        message: String? = nil,
        note: String? = nil,
        from next: @escaping @Sendable () throws -> CollectedLine?
    ) async throws(LedgerError) -> BatchCounts {
        try await maintain { [time = now()] database in
            // Another process may have done it since the batch was read.
            let row = try Row.fetchOne(
                database,
                sql: "SELECT \(BatchRow.columns) FROM provider_batches WHERE id = ?",
                arguments: [batch.number]
            )
            if let counts = try row.map(BatchRow.batch)?.counts { return counts }
            var collection = BatchCollection(batch, in: database, at: time)
            try LedgerFile.withRoom(of: Self.collectingRoom, in: database) {
                try database.inTransaction(.immediate) {
                    while let line = try next() { try collection.take(line) }
                    try collection.end(rest: rest, message: message, note: note)
                    try KeyIndex.extend(in: database)
                    return .commit
                }
            }
            return collection.counts
        }
    }

    /// How much of the file is kept in memory meanwhile, in kibibytes.
    ///
    /// Results come in any order, and with the room of other times nearly each would read a page of
    /// requests and write it to the log again; the requests of a full batch take 11 MB.
    private static let collectingRoom = 12_000
}

/// Joins the results of a batch with its requests, within one transaction.
private struct BatchCollection {
    private(set) var counts = BatchCounts()
    private let batch: ProviderBatch
    private let database: Database
    private let time: Date
    private var spending = RunSpending()

    init(_ batch: ProviderBatch, in database: Database, at time: Date) {
        self.batch = batch
        self.database = database
        self.time = time
    }

    private struct Item {
        var request: RequestKey
        /// As they stand in the ledger.
        var documents: [UInt8]
        var attempt: Int
        var isDone: Bool
    }

    mutating func take(_ line: CollectedLine) throws {
        switch line {
        case .succeeded(let id, let answer, let cost):
            guard let item = try open(id) else { return }
            try keep(.answered(answer), cost: cost, of: item)
            try settle(id, .succeeded)
            counts.succeeded += 1
        case .errored(let id, let failure):
            guard let item = try open(id) else { return }
            try keep(.failed(failure), cost: .zero, of: item)
            try settle(id, .errored, failure)
            counts.errored += 1
        case .canceled(let id):
            guard try open(id) != nil else { return }
            try settle(id, .canceled)
            counts.canceled += 1
        case .expired(let id):
            guard try open(id) != nil else { return }
            try settle(id, .expired)
            counts.expired += 1
        case .unreadable(let number, let bytes):
            counts.unreadable += 1
            _ = try database.execute(
                cached:
                    "INSERT OR REPLACE INTO batch_lines (batch_id, number, line) VALUES (?, ?, ?)"
            ) { columns in
                columns.bind(batch.number)
                columns.bind(number)
                columns.bind(String(decoding: bytes, as: UTF8.self))
            }
        }
    }

    /// The request of an id, unless its result was there before or it is none of this batch's.
    private mutating func open(_ id: String) throws -> Item? {
        var found: Item?
        try database.forEachRow(
            cached: """
                SELECT request_key, documents, attempt, outcome IS NOT NULL FROM batch_items
                WHERE batch_id = ? AND custom_id = ?
                """
        ) { columns in
            columns.bind(batch.number)
            columns.bind(id)
        } _: { row in
            found = row.key(0).map {
                Item(
                    request: $0,
                    documents: row.utf8(1),
                    attempt: Int(row.integer(2)),
                    isDone: row.integer(3) != 0
                )
            }
        }
        guard let item = found else {
            counts.foreign += 1
            return nil
        }
        guard !item.isDone else {
            counts.duplicated += 1
            return nil
        }
        return item
    }

    private mutating func keep(
        _ outcome: CallEntry.Outcome,
        cost: Cost?,
        of item: Item
    ) throws {
        let submitted = batch.submitted ?? batch.created
        let ended = batch.ended ?? time
        let call = CallEntry(
            request: item.request,
            // The row has them as they stand in the ledger.
            documents: [],
            model: batch.model,
            attempt: item.attempt,
            batch: 0,
            started: submitted,
            latency: .milliseconds(
                max(0, Int64(clamping: Int(ended.timeIntervalSince(submitted) * 1000)))
            ),
            cost: cost,
            outcome: outcome
        )
        _ = try CallRow(call, of: item.documents, run: batch.run).insert(into: database)
        spending.requests += 1
        spending.usage += call.usage ?? TokenUsage()
        if let cost { spending.knownCost += cost } else { spending.unpricedRequests += 1 }
    }

    private func settle(
        _ id: String,
        _ outcome: BatchItemStanding.Outcome,
        _ failure: ProviderFailure? = nil
    ) throws {
        _ = try database.execute(
            cached: """
                UPDATE batch_items SET outcome = ?, reason = ?, message = ?
                WHERE batch_id = ? AND custom_id = ?
                """
        ) { columns in
            columns.bind(outcome.rawValue)
            columns.bind(failure?.reason.rawValue)
            columns.bind(failure?.message)
            columns.bind(batch.number)
            columns.bind(id)
        }
    }

    /// Counts what is missing, and closes the batch.
    mutating func end(
        rest: BatchItemStanding.Outcome,
        message: String?,
        note: String?
    ) throws {
        try database.execute(
            sql: """
                UPDATE batch_items SET outcome = ?, reason = ?, message = ?
                WHERE batch_id = ? AND outcome IS NULL
                """,
            arguments: [
                rest.rawValue, rest == .errored ? FailureReason.rejected.rawValue : nil, message,
                batch.number,
            ]
        )
        let count = database.changesCount
        switch rest {
        case .succeeded, .missing: counts.missing += count
        case .errored: counts.errored += count
        case .canceled: counts.canceled += count
        case .expired: counts.expired += count
        }
        // A missing answer may have been paid for: its share of what was kept free stays spent.
        let unknown = counts.missing + spending.unpricedRequests
        let share = Double(unknown) / Double(max(1, batch.requests))
        let reserved = Int64(Double(batch.reserved.cost.picodollars) * share)
        let spent = spending.knownCost + Cost(picodollars: reserved)
        let tokens = Int(Double(batch.reserved.tokens) * share)
        try database.execute(
            sql: """
                UPDATE provider_batches SET state = 'collected', counts = ?, done = ?,
                    spent_picodollars = ?, spent_tokens = ?, is_confirmed = 1,
                    ended_at = coalesce(ended_at, ?), message = coalesce(?, message)
                WHERE id = ?
                """,
            arguments: [
                String(decoding: Encoding.json(.object(counts.json)), as: UTF8.self),
                counts.total, spent.picodollars, spending.usage.total + tokens,
                Encoding.time(time), note, batch.number,
            ]
        )
        let usage = spending.usage
        try database.execute(
            sql: """
                UPDATE runs SET requests = requests + ?, unpriced_requests = unpriced_requests + ?,
                    input_tokens = input_tokens + ?, output_tokens = output_tokens + ?,
                    cache_write_5m_tokens = cache_write_5m_tokens + ?,
                    cache_write_1h_tokens = cache_write_1h_tokens + ?,
                    cache_read_tokens = cache_read_tokens + ?,
                    cost_picodollars = cost_picodollars + ?
                WHERE id = ?
                """,
            arguments: [
                spending.requests, spending.unpricedRequests, usage.input, usage.output,
                usage.cacheWrite5m, usage.cacheWrite1h, usage.cacheRead,
                spending.knownCost.picodollars, batch.run.number,
            ]
        )
    }
}
