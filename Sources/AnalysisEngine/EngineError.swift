/// Why a run cannot begin or go on; what befalls a single document is never one of these.
public struct EngineError: Error, Sendable, Hashable {
    /// The kind of failure.
    public enum Code: Sendable, Hashable {
        /// Bad usage, pipeline or input; nothing was sent.
        case usage
        /// The provider cannot be used: no model, no key, no credit, unreachable.
        case providerUnusable
        /// A report could not be written to its end.
        case reportFailed
        /// The ledger cannot be used; nothing was sent.
        case ledger
        /// Something failed that nobody expected: a fault of the tool.
        case internalError
        /// The limits server is not to be reached any more; what is kept is kept.
        case limitsLost
        /// The ledger failed during the run; what is not in it is in the reports.
        case ledgerFailed
    }

    /// The kind of failure.
    public var code: Code
    /// What happened, why, and what to do; may have several lines.
    public var message: String
    /// Whether another process has the ledger for now.
    public var isInUse = false

    /// An error.
    public init(code: Code, message: String) {
        self.code = code
        self.message = message
    }
}

extension EngineError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
