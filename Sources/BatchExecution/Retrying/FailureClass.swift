/// The classes of failures that are treated differently.
///
/// The raw value is the label under which metrics count them.
public enum FailureClass: String, Sendable, Hashable, CaseIterable {
    /// The server limits the rate (429).
    case rateLimited = "rate-limited"
    /// The server is overloaded (529, 503).
    case overloaded
    /// The server is there and does not answer yet, since it is still loading.
    case starting
    /// The connection failed or was cut.
    case network
    /// No answer came in time.
    case timeout
    /// The server failed (500).
    case serverError = "server-error"
    /// The answer was cut at its limit: asking again the same way cannot help.
    case truncated
    /// The answer cannot be used.
    case invalidAnswer = "invalid-answer"
    /// The server refused to answer this input.
    case refused
    /// The request is wrong and will stay so.
    case clientError = "client-error"

    /// Whether it is due to what is asked, so that a part of it may well be answered.
    public var isAboutInput: Bool {
        switch self {
        case .truncated, .invalidAnswer, .refused, .clientError: true
        case .rateLimited, .overloaded, .starting, .network, .timeout, .serverError: false
        }
    }

    /// Whether it says nothing about the request: nobody is let through for now.
    var turnsAway: Bool { self == .rateLimited || self == .starting }

    /// Whether the server asks for less to be sent.
    var isPushBack: Bool { self == .rateLimited || self == .overloaded }
}
