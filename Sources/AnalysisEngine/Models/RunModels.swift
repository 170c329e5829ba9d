internal import Analyses
internal import AnalysisCore
internal import HTTPTransport
internal import Logging
internal import ModelProviders
internal import Pipelines
internal import RunLedger

/// The models of a run, the one that is asked first and its fallbacks.
struct RunModels: Sendable {
    /// The models in the order in which they are asked; there is at least one.
    let models: [RunModel]
    /// What ends that which was started for them.
    private let shutDowns: [@Sendable () async -> Void]

    /// Makes the models of a plan ready to be asked; nothing is started, and no model asked.
    ///
    /// - Parameters:
    ///   - plan: Names the models.
    ///   - asksServers: Whether servers are asked what they can do, which costs nothing.
    ///   - kept: Has the models that are ready already, and keeps those that are made; where `nil`,
    ///     ``shutDown()`` ends them.
    ///   - logger: Where the transport logs requests; nowhere where `nil`.
    ///   - note: Is told what takes long.
    /// - Throws: An `EngineError` with code `usage` for a provider that is not known.
    init(
        _ plan: RunPlan,
        asksServers: Bool,
        kept: ReadyModels? = nil,
        logger: Logger? = nil,
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws(EngineError) {
        var models: [RunModel] = []
        var shutDowns: [@Sendable () async -> Void] = []
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
            guard let kind = reference.kind else {
                throw EngineError(
                    code: .usage,
                    message: "there is no provider \(reference.provider); known are "
                        + ProviderKind.all.map(\.name).joined(separator: ", ")
                )
            }
            let order = ModelOrder(
                reference,
                configuration: configuration,
                catalog: plan.catalog,
                capabilities: ServerCapabilities(
                    plan.pipeline.providers.servers[reference.provider]
                ),
                asksServer: asksServers,
                environment: plan.environment,
                note: note
            )
            let ready: ReadyModel
            if let kept {
                ready = await kept.model(reference) { await kind.make(order) }
            } else {
                ready = await kind.make(order)
                shutDowns.append(ready.shutDown)
            }
            models.append(
                RunModel(
                    reference,
                    ready,
                    plan: plan,
                    endpoint: kind.runsHere ? nil : endpoint
                )
            )
        }
        self.models = models
        self.shutDowns = shutDowns
    }

    /// Ends what was started, and waits until it is gone.
    func shutDown() async {
        for shutDown in shutDowns { await shutDown() }
    }
}

extension AnswerTimeouts {
    /// What a pipeline states.
    fileprivate init(_ timeout: Pipeline.Timeout) {
        self.init(firstByte: timeout.firstByte, idle: timeout.idle, total: timeout.total)
    }
}

extension RunModel {
    /// A model as a plan uses it.
    fileprivate init(
        _ reference: ModelReference,
        _ ready: ReadyModel,
        plan: RunPlan,
        endpoint: EndpointKey?
    ) {
        let facts = plan.catalog.facts(of: reference)
        let place = PlatformChoice(reference.provider, plan.pipeline, plan.environment).platform
        let takesBatches = place?.takesBatches ?? true
        let maxTokens =
            plan.pipeline.maxTokens?.value ?? plan.pipeline.analysis.answerRoom.most
        // What the pipeline says of its model comes before what a server says.
        let isStated =
            reference == plan.models.first && plan.pipeline.facts?.contextTokens != nil
        let ofServer = isStated ? nil : ready.serverContext
        self.init(
            reference: reference,
            provider: ready.provider,
            form: PromptForm(ready.form),
            maxTokens: min(maxTokens, facts.maximumOutput ?? .max),
            maxOutput: facts.maximumOutput ?? max(maxTokens, 8192),
            contextTokens: ready.contextTokens ?? ofServer ?? facts.contextWindow,
            isContextOfServer: ofServer != nil,
            maxConcurrent: ready.maxConcurrent,
            identity: ready.identity,
            endpoint: endpoint,
            estimator: facts.estimator,
            tier: plan.pipeline.serviceTier?.value,
            prices: plan.catalog.prices(of: reference),
            takesBatches: takesBatches
        )
    }
}

extension PromptForm {
    /// The form that a model follows best.
    fileprivate init(_ form: ReadyModel.Form) {
        self =
            switch form {
            case .chat: .chat
            case .turns: .turns
            case .completion: .completion
            }
    }
}
