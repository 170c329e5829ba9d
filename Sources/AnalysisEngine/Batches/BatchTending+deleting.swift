internal import AnalysisCore
internal import ModelProviders
internal import RunLedger

extension BatchTending {
    /// What the ledger says of a batch that is not at the provider any more.
    private static let deleted = "deleted at the provider"

    /// Deletes a batch at the provider whose results are in the ledger, and on the disk.
    ///
    /// One that a look could not delete is deleted by the next one.
    func delete(_ batch: ProviderBatch) async throws(EngineError) {
        guard batch.state == .collected, batch.message != Self.deleted, let id = batch.remoteID,
            let model = models.first(where: {
                $0.reference == batch.model
                    && (batch.account == nil || batch.account == $0.endpoint)
            }),
            let provider = model.provider as? any BatchingProvider
        else { return }
        do throws(ProviderFailure) {
            try await provider.deleteBatch(id)
        } catch {
            guard error.status == 404 else {
                onEvent(
                    .note(
                        """
                        batch \(batch.name) could not be deleted at the provider, and is kept there for \
                        now: \(error.message)
                        """
                    )
                )
                return
            }
        }
        try await kept { () async throws(LedgerError) in
            try await ledger.note(batch: batch.number, Self.deleted)
        }
        onEvent(.note("batch \(batch.name) was deleted at the provider"))
    }
}
