public import HTTPTransport

/// A client of the Anthropic API.
///
/// Every call is sent once unless the configuration asks for retries; an `AnthropicError` says
/// whether, and when, it is worth another try.
/// Copies share their connections, which are closed when the last copy goes, or by `shutDown()`.
public struct AnthropicClient: AnthropicAPIProtocol {
    /// How the client reaches the API.
    public let configuration: AnthropicConfiguration

    let transport: HTTPTransport
    let latestLimits = LatestRateLimits()
    private let latestServer = LatestServer()

    /// The key's rate limits as the newest response of any call tells them.
    ///
    /// Empty before the first response that tells any. Copies of a client share them.
    public var rateLimits: RateLimits { latestLimits.value }

    /// A client.
    ///
    /// - Parameters:
    ///   - apiKey: The key.
    ///   - baseURL: Where the API is; Anthropic's own by default.
    public init(apiKey: String, baseURL: String = AnthropicConfiguration.defaultBaseURL) {
        self.init(configuration: AnthropicConfiguration(apiKey: apiKey, baseURL: baseURL))
    }

    /// A client.
    ///
    /// - Parameter configuration: How it reaches the API.
    public init(configuration: AnthropicConfiguration) {
        self.init(
            configuration: configuration,
            transport: HTTPTransport(configuration: configuration.transport)
        )
    }

    /// A client over connections that it shares with others.
    ///
    /// - Parameters:
    ///   - configuration: How it reaches the API; its transport settings are not used.
    ///   - transport: The connections.
    public init(configuration: AnthropicConfiguration, transport: HTTPTransport) {
        self.configuration = configuration
        self.transport = transport
    }

    /// Closes the connections; calls under way and later ones fail.
    public func shutDown() async {
        await transport.shutDown()
    }
}

/// Makes a client for the time of `body` and closes its connections afterwards.
///
/// - Parameters:
///   - configuration: How it reaches the API.
///   - body: What is done with it.
/// - Returns: What `body` returns.
/// - Throws: What `body` throws.
public func withAnthropicClient<Result, Failure>(
    configuration: AnthropicConfiguration,
    _ body: (AnthropicClient) async throws(Failure) -> Result
) async throws(Failure) -> Result {
    try await withHTTPTransport(configuration: configuration.transport) {
        transport async throws(Failure) in
        try await body(AnthropicClient(configuration: configuration, transport: transport))
    }
}

/// Makes a client for the time of `body` and closes its connections afterwards.
///
/// - Parameters:
///   - apiKey: The key.
///   - baseURL: Where the API is; Anthropic's own by default.
///   - body: What is done with it.
/// - Returns: What `body` returns.
/// - Throws: What `body` throws.
public func withAnthropicClient<Result, Failure>(
    apiKey: String,
    baseURL: String = AnthropicConfiguration.defaultBaseURL,
    _ body: (AnthropicClient) async throws(Failure) -> Result
) async throws(Failure) -> Result {
    try await withAnthropicClient(
        configuration: AnthropicConfiguration(apiKey: apiKey, baseURL: baseURL),
        body
    )
}

extension AnthropicClient {
    /// Who answers, where responses say so and it is not Anthropic; `nil` before the first one.
    package var server: ServerKind? { latestServer.kind }

    /// Takes what the header fields of a response say about limits and server.
    func take(_ headers: HeaderFields) {
        latestLimits.take(headers)
        latestServer.take(headers)
    }
}
