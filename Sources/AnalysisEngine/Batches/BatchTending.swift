internal import AnalysisCore
internal import FoundationEssentials
internal import ModelProviders
internal import RunLedger

/// Looks after the batches of a ledger: finds those again whose making broke off, asks how far the
/// others are, and takes in the results of those that have ended.
///
/// What fails here fails for now: a look that does not come through says nothing about the batch.
struct BatchTending: Sendable {
    let ledger: Ledger
    let models: [RunModel]
    let timing: DeliveryTiming
    let onEvent: @Sendable (RunEvent) -> Void

    /// How batches stand after a look at all of them.
    struct Standing: Sendable {
        /// Those of which answers may still come.
        var open: [ProviderBatch] = []
        /// Those that nobody can look at with this key, at this address.
        var unseen: [ProviderBatch] = []
        /// What was taken in.
        var collected: [ProviderBatch] = []
        /// How long batches of this ledger have taken, in the middle.
        var turnaround: Duration?
        /// Why looks did not come through.
        var failures: [String] = []

        /// The requests that have no answer yet.
        var requests: Int { open.reduce(0) { $0 + $1.requests } }
    }

    /// Looks at every batch once.
    ///
    /// - Parameters:
    ///   - runs: The runs whose batches are cancelled where they have not ended.
    ///   - deleted: The runs whose batches are deleted at the provider once they are collected.
    /// - Returns: How they stand then.
    /// - Throws: An `EngineError` where the ledger fails.
    func tend(
        cancelling runs: Set<RunID> = [],
        deleting deleted: Set<RunID> = []
    ) async throws(EngineError) -> Standing {
        var standing = Standing()
        let all = try await kept { () async throws(LedgerError) in
            try await ledger.reader.batches()
        }
        for batch in all where batch.state.isOpen {
            guard let (provider, isOwn) = provider(of: batch),
                let seen = try await isOwn
                    ? look(at: batch, provider, all, runs.contains(batch.run), &standing.failures)
                    : lookByOtherKey(
                        at: batch,
                        provider,
                        all,
                        runs.contains(batch.run),
                        &standing.failures
                    )
            else {
                standing.unseen.append(batch)
                continue
            }
            if seen.state.isOpen { standing.open.append(seen) }
            if seen.state == .collected { standing.collected.append(seen) }
        }
        for batch in all + standing.collected where deleted.contains(batch.run) {
            try await delete(batch)
        }
        standing.turnaround = ProviderBatch.turnaround(of: all + standing.collected)
        return standing
    }

    /// Who has a batch, and whether it is asked by the key, and at the address, by which it was made.
    private func provider(
        of batch: ProviderBatch
    ) -> (provider: any BatchingProvider, isOwn: Bool)? {
        let known = models.filter { $0.reference == batch.model }
        let own = known.first { batch.account == nil || batch.account == $0.endpoint }
        guard let provider = (own ?? known.first)?.provider as? any BatchingProvider else {
            return nil
        }
        return (provider, own != nil)
    }

    /// Looks at a batch by a key that did not make it: a new one of the same workspace sees it.
    ///
    /// - Returns: The batch; `nil` where the key does not see it, so that nothing can be said of it.
    private func lookByOtherKey(
        at batch: ProviderBatch,
        _ provider: any BatchingProvider,
        _ all: [ProviderBatch],
        _ isCancelling: Bool,
        _ failures: inout [String]
    ) async throws(EngineError) -> ProviderBatch? {
        guard let id = batch.remoteID, batch.isConfirmed,
            let remote = try? await provider.batch(id), remote.id == id,
            remote.nonce.map({ $0 == batch.nonce }) ?? (remote.requests == batch.requests)
        else { return nil }
        return try await look(at: batch, provider, all, isCancelling, &failures)
    }

    private func look(
        at batch: ProviderBatch,
        _ provider: any BatchingProvider,
        _ all: [ProviderBatch],
        _ isCancelling: Bool,
        _ failures: inout [String]
    ) async throws(EngineError) -> ProviderBatch {
        guard let id = batch.remoteID else {
            return try await find(batch, provider, all, &failures)
        }
        let remote: RemoteBatch
        // One that was found again by its size may be another's, who wants its answers.
        let isToEnd =
            isCancelling && batch.isConfirmed && batch.cancelled == nil
            && batch.state == .submitted
        do throws(ProviderFailure) {
            remote = isToEnd ? try await provider.cancelBatch(id) : try await provider.batch(id)
        } catch {
            return try await failed(error, batch, provider, &failures)
        }
        if isToEnd {
            try await kept { () async throws(LedgerError) in
                try await ledger.cancelled(batch: batch.number)
            }
        }
        guard remote.phase == .ended else {
            try await kept { () async throws(LedgerError) in
                try await ledger.note(batch: batch.number, done: remote.done)
            }
            return batch
        }
        return try await end(batch, remote, provider)
    }

    /// A look that did not come through.
    private func failed(
        _ failure: ProviderFailure,
        _ batch: ProviderBatch,
        _ provider: any BatchingProvider,
        _ failures: inout [String]
    ) async throws(EngineError) -> ProviderBatch {
        let path = BatchFiles(ledger: ledger.path).results(batch.nonce)
        if batch.state == .ended, batch.isConfirmed, BatchLines.isThere(path) {
            // Whatever the provider says now, its results are on the disk.
            return try await take(batch, nil, provider, from: path)
        }
        guard failure.status == 404 else {
            failures.append("batch \(batch.name) could not be looked at: \(failure.message)")
            onEvent(.note(failures[failures.count - 1]))
            return batch
        }
        let message =
            "the provider does not know batch \(batch.name) any more; what it cost is not known"
        onEvent(.warning(message + ", and its requests are not sent again by themselves"))
        return try await giveUp(batch, as: .lost, message)
    }

    func giveUp(
        _ batch: ProviderBatch,
        as state: ProviderBatch.State,
        _ message: String
    ) async throws(EngineError) -> ProviderBatch {
        try await kept { () async throws(LedgerError) in
            try await ledger.giveUp(batch: batch.number, as: state, message: message)
        }
        var batch = batch
        batch.state = state
        return batch
    }

    func kept<Value>(
        _ body: () async throws(LedgerError) -> Value
    ) async throws(EngineError) -> Value {
        do throws(LedgerError) {
            return try await body()
        } catch {
            throw EngineError(error, during: true)
        }
    }
}

extension ProviderBatch {
    /// What it is called.
    var name: String { remoteID ?? "without an id" }
}
