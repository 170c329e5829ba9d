public import HTTPTransport

/// How a provider is reached: a value that the caller fills, since no environment is read here.
public struct ProviderConfiguration: Sendable {
    /// The key, if there is one.
    public var apiKey: Secret?
    /// The address of the API; the provider's own where `nil`.
    public var baseURL: String?
    /// How long one answer may take.
    public var timeout: Duration
    /// How long a streamed answer may bring nothing.
    public var idleTimeout: Duration
    /// The version of Anthropic's API; the current one where `nil`.
    public var anthropicVersion: String?
    /// How connections are made: limits, proxy, trust, logging.
    public var transport: HTTPTransportConfiguration
    /// Why no request may be sent at all, in words; `nil` where nothing stands against it.
    public var obstacle: String?

    /// A configuration; ten minutes for an answer, two for silence by default.
    public init(
        apiKey: Secret? = nil,
        baseURL: String? = nil,
        timeout: Duration = .seconds(600),
        idleTimeout: Duration = .seconds(120),
        anthropicVersion: String? = nil,
        transport: HTTPTransportConfiguration = HTTPTransportConfiguration()
    ) {
        self.apiKey = apiKey
        self.baseURL = baseURL
        self.timeout = timeout
        self.idleTimeout = idleTimeout
        self.anthropicVersion = anthropicVersion
        self.transport = transport
    }

    /// What the variables of an environment say about a provider.
    ///
    /// Read are `ANTHROPIC_API_KEY`, `ANTHROPIC_BASE_URL` and `ANTHROPIC_VERSION`, or
    /// `OPENAI_API_KEY` and `OPENAI_BASE_URL`, and for both `HTTPS_PROXY`, `NO_PROXY` and
    /// `SSL_CERT_FILE`. Empty ones count as missing. The proxy is for `https` addresses; this
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
        self.init(
            apiKey: variable("\(prefix)_API_KEY").map { Secret($0) },
            baseURL: variable("\(prefix)_BASE_URL"),
            anthropicVersion: provider == "anthropic" ? variable("ANTHROPIC_VERSION") : nil
        )
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

extension String {
    /// The text without white space around it, such as a line end that a file left there.
    fileprivate var withoutSpaceAround: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
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
