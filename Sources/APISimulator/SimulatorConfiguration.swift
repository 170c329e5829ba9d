/// How a simulator behaves when no test tells it otherwise.
public struct SimulatorConfiguration: Sendable {
    /// What a minute admits; `nil` admits everything.
    public struct Limits: Sendable, Hashable {
        /// Requests a minute.
        public var requests: Int?
        /// Input tokens a minute; cache reads do not count.
        public var inputTokens: Int?
        /// Output tokens a minute.
        public var outputTokens: Int?
        /// How many seconds' worth a full bucket holds.
        public var bucketSeconds: Double

        /// Limits; none by default, with buckets of a whole minute.
        public init(
            requests: Int? = nil,
            inputTokens: Int? = nil,
            outputTokens: Int? = nil,
            bucketSeconds: Double = 60
        ) {
            self.requests = requests
            self.inputTokens = inputTokens
            self.outputTokens = outputTokens
            self.bucketSeconds = bucketSeconds
        }
    }

    /// A certificate and its key for `https`, as PEM files.
    public struct TLS: Sendable, Hashable {
        /// The file with the certificate.
        public var certificate: String
        /// The file with the private key.
        public var key: String

        /// A certificate.
        public init(certificate: String, key: String) {
            self.certificate = certificate
            self.key = key
        }
    }

    /// The port; 0 takes a free one.
    public var port: Int
    /// How long each answer takes.
    public var latency: Duration
    /// How long each event of a stream takes after the one before.
    public var eventDelay: Duration
    /// The rate limits.
    public var limits: Limits
    /// Which requests meet with a fault.
    public var faults: FaultPlan
    /// Whether errors repeat the key and the document of the request, as indiscreet servers do.
    public var repeatsRequests: Bool
    /// The key that requests must bear; `nil` takes any but none at all.
    public var apiKey: String?
    /// How often a batch says that it is in progress before it has ended.
    public var batchPolls: Int
    /// How batches are worked off.
    public var batches: Batches
    /// Whether there are files and batches of the OpenAI protocol.
    public var hasOpenAIBatches: Bool
    /// The fewest tokens that a cacheable prefix must have.
    public var minimumCacheTokens: Int
    /// How many requests are kept to be looked at, the newest; all by default.
    public var mostRequests: Int
    /// The certificate for `https`; plain `http` without.
    public var tls: TLS?
    /// Whose identity tokens are exchanged; `nil` takes keys.
    public var federation: Federation?
    /// The platform that is played; the provider's own API where `nil`.
    public var platform: SimulatedPlatform?

    /// A configuration; a free port, no latency, no limits, no faults by default.
    public init(
        port: Int = 0,
        latency: Duration = .zero,
        eventDelay: Duration = .zero,
        limits: Limits = Limits(),
        faults: FaultPlan = FaultPlan(),
        repeatsRequests: Bool = false,
        apiKey: String? = nil,
        batchPolls: Int = 1,
        batches: Batches = Batches(),
        hasOpenAIBatches: Bool = true,
        minimumCacheTokens: Int = 512,
        mostRequests: Int = .max,
        tls: TLS? = nil,
        federation: Federation? = nil,
        platform: SimulatedPlatform? = nil
    ) {
        self.port = port
        self.latency = latency
        self.eventDelay = eventDelay
        self.limits = limits
        self.faults = faults
        self.repeatsRequests = repeatsRequests
        self.apiKey = apiKey
        self.batchPolls = batchPolls
        self.batches = batches
        self.hasOpenAIBatches = hasOpenAIBatches
        self.minimumCacheTokens = minimumCacheTokens
        self.mostRequests = mostRequests
        self.tls = tls
        self.federation = federation
        self.platform = platform
    }
}
