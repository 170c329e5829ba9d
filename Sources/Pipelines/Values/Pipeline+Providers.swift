extension Pipeline {
    /// What a pipeline states about the servers that are asked, instead of what they are known for.
    public struct Providers: Sendable, Hashable {
        /// What the servers of providers can do, by the name of the provider; where nothing is stated,
        /// there is none.
        public var servers: [String: Server]
        /// Where each provider is asked, by its name; where nothing is stated, there is none.
        public var places: [String: Located<Place>]

        /// Nothing stated by default.
        public init(servers: [String: Server] = [:], places: [String: Located<Place>] = [:]) {
            self.servers = servers
            self.places = places
        }
    }

    /// Where a provider is asked: a platform that serves its models, and how that is reached.
    public struct Place: Sendable, Hashable {
        /// The name of the platform.
        public var platform: Located<String>?
        /// The address.
        public var baseURL: Located<String>?
        /// Further header fields, by names in lower case.
        public var headers: Located<[String: String]>?

        /// Nothing stated by default.
        public init(
            platform: Located<String>? = nil,
            baseURL: Located<String>? = nil,
            headers: Located<[String: String]>? = nil
        ) {
            self.platform = platform
            self.baseURL = baseURL
            self.headers = headers
        }

        /// Whether nothing is stated.
        public var isEmpty: Bool { platform == nil && baseURL == nil && headers == nil }
    }

    /// What a pipeline states about a server; what it does not state is `nil`.
    public struct Server: Sendable, Hashable {
        /// How answers are made to keep to a schema.
        public enum Schema: String, Sendable, Hashable, CaseIterable {
            /// By the server, with its bounds.
            case enforced
            /// By the server, as far as OpenAI does.
            case strict
            /// In words to the model alone.
            case prompt
        }

        /// Which regular expressions a server keeps answers to.
        public enum Patterns: String, Sendable, Hashable, CaseIterable {
            /// All.
            case all
            /// Those without classes such as `\d`, and with an anchor at both ends.
            case plain
            /// None.
            case none
        }

        /// How answers are made to keep to a schema.
        public var schema: Schema?
        /// Whether the bounds of numbers are kept.
        public var numberBounds: Bool?
        /// Which patterns are kept.
        public var patterns: Patterns?
        /// Whether streams may be asked to end with the usage.
        public var streamUsage: Bool?
        /// Whether the server counts tokens before a request is sent.
        public var countTokens: Bool?
        /// The tokens of a request and its answer together.
        public var contextTokens: Int?
        /// Whether a server that nothing is known of is asked a small question that shows it.
        public var probe: Bool

        /// Nothing stated, and nothing probed, by default.
        public init(
            schema: Schema? = nil,
            numberBounds: Bool? = nil,
            patterns: Patterns? = nil,
            streamUsage: Bool? = nil,
            countTokens: Bool? = nil,
            contextTokens: Int? = nil,
            probe: Bool = false
        ) {
            self.schema = schema
            self.numberBounds = numberBounds
            self.patterns = patterns
            self.streamUsage = streamUsage
            self.countTokens = countTokens
            self.contextTokens = contextTokens
            self.probe = probe
        }
    }
}
