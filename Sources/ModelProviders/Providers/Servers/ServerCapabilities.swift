/// What a server of chat completions can do, as far as it is known; `nil` where it is not.
///
/// A value of this kind is stated by a pipeline, or learned from a server's own answers. Which
/// facts hold for which server, and how they are known, stands in the article on servers.
public struct ServerCapabilities: Sendable, Hashable {
    /// How answers are made to keep to a schema.
    public enum Schema: String, Sendable, Hashable, CaseIterable {
        /// The server is sent the schema with its bounds, written in words that grammars keep.
        case enforced
        /// The server is sent the part that OpenAI enforces; the rest stands in descriptions.
        case strict
        /// The server is sent none: the model is told in words, and the answer is checked here.
        case prompt
    }

    /// Which regular expressions a server keeps answers to.
    public enum Patterns: String, Sendable, Hashable, CaseIterable {
        /// All of JSON Schema's.
        case all
        /// Those with brackets in place of classes such as `\d`, and an anchor at both ends.
        case plain
        /// None: they are not sent.
        case none
    }

    /// The server's name, such as `llama.cpp`.
    public var server: String?
    /// How answers are made to keep to a schema.
    public var schema: Schema?
    /// Whether the bounds of numbers are kept; where not, the numbers of a small range are listed.
    public var keepsNumberBounds: Bool?
    /// Which patterns are kept.
    public var patterns: Patterns?
    /// Whether streams may be asked to end with the usage.
    public var streamsUsage: Bool?
    /// Whether the server counts the tokens of a request before it is sent.
    public var countsTokens: Bool?
    /// Whether the log-probabilities of an answer's tokens can be had.
    public var tellsLogProbabilities: Bool?
    /// The tokens of a request and its answer together.
    public var contextTokens: Int?

    /// Capabilities; nothing is known by default.
    public init(
        server: String? = nil,
        schema: Schema? = nil,
        keepsNumberBounds: Bool? = nil,
        patterns: Patterns? = nil,
        streamsUsage: Bool? = nil,
        countsTokens: Bool? = nil,
        tellsLogProbabilities: Bool? = nil,
        contextTokens: Int? = nil
    ) {
        self.server = server
        self.schema = schema
        self.keepsNumberBounds = keepsNumberBounds
        self.patterns = patterns
        self.streamsUsage = streamsUsage
        self.countsTokens = countsTokens
        self.tellsLogProbabilities = tellsLogProbabilities
        self.contextTokens = contextTokens
    }

    /// These, and what others know beside them.
    public func completed(by others: ServerCapabilities) -> ServerCapabilities {
        ServerCapabilities(
            server: server ?? others.server,
            schema: schema ?? others.schema,
            keepsNumberBounds: keepsNumberBounds ?? others.keepsNumberBounds,
            patterns: patterns ?? others.patterns,
            streamsUsage: streamsUsage ?? others.streamsUsage,
            countsTokens: countsTokens ?? others.countsTokens,
            tellsLogProbabilities: tellsLogProbabilities ?? others.tellsLogProbabilities,
            contextTokens: contextTokens ?? others.contextTokens
        )
    }
}
