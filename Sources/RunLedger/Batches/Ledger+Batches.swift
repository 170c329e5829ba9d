public import AnalysisCore
public import FoundationEssentials
import GRDB

extension Ledger {
    /// Begins a batch whose requests are gathered from now on.
    ///
    /// - Parameters:
    ///   - run: The run that makes it.
    ///   - nonce: What its requests' ids begin with.
    ///   - model: The model that is asked.
    ///   - account: The address and key.
    ///   - deadline: When its answers are wanted.
    /// - Returns: The number of the batch.
    /// - Throws: Why it is not in the ledger.
    public func beginBatch(
        of run: RunID,
        nonce: String,
        model: ModelReference,
        account: EndpointKey?,
        deadline: Date?
    ) async throws(LedgerError) -> Int64 {
        try await queue.commit(
            { [time = now()] database in
                try database.execute(
                    sql: """
                        INSERT INTO provider_batches
                        (run_id, nonce, model, account, state, created_at, deadline_at)
                        VALUES (?, ?, ?, ?, 'gathering', ?, ?)
                        """,
                    arguments: [
                        run.number, nonce, model.description, account?.data, Encoding.time(time),
                        deadline.map(Encoding.time),
                    ]
                )
                return database.lastInsertedRowID
            },
            isUrgent: true
        )
    }

    /// Adds requests to a batch.
    ///
    /// - Throws: Why they are not in the ledger: also where an id occurs twice.
    public func add(_ items: [BatchItem], toBatch batch: Int64) async throws(LedgerError) {
        _ = try await queue.commit(
            { database in
                try BatchRow.insert(items, of: batch, into: database)
                return batch
            },
            isUrgent: true
        )
    }

    /// Notes that a provider is about to be told of a batch; when this returns, it is on the disk.
    ///
    /// - Throws: Why it is not in the ledger; the provider must not be told then.
    public func intend(
        batch: Int64,
        requests: Int,
        bytes: Int,
        reserved: ProviderBatch.Spending
    ) async throws(LedgerError) {
        try await change(
            batch,
            "state = 'intended', requests = ?, bytes = ?, reserved_picodollars = ?, "
                + "reserved_tokens = ?",
            [requests, bytes, reserved.cost.picodollars, reserved.tokens]
        )
    }

    /// Notes that a provider has a batch.
    ///
    /// - Parameters:
    ///   - batch: The number.
    ///   - id: The provider's id of it.
    ///   - expires: When it expires.
    ///   - isConfirmed: Whether it is known to be ours.
    /// - Throws: Why it is not in the ledger.
    public func submitted(
        batch: Int64,
        as id: String,
        expires: Date?,
        isConfirmed: Bool = true
    ) async throws(LedgerError) {
        try await change(
            batch,
            "state = 'submitted', remote_id = ?, submitted_at = coalesce(submitted_at, ?), "
                + "expires_at = ?, is_confirmed = ?",
            [id, Encoding.time(now()), expires.map(Encoding.time), isConfirmed]
        )
    }

    /// Notes that a batch that was found again is not ours, so that it is to be looked for again.
    ///
    /// - Throws: Why it is not in the ledger.
    public func mistook(batch: Int64) async throws(LedgerError) {
        try await change(batch, "state = 'intended', remote_id = NULL, is_confirmed = 0", [])
    }

    /// Notes how far a provider is with a batch.
    ///
    /// - Throws: Why it is not in the ledger.
    public func note(
        batch: Int64,
        done: Int?,
        hasEnded: Bool = false
    ) async throws(LedgerError) {
        guard hasEnded else { return try await change(batch, "done = ?", [done]) }
        try await change(
            batch,
            "done = ?, state = 'ended', ended_at = ?",
            [done, Encoding.time(now())]
        )
    }

    /// Notes what there is to say about a batch.
    ///
    /// - Throws: Why it is not in the ledger.
    public func note(batch: Int64, _ message: String) async throws(LedgerError) {
        try await change(batch, "message = ?", [message])
    }

    /// Notes that a batch is being cancelled.
    ///
    /// - Throws: Why it is not in the ledger.
    public func cancelled(batch: Int64) async throws(LedgerError) {
        try await change(
            batch,
            "cancelled_at = coalesce(cancelled_at, ?)",
            [Encoding.time(now())]
        )
    }

    /// Notes that nothing will come of a batch.
    ///
    /// - Parameters:
    ///   - batch: The number.
    ///   - state: `refused` for one that no provider has, `lost` for one that may have cost something.
    ///   - message: What happened.
    /// - Throws: Why it is not in the ledger.
    public func giveUp(
        batch: Int64,
        as state: ProviderBatch.State,
        message: String
    ) async throws(LedgerError) {
        try await change(batch, "state = ?, message = ?", [state.rawValue, message])
    }

    /// Removes batches whose process died while their requests were gathered: nobody was told.
    ///
    /// - Throws: Why they are still there.
    public func dropGatheringBatches() async throws(LedgerError) {
        _ = try await queue.commit { database in
            try database.execute(sql: "DELETE FROM provider_batches WHERE state = 'gathering'")
            return 0
        }
    }

    private func change(
        _ batch: Int64,
        _ assignments: String,
        _ values: StatementArguments
    ) async throws(LedgerError) {
        _ = try await queue.commit(
            { database in
                try database.execute(
                    sql: "UPDATE provider_batches SET \(assignments) WHERE id = ?",
                    arguments: values + [batch]
                )
                return batch
            },
            isUrgent: true
        )
    }
}
