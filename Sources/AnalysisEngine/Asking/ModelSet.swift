internal import Analyses
internal import AnalysisCore
internal import HTTPTransport
internal import Logging
internal import ModelProviders
internal import Pipelines

/// The models of a run, the one that is asked first and its fallbacks.
struct ModelSet: Sendable {
    /// The models in the order in which they are asked; there is at least one.
    let models: [ConfiguredModel]
    /// Those whose server has to be ended.
    private let local: [DeferredLocalProvider]

    /// Makes the models of a plan ready to be asked; nothing is started or sent before.
    ///
    /// - Parameters:
    ///   - plan: Names the models.
    ///   - logger: Where the transport logs requests; nowhere where `nil`.
    /// - Throws: An `EngineError` with code `usage` for a provider that is not known.
    init(_ plan: RunPlan, logger: Logger? = nil) throws(EngineError) {
        var models: [ConfiguredModel] = []
        var local: [DeferredLocalProvider] = []
        for reference in plan.models {
            var configuration = ProviderConfiguration(
                provider: reference.provider,
                environment: plan.environment
            )
            configuration.transport.logger = logger
            switch ProviderKind(rawValue: reference.provider) {
            case .anthropic:
                let provider = AnthropicProvider(
                    configuration: configuration,
                    catalog: plan.catalog
                )
                models.append(ConfiguredModel(reference, provider, plan: plan))
            case .openai:
                let provider = OpenAIProvider(configuration: configuration)
                models.append(ConfiguredModel(reference, provider, plan: plan))
            case .local:
                let configuration = LocalConfiguration(environment: plan.environment)
                let provider = DeferredLocalProvider(
                    model: reference.name,
                    configuration: configuration
                )
                local.append(provider)
                models.append(
                    ConfiguredModel(
                        reference,
                        provider,
                        plan: plan,
                        form: .completion,
                        contextTokens: configuration.contextTokens,
                        maxConcurrent: configuration.slots
                    )
                )
            case nil:
                throw EngineError(
                    code: .usage,
                    message: "there is no provider \(reference.provider); known are "
                        + ProviderKind.allCases.map(\.rawValue).joined(separator: ", ")
                )
            }
        }
        self.models = models
        self.local = local
    }

    /// Ends what was started, and waits until it is gone.
    func shutDown() async {
        for provider in local { await provider.shutDown() }
    }
}

extension ConfiguredModel {
    /// A model as a plan uses it.
    fileprivate init(
        _ reference: ModelReference,
        _ provider: any ModelProvider,
        plan: RunPlan,
        form: PromptForm = .chat,
        contextTokens: Int? = nil,
        maxConcurrent: Int? = nil
    ) {
        let facts = plan.catalog.facts(of: reference)
        let maxTokens =
            plan.pipeline.maxTokens?.value ?? AnswerRoom.tokens(for: plan.pipeline.analysis)
        self.init(
            reference: reference,
            provider: provider,
            form: form,
            maxTokens: min(maxTokens, facts.maximumOutput ?? .max),
            maxOutput: facts.maximumOutput ?? max(maxTokens, 8192),
            contextTokens: contextTokens ?? facts.contextWindow,
            maxConcurrent: maxConcurrent,
            estimator: facts.estimator,
            price: { [catalog = plan.catalog] usage in catalog.cost(of: usage, model: reference) }
        )
    }
}
