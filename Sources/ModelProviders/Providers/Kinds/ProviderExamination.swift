import AnalysisCore
import HTTPTransport

/// Finds out whether a provider can be used: nothing is sent that costs, and every question has a
/// limit of time.
public struct ProviderExamination: Sendable {
    /// The environment of the process.
    let environment: [String: String]
    /// Whether no other host is asked, and no model is started.
    let isOffline: Bool
    /// How long a provider may take to list its models.
    let timeout: Duration
    /// How long a model of this machine may take to start.
    let startTimeout: Duration

    /// An examination.
    public init(
        environment: [String: String],
        isOffline: Bool,
        timeout: Duration,
        startTimeout: Duration
    ) {
        self.environment = environment
        self.isOffline = isOffline
        self.timeout = timeout
        self.startTimeout = startTimeout
    }

    /// A variable; an empty one counts as missing.
    func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// What is wrong with address or key, before anybody is asked; or that the place lists no models.
    func finding(
        _ subject: String,
        _ choice: PlatformChoice,
        _ key: ProviderKey
    ) -> ProviderFinding? {
        if let obstacle = key.obstacle { return ProviderFinding(subject, .problem, obstacle) }
        if let fault = choice.faults.first {
            return ProviderFinding(subject, .problem, fault.message, advice: fault.advice)
        }
        guard key.isNamed, let platform = choice.platform, !platform.listsModels else { return nil }
        return ProviderFinding(
            subject,
            .fine,
            "\(key.variable) is set; \(platform.title) lists no models, and was not asked"
        )
    }

    func configuration(of provider: String) -> ProviderConfiguration {
        var configuration = ProviderConfiguration(provider: provider, environment: environment)
        configuration.timeouts.total = timeout
        configuration.transport.connectTimeout = timeout
        return configuration
    }

    /// What a provider answers when it is asked for its models.
    func answer(
        of provider: String,
        key: String,
        _ models: () async throws(ProviderFailure) -> [String]
    ) async -> ProviderFinding {
        let variable = "\(provider.uppercased())_BASE_URL"
        let host = self.variable(variable).map { Self.origin($0) } ?? "the API"
        guard !isOffline else {
            return ProviderFinding(provider, .fine, "\(key); \(host) was not asked")
        }
        do throws(ProviderFailure) {
            let count = try await models().count
            let list = count == 1 ? "1 model" : "\(count) models"
            return ProviderFinding(provider, .fine, "\(key); \(host) answers and lists \(list)")
        } catch {
            // Gateways need not list models to answer questions.
            if [404, 405, 501].contains(error.status) {
                return ProviderFinding(
                    provider,
                    .fine,
                    "\(key); \(host) answers, but lists no models (HTTP \(error.status ?? 0))"
                )
            }
            return ProviderFinding(
                provider,
                .problem,
                "\(key), but \(error.message)",
                advice: error.status == nil
                    ? "check the network, \(variable) and HTTPS_PROXY" : nil
            )
        }
    }

    /// What may be shown of an address.
    static func origin(_ url: String) -> String { HTTPRequest.origin(of: url) }
}
