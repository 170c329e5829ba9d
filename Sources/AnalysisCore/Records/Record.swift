public import JSON

/// What came out for one document.
///
/// Reports are made from records alone.
public struct Record: Sendable, Hashable {
    /// The three ways in which a document can end.
    public enum Outcome: Sendable, Hashable {
        /// The fields that the analysis found, in the order of the output schema.
        case analyzed(fields: JSONObject)
        /// No result, and why.
        case failed(FailureReason, message: String)
        /// Not asked on purpose, and why.
        case skipped(SkipReason, message: String)
    }

    /// The name of the field that says how many of several answers gave each value.
    package static let agreementField = "vote_agreement"
    /// The names of the fields that say where others come from, and nothing of the document.
    package static let originFields: Set = ["confidence_source", "summary_method"]
    /// The names of the fields that records have beside those of an answer.
    package static let reservedFields = originFields.union([
        "grounding", "partial", agreementField,
    ])

    /// The document.
    public var document: DocumentID
    /// Where the document stands in the order of the input, from 0.
    public var index: Int
    /// What came out.
    public var outcome: Outcome
    /// The source and its text, for those that were read.
    public var source: Source?
    /// What the document says about itself, by name: title, date, fields of a record, columns.
    public var metadata: [String: String]
    /// Who answered, and at what price; `nil` where nobody was asked.
    public var provenance: Provenance?
    /// What was noticed about the document and its answer.
    public var findings: [Finding]
    /// Whether the answer may be used without anybody looking at it; `nil` where nobody asks.
    ///
    /// It follows from all records of a run, and is kept with none.
    public var acceptance: Acceptance?

    /// A record.
    public init(
        document: DocumentID,
        index: Int,
        outcome: Outcome,
        source: Source? = nil,
        metadata: [String: String] = [:],
        provenance: Provenance? = nil,
        findings: [Finding] = []
    ) {
        self.document = document
        self.index = index
        self.outcome = outcome
        self.source = source
        self.metadata = metadata
        self.provenance = provenance
        self.findings = findings
    }
}

extension Record {
    /// What is known about the source of a document.
    public struct Source: Sendable, Hashable {
        /// The format.
        public var format: DocumentFormat
        /// The character encoding, by its IANA name.
        public var encoding: String
        /// The size of the source in bytes.
        public var bytes: Int
        /// The SHA-256 of the text, in lower-case hexadecimal.
        public var contentHash: String

        /// The facts of a source.
        public init(format: DocumentFormat, encoding: String, bytes: Int, contentHash: String) {
            self.format = format
            self.encoding = encoding
            self.bytes = bytes
            self.contentHash = contentHash
        }

        /// The facts of a document's source.
        public init(_ document: Document) {
            self.init(
                format: document.format,
                encoding: document.encoding,
                bytes: document.sourceBytes,
                contentHash: document.contentHash
            )
        }
    }

    /// Who answered, how often it had to be asked, and what that took.
    public struct Provenance: Sendable, Hashable {
        /// The model that was asked last, as `provider/name`.
        public var model: ModelReference
        /// The model that answered, by the server's own name for it; `nil` where nobody said.
        public var answeredBy: String?
        /// The batch that the first request was admitted with, from 1 within the run.
        public var batch: Int
        /// How many requests were sent for this document, over all chunks.
        public var attempts: Int
        /// The tokens of all attempts whose usage is known.
        public var usage: TokenUsage
        /// The cost of all attempts, `nil` where a price or a usage is unknown.
        public var cost: Cost?
        /// The time from the first request to the last answer, waiting for limits included.
        public var latency: Duration
        /// The provider's id of the last request, for its support.
        public var requestID: String?
        /// How many documents shared the request.
        public var packed: Int
        /// How many chunks the document was asked in.
        public var chunks: Int
        /// The share of the text, in bytes, that was analyzed: 1 unless a chunk failed.
        public var coverage: Double
        /// Whether the result was taken from the ledger, and nothing was sent in this run.
        public var isCached: Bool
        /// What else a reader should know: a fallback taken, prose around the JSON, a re-ask.
        public var notes: [String]

        /// The tokens; `nil` where something was sent and of no attempt a usage is known.
        public var knownUsage: TokenUsage? {
            attempts > 0 && usage.total == 0 && cost == nil ? nil : usage
        }

        /// A provenance.
        public init(
            model: ModelReference,
            answeredBy: String? = nil,
            batch: Int = 0,
            attempts: Int = 1,
            usage: TokenUsage = TokenUsage(),
            cost: Cost? = nil,
            latency: Duration = .zero,
            requestID: String? = nil,
            packed: Int = 1,
            chunks: Int = 1,
            coverage: Double = 1,
            isCached: Bool = false,
            notes: [String] = []
        ) {
            self.model = model
            self.answeredBy = answeredBy
            self.batch = batch
            self.attempts = attempts
            self.usage = usage
            self.cost = cost
            self.latency = latency
            self.requestID = requestID
            self.packed = packed
            self.chunks = chunks
            self.coverage = coverage
            self.isCached = isCached
            self.notes = notes
        }
    }
}

extension Record {
    /// The fields, if the document was analyzed.
    public var fields: JSONObject? {
        if case .analyzed(let fields) = outcome { fields } else { nil }
    }

    /// `analyzed`, `failed` or `skipped`.
    public var status: String {
        switch outcome {
        case .analyzed: "analyzed"
        case .failed: "failed"
        case .skipped: "skipped"
        }
    }

    /// The reason of a failed or skipped document, as reports write it.
    public var reason: String? {
        switch outcome {
        case .analyzed: nil
        case .failed(let reason, _): reason.rawValue
        case .skipped(let reason, _): reason.rawValue
        }
    }

    /// The words that explain the reason of a failed or skipped document.
    public var message: String? {
        switch outcome {
        case .analyzed: nil
        case .failed(_, let message), .skipped(_, let message): message
        }
    }
}
