public import HTTPTransport

/// What authorizes a request.
public struct Credential: Sendable, Hashable {
    /// How a key or token is sent.
    public enum Field: Sendable, Hashable {
        /// As `x-api-key`.
        case apiKey
        /// As `authorization: Bearer`, which some gateways want.
        case bearer
    }

    /// The key or token.
    public var secret: Secret
    /// How it is sent.
    public var field: Field
    /// The beta features that its use needs, beside those of the configuration.
    public var betas: [String]

    /// A credential; sent as `x-api-key`, without beta features by default.
    public init(
        _ secret: Secret,
        field: Field = .apiKey,
        betas: [String] = []
    ) {
        self.secret = secret
        self.field = field
        self.betas = betas
    }
}

/// Where requests take what authorizes them from, where that may change while a client lives.
public protocol CredentialSource: Sendable {
    /// What authorizes a request now.
    ///
    /// - Throws: An `AnthropicError` where there is none; as a rule its code is `credential`.
    func credential() async throws(AnthropicError) -> Credential

    /// What authorizes a request after the API has refused another credential with 401.
    ///
    /// - Parameter refused: What was refused.
    /// - Returns: Another credential; `nil` where there is none.
    /// - Throws: An `AnthropicError`.
    func credential(insteadOf refused: Credential) async throws(AnthropicError) -> Credential?

    /// The keys and tokens of the last requests: what must not be shown.
    var secrets: [Secret] { get }
}
