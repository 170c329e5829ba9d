public import HTTPTransport

/// Who a workload is to Anthropic: the rule by which its identity token is exchanged for one of the
/// API, so that no key need be kept.
public struct WorkloadIdentity: Sendable {
    /// Gives the identity token, a JWT, anew for each exchange.
    public typealias Token = @Sendable () async throws(AnthropicError) -> Secret

    /// The id of the federation rule, `fdrl_…`.
    public var rule: String
    /// The id of the organization, a UUID.
    public var organization: String
    /// The id of the service account that is acted for, `svac_…`.
    public var serviceAccount: String
    /// The id of the workspace, `wrkspc_…` or `default`; `nil` where the rule has one alone.
    public var workspace: String?
    /// Gives the identity token.
    public var token: Token

    /// An identity.
    public init(
        rule: String,
        organization: String,
        serviceAccount: String,
        workspace: String? = nil,
        token: @escaping Token
    ) {
        self.rule = rule
        self.organization = organization
        self.serviceAccount = serviceAccount
        self.workspace = workspace
        self.token = token
    }
}

extension AnthropicError {
    /// The steps of workload identity federation, of which each can fail.
    public enum FederationStep: Int, Sendable, Hashable, CaseIterable {
        /// The identity token is read.
        case identity = 1
        /// It is exchanged for a token of the API.
        case exchange
        /// Requests are sent with that.
        case request

        /// The step in words, to begin a message with.
        public var words: String {
            let what =
                switch self {
                case .identity: "reading the identity token"
                case .exchange: "exchanging the identity token"
                case .request: "asking with the token that was given for it"
                }
            return "workload identity federation, step \(rawValue) of 3 (\(what))"
        }
    }

    /// The error for a step of workload identity federation.
    ///
    /// - Parameters:
    ///   - step: The step.
    ///   - message: What happened and what to do about it.
    ///   - mayRetry: Whether the same may succeed later.
    /// - Returns: An error with the code `credential`.
    public static func federation(
        _ step: FederationStep,
        _ message: String,
        mayRetry: Bool = false
    ) -> AnthropicError {
        AnthropicError(
            code: .credential,
            message: "\(step.words): \(message)",
            shouldRetry: mayRetry,
            requestWasSent: false
        )
    }
}
