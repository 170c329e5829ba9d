import AnalysisCore

/// What a server's refusal is about, whatever status it came with.
enum Refusal: Sendable, Hashable {
    /// The key is missing, wrong or not allowed to do this.
    case key
    /// The account cannot pay, or has reached a limit on spending.
    case account
    /// There is no such model, or none is loaded.
    case model
    /// The address, or what stands before the API, is not what was meant.
    case endpoint
    /// The server cannot turn the schema of answers into a grammar.
    case schema
    /// The prompt does not fit into the model's context.
    case contextTooLong
    /// The rate limit is reached: later it may succeed.
    case rateLimit
    /// The server has too much to do: later it may succeed.
    case overload
    /// The server is still loading its model: soon it will succeed.
    case loading
    /// The content is against the provider's policy.
    case content

    /// The reason that a record bears.
    var reason: FailureReason {
        switch self {
        case .key, .account, .model, .endpoint, .schema: .providerUnusable
        case .contextTooLong: .contextTooLong
        case .rateLimit: .rateLimited
        case .overload, .loading: .overloaded
        case .content: .refused
        }
    }

    /// Whether the same request may succeed later.
    var isRetryable: Bool { [.rateLimit, .overload, .loading].contains(self) }

    /// After which time a server that does not say is asked again; `nil` where that grows.
    var wait: Duration? { self == .loading ? .seconds(2) : nil }

    /// What happened, in words, and what to do about it.
    ///
    /// - Parameters:
    ///   - status: The HTTP status.
    ///   - said: What the server said, fit to be shown; empty, or with a colon in front.
    ///   - variables: How the variables of the provider begin, such as `OPENAI`.
    ///   - key: The variable that the key came from; the provider's own where `nil`.
    /// - Returns: The message.
    func message(
        status: Int,
        said: String,
        variables: String,
        key: String? = nil
    ) -> String {
        let http = " (HTTP \(status))"
        let led = said.withoutStop
        return switch self {
        case .key:
            "the API refused the key\(http)\(led); it comes from \(key ?? "\(variables)_API_KEY")"
        case .account:
            "the account cannot pay, or its limit is reached\(http)\(led); see its billing page"
        case .model:
            "the API does not know the model\(http)\(led); check the model's name and"
                + " \(variables)_BASE_URL"
        case .endpoint:
            "the API cannot be used\(http)\(led); check \(variables)_BASE_URL"
        case .schema:
            "the server cannot keep answers to their schema\(http)\(led); ask for simpler fields, or"
                + " choose another server"
        case .contextTooLong:
            "the prompt does not fit into the model's context\(http)\(led); send less at once"
        case .rateLimit:
            "the rate limit is reached\(http)\(said)"
        case .overload:
            "the API is overloaded\(http)\(said)"
        case .loading:
            "the server was still loading its model\(http)\(said)"
        case .content:
            "the provider refused the content\(http)\(said)"
        }
    }
}
