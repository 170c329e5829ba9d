import AnalysisCore
import AnthropicKit
import HTTPTransport

extension OpenAIProvider {
    /// The key; empty where there is none, or none yet.
    private var key: Secret { configuration.apiKey ?? Secret("") }

    /// The keys and tokens that must not be shown, the newest first.
    var secrets: [Secret] { (configuration.credentials?.secrets ?? []) + [key] }

    /// A request with the key and the time limits of the configuration.
    func authorized(_ request: HTTPRequest) async throws(ProviderFailure) -> HTTPRequest {
        try ProviderFailure.check(configuration.obstacle)
        guard let source = configuration.credentials else {
            return authorized(request, by: try checkedKey)
        }
        do throws(AnthropicError) {
            return authorized(request, by: try await source.credential().secret)
        } catch {
            throw ProviderFailure(keyFailure: error)
        }
    }

    /// Sends a request with the key that holds now, and once more with another one where the server
    /// refuses that and there is another.
    func authorizing<Result>(
        _ request: HTTPRequest,
        _ send: (HTTPRequest) async throws(ProviderFailure) -> Result
    ) async throws(ProviderFailure) -> Result {
        try ProviderFailure.check(configuration.obstacle)
        guard let source = configuration.credentials else {
            return try await send(authorized(request, by: try checkedKey))
        }
        let credential: Credential
        do throws(AnthropicError) {
            credential = try await source.credential()
        } catch {
            throw ProviderFailure(keyFailure: error)
        }
        do throws(ProviderFailure) {
            return try await send(authorized(request, by: credential.secret))
        } catch {
            guard error.status == 401 else { throw error }
            let other: Credential?
            do throws(AnthropicError) {
                other = try await source.credential(insteadOf: credential)
            } catch let failure {
                throw ProviderFailure(keyFailure: failure)
            }
            guard let other else { throw error }
            return try await send(authorized(request, by: other.secret))
        }
    }

    private var checkedKey: Secret {
        get throws(ProviderFailure) {
            guard key.isEmpty, configuration.baseURL == nil || needsKey else { return key }
            let variable = configuration.keyVariable ?? "OPENAI_API_KEY"
            throw ProviderFailure(
                reason: .providerUnusable,
                message: needsKey && configuration.baseURL != nil
                    ? "there is no API key: set \(variable), \(variable)_FILE or \(variable)_COMMAND"
                    : "there is no API key: set OPENAI_API_KEY, or OPENAI_BASE_URL to a server"
                        + " that needs none",
                endsRun: true
            )
        }
    }

    /// Whether the server is known to refuse requests without a key.
    private var needsKey: Bool {
        guard let platform = configuration.platform, let address = configuration.baseURL else {
            return false
        }
        return !platform.isProvidersOwn
            && Platform.of(address: address, provider: platform.provider) != nil
    }

    private func authorized(_ request: HTTPRequest, by key: Secret) -> HTTPRequest {
        var request = request
        for (name, value) in configuration.headers.sorted(by: { $0.key < $1.key }) {
            request.headers.fields.append(.init(name: name, value: value))
        }
        if !key.isEmpty {
            request.secretHeaders["authorization"] = Secret("Bearer \(key.revealed)")
        }
        request.headTimeout = request.headTimeout ?? configuration.timeouts.firstByte
        request.idleTimeout = request.idleTimeout ?? configuration.timeouts.idle
        return request
    }
}

extension ProviderFailure {
    /// The failure that it is to have no key.
    fileprivate init(keyFailure error: AnthropicError) {
        self.init(
            reason: error.code == .cancelled ? .network : .providerUnusable,
            message: error.message,
            endsRun: error.code != .cancelled
        )
    }
}
