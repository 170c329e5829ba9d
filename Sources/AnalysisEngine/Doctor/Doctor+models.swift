internal import AnalysisCore
internal import HTTPTransport
internal import ModelProviders

extension Doctor {
    /// Where the embedded model lies, or shall lie.
    var dataLocation: LocalModelLocation? { LocalModelLocation(environment: environment) }

    /// The embedded model: whether it is there, and starts.
    var embeddedModel: DoctorFinding {
        get async {
            let subject = "embedded model"
            let chosen = variable("ANALYZE_MODEL").flatMap { ModelReference($0) }
            let name = chosen?.provider == "local" ? chosen ?? .embedded : .embedded
            var configuration = LocalConfiguration(environment: environment)
            configuration.startTimeout = Self.startTimeout
            do throws(ProviderFailure) {
                try LocalProvider.check(model: name.name, configuration: configuration)
            } catch {
                let isOverridden =
                    variable("ANALYZE_LLAMA_SERVER") != nil
                    || variable("ANALYZE_LOCAL_MODEL") != nil
                return DoctorFinding(subject, isOverridden ? .problem : .absent, error.message)
            }
            let place = dataLocation.map { " in \($0.directory)" } ?? ""
            let source = variable("ANALYZE_LOCAL_MODEL").map { " (the file \($0))" } ?? place
            guard !isOffline else {
                return DoctorFinding(subject, .fine, "\(name) is installed\(source)")
            }
            let start = ContinuousClock.now
            do throws(ProviderFailure) {
                let provider = try await LocalProvider(
                    model: name.name,
                    configuration: configuration
                )
                let time = Figure.text(start.duration(to: .now))
                await provider.shutDown()
                return DoctorFinding(subject, .fine, "\(name)\(source) starts in \(time)")
            } catch {
                return DoctorFinding(
                    subject,
                    .problem,
                    "\(name)\(source) does not start: \(error.message)",
                    advice: "install it anew: remove that folder's model and run "
                        + "'analyze model install'"
                )
            }
        }
    }

    /// Claude: whether there is a key, and the API takes it.
    var anthropic: DoctorFinding {
        get async {
            let subject = "anthropic"
            let choice = PlatformChoice(provider: subject, environment: environment)
            let key = choice.key(environment)
            if let finding = finding(subject, choice, key) { return finding }
            guard key.isNamed else {
                let advice = "for Claude, set it to a key of https://platform.claude.com"
                guard let url = variable("ANTHROPIC_BASE_URL") else {
                    return DoctorFinding(
                        subject,
                        .absent,
                        "ANTHROPIC_API_KEY is not set",
                        advice: advice
                    )
                }
                return DoctorFinding(
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

    /// What is wrong with address or key, before anybody is asked; or that the place lists no models.
    private func finding(
        _ subject: String,
        _ choice: PlatformChoice,
        _ key: ProviderKey
    ) -> DoctorFinding? {
        if let obstacle = key.obstacle { return DoctorFinding(subject, .problem, obstacle) }
        if let fault = choice.faults.first {
            return DoctorFinding(subject, .problem, fault.message, advice: fault.advice)
        }
        guard key.isNamed, let platform = choice.platform, !platform.listsModels else { return nil }
        return DoctorFinding(
            subject,
            .fine,
            "\(key.variable) is set; \(platform.title) lists no models, and was not asked"
        )
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

    /// OpenAI, or a server that speaks its protocol.
    var openAI: DoctorFinding {
        get async {
            let subject = "openai"
            let choice = PlatformChoice(provider: subject, environment: environment)
            let key = choice.key(environment)
            if let finding = finding(subject, choice, key) { return finding }
            guard key.isNamed || variable("OPENAI_BASE_URL") != nil else {
                return DoctorFinding(
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
            let facts = await provider.discover(model: "", within: Self.providerTimeout).facts
            if !facts.isEmpty { finding.words += "; known of it: " + facts.joined(separator: ", ") }
            return finding
        }
    }

    private func configuration(of provider: String) -> ProviderConfiguration {
        var configuration = ProviderConfiguration(provider: provider, environment: environment)
        configuration.timeouts.total = Self.providerTimeout
        configuration.transport.connectTimeout = Self.providerTimeout
        return configuration
    }

    /// What a provider answers when it is asked for its models.
    private func answer(
        of provider: String,
        key: String,
        _ models: () async throws(ProviderFailure) -> [String]
    ) async -> DoctorFinding {
        let variable = "\(provider.uppercased())_BASE_URL"
        let host = self.variable(variable).map { Self.origin($0) } ?? "the API"
        guard !isOffline else {
            return DoctorFinding(provider, .fine, "\(key); \(host) was not asked")
        }
        do throws(ProviderFailure) {
            let count = try await models().count
            let list = count == 1 ? "1 model" : "\(count) models"
            return DoctorFinding(provider, .fine, "\(key); \(host) answers and lists \(list)")
        } catch {
            // Gateways need not list models to answer questions.
            if [404, 405, 501].contains(error.status) {
                return DoctorFinding(
                    provider,
                    .fine,
                    "\(key); \(host) answers, but lists no models (HTTP \(error.status ?? 0))"
                )
            }
            return DoctorFinding(
                provider,
                .problem,
                "\(key), but \(error.message)",
                advice: error.status == nil
                    ? "check the network, \(variable) and HTTPS_PROXY" : nil
            )
        }
    }

    /// What may be shown of an address.
    private static func origin(_ url: String) -> String { HTTPRequest.origin(of: url) }
}
