/// Why a document has no result.
///
/// The raw value stands in reports and in the ledger.
public enum FailureReason: String, Sendable, Hashable, CaseIterable {
    // Reading
    /// The file or folder could not be opened or read.
    case unreadable
    /// There is no text in it.
    case empty
    /// Larger than the limit of the pipeline.
    case tooLarge = "too-large"
    /// Binary content, or bytes that cannot be decoded.
    case notText = "not-text"
    /// The source is malformed, and recovering it would lose content silently.
    case damaged
    /// The file changed or vanished while it was read.
    case changed

    // Asking
    /// The provider limits the rate, and the attempts or the time for waiting ran out.
    case rateLimited = "rate-limited"
    /// The provider is overloaded.
    case overloaded
    /// The connection failed or was cut.
    case network
    /// No answer came in time.
    case timeout
    /// The provider failed with a server error.
    case serverError = "server-error"
    /// The provider rejected the request as malformed.
    case rejected
    /// The provider cannot be used at all: key, permission, billing, model name.
    case providerUnusable = "provider-unusable"
    /// The document does not fit into the model's context.
    case contextTooLong = "context-too-long"

    // Batches
    /// The provider's batch ended before it was reached, or the deadline came first.
    case expired
    /// The results of the provider's batch do not say what became of it.
    case missing

    // Answers
    /// The model refused.
    case refused
    /// The answer was cut at the token limit, also with more room.
    case truncated
    /// The answer could not be read, or does not match the schema.
    case invalidAnswer = "invalid-answer"
    /// A quote that must occur in the document does not.
    case ungrounded

    /// The tool itself failed on this document.
    case internalError = "internal-error"

    /// Whether it was found out before anybody was asked: only another file helps.
    public var isAboutReading: Bool {
        switch self {
        case .unreadable, .empty, .tooLarge, .notText, .damaged, .changed: true
        case .rateLimited, .overloaded, .network, .timeout, .serverError, .rejected,
            .providerUnusable, .contextTooLong, .expired, .missing, .refused, .truncated,
            .invalidAnswer, .ungrounded, .internalError:
            false
        }
    }

    /// Whether asking again, with nothing changed, may help: such documents are asked again by
    /// the next run without being told to.
    public var isTransient: Bool {
        switch self {
        case .rateLimited, .overloaded, .network, .timeout, .serverError, .providerUnusable,
            .unreadable, .changed, .expired, .missing, .internalError:
            true
        case .empty, .tooLarge, .notText, .damaged, .rejected, .contextTooLong, .refused,
            .truncated, .invalidAnswer, .ungrounded:
            false
        }
    }
}
