public import AnalysisCore
public import AnthropicKit
public import HTTPTransport

/// How a provider is reached: a value that the caller fills, since the environment of the process is
/// not read here.
public struct ProviderConfiguration: Sendable {
    /// The key, if there is one.
    public var apiKey: Secret?
    /// How the key is sent.
    public var keyForm = ProviderKey.Form.apiKey
    /// The variable that the key came from, or would come from, to be named in messages; by default
    /// that of the provider.
    public var keyVariable: String?
    /// Gives keys or tokens that change, in place of the key; configurations may share it.
    public var credentials: (any CredentialSource)?
    /// What stands for the account in digests.
    public var account: String?
    /// The address of the API; the provider's own where `nil`.
    public var baseURL: String?
    /// The variable to name in messages about the address; the provider's own where `nil`.
    public var addressVariable: String?
    /// Where requests go, and what may be sent there; `nil` for a server that nothing is known of.
    public var platform: Platform?
    /// Further header fields of every request.
    public var headers: [String: String] = [:]
    /// The tier that requests which are waited for ask for, where the platform has it; `nil` asks
    /// for none.
    public var serviceTier: ServiceTier?
    /// How long answers are waited for.
    public var timeouts: AnswerTimeouts
    /// The version of Anthropic's API; the current one where `nil`.
    public var anthropicVersion: String?
    /// How connections are made: limits, proxy, trust, logging.
    public var transport: HTTPTransportConfiguration
    /// Why no request may be sent at all, in words; `nil` where nothing stands against it.
    public var obstacle: String?

    /// A configuration; by default answers are waited for as long as earlier ones show.
    public init(
        apiKey: Secret? = nil,
        baseURL: String? = nil,
        timeouts: AnswerTimeouts = AnswerTimeouts(),
        anthropicVersion: String? = nil,
        transport: HTTPTransportConfiguration = HTTPTransportConfiguration()
    ) {
        self.apiKey = apiKey
        self.baseURL = baseURL
        self.timeouts = timeouts
        self.anthropicVersion = anthropicVersion
        self.transport = transport
    }

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

    /// Whether the server is one of this machine.
    var isLocal: Bool { baseURL.map(Platform.isLoopback) ?? false }
}
