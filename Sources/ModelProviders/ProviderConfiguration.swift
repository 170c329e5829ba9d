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
    /// The address of the API; the provider's own where `nil`.
    public var baseURL: String?
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

    /// What the variables of an environment say about a provider.
    ///
    /// Read are those of the ``ProviderKey``, `ANTHROPIC_BASE_URL` and `ANTHROPIC_VERSION`, or
    /// `OPENAI_BASE_URL`, and for both `HTTPS_PROXY`, `NO_PROXY` and `SSL_CERT_FILE`. Empty ones count
    /// as missing. A key that cannot be read is an obstacle. The proxy is for `https` addresses; this
    /// machine's own and those that `NO_PROXY` names are reached without it. One that cannot be
    /// read is an obstacle: nothing goes round a proxy that somebody wanted.
    ///
    /// - Parameters:
    ///   - provider: `anthropic` or `openai`.
    ///   - environment: The variables.
    public init(provider: String, environment: [String: String]) {
        func variable(_ name: String) -> String? {
            environment[name].map(\.withoutSpaceAround).flatMap { $0.isEmpty ? nil : $0 }
        }
        let prefix = provider.uppercased()
        let key = ProviderKey(provider: provider, environment: environment)
        self.init(
            apiKey: key.secret,
            baseURL: variable("\(prefix)_BASE_URL"),
            anthropicVersion: provider == "anthropic" ? variable("ANTHROPIC_VERSION") : nil
        )
        keyForm = key.form
        keyVariable = key.variable
        obstacle = key.obstacle
        let address = baseURL ?? "https://api.\(provider).com"
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
        transport.trustedCertificates = variable("SSL_CERT_FILE")
    }
}

extension ProviderConfiguration {
    /// Whether requests go to the provider itself, and not to another server that speaks like it:
    /// only then its prices hold.
    ///
    /// - Parameter provider: `anthropic` or `openai`.
    /// - Returns: `true` also where no address is set.
    public func isProvidersOwn(_ provider: String) -> Bool {
        guard let baseURL else { return true }
        let origin = HTTPRequest.origin(of: baseURL).lowercased()
        guard let scheme = origin.firstRange(of: "://") else { return false }
        let host = origin[scheme.upperBound...].prefix { $0 != ":" }
        return host == "\(provider).com" || host.hasSuffix(".\(provider).com")
    }
}

/// Tells addresses of this machine from others.
enum LoopbackAddress {
    /// Whether an address is one of this machine.
    static func isLoopback(url: String) -> Bool {
        let origin = HTTPRequest.origin(of: url)
        guard let scheme = origin.firstRange(of: "://") else { return false }
        let host = origin[scheme.upperBound...]
        return ["localhost", "127.", "[::1]"].contains { host.hasPrefix($0) }
    }
}
