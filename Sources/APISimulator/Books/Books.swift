public import JSON

/// What the simulator has read, sent and billed.
public struct Books: Sendable, Hashable {
    /// What one answer costs.
    struct Entry: Sendable, Hashable {
        var document: UInt64
        var input = 0
        var output = 0
        var cacheWrite = 0
        var cacheRead = 0
    }

    /// What happened to one document.
    public struct Document: Sendable, Hashable {
        /// Requests read.
        public var requests = 0
        /// Answers sent whole.
        public var answers = 0
    }

    /// Requests read whole, to whatever endpoint but this one.
    public var requests = 0
    /// Answers of a model that were handed whole to the network.
    public var answers = 0
    /// Those of them that were given in batches, whether or not anybody has read them.
    public var batchAnswers = 0
    /// Requests that were turned away by a rate limit.
    public var limited = 0
    /// Requests that met with a fault.
    public var faults = 0
    /// Connections that were accepted.
    public var connections = 0
    /// Clients that left before the end of an answer.
    public var departures = 0
    /// Input tokens billed, neither written to nor read from a cache.
    public var inputTokens = 0
    /// Output tokens billed.
    public var outputTokens = 0
    /// Input tokens written to a cache.
    public var cacheWriteTokens = 0
    /// Input tokens read from a cache.
    public var cacheReadTokens = 0
    /// The largest number of requests that were under way at once.
    public var mostAtOnce = 0
    /// What happened to each document, by the digest of its text.
    public var documents: [UInt64: Document] = [:]

    /// The requests that are under way.
    public var atOnce = 0

    mutating func enter(_ entry: Entry) {
        answers += 1
        inputTokens += entry.input
        outputTokens += entry.output
        cacheWriteTokens += entry.cacheWrite
        cacheReadTokens += entry.cacheRead
        documents[entry.document, default: Document()].answers += 1
    }

    /// The books as `GET /simulator/books` shows them.
    public var json: JSONValue {
        [
            "requests": .integer(Int64(requests)),
            "answers": .integer(Int64(answers)),
            "batch_answers": .integer(Int64(batchAnswers)),
            "limited": .integer(Int64(limited)),
            "faults": .integer(Int64(faults)),
            "connections": .integer(Int64(connections)),
            "departures": .integer(Int64(departures)),
            "most_at_once": .integer(Int64(mostAtOnce)),
            "input_tokens": .integer(Int64(inputTokens)),
            "output_tokens": .integer(Int64(outputTokens)),
            "cache_write_tokens": .integer(Int64(cacheWriteTokens)),
            "cache_read_tokens": .integer(Int64(cacheReadTokens)),
            "documents": .integer(Int64(documents.count)),
            "documents_answered": .integer(
                Int64(documents.values.count { $0.answers > 0 })
            ),
            "documents_answered_again": .integer(
                Int64(documents.values.count { $0.answers > 1 })
            ),
        ]
    }

    /// What happened to each document, as `GET /simulator/documents` shows it.
    var documentsJSON: JSONValue {
        .array(
            documents.sorted { $0.key < $1.key }.map { digest, document in
                [
                    "document": .string(Self.name(ofDocument: digest)),
                    "requests": .integer(Int64(document.requests)),
                    "answers": .integer(Int64(document.answers)),
                ]
            }
        )
    }

    /// A document's digest as it is shown.
    static func name(ofDocument digest: UInt64) -> String {
        let digits = String(digest, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
