internal import Analyses
internal import AnalysisCore
internal import HTTPTransport
internal import Logging
internal import ModelProviders
internal import Pipelines
internal import RunLedger

/// The models of a run, the one that is asked first and its fallbacks.
struct ModelSet: Sendable {
    /// The models in the order in which they are asked; there is at least one.
    let models: [ConfiguredModel]
    /// Those whose server has to be ended.
    private let local: [DeferredLocalProvider]

    /// Makes the models of a plan ready to be asked; nothing is started, and no model asked.
    ///
    /// - Parameters:
    ///   - plan: Names the models.
    ///   - asksServers: Whether servers are asked what they can do, which costs nothing.
    ///   - logger: Where the transport logs requests; nowhere where `nil`.
    ///   - note: Is told what takes long.
    /// - Throws: An `EngineError` with code `usage` for a provider that is not known.
    init(
        _ plan: RunPlan,
        asksServers: Bool,
        logger: Logger? = nil,
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws(EngineError) {
        var models: [ConfiguredModel] = []
        var local: [DeferredLocalProvider] = []
        // Models of one provider share its key: what gives it is asked once for all.
        var known: [String: ProviderConfiguration] = [:]
        for reference in plan.models {
            var configuration =
                known[reference.provider]
                ?? ProviderConfiguration(
                    provider: reference.provider,
                    pipeline: plan.pipeline,
                    environment: plan.environment
                )
            known[reference.provider] = configuration
            configuration.transport.logger = logger
            configuration.timeouts = AnswerTimeouts(plan.pipeline.timeout)
            let endpoint = EndpointKey(
                provider: reference.provider,
                configuration: configuration,
                model: reference.name
            )
            switch ProviderKind(rawValue: reference.provider) {
            case .anthropic:
                let provider = AnthropicProvider(
                    configuration: configuration,
                    catalog: plan.catalog,
                    note: note
                )
                models.append(ConfiguredModel(reference, provider, plan: plan, endpoint: endpoint))
            case .openai:
                let stated = ServerCapabilities(plan.pipeline.providers.openAI)
                let provider = OpenAIProvider(
                    configuration: configuration,
                    capabilities: stated,
                    note: note
                )
                let capabilities =
                    asksServers ? await provider.discover(model: reference.name) : stated
                models.append(
                    ConfiguredModel(
                        reference,
                        provider,
                        plan: plan,
                        serverContext: capabilities.contextTokens,
                        endpoint: endpoint
                    )
                )
            case .local:
                var configuration = LocalConfiguration(environment: plan.environment)
                if let total = plan.pipeline.timeout.total { configuration.timeout = total }
                let identity = configuration.identity(ofModel: reference.name)
                if LocalModel(named: reference.name) != nil, let identity,
                    !identity.isFile(ofModel: reference.name)
                {
                    note("\(reference) stands for \(identity.description) here")
                }
                let rendering = identity?.rendering ?? .completion
                let provider = DeferredLocalProvider(
                    model: reference.name,
                    configuration: configuration,
                    rendering: rendering,
                    note: note
                )
                local.append(provider)
                models.append(
                    ConfiguredModel(
                        reference,
                        provider,
                        plan: plan,
                        form: rendering == .completion ? .completion : .turns,
                        contextTokens: configuration.contextTokens,
                        maxConcurrent: configuration.slots,
                        identity: identity
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

extension AnswerTimeouts {
    /// What a pipeline states.
    fileprivate init(_ timeout: Pipeline.Timeout) {
        self.init(firstByte: timeout.firstByte, idle: timeout.idle, total: timeout.total)
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
        serverContext: Int? = nil,
        maxConcurrent: Int? = nil,
        identity: LocalModelIdentity? = nil,
        endpoint: EndpointKey? = nil
    ) {
        let facts = plan.catalog.facts(of: reference)
        let place = PlatformChoice(reference.provider, plan.pipeline, plan.environment).platform
        let takesBatches = place?.takesBatches ?? true
        let maxTokens =
            plan.pipeline.maxTokens?.value ?? plan.pipeline.analysis.answerRoom.most
        // What the pipeline says of its model comes before what a server says.
        let isStated =
            reference == plan.models.first && plan.pipeline.facts?.contextTokens != nil
        let ofServer = isStated ? nil : serverContext
        self.init(
            reference: reference,
            provider: provider,
            form: form,
            maxTokens: min(maxTokens, facts.maximumOutput ?? .max),
            maxOutput: facts.maximumOutput ?? max(maxTokens, 8192),
            contextTokens: contextTokens ?? ofServer ?? facts.contextWindow,
            isContextOfServer: ofServer != nil,
            maxConcurrent: maxConcurrent,
            identity: identity,
            endpoint: endpoint,
            estimator: facts.estimator,
            tier: plan.pipeline.serviceTier?.value,
            tierPrice: { [catalog = plan.catalog] usage, tier in
                catalog.cost(of: usage, model: reference, tier: tier)
            },
            batchPrice: { [catalog = plan.catalog] usage in
                takesBatches ? catalog.cost(of: usage, model: reference, isBatch: true) : nil
            }
        )
    }
}
