/// Where models of a provider are served: how it is reached, and what it takes.
///
/// All that differs between platforms is a value here; whoever builds requests asks for it, and
/// never for the name.
public struct Platform: Sendable, Hashable {
    /// How a key or token is sent.
    public enum KeyForm: Sendable, Hashable {
        /// As `x-api-key`.
        case apiKey
        /// As `authorization: Bearer`.
        case bearer
    }

    /// Where in a request the model and the version of the API stand.
    public enum Route: Sendable, Hashable {
        /// Model in the body, version in a header, as the Messages API has it.
        case messages
        /// Model in the path, version in the body, as models of a publisher are called at Google.
        case publisher
    }

    /// What is known of prices.
    public enum Pricing: Sendable, Hashable {
        /// Those of the provider.
        case asProvider
        /// Parts of the provider's in hundredths, by model; those of other models are unknown.
        case percent([String: Int])
        /// None.
        case unknown
    }

    /// A header field without which a request is refused.
    public struct RequiredHeader: Sendable, Hashable {
        /// The name in lower case.
        public var name: String
        /// The variable that may hold the value.
        public var variable: String
        /// How a value looks.
        public var example: String

        /// A field.
        public init(name: String, variable: String, example: String) {
            self.name = name
            self.variable = variable
            self.example = example
        }
    }

    /// The name in pipelines.
    public var name: String
    /// The provider whose protocol it speaks: what stands before the slash of a model.
    public var provider: String
    /// What people call it.
    public var title: String
    /// The form of its address, with capitals for what has to be filled in.
    public var address: String
    /// Its hosts; a `*` stands for letters, digits and `-`, but for no dot, and `**.` in front for any
    /// subdomain.
    public var hosts: [String]
    /// The variable that may hold the address.
    public var addressVariable: String
    /// The variable that may hold the key; with `_FILE` one that names a file, with `_COMMAND` a
    /// command.
    public var keyVariable: String
    /// How the key is sent.
    public var keyForm: KeyForm
    /// Whether a bearer token of `ANTHROPIC_AUTH_TOKEN`, and workload identity federation, are taken.
    public var takesTokens = false
    /// What has to be in a header.
    public var requiredHeaders: [RequiredHeader] = []
    /// The version of the API; the client's own where `nil`.
    public var apiVersion: String?
    /// Where the model stands.
    public var route = Route.messages
    /// What stands before the provider's own name of a model.
    public var modelPrefix = ""
    /// Whether answers can be made to keep to a schema; if not, it is told to the model in words and
    /// checked here.
    public var enforcesSchemas = true
    /// Whether it takes batches.
    public var takesBatches = true
    /// Whether it counts the tokens of a request.
    public var countsTokens = true
    /// Whether it lists its models.
    public var listsModels = true
    /// The tiers that it has, each by its own word for it.
    public var tiers: [ServiceTier: String] = [:]
    /// What is known of prices.
    public var pricing = Pricing.asProvider

    /// A platform; by default it takes all that its provider does, at the provider's prices.
    ///
    /// - Parameters:
    ///   - name: The name in pipelines.
    ///   - provider: The provider whose protocol it speaks.
    ///   - title: What people call it.
    ///   - address: The form of its address.
    ///   - hosts: Its hosts.
    ///   - addressVariable: The variable that may hold the address.
    ///   - keyVariable: The variable that may hold the key.
    ///   - keyForm: How the key is sent.
    ///   - adjust: Says what differs.
    public init(
        name: String,
        provider: String,
        title: String,
        address: String,
        hosts: [String],
        addressVariable: String,
        keyVariable: String,
        keyForm: KeyForm,
        adjust: (inout Platform) -> Void = { _ in }
    ) {
        self.name = name
        self.provider = provider
        self.title = title
        self.address = address
        self.hosts = hosts
        self.addressVariable = addressVariable
        self.keyVariable = keyVariable
        self.keyForm = keyForm
        adjust(&self)
    }

    /// Whether this is the provider's own API, to which requests go where nothing else is said.
    public var isProvidersOwn: Bool { name == provider }

    /// The model's name as the platform knows it.
    ///
    /// - Parameter name: The name that a pipeline gives; one with the prefix is left as it is.
    /// - Returns: The name.
    public func wireName(ofModel name: String) -> String {
        // A region may stand before the prefix, as in `us.anthropic.claude-…`.
        modelPrefix.isEmpty || name.contains(modelPrefix) ? name : modelPrefix + name
    }

    /// Whether a host is one of the platform's.
    ///
    /// - Parameter host: The host, without port, in lower case.
    /// - Returns: Whether it is.
    public func has(host: String) -> Bool {
        hosts.contains { Self.matches(Substring(host), Substring($0)) }
    }

    private static func matches(_ host: Substring, _ pattern: Substring) -> Bool {
        if pattern.hasPrefix("**") { return host.hasSuffix(pattern.dropFirst(2)) }
        guard let star = pattern.firstIndex(of: "*") else { return host == pattern }
        let end = pattern[pattern.index(after: star)...]
        guard host.hasPrefix(pattern[..<star]), host.hasSuffix(end) else { return false }
        let middle = host.dropFirst(pattern[..<star].count).dropLast(end.count)
        return host.count >= pattern.count && !middle.isEmpty
            && middle.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
}

extension Platform {
    /// The host of an address in lower case; `nil` where it has none.
    public static func host(of address: String) -> String? {
        guard let separator = address.firstRange(of: "://") else { return nil }
        let authority = address[separator.upperBound...].prefix { !"/?#\\".contains($0) }
        // Whoever writes a name before an @ wants to be taken for another host.
        guard !authority.contains("@"), !authority.isEmpty else { return nil }
        if authority.hasPrefix("[") {
            return authority.firstIndex(of: "]").map { String(authority[...$0]).lowercased() }
        }
        let host = authority.prefix { $0 != ":" }
        return host.isEmpty ? nil : host.lowercased()
    }

    /// Whether an address is one of this machine.
    public static func isLoopback(_ address: String) -> Bool {
        guard let host = host(of: address) else { return false }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        let isNumeric = numbers.count == 4 && numbers.allSatisfy { UInt8($0) != nil }
        return host == "localhost" || host == "[::1]" || isNumeric && numbers.first == "127"
    }
}
