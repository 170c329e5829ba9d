public import AnalysisCore

/// A provider that also takes requests in batches, for less money and later.
///
/// Everything is done once: when to ask again is for whoever waits.
public protocol BatchingProvider: ModelProvider {
    /// How much a batch may hold.
    var batchLimits: BatchLimits { get }

    /// A request as it stands in the file of a batch.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - id: The id by which its result is found.
    /// - Returns: The bytes.
    func batchElement(for request: ModelRequest, id: String) -> [UInt8]

    /// Hands in a batch; never does so twice by itself.
    ///
    /// - Parameter file: The requests.
    /// - Returns: The batch as it begins.
    /// - Throws: A `ProviderFailure`; `leavesBatchUnknown` says whether there may be a batch.
    func createBatch(_ file: BatchUpload) async throws(ProviderFailure) -> RemoteBatch

    /// A batch as it stands now.
    ///
    /// - Parameter id: The provider's id of it.
    /// - Returns: The batch.
    /// - Throws: A `ProviderFailure`, with the status 404 for a batch that the key cannot see.
    func batch(_ id: String) async throws(ProviderFailure) -> RemoteBatch

    /// The batches that the key can see, the newest first.
    ///
    /// - Parameter limit: How many are looked at, at most.
    /// - Returns: The batches.
    /// - Throws: A `ProviderFailure`.
    func batches(atMost limit: Int) async throws(ProviderFailure) -> [RemoteBatch]

    /// The results of a batch that has ended, as they come, line by line.
    ///
    /// - Parameters:
    ///   - batch: The batch.
    ///   - take: Takes each line, without its end; what it throws ends the reading.
    /// - Throws: A `ProviderFailure` where the results break off, and what `take` throws.
    func batchResults(
        of batch: RemoteBatch,
        _ take: ([UInt8]) throws -> Void
    ) async throws

    /// What a line of results says.
    ///
    /// - Parameters:
    ///   - line: The line.
    ///   - number: Where it stands, from 1.
    /// - Returns: What it says; `nil` for a line that is no result.
    func batchResult(in line: [UInt8], number: Int) -> RemoteBatchResult?

    /// Cancels a batch; what is done keeps its results.
    ///
    /// - Parameter id: The provider's id of it.
    /// - Returns: The batch.
    /// - Throws: A `ProviderFailure`.
    func cancelBatch(_ id: String) async throws(ProviderFailure) -> RemoteBatch

    /// Deletes a batch that has ended, or the files that it was made of and gave.
    ///
    /// - Parameter id: The provider's id of it.
    /// - Throws: A `ProviderFailure`, with the status 404 where there is no such batch any more.
    func deleteBatch(_ id: String) async throws(ProviderFailure)
}

/// How much a batch of a provider may hold.
public struct BatchLimits: Sendable, Hashable {
    /// Requests.
    public var requests: Int
    /// Bytes of the whole file.
    public var bytes: Int
    /// What stands between two requests in the file.
    public var separator: [UInt8]

    /// Limits.
    public init(requests: Int, bytes: Int, separator: [UInt8]) {
        self.requests = requests
        self.bytes = bytes
        self.separator = separator
    }
}

/// The requests of a batch in a file.
public struct BatchUpload: Sendable, Hashable {
    /// The path.
    public var path: String
    /// How many bytes it has.
    public var bytes: Int
    /// What the ids of its requests begin with, where the provider keeps notes on batches.
    public var nonce: String

    /// A file.
    public init(path: String, bytes: Int, nonce: String) {
        self.path = path
        self.bytes = bytes
        self.nonce = nonce
    }
}

/// A batch as its provider knows it.
public struct RemoteBatch: Sendable, Hashable {
    /// How far it is.
    public enum Phase: Sendable, Hashable {
        /// It waits or is worked off.
        case working
        /// It is being cancelled.
        case cancelling
        /// It has ended: what it gives can be read.
        case ended
    }

    /// The provider's id of it.
    public var id: String
    /// How far it is.
    public var phase: Phase
    /// How many requests it has.
    public var requests: Int
    /// How many of them are done, where the provider says.
    public var done: Int?
    /// How many results there are to be, where the provider says; known once it has ended.
    public var results: Int?
    /// When it was made, RFC 3339.
    public var created: String?
    /// When it expires, RFC 3339.
    public var expires: String?
    /// Whether its results are there to be read.
    public var hasResults: Bool
    /// What its file's ids begin with, where the provider keeps notes on batches.
    public var nonce: String?
    /// Where the results are, where they are in files.
    public var files: [String]
    /// The file that it was made of, where it was made of one.
    public var input: String?
    /// What became of the requests that are not among the results, where the provider says so by the
    /// batch as a whole; `nil` where each has a result.
    public var rest: Rest?

    /// What became of requests without a result.
    public enum Rest: Sendable, Hashable {
        /// The batch was cancelled before they were reached.
        case canceled
        /// It expired before.
        case expired
        /// It failed as a whole, for a reason; whether that is only that too much waits already.
        case failed(String, isQueue: Bool)
    }

    /// A batch.
    public init(
        id: String,
        phase: Phase,
        requests: Int,
        done: Int? = nil,
        results: Int? = nil,
        created: String? = nil,
        expires: String? = nil,
        hasResults: Bool = false,
        nonce: String? = nil,
        files: [String] = [],
        input: String? = nil,
        rest: Rest? = nil
    ) {
        self.id = id
        self.phase = phase
        self.requests = requests
        self.done = done
        self.results = results
        self.created = created
        self.expires = expires
        self.hasResults = hasResults
        self.nonce = nonce
        self.files = files
        self.input = input
        self.rest = rest
    }
}

/// What became of a request of a batch, by its provider.
public struct RemoteBatchResult: Sendable {
    /// What became of it.
    public enum Outcome: Sendable {
        /// It was answered.
        case succeeded(ModelAnswer)
        /// It failed.
        case errored(ProviderFailure)
        /// It was not reached when the batch was cancelled.
        case canceled
        /// It was not reached when the batch expired.
        case expired
    }

    /// The id that it bore.
    public var id: String
    /// What became of it.
    public var outcome: Outcome

    /// A result.
    public init(id: String, outcome: Outcome) {
        self.id = id
        self.outcome = outcome
    }
}

extension ProviderFailure {
    /// Whether a batch may have been made although its creation failed with this.
    ///
    /// A refusal made none; what broke off, or failed in the server, may have.
    public var leavesBatchUnknown: Bool {
        guard let status else { return mayHaveBeenServed }
        return !(400..<500).contains(status) || [408, 409, 499].contains(status)
    }
}
