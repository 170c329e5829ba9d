internal import AnalysisCore
internal import BatchExecution
internal import JSON
internal import Pipelines
internal import RunLedger

/// What a ledger remembers of the servers of models: limits, speed, and what they can do.
///
/// It is about servers and not about documents, so that a run that asks afresh takes it as well.
struct EndpointMemory: Sendable {
    /// The ledger of the run; `nil` where nothing is kept.
    let ledger: Ledger?
    /// Reads it; `nil` where there is none.
    let reader: LedgerReader?

    /// What earlier runs learned of the limits of models, in the order of these.
    func limits(of models: [RunModel]) async throws(LedgerError) -> [LearnedLimits?] {
        guard let known = try await ledger?.limits(of: models.compactMap(\.endpoint)) else {
            return []
        }
        return models.map { model in
            model.endpoint.flatMap { known[$0] }
        }
    }

    /// How long answers of a model take live and in batches, by what earlier runs have measured.
    ///
    /// - Parameters:
    ///   - pipeline: States limits.
    ///   - model: The model.
    ///   - input: The input tokens of a request, about.
    ///   - output: The output tokens of its answer, about.
    /// - Returns: What is known.
    /// - Throws: Why the ledger cannot be read.
    func forecast(
        _ pipeline: Pipeline,
        _ model: RunModel,
        input: Double,
        output: Double
    ) async throws(LedgerError) -> DeliveryForecast {
        let learned = try await reader?.limits(of: [model.endpoint].compactMap(\.self))
        let batches = try await reader?.batches() ?? []
        return DeliveryForecast(
            pipeline,
            learned: learned?.values.first,
            latency: try await reader?.liveLatency(of: model.reference),
            turnaround: ProviderBatch.turnaround(
                of: batches.filter { $0.model == model.reference }
            ),
            input: input,
            output: output
        )
    }

    /// What earlier runs learned of what the servers of models can do.
    func capabilities(
        of endpoints: [EndpointKey]
    ) async throws(LedgerError) -> [EndpointKey: JSONObject] {
        try await ledger?.capabilities(of: endpoints) ?? [:]
    }

    /// Keeps what was learned of what servers can do.
    func keep(_ capabilities: [EndpointKey: JSONObject]) async throws(LedgerError) {
        try await ledger?.keep(capabilities)
    }
}
