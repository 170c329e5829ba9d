import AnalysisCore
import AnthropicKit
import HTTPTransport

extension ProviderConfiguration {
    /// What a pipeline and the variables of an environment say about a provider.
    ///
    /// Read are those of the ``ProviderKey`` and the ``PlatformChoice``, `ANTHROPIC_VERSION`, and for
    /// all `HTTPS_PROXY`, `NO_PROXY` and `SSL_CERT_FILE`. Empty ones count as missing. A key that
    /// cannot be read is an obstacle. The proxy is for `https` addresses; this machine's own and
    /// those that `NO_PROXY` names are reached without it. One that cannot be read is an obstacle:
    /// nothing goes round a proxy that somebody wanted.
    ///
    /// - Parameters:
    ///   - provider: The name of the provider.
    ///   - stated: What the pipeline states about where the provider is asked.
    ///   - environment: The variables.
    public init(
        provider: String,
        stated: PlatformChoice.Stated = PlatformChoice.Stated(),
        environment: [String: String]
    ) {
        func variable(_ name: String) -> String? {
            environment[name].map(\.withoutSpaceAround).flatMap { $0.isEmpty ? nil : $0 }
        }
        let kind = ProviderKind.named(provider)
        let choice = PlatformChoice(provider: provider, stated: stated, environment: environment)
        let key = choice.key(environment)
        self.init(
            apiKey: choice.isTrusted ? key.secret : nil,
            baseURL: choice.address,
            anthropicVersion: kind?.versionVariable.flatMap {
                choice.platform?.apiVersion ?? variable($0)
            }
        )
        platform = choice.platform
        headers = choice.headers
        addressVariable = choice.addressVariable
        keyForm = key.form
        keyVariable = key.variable
        obstacle =
            key.obstacle ?? choice.faults.first.map { "\($0.message); \($0.advice)" }
        setProxy(kind, variable)
        transport.trustedCertificates = variable("SSL_CERT_FILE")
        guard choice.isTrusted else {
            // A server of this machine that a pipeline names is sent no key: a word stands for one.
            apiKey = kind?.keyPlaceholder.map { Secret($0) }
            return
        }
        account = key.account
        credentials = credentials(of: key)
    }

    /// Sends `https` requests through the proxy that the variables name.
    private mutating func setProxy(_ kind: ProviderKind?, _ variable: (String) -> String?) {
        guard let address = baseURL ?? kind?.platforms.first?.address else { return }
        let exceptions = variable("NO_PROXY") ?? variable("no_proxy") ?? ""
        if let proxy = variable("HTTPS_PROXY") ?? variable("https_proxy"),
            ProxyExceptions(exceptions).wantProxy(for: address)
        {
            transport.proxy = HTTPProxy(proxy)
            if transport.proxy == nil {
                obstacle =
                    "HTTPS_PROXY is no address of a proxy that can be used; write it as"
                    + " http://HOST:PORT or http://USER:PASSWORD@HOST:PORT"
            }
        }
    }

    /// What gives keys that are not there from the beginning; `nil` for one that is.
    private func credentials(of key: ProviderKey) -> (any CredentialSource)? {
        if let command = key.command {
            let field: AnthropicConfiguration.KeyField = key.form == .bearer ? .bearer : .apiKey
            return RenewedCredentials { () async throws(AnthropicError) in
                do throws(KeyText.Reason) {
                    return .init(Credential(try await command.key().get(), field: field))
                } catch {
                    throw AnthropicError(
                        code: .credential,
                        message: error.words,
                        requestWasSent: false
                    )
                }
            }
        }
        guard let identity = key.identity else { return nil }
        return RenewedCredentials.federated(
            identity.workload,
            configuration: AnthropicConfiguration(
                apiKey: "",
                baseURL: baseURL ?? AnthropicConfiguration.defaultBaseURL,
                transport: transport
            )
        )
    }
}

extension ProviderConfiguration {
    /// Whether requests go to the provider itself, and not to another server that speaks like it:
    /// only then its prices hold.
    ///
    /// - Parameter provider: The name of the provider.
    /// - Returns: `true` also where no address is set.
    public func isProvidersOwn(_ provider: String) -> Bool {
        let place =
            platform ?? baseURL.flatMap { Platform.of(address: $0, provider: provider) }
        return place.map { $0.isProvidersOwn && $0.provider == provider } ?? (baseURL == nil)
    }
}
