/// How long answers are waited for; `nil` leaves it to what is known of the model.
public struct AnswerTimeouts: Sendable, Hashable {
    /// How long an answer may take to begin; as long as the whole where `nil`.
    public var firstByte: Duration?
    /// How long an answer that has begun may bring nothing; two minutes in streams where `nil`, and
    /// no limit of its own elsewhere.
    public var idle: Duration?
    /// How long a whole answer may take; what earlier answers show where `nil`.
    public var total: Duration?

    /// Nothing stated by default.
    public init(firstByte: Duration? = nil, idle: Duration? = nil, total: Duration? = nil) {
        self.firstByte = firstByte
        self.idle = idle
        self.total = total
    }
}
