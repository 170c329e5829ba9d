import AnalysisCore

extension ProviderKind {
    /// Any server that speaks OpenAI's chat completions.
    public static let openAI = ProviderKind(
        name: "openai",
        platforms: Platform.openAI,
        models: .openAI,
        modelPrefixes: ["gpt", "o1", "o3", "o4"],
        placeSummary: "Where chat completions are asked for, and what the server can do.",
        statesServer: true,
        batchRetention: 30 * 86_400,
        samplingRefusal: { model, configuration in
            ChatCompletionsForm.samplingRefusal(
                of: model,
                dialect: ChatCompletionsForm.Dialect(configuration)
            )
        },
        listModels: { configuration async throws(ProviderFailure) in
            try await OpenAIProvider(configuration: configuration).models()
        },
        examine: { await $0.openAI },
        make: { order in
            let provider = OpenAIProvider(
                configuration: order.configuration,
                capabilities: order.capabilities,
                note: order.note
            )
            let capabilities =
                order.asksServer
                ? await provider.discover(model: order.model.name) : order.capabilities
            return ReadyModel(provider: provider, serverContext: capabilities.contextTokens)
        }
    )
}

extension ProviderExamination {
    /// OpenAI, or a server that speaks its protocol.
    fileprivate var openAI: ProviderFinding {
        get async {
            let subject = ProviderKind.openAI.name
            let choice = PlatformChoice(provider: subject, environment: environment)
            let key = choice.key(environment)
            if let finding = finding(subject, choice, key) { return finding }
            guard key.isNamed || variable("OPENAI_BASE_URL") != nil else {
                return ProviderFinding(
                    subject,
                    .absent,
                    "neither OPENAI_API_KEY nor OPENAI_BASE_URL is set",
                    advice: "for OpenAI, or a server that speaks its protocol, set the one or both"
                )
            }
            let provider = OpenAIProvider(configuration: configuration(of: subject))
            var finding = await answer(
                of: subject,
                key: "\(key.variable) is \(key.isNamed ? "set" : "not set")",
                provider.models
            )
            guard finding.verdict == .fine, !isOffline else { return finding }
            // Which model will be asked is not known here: a list of one tells of that one.
            let facts = await provider.discover(model: "", within: timeout).facts
            if !facts.isEmpty { finding.words += "; known of it: " + facts.joined(separator: ", ") }
            return finding
        }
    }
}

extension ChatCompletionsForm.Dialect {
    /// What the server of a configuration speaks.
    init(_ configuration: ProviderConfiguration) {
        if configuration.isProvidersOwn(ProviderKind.openAI.name) {
            self = .openAI
        } else {
            self = configuration.isLocal ? .local : .gateway
        }
    }
}
