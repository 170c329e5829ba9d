public import HTTPTransport

/// How a client reaches the API.
public struct AnthropicConfiguration: Sendable {
    /// Where Anthropic serves the API.
    public static let defaultBaseURL = "https://api.anthropic.com"

    /// How the key is sent.
    public typealias KeyField = Credential.Field

    /// Where in a request the model and the version of the API stand.
    public enum Route: Sendable, Hashable {
        /// Model in the body, version in a header.
        case messages
        /// Model in the path, version in the body, as models of a publisher are called at Google;
        /// the base URL then ends with project and location.
        case publisher
    }

    /// The key; texts that show the configuration show `<redacted>`.
    public var apiKey: Secret
    /// Where requests take their key or token from; `nil`, the default, for the key above.
    public var credentials: (any CredentialSource)?
    /// The address in front of `/v1/messages`; with or without a last slash or `/v1`.
    public var baseURL: String
    /// How the key is sent; `x-api-key` by default.
    public var keyField: KeyField
    /// Where the model stands; in the body by default.
    public var route = Route.messages
    /// Further header fields of every request, such as `anthropic-workspace-id`; none by default.
    public var headers: [String: String] = [:]
    /// The version of the API; the current one by default.
    public var version: APIVersion
    /// The beta features to switch on; none by default.
    public var betas: [String]
    /// How long a call may take, or a stream may take to begin; ten minutes by default, as long as
    /// the API takes itself.
    public var timeout: Duration
    /// How long a stream may take as a whole; an hour by default.
    public var streamTimeout: Duration
    /// How long an answer may take to begin; `nil` sets no limit of its own, the default.
    public var firstByteTimeout: Duration?
    /// How long an answer that is not streamed may stall once it has begun; `nil` sets no limit of
    /// its own, the default.
    public var wholeIdleTimeout: Duration?
    /// How long a stream may bring nothing but signs of life; two minutes by default.
    public var idleTimeout: Duration
    /// When the client asks again by itself; never by default.
    public var retries: Retries
    /// How large an answer may be, in bytes; 64 MiB by default.
    ///
    /// Results of batches have this limit for each line and none for all of them.
    public var maximumResponseBytes: Int
    /// How connections are made: limits, proxy, trust, logging.
    public var transport: HTTPTransportConfiguration

    /// A configuration.
    public init(
        apiKey: String,
        baseURL: String = defaultBaseURL,
        keyField: KeyField = .apiKey,
        version: APIVersion = .v2026,
        betas: [String] = [],
        timeout: Duration = .seconds(600),
        streamTimeout: Duration = .seconds(3600),
        firstByteTimeout: Duration? = nil,
        wholeIdleTimeout: Duration? = nil,
        idleTimeout: Duration = .seconds(120),
        retries: Retries = .none,
        maximumResponseBytes: Int = 64 << 20,
        transport: HTTPTransportConfiguration = HTTPTransportConfiguration()
    ) {
        self.apiKey = Secret(apiKey)
        self.baseURL = baseURL
        self.keyField = keyField
        self.version = version
        self.betas = betas
        self.timeout = timeout
        self.streamTimeout = streamTimeout
        self.firstByteTimeout = firstByteTimeout
        self.wholeIdleTimeout = wholeIdleTimeout
        self.idleTimeout = idleTimeout
        self.retries = retries
        self.maximumResponseBytes = maximumResponseBytes
        self.transport = transport
    }

    /// The address of an endpoint, `path` beginning behind `/v1`.
    func url(_ path: String) -> String {
        var base = baseURL[...]
        while base.hasSuffix("/") { base.removeLast() }
        if base.hasSuffix("/v1") { base.removeLast(3) }
        return "\(base)/v1\(path)"
    }

    /// The address of a call of a model of Anthropic as a publisher.
    func publisherURL(_ call: String) -> String {
        var base = baseURL[...]
        while base.hasSuffix("/") { base.removeLast() }
        return "\(base)/publishers/anthropic/models/\(call)"
    }
}
