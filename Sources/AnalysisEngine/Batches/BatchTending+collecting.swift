internal import AnalysisCore
internal import FoundationEssentials
internal import ModelProviders
internal import RunLedger

/// Brings the results of batches that have ended to the disk, and from there into the ledger.
extension BatchTending {
    /// How often results that break off, or come short, are read again at once.
    private static let readings = 3

    /// A batch has ended: its results are taken in, if it is ours.
    func end(
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
        if case .failed(let reason, let isQueue) = remote.rest {
            onEvent(
                isQueue
                    ? .note("batch \(batch.name) found no room, and is handed in later: \(reason)")
                    : .warning("batch \(batch.name) failed as a whole: \(reason)")
            )
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
    func take(
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
                message: remote?.reason,
                note: remote?.isTurnedAway == true ? ProviderBatch.turnedAway : nil
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
        if remote?.isTurnedAway == true { batch.message = ProviderBatch.turnedAway }
        return batch
    }

    private static func line(
        _ bytes: [UInt8],
        _ number: Int,
        _ provider: any BatchingProvider,
        _ model: RunModel
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
        switch rest {
        case .failed(_, isQueue: true): ProviderBatch.turnedAway
        case .failed(let reason, isQueue: false): reason
        default: nil
        }
    }

    /// Whether it failed as a whole since too much waits already.
    fileprivate var isTurnedAway: Bool {
        if case .failed(_, isQueue: true) = rest { true } else { false }
    }
}
