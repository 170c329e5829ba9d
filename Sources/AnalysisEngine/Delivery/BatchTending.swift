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
    let models: [ConfiguredModel]
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

        /// The requests that have no answer yet.
        var requests: Int { open.reduce(0) { $0 + $1.requests } }
    }

    /// How often results that break off, or come short, are read again at once.
    private static let readings = 3

    /// Looks at every batch once.
    ///
    /// - Parameter runs: The runs whose batches are cancelled where they have not ended.
    /// - Returns: How they stand then.
    /// - Throws: An `EngineError` where the ledger fails.
    func tend(cancelling runs: Set<RunID> = []) async throws(EngineError) -> Standing {
        var standing = Standing()
        let all = try await kept { () async throws(LedgerError) in
            try await ledger.reader.batches()
        }
        for batch in all where batch.state.isOpen {
            guard let provider = provider(of: batch) else {
                standing.unseen.append(batch)
                continue
            }
            let seen = try await look(at: batch, provider, all, runs.contains(batch.run))
            if seen.state.isOpen { standing.open.append(seen) }
            if seen.state == .collected { standing.collected.append(seen) }
        }
        let times = (all + standing.collected).compactMap { batch -> Double? in
            guard batch.state == .collected, batch.cancelled == nil, let ended = batch.ended,
                let submitted = batch.submitted
            else { return nil }
            return ended.timeIntervalSince(submitted)
        }.sorted()
        standing.turnaround = times.isEmpty ? nil : .seconds(max(0, times[times.count / 2]))
        return standing
    }

    /// Who has a batch, if it can be asked by the key that made it.
    private func provider(of batch: ProviderBatch) -> (any BatchingProvider)? {
        let model = models.first { model in
            model.reference == batch.model
                && (batch.account == nil || batch.account == model.endpoint)
        }
        return model?.provider as? any BatchingProvider
    }

    private func look(
        at batch: ProviderBatch,
        _ provider: any BatchingProvider,
        _ all: [ProviderBatch],
        _ isCancelling: Bool
    ) async throws(EngineError) -> ProviderBatch {
        guard let id = batch.remoteID else {
            return try await find(batch, provider, all)
        }
        let remote: RemoteBatch
        // One that was found again by its size may be another's, who wants its answers.
        let isToEnd =
            isCancelling && batch.isConfirmed && batch.cancelled == nil
            && batch.state == .submitted
        do throws(ProviderFailure) {
            remote = isToEnd ? try await provider.cancelBatch(id) : try await provider.batch(id)
        } catch {
            return try await failed(error, batch, provider)
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
        _ provider: any BatchingProvider
    ) async throws(EngineError) -> ProviderBatch {
        let path = BatchFiles(ledger: ledger.path).results(batch.nonce)
        if batch.state == .ended, batch.isConfirmed, BatchLines.isThere(path) {
            // Whatever the provider says now, its results are on the disk.
            return try await take(batch, nil, provider, from: path)
        }
        guard failure.status == 404 else {
            onEvent(.note("batch \(batch.name) could not be looked at: \(failure.message)"))
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

    /// A batch has ended: its results are taken in, if it is ours.
    private func end(
        _ batch: ProviderBatch,
        _ remote: RemoteBatch,
        _ provider: any BatchingProvider
    ) async throws(EngineError) -> ProviderBatch {
        var batch = batch
        if batch.state != .ended {
            try await kept { () async throws(LedgerError) in
                try await ledger.note(batch: batch.number, done: remote.done, hasEnded: true)
            }
            batch.state = .ended
            batch.ended = Date()
        }
        if case .failed(let reason, _) = remote.rest {
            onEvent(.warning("batch \(batch.name) failed as a whole: \(reason)"))
        }
        let path = BatchFiles(ledger: ledger.path).results(batch.nonce)
        guard remote.hasResults || BatchLines.isThere(path) else {
            let message = "the provider has deleted the results of batch \(batch.name)"
            onEvent(.warning(message + "; what it cost is not known"))
            return try await giveUp(batch, as: .lost, message)
        }
        guard try await read(batch, remote, provider, into: path) else { return batch }
        if !batch.isConfirmed, BatchLines.isForeign(path, to: batch.nonce, provider) {
            BatchLines.remove(path)
            try await kept { () async throws(LedgerError) in
                try await ledger.mistook(batch: batch.number)
            }
            batch.remoteID = nil
            batch.state = .intended
            return batch
        }
        return try await take(batch, remote, provider, from: path)
    }

    /// Brings the results of a batch into a file, whole: each line is on the disk before it is read.
    ///
    /// - Returns: Whether they are there.
    private func read(
        _ batch: ProviderBatch,
        _ remote: RemoteBatch,
        _ provider: any BatchingProvider,
        into path: String
    ) async throws(EngineError) -> Bool {
        if BatchLines.isThere(path) { return true }
        var last = "they are not there yet"
        for reading in 1...Self.readings {
            do {
                let writer = try BatchLines.Writer(path)
                try await provider.batchResults(of: remote) { try writer.add($0) }
                let isShort = remote.results.map { writer.count < $0 } ?? false
                guard !isShort || reading == Self.readings else {
                    last = "\(writer.count) of \(remote.results ?? 0) came"
                    continue
                }
                try writer.commit()
                return true
            } catch let failure as ProviderFailure {
                last = failure.message
                if failure.status == 404 { break }
            } catch {
                throw EngineError(of: error, during: true)
            }
        }
        onEvent(.note("the results of batch \(batch.name) could not be read: \(last)"))
        return false
    }

    /// Takes results that are on the disk into the ledger.
    private func take(
        _ batch: ProviderBatch,
        _ remote: RemoteBatch?,
        _ provider: any BatchingProvider,
        from path: String
    ) async throws(EngineError) -> ProviderBatch {
        guard let model = models.first(where: { $0.reference == batch.model }) else { return batch }
        let lines = try BatchLines.Reader(path)
        let counts = try await kept { () async throws(LedgerError) in
            try await ledger.collect(
                batch,
                rest: remote?.outcome ?? .missing,
                message: remote?.reason
            ) {
                try lines.next().map { number, bytes in
                    Self.line(bytes, number, provider, model)
                }
            }
        }
        BatchLines.remove(path)
        onEvent(.note("batch \(batch.name): \(counts.words(of: batch.requests))"))
        if counts.unreadable + counts.foreign + counts.missing > 0 {
            onEvent(.warning("batch \(batch.name): \(counts.faults)"))
        }
        var batch = batch
        batch.state = .collected
        batch.counts = counts
        return batch
    }

    private static func line(
        _ bytes: [UInt8],
        _ number: Int,
        _ provider: any BatchingProvider,
        _ model: ConfiguredModel
    ) -> CollectedLine {
        guard let result = provider.batchResult(in: bytes, number: number) else {
            return .unreadable(number: number, bytes)
        }
        switch result.outcome {
        case .succeeded(let answer):
            return .succeeded(
                customID: result.id,
                answer,
                answer.usage.flatMap(model.batchPrice)
            )
        case .errored(let failure): return .errored(customID: result.id, failure)
        case .canceled: return .canceled(customID: result.id)
        case .expired: return .expired(customID: result.id)
        }
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

extension RemoteBatch {
    /// What became of requests that are not among the results.
    fileprivate var outcome: BatchItemStanding.Outcome {
        switch rest {
        case nil: .missing
        case .canceled, .failed(_, isQueue: true): .canceled
        case .expired: .expired
        case .failed: .errored
        }
    }

    /// Why they failed, where they did.
    fileprivate var reason: String? {
        if case .failed(let reason, false) = rest { reason } else { nil }
    }
}

extension ProviderBatch {
    /// What it is called.
    var name: String { remoteID ?? "without an id" }
}
