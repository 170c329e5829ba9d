import JSON

/// A batch of requests that the API works off within a day at half the price.
public struct MessageBatch: Sendable, Hashable {
    /// How far a batch is.
    public struct Status: OpenValue {
        /// The name on the wire.
        public var rawValue: String

        /// A status by its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// It is worked off.
        public static let inProgress: Status = "in_progress"
        /// It is being cancelled.
        public static let canceling: Status = "canceling"
        /// It has ended: the results are there.
        public static let ended: Status = "ended"
    }

    /// How many requests are how far; all but `processing` are zero until the batch has ended.
    public struct Counts: Sendable, Hashable {
        /// Not done yet.
        public var processing: Int
        /// Answered.
        public var succeeded: Int
        /// Failed.
        public var errored: Int
        /// Not reached when the batch was cancelled.
        public var canceled: Int
        /// Not reached within a day.
        public var expired: Int

        /// Counts.
        public init(processing: Int, succeeded: Int, errored: Int, canceled: Int, expired: Int) {
            self.processing = processing
            self.succeeded = succeeded
            self.errored = errored
            self.canceled = canceled
            self.expired = expired
        }
    }

    /// The id.
    public var id: String
    /// How far it is.
    public var status: Status
    /// How many requests are how far.
    public var counts: Counts
    /// When it was created, RFC 3339.
    public var createdAt: String?
    /// When it expires, RFC 3339.
    public var expiresAt: String?
    /// When it ended, RFC 3339.
    public var endedAt: String?
    /// When its results were removed, 29 days after it was created, RFC 3339.
    public var archivedAt: String?
    /// Whether there are results to read.
    public var hasResults: Bool

    init?(_ json: JSONValue) {
        guard let id = json["id"]?.string else { return nil }
        self.id = id
        status = Status(rawValue: json["processing_status"]?.string ?? "")
        let numbers = json["request_counts"]
        counts = Counts(
            processing: numbers?["processing"]?.int ?? 0,
            succeeded: numbers?["succeeded"]?.int ?? 0,
            errored: numbers?["errored"]?.int ?? 0,
            canceled: numbers?["canceled"]?.int ?? 0,
            expired: numbers?["expired"]?.int ?? 0
        )
        createdAt = json["created_at"]?.string
        expiresAt = json["expires_at"]?.string
        endedAt = json["ended_at"]?.string
        archivedAt = json["archived_at"]?.string
        hasResults = json["results_url"]?.string != nil && archivedAt == nil
    }
}
