import AnalysisCore

extension ProviderKind {
    /// The embedded model, and other models of this machine.
    public static let local = ProviderKind(
        name: "local",
        models: ModelList(provider: "local", isFree: true),
        modelPrefixes: ["smollm"],
        modelSuffixes: [".gguf"],
        runsHere: true,
        identity: { model, environment in
            LocalConfiguration(environment: environment).identity(ofModel: model)?.general
        },
        examine: { await $0.local },
        make: { order in
            let name = order.model.name
            var configuration = LocalConfiguration(environment: order.environment)
            if let total = order.configuration.timeouts.total { configuration.timeout = total }
            let identity = configuration.identity(ofModel: name)
            if LocalModel(named: name) != nil, let identity, !identity.isFile(ofModel: name) {
                order.note("\(order.model) stands for \(identity.description) here")
            }
            let rendering = identity?.rendering ?? .completion
            let provider = DeferredLocalProvider(
                model: name,
                configuration: configuration,
                rendering: rendering,
                note: order.note
            )
            return ReadyModel(
                provider: provider,
                form: rendering == .completion ? .completion : .turns,
                contextTokens: configuration.contextTokens,
                maxConcurrent: configuration.slots,
                identity: identity?.general,
                shutDown: provider.shutDown
            )
        }
    )
}

extension ProviderExamination {
    /// The embedded model: whether it is there, and starts.
    fileprivate var local: ProviderFinding {
        get async {
            let subject = "embedded model"
            let chosen = variable("ANALYZE_MODEL").flatMap { ModelReference($0) }
            let name = chosen.flatMap { $0.runsHere ? $0 : nil } ?? .embedded
            var configuration = LocalConfiguration(environment: environment)
            configuration.startTimeout = startTimeout
            do throws(ProviderFailure) {
                try LocalProvider.check(model: name.name, configuration: configuration)
            } catch {
                let isOverridden =
                    variable("ANALYZE_LLAMA_SERVER") != nil
                    || variable("ANALYZE_LOCAL_MODEL") != nil
                return ProviderFinding(subject, isOverridden ? .problem : .absent, error.message)
            }
            let location = LocalModelLocation(environment: environment)
            let place = location.map { " in \($0.directory)" } ?? ""
            let source = variable("ANALYZE_LOCAL_MODEL").map { " (the file \($0))" } ?? place
            guard !isOffline else {
                return ProviderFinding(subject, .fine, "\(name) is installed\(source)")
            }
            let start = ContinuousClock.now
            do throws(ProviderFailure) {
                let provider = try await LocalProvider(
                    model: name.name,
                    configuration: configuration
                )
                let time = Figure.text(start.duration(to: .now))
                await provider.shutDown()
                return ProviderFinding(subject, .fine, "\(name)\(source) starts in \(time)")
            } catch {
                return ProviderFinding(
                    subject,
                    .problem,
                    "\(name)\(source) does not start: \(error.message)",
                    advice: "install it anew: remove that folder's model and run "
                        + "'analyze model install'"
                )
            }
        }
    }
}

extension LocalModelIdentity {
    /// The identity as whoever asks needs it.
    fileprivate var general: ModelIdentity {
        ModelIdentity(description: description) { key(of: $0) }
    }
}
