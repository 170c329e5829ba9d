/// What a provider answered, before it is read.
public struct ModelAnswer: Sendable, Hashable {
    /// The category of answers that are refused for what the document lacks.
    package static let notFoundCategory = "not-found"

    /// Why the model stopped.
    public enum StopReason: Sendable, Hashable {
        /// It was done.
        case finished
        /// The answer reached the limit of tokens.
        case maxTokens
        /// The context window was full.
        case contextWindowFull
        /// The model, or its provider, refused.
        case refused(category: String?, explanation: String?)
        /// Something else, by the provider's name for it.
        case other(String)
    }

    /// The text, thinking left out.
    public var text: String
    /// Why the model stopped.
    public var stop: StopReason
    /// The tokens used, `nil` where the provider did not say.
    public var usage: TokenUsage?
    /// The model that answered, by the provider's name for it.
    public var model: String
    /// The provider's id of the request, for its support.
    public var requestID: String?
    /// The probability of each choice at fields whose value is one of a list, by field name,
    /// renormalised over the list; only from providers that know it.
    public var probabilities: [String: [String: Double]]
    /// Whether all texts of the answer are sentences of the document that code has chosen.
    public var isExcerpt: Bool
    /// The fields of which the document has nothing, where the provider has looked; they are null.
    public var notFound: [String]
    /// The state of the provider's rate limits, where it says.
    public var rateLimits: RateLimits?
    /// The tier that served the request, in the provider's word; `nil` where it does not say.
    public var serviceTier: String?
    /// What a reader of the record should know, such as a sampling field that was left out.
    public var notes: [String]

    /// An answer.
    public init(
        text: String,
        stop: StopReason,
        usage: TokenUsage?,
        model: String,
        requestID: String? = nil,
        probabilities: [String: [String: Double]] = [:],
        isExcerpt: Bool = false,
        notFound: [String] = [],
        rateLimits: RateLimits? = nil,
        serviceTier: String? = nil,
        notes: [String] = []
    ) {
        self.text = text
        self.stop = stop
        self.usage = usage
        self.model = model
        self.requestID = requestID
        self.probabilities = probabilities
        self.isExcerpt = isExcerpt
        self.notFound = notFound
        self.rateLimits = rateLimits
        self.serviceTier = serviceTier
        self.notes = notes
    }
}
