internal import AnalysisCore
internal import JSON
internal import ModelProviders
internal import Pipelines
internal import RunLedger

extension RunModels {
    /// Takes what earlier runs have learned of the servers, and asks those that nothing is known of
    /// what they do with a schema, where the pipeline wants it.
    ///
    /// - Parameters:
    ///   - ledger: Knows what was learned, and keeps what is learned now.
    ///   - isProbing: Whether a small question may be asked, once for a server, key and model.
    ///   - note: Is told what was asked.
    /// - Throws: A `LedgerError` where it cannot be read or written.
    func learnCapabilities(
        from ledger: LedgerSession,
        isProbing: Bool,
        note: (String) -> Void
    ) async throws(LedgerError) {
        let known = try await ledger.endpoints.capabilities(of: endpoints.map(\.key))
        for (key, model, provider) in endpoints {
            if let json = known[key] {
                provider.recall(ServerCapabilities(json: json))
            } else if isProbing, let usage = await provider.probe(model: model.name) {
                note(
                    "\(model) was asked once what its server does with a schema:"
                        + " \(usage.input) new input and \(usage.output) output tokens, which the run"
                        + " does not count"
                )
            }
        }
        try await keepCapabilities(in: ledger, besides: known)
    }

    /// Keeps what questions have shown of the servers.
    ///
    /// - Parameters:
    ///   - ledger: Where it is kept.
    ///   - known: What is there already.
    /// - Throws: A `LedgerError` where it cannot be written.
    func keepCapabilities(
        in ledger: LedgerSession,
        besides known: [EndpointKey: JSONObject] = [:]
    ) async throws(LedgerError) {
        var news: [EndpointKey: JSONObject] = [:]
        for (key, _, provider) in endpoints {
            let shown = provider.shownCapabilities.json
            if !shown.isEmpty, known[key] != shown { news[key] = shown }
        }
        try await ledger.endpoints.keep(news)
    }

    /// The models whose servers are learned about.
    private var endpoints:
        [(key: EndpointKey, model: ModelReference, provider: any LearningProvider)]
    {
        models.compactMap { model in
            guard let key = model.endpoint, let provider = model.provider as? any LearningProvider
            else {
                return nil
            }
            return (key, model.reference, provider)
        }
    }
}
