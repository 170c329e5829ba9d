public import AnalysisCore

/// What a run would do, before anything is sent.
public struct RunEstimate: Sendable, Hashable {
    /// The documents by what the run would do about them.
    public struct Documents: Sendable, Hashable {
        /// Not seen before; they are asked about.
        public var new = 0
        /// Seen before with another content, or asked another way; they are asked about.
        public var changed = 0
        /// Analyzed before, and taken from the ledger.
        public var cached = 0
        /// Failed before in a way that asking again does not change, and taken from the ledger.
        public var failedBefore = 0
        /// Failed before, and asked about again.
        public var askedAgain = 0
        /// Cannot be read; they fail.
        public var unreadable = 0
        /// Left out on purpose.
        public var skipped = 0

        /// All documents.
        public var total: Int {
            new + changed + cached + failedBefore + askedAgain + unreadable + skipped
        }
    }

    /// The memory that a document takes while it is read and asked about.
    public struct Memory: Sendable, Hashable {
        /// The document.
        public var document: DocumentID
        /// The bytes, about, what the program takes without it included.
        public var bytes: Int
    }

    /// A figure that is not known before: the least, what is likely, and the most without retries.
    public struct Range<Value: Sendable & Hashable>: Sendable, Hashable {
        /// The least: answers as short as they can be.
        public var least: Value
        /// What is likely.
        public var expected: Value
        /// The most, retries left out: every answer fills its room.
        public var most: Value
    }

    /// The model that is asked first.
    public var model: ModelReference
    /// The documents.
    public var documents = Documents()
    /// The requests, retries left out.
    public var requests = 0
    /// The batches that the requests are planned into.
    public var batches = 0
    /// The input tokens.
    public var inputTokens = 0
    /// Whether the input tokens were counted by the provider rather than estimated.
    public var isExact = false
    /// The output tokens.
    public var outputTokens = Range(least: 0, expected: 0, most: 0)
    /// The cost; `nil` where the price is unknown.
    public var cost: Range<Cost>?
    /// What the ways to have the answers cost, and when they end: `live`, `batch` and `auto`; none
    /// where the provider takes no batches.
    public var ways: [Way] = []
    /// What the provider's cache would do for batches; `nil` where it has nothing to hold.
    public var cache: Cache?
    /// How the pipeline has its answers.
    public var delivery = "live"
    /// The time that the known limits alone take; `nil` where no limit is known.
    public var time: Duration?
    /// The memory that the document takes that takes most; `nil` where there is none.
    public var memory: Memory?
    /// What the user should know about the figures.
    public var warnings: [String] = []

    init(model: ModelReference) {
        self.model = model
    }
}
