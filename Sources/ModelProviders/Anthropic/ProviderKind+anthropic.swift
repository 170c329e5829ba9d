import AnalysisCore
import AnthropicKit

extension ProviderKind {
    /// Claude over the Messages API.
    public static let anthropic = ProviderKind(
        name: "anthropic",
        platforms: Platform.anthropic,
        models: .anthropic,
        modelPrefixes: ["claude"],
        placeSummary: "Where Claude is asked: at Anthropic, or at a platform of Amazon or Google.",
        pricesHoldElsewhere: true,
        batchRetention: 29 * 86_400,
        versionVariable: "ANTHROPIC_VERSION",
        keyPlaceholder: "none",
        samplingRefusal: { model, configuration in
            SamplingSupport.refusal(
                of: model,
                version: configuration.anthropicVersion.map(APIVersion.init(rawValue:)) ?? .v2026
            )
        },
        listModels: { configuration async throws(ProviderFailure) in
            try await AnthropicProvider(configuration: configuration).models()
        },
        examine: { await $0.anthropic },
        make: { order in
            ReadyModel(
                provider: AnthropicProvider(
                    configuration: order.configuration,
                    catalog: order.catalog,
                    note: order.note
                )
            )
        }
    )
}

extension ProviderExamination {
    /// Claude: whether there is a key, and the API takes it.
    fileprivate var anthropic: ProviderFinding {
        get async {
            let subject = ProviderKind.anthropic.name
            let choice = PlatformChoice(provider: subject, environment: environment)
            let key = choice.key(environment)
            if let finding = finding(subject, choice, key) { return finding }
            guard key.isNamed else {
                let advice = "for Claude, set it to a key of https://platform.claude.com"
                guard let url = variable("ANTHROPIC_BASE_URL") else {
                    return ProviderFinding(
                        subject,
                        .absent,
                        "ANTHROPIC_API_KEY is not set",
                        advice: advice
                    )
                }
                return ProviderFinding(
                    subject,
                    .problem,
                    "ANTHROPIC_BASE_URL is \(Self.origin(url)), but ANTHROPIC_API_KEY is not set",
                    advice: advice
                )
            }
            let provider = AnthropicProvider(configuration: configuration(of: subject))
            return await answer(
                of: subject,
                key: "\(key.variable) is set\(shadowed(by: key.variable))",
                provider.models
            )
        }
    }

    /// What else is set of Claude's keys, and not used.
    private func shadowed(by first: String) -> String {
        let others = [
            "ANTHROPIC_API_KEY", "ANTHROPIC_API_KEY_FILE", "ANTHROPIC_API_KEY_COMMAND",
            "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_FEDERATION_RULE_ID",
        ].filter { $0 != first && variable($0) != nil }
        guard !others.isEmpty else { return "" }
        return " and comes before \(others.joined(separator: ", "))"
    }
}
