internal import Analyses
internal import AnalysisCore
internal import ModelProviders
internal import Pipelines

/// Makes the models of a run ready for the time of a closure.
struct ModelSet {
    let plan: RunPlan
    /// What is known about models, with the prices of the pipeline.
    private let catalog: ModelCatalog

    init(_ plan: RunPlan) {
        self.plan = plan
        catalog = plan.catalog
    }

    /// Starts what has to be started, and ends it when the closure returns.
    ///
    /// - Parameter body: Uses the models, in the order of the plan.
    /// - Throws: An `EngineError` with code `providerUnusable` where a provider cannot be used,
    ///   and what `body` throws.
    func withModels(
        _ body: ([ConfiguredModel]) async throws(EngineError) -> Void
    ) async throws(EngineError) {
        try await withModels(plan.models[...], ready: [], body)
    }

    /// Makes one model after the other ready, each in the scope of the one before it.
    private func withModels(
        _ rest: ArraySlice<ModelReference>,
        ready: [ConfiguredModel],
        _ body: ([ConfiguredModel]) async throws(EngineError) -> Void
    ) async throws(EngineError) {
        guard let reference = rest.first else { return try await body(ready) }
        let next = rest.dropFirst()
        switch ProviderKind(rawValue: reference.provider) {
        case .anthropic:
            let provider = AnthropicProvider(
                configuration: configuration(of: reference),
                catalog: catalog
            )
            try await withModels(next, ready: ready + [model(reference, provider)], body)
        case .openai:
            let provider = OpenAIProvider(configuration: configuration(of: reference))
            try await withModels(next, ready: ready + [model(reference, provider)], body)
        case .local:
            try await withLocalModel(reference) { model throws(EngineError) in
                try await withModels(next, ready: ready + [model], body)
            }
        case nil:
            throw EngineError(
                code: .usage,
                message: "there is no provider \(reference.provider); known are "
                    + ProviderKind.allCases.map(\.rawValue).joined(separator: ", ")
            )
        }
    }

    /// Starts the local server, and ends it when the closure returns.
    private func withLocalModel(
        _ reference: ModelReference,
        _ body: (ConfiguredModel) async throws(EngineError) -> Void
    ) async throws(EngineError) {
        let provider: LocalProvider
        do throws(ProviderFailure) {
            provider = try await LocalProvider(
                model: reference.name,
                configuration: LocalConfiguration(environment: plan.environment)
            )
        } catch {
            throw EngineError(code: .providerUnusable, message: error.message)
        }
        do throws(EngineError) {
            try await body(
                model(
                    reference,
                    provider,
                    form: .completion,
                    contextTokens: provider.contextTokens,
                    maxConcurrent: provider.slots
                )
            )
        } catch {
            await provider.shutDown()
            throw error
        }
        await provider.shutDown()
    }

    private func configuration(of reference: ModelReference) -> ProviderConfiguration {
        ProviderConfiguration(provider: reference.provider, environment: plan.environment)
    }

    private func model(
        _ reference: ModelReference,
        _ provider: any ModelProvider,
        form: PromptForm = .chat,
        contextTokens: Int? = nil,
        maxConcurrent: Int? = nil
    ) -> ConfiguredModel {
        let facts = catalog.facts(of: reference)
        let maxTokens =
            plan.pipeline.maxTokens?.value ?? AnswerRoom.tokens(for: plan.pipeline.analysis)
        return ConfiguredModel(
            reference: reference,
            provider: provider,
            form: form,
            maxTokens: min(maxTokens, facts.maximumOutput ?? .max),
            maxOutput: facts.maximumOutput ?? max(maxTokens, 8192),
            contextTokens: contextTokens ?? facts.contextWindow,
            maxConcurrent: maxConcurrent,
            estimator: facts.estimator,
            price: { [catalog] usage in catalog.cost(of: usage, model: reference) }
        )
    }
}
