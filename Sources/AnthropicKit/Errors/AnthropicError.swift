public import FoundationEssentials
public import HTTPTransport

/// Why a call of the API brought no answer.
///
/// The text says what happened and what to do. It never holds the key, nor text of the request:
/// where an error message of the server repeats some, it is cut out.
public struct AnthropicError: Error, Sendable {
    /// What went wrong.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        private let name: String

        private init(_ name: String) { self.name = name }

        // What the API answered

        /// 400 or another refusal of what was sent.
        public static let invalidRequest = Code("invalid request")
        /// 401: the key is missing, wrong, revoked or expired.
        public static let authentication = Code("authentication")
        /// 402: the account cannot pay.
        public static let billing = Code("billing")
        /// 403: the key may not do this.
        public static let permission = Code("permission")
        /// 404: there is no such model, batch or address.
        public static let notFound = Code("not found")
        /// 408: the request came too slowly.
        public static let requestTimeout = Code("request timeout")
        /// 409: it conflicts with another request.
        public static let conflict = Code("conflict")
        /// 413: the request is too large.
        public static let requestTooLarge = Code("request too large")
        /// 429: the rate limit; later it may succeed.
        public static let rateLimit = Code("rate limit")
        /// A limit on spending, the account's or one's own: waiting does not help.
        public static let spendLimit = Code("spend limit")
        /// 500 and other faults of the server.
        public static let api = Code("api")
        /// 504: the answer took too long; streams and batches may take longer.
        public static let gatewayTimeout = Code("gateway timeout")
        /// 400: the prompt does not fit into the model's context.
        public static let promptTooLong = Code("prompt too long")
        /// 529: the API is overloaded.
        public static let overloaded = Code("overloaded")
        /// A redirect, which is not followed so that the key stays with its host.
        public static let redirect = Code("redirect")

        // What is missing for a request

        /// No key or token could be had: see `CredentialSource`.
        public static let credential = Code("credential")

        // What the network did

        /// No connection: the name is unknown, or nothing answers there.
        public static let connect = Code("connect")
        /// TLS failed, mostly because the certificate could not be verified.
        public static let tls = Code("tls")
        /// The proxy refused.
        public static let proxy = Code("proxy")
        /// No whole answer in time, or a stream that brought nothing for too long.
        public static let timeout = Code("timeout")
        /// The connection was closed before the answer began.
        public static let reset = Code("reset")
        /// The connection was closed, or the stream ended, inside the answer.
        public static let cut = Code("cut")
        /// The answer is not JSON, not HTTP, or not what the API answers.
        public static let notJSON = Code("not JSON")
        /// A web page came in place of an answer: a login page, or what a proxy says.
        public static let webPage = Code("web page")
        /// The answer is larger than the limit.
        public static let tooLarge = Code("too large")
        /// The task that asked was cancelled.
        public static let cancelled = Code("cancelled")
        /// The client cannot be used as it is configured: no key, a bad address, shut down.
        public static let configuration = Code("configuration")

        /// The name.
        public var description: String { name }
    }

    /// What went wrong.
    public var code: Code
    /// What happened and what to do about it.
    public var message: String
    /// The HTTP status, where there was one.
    public var status: Int?
    /// The API's type of the error, such as `overloaded_error`.
    public var errorType: String?
    /// The API's finer code, such as `ramp_limit_exceeded`, where it gives one.
    public var apiErrorCode: String?
    /// The id of the request, for Anthropic's support.
    public var requestID: String?
    /// How long the API asks to wait; at most a day.
    public var retryAfter: Duration?
    /// What the API says about asking again, where it does.
    public var shouldRetry: Bool?
    /// The state of the rate limits, where the API says.
    public var rateLimits: RateLimits
    /// Whether the whole request had been sent: then it may have been served.
    public var requestWasSent: Bool
    /// What a stream had reported as used when it failed.
    public var usage: Usage?
    /// What came under the status 200 and could not be read, without the key.
    ///
    /// It may have been paid for. It may hold texts of the request, and is not shown.
    public var unreadableAnswer: Secret?
    /// The error underneath, where there was one.
    public var cause: (any Error)?
    /// The web page that came in place of what the API answers.
    package var page: WebPage?
    /// Whether the answer is whole, and of another form than the API's.
    package var isForeign = false

    /// An error.
    public init(
        code: Code,
        message: String,
        status: Int? = nil,
        errorType: String? = nil,
        apiErrorCode: String? = nil,
        requestID: String? = nil,
        retryAfter: Duration? = nil,
        shouldRetry: Bool? = nil,
        rateLimits: RateLimits = RateLimits(),
        requestWasSent: Bool = true,
        usage: Usage? = nil,
        cause: (any Error)? = nil
    ) {
        self.code = code
        self.message = message
        self.status = status
        self.errorType = errorType
        self.apiErrorCode = apiErrorCode
        self.requestID = requestID
        self.retryAfter = retryAfter
        self.shouldRetry = shouldRetry
        self.rateLimits = rateLimits
        self.requestWasSent = requestWasSent
        self.usage = usage
        self.cause = cause
    }

    /// Whether the same request may succeed when it is sent again; what the API says wins.
    public var isRetryable: Bool {
        if code == .spendLimit || code == .cancelled { return false }
        if let shouldRetry { return shouldRetry }
        let retryable: [Code] = [
            .requestTimeout, .conflict, .rateLimit, .api, .gatewayTimeout, .overloaded, .connect,
            .timeout, .reset, .cut, .notJSON,
        ]
        return retryable.contains(code)
    }
}

extension AnthropicError: CustomStringConvertible {
    /// The message, and the id of the request where there is one.
    public var description: String {
        requestID.map { "\(message) (request \($0))" } ?? message
    }
}

extension AnthropicError: LocalizedError {
    /// The same as the description, so that Foundation's `localizedDescription` says it too.
    public var errorDescription: String? { description }
}
