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
}

extension ProviderConfiguration {
    /// Whether the server is one of this machine.
    var isLocal: Bool { baseURL.map(Platform.isLoopback) ?? false }
}
