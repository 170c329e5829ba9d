internal import AnalysisCore
internal import FoundationEssentials
internal import ModelProviders
internal import RunLedger

extension BatchTending {
    /// How many batches of an account are looked through for one that may be ours.
    private static let listed = 1000
    /// By how much the clocks of provider and machine may differ, in seconds.
    private static let skew: TimeInterval = 900

    /// Looks for a batch whose making broke off: among those of the account that the ledger does not
    /// know, one with as many requests whose results, or notes, bear what ours begin with.
    func find(
        _ batch: ProviderBatch,
        _ provider: any BatchingProvider,
        _ all: [ProviderBatch],
        _ failures: inout [String]
    ) async throws(EngineError) -> ProviderBatch {
        let listed: [RemoteBatch]
        do throws(ProviderFailure) {
            listed = try await provider.batches(atMost: Self.listed)
        } catch {
            failures.append("the provider's batches could not be listed: \(error.message)")
            onEvent(.note(failures[failures.count - 1]))
            return batch
        }
        let known = Set(all.compactMap(\.remoteID))
        let earliest = batch.created.addingTimeInterval(-Self.skew)
        let candidates = listed.filter { remote in
            let created = remote.created.flatMap { Date(rfc3339: $0) }
            // One that is being checked may not know how many requests it has.
            let mayBeOurs =
                remote.nonce.map { $0 == batch.nonce } ?? (remote.requests == batch.requests)
            return mayBeOurs && !known.contains(remote.id)
                && created.map { $0 >= earliest } ?? true
        }
        for remote in candidates.reversed() {
            if remote.nonce != nil {
                return try await adopt(remote, as: batch, isConfirmed: true)
            }
            guard remote.phase == .ended else {
                return try await adopt(remote, as: batch, isConfirmed: false)
            }
            if try await isOurs(remote, batch, provider) {
                return try await adopt(remote, as: batch, isConfirmed: true)
            }
        }
        let age = Date().timeIntervalSince(batch.created)
        guard age > timing.listing / .seconds(1) else { return batch }
        onEvent(.note("a batch of \(batch.requests) requests was never made; they are asked again"))
        return try await giveUp(batch, as: .refused, "the provider never made it")
    }

    /// Whether the first result of a batch bears what ours begin with.
    private func isOurs(
        _ remote: RemoteBatch,
        _ batch: ProviderBatch,
        _ provider: any BatchingProvider
    ) async throws(EngineError) -> Bool {
        struct Seen: Error {}
        var isOurs = false
        do {
            var number = 0
            try await provider.batchResults(of: remote) { line in
                number += 1
                guard let result = provider.batchResult(in: line, number: number) else { return }
                isOurs = result.id.hasPrefix(batch.nonce)
                throw Seen()
            }
        } catch is Seen {
            return isOurs
        } catch {
            onEvent(.note("the results of batch \(remote.id) could not be read: \(error)"))
        }
        return false
    }

    private func adopt(
        _ remote: RemoteBatch,
        as batch: ProviderBatch,
        isConfirmed: Bool
    ) async throws(EngineError) -> ProviderBatch {
        let expires = remote.expires.flatMap { Date(rfc3339: $0) }
        try await kept { () async throws(LedgerError) in
            try await ledger.submitted(
                batch: batch.number,
                as: remote.id,
                expires: expires,
                isConfirmed: isConfirmed
            )
        }
        onEvent(.note("batch \(remote.id) was found again, which had been made unnoticed"))
        var batch = batch
        batch.remoteID = remote.id
        batch.state = .submitted
        batch.submitted = batch.submitted ?? batch.created
        return batch
    }
}
