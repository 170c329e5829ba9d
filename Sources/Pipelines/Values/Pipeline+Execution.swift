public import AnalysisCore

extension Pipeline {
    /// How long documents are split.
    public struct Chunking: Sendable, Hashable {
        /// The largest part in estimated tokens; `nil` takes what the model's context leaves.
        public var maxTokens: Located<Int>?
        /// How many tokens two neighbours share.
        public var overlap: Int

        /// No overlap by default.
        public init(maxTokens: Located<Int>? = nil, overlap: Int = 0) {
            self.maxTokens = maxTokens
            self.overlap = overlap
        }
    }

    /// An amount of memory.
    public enum MemoryLimit: Sendable, Hashable {
        /// A share of the machine's memory, above 0 up to 1.
        case share(Double)
        /// So many bytes.
        case bytes(Int)
    }

    /// How requests are batched.
    public struct Batch: Sendable, Hashable {
        /// How tokens are counted before a request is sent.
        public enum Count: String, Sendable, Hashable, CaseIterable {
            /// By an estimate that learns.
            case estimate
            /// By asking the provider.
            case exact
        }

        /// Several short documents in one request.
        public struct Pack: Sendable, Hashable {
            /// The largest number of documents in a request.
            public var maxDocuments: Int
            /// The largest number of estimated tokens of their texts.
            public var maxTokens: Int

            /// At most ten documents of 4,000 tokens together by default.
            public init(maxDocuments: Int = 10, maxTokens: Int = 4000) {
                self.maxDocuments = maxDocuments
                self.maxTokens = maxTokens
            }
        }

        /// The largest number of estimated tokens of a batch, input and answer.
        public var maxTokens: Int
        /// The largest number of requests of a batch.
        public var maxRequests: Int
        /// How many requests are under way at once.
        public var maxConcurrent: Int
        /// The largest number of estimated tokens of all unfinished requests.
        public var maxOpenTokens: Int
        /// The largest amount of memory for what is under way.
        public var maxMemory: MemoryLimit
        /// How long an incomplete batch waits for further documents.
        public var maxWait: Duration
        /// How tokens are counted.
        public var count: Count
        /// Whether and how short documents share a request; they do not by default.
        public var pack: Pack?

        /// The defaults that the format documents.
        public init(
            maxTokens: Int = 50_000,
            maxRequests: Int = 50,
            maxConcurrent: Int = 8,
            maxOpenTokens: Int = 400_000,
            maxMemory: MemoryLimit = .share(0.25),
            maxWait: Duration = .milliseconds(100),
            count: Count = .estimate,
            pack: Pack? = nil
        ) {
            self.maxTokens = maxTokens
            self.maxRequests = maxRequests
            self.maxConcurrent = maxConcurrent
            self.maxOpenTokens = maxOpenTokens
            self.maxMemory = maxMemory
            self.maxWait = maxWait
            self.count = count
            self.pack = pack
        }
    }

    /// The rates that the provider allows, each a minute; `nil` where it is learned from answers.
    public struct Limits: Sendable, Hashable {
        /// Requests a minute.
        public var requestsPerMinute: Int?
        /// Input tokens a minute.
        public var inputTokensPerMinute: Int?
        /// Output tokens a minute.
        public var outputTokensPerMinute: Int?

        /// Nothing known by default.
        public init(
            requestsPerMinute: Int? = nil,
            inputTokensPerMinute: Int? = nil,
            outputTokensPerMinute: Int? = nil
        ) {
            self.requestsPerMinute = requestsPerMinute
            self.inputTokensPerMinute = inputTokensPerMinute
            self.outputTokensPerMinute = outputTokensPerMinute
        }
    }

    /// How often and how long is tried again.
    public struct Retry: Sendable, Hashable {
        /// The largest number of attempts, the first included.
        public var maxAttempts: Int
        /// The first wait, before jitter.
        public var baseDelay: Duration
        /// The longest wait.
        public var maxDelay: Duration
        /// The longest time for all attempts together.
        public var maxTotal: Duration

        /// Five attempts, from half a second up to a minute, ten minutes in all by default.
        public init(
            maxAttempts: Int = 5,
            baseDelay: Duration = .milliseconds(500),
            maxDelay: Duration = .seconds(60),
            maxTotal: Duration = .seconds(600)
        ) {
            self.maxAttempts = maxAttempts
            self.baseDelay = baseDelay
            self.maxDelay = maxDelay
            self.maxTotal = maxTotal
        }
    }

    /// How long an answer is waited for; `nil` leaves it to what is known of the model.
    public struct Timeout: Sendable, Hashable {
        /// How long an answer may take to begin.
        public var firstByte: Duration?
        /// How long one that has begun may bring nothing.
        public var idle: Duration?
        /// How long a whole answer may take.
        public var total: Duration?

        /// Nothing stated by default.
        public init(firstByte: Duration? = nil, idle: Duration? = nil, total: Duration? = nil) {
            self.firstByte = firstByte
            self.idle = idle
            self.total = total
        }
    }

    /// What the run may cost; `nil` means without limit.
    public struct Budget: Sendable, Hashable {
        /// The most that may be spent.
        public var maxCost: Located<Cost>?
        /// The most tokens that may be used, input and output.
        public var maxTokens: Int?

        /// No limit by default.
        public init(maxCost: Located<Cost>? = nil, maxTokens: Int? = nil) {
            self.maxCost = maxCost
            self.maxTokens = maxTokens
        }
    }

    /// What a pipeline states about its model; what it does not state is `nil`.
    public struct Facts: Sendable, Hashable {
        /// The most tokens of prompt and answer together.
        public var contextTokens: Int?
        /// The most tokens of an answer.
        public var maxOutputTokens: Int?
        /// Whether the model may think before it answers, which takes room.
        public var thinks: Bool?

        /// Facts; nothing stated by default.
        public init(contextTokens: Int? = nil, maxOutputTokens: Int? = nil, thinks: Bool? = nil) {
            self.contextTokens = contextTokens
            self.maxOutputTokens = maxOutputTokens
            self.thinks = thinks
        }
    }
}
