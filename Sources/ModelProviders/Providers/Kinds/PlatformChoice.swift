public import AnalysisCore
import HTTPTransport

/// Where a provider's models are asked: what a pipeline states and what the environment says, put
/// together and checked.
///
/// The environment comes before the pipeline. A pipeline may be somebody else's: the address that
/// it names gets no key but where it is one of the platform's own hosts.
public struct PlatformChoice: Sendable {
    /// What a pipeline states about the place.
    public struct Stated: Sendable, Hashable {
        /// The name of the platform.
        public var platform: String?
        /// The address.
        public var baseURL: String?
        /// Further header fields, by names in lower case.
        public var headers: [String: String]

        /// Nothing stated by default.
        public init(
            platform: String? = nil,
            baseURL: String? = nil,
            headers: [String: String] = [:]
        ) {
            self.platform = platform
            self.baseURL = baseURL
            self.headers = headers
        }
    }

    /// What is wrong with a choice.
    public struct Fault: Sendable, Hashable {
        /// The key of the pipeline that it is about.
        public enum Part: Sendable, Hashable {
            /// The name of the platform.
            case platform
            /// The address.
            case baseURL
            /// The header fields.
            case headers
        }

        /// The part.
        public var part: Part
        /// What is wrong.
        public var message: String
        /// What to do about it.
        public var advice: String
    }

    /// The platform; `nil` for a server that nothing is known of.
    public let platform: Platform?
    /// The address; the provider's own where `nil`.
    public let address: String?
    /// The variable to name in messages about the address.
    public let addressVariable: String
    /// The header fields that every request bears.
    public let headers: [String: String]
    /// What is wrong.
    public let faults: [Fault]
    /// Whether the address may be sent a key.
    let isTrusted: Bool
    /// Whether the environment itself names the address by the provider's variable.
    private let isOfEnvironment: Bool
    private let provider: String

    /// A choice.
    ///
    /// - Parameters:
    ///   - provider: The name of the provider.
    ///   - stated: What the pipeline states.
    ///   - environment: The environment variables.
    public init(provider: String, stated: Stated = Stated(), environment: [String: String]) {
        func variable(_ name: String) -> String? {
            environment[name].map(\.withoutSpaceAround).flatMap { $0.isEmpty ? nil : $0 }
        }
        self.provider = provider
        let named = stated.platform.flatMap { Platform.named($0, of: provider) }
        let common = "\(provider.uppercased())_BASE_URL"
        let own = named.flatMap { variable($0.addressVariable) }
        let address = own ?? variable(common) ?? stated.baseURL
        let platform: Platform? =
            if let named {
                named
            } else if let address {
                Platform.of(address: address, provider: provider)
            } else {
                Platform.named(provider, of: provider)
            }
        let isOfPipeline = own == nil && variable(common) == nil && stated.baseURL != nil
        self.platform = platform
        self.address = address
        addressVariable = named?.addressVariable ?? common
        isOfEnvironment = own == nil && variable(common) != nil
        isTrusted = !isOfPipeline || address.map { Self.isOwn($0, of: platform) } ?? true

        var headers = stated.headers
        for field in platform?.requiredHeaders ?? [] where headers[field.name] == nil {
            headers[field.name] = variable(field.variable)
        }
        self.headers = headers
        faults =
            [
                Self.platformFault(stated, provider),
                Self.addressFault(address, platform, isOfPipeline: isOfPipeline),
                Self.headerFault(headers, platform),
            ].compactMap(\.self)
    }

    /// The key that is sent there.
    ///
    /// - Parameter environment: The environment variables.
    /// - Returns: The key, or where it would come from.
    public func key(_ environment: [String: String]) -> ProviderKey {
        guard let platform, !platform.isProvidersOwn else {
            return ProviderKey(provider: provider, environment: environment)
        }
        let key = ProviderKey(platform: platform, environment: environment)
        guard !key.isNamed, key.obstacle == nil, isOfEnvironment else { return key }
        // Whoever sets the provider's address to a platform's may have set its key too.
        let common = ProviderKey(provider: provider, environment: environment)
        return common.isNamed || common.obstacle != nil ? common : key
    }
}

extension PlatformChoice {
    /// Whether an address is one of a platform's hosts, and nobody on the way can read what it is
    /// sent.
    private static func isOwn(_ address: String, of platform: Platform?) -> Bool {
        guard let platform, address.lowercased().hasPrefix("https://"),
            let host = Platform.host(of: address)
        else { return false }
        return platform.has(host: host)
    }

    private static func platformFault(_ stated: Stated, _ provider: String) -> Fault? {
        guard let name = stated.platform, Platform.named(name, of: provider) == nil else {
            return nil
        }
        let known = Platform.all(of: provider).map(\.name).joined(separator: ", ")
        return Fault(
            part: .platform,
            message: "\(provider) has no platform \(name)",
            advice: "one of \(known)"
        )
    }

    private static func addressFault(
        _ address: String?,
        _ platform: Platform?,
        isOfPipeline: Bool
    ) -> Fault? {
        guard let address else {
            guard let platform, !platform.isProvidersOwn else { return nil }
            return Fault(
                part: .baseURL,
                message: "\(platform.title) is asked at an address of its own, and none is stated",
                advice: "base_url: \(platform.address), or \(platform.addressVariable) in the"
                    + " environment"
            )
        }
        if let rest = placeholder(in: address) {
            return Fault(
                part: .baseURL,
                message: "the address still says \(rest), which stands for a name of yours",
                advice: "put the name in its place"
            )
        }
        guard isOfPipeline, !Platform.isLoopback(address), !isOwn(address, of: platform) else {
            return nil
        }
        let hosts =
            platform.map { platform in
                let names = platform.hosts.filter { !$0.hasPrefix("**") }
                return "\(platform.title) (\(names.joined(separator: ", ")))"
            } ?? "a platform that is known"
        let variable = platform?.addressVariable ?? "the variable of the provider's address"
        return Fault(
            part: .baseURL,
            message:
                "\(HTTPRequest.origin(of: address)) is no https address of \(hosts), and a pipeline"
                + " cannot send keys and documents elsewhere",
            advice: "set \(variable) in the environment where you trust that address"
        )
    }

    /// A part of a path or host that was copied from the form of an address.
    private static func placeholder(in address: String) -> Substring? {
        address.split { "/.-".contains($0) }
            .first { ["REGION", "PROJECT", "LOCATION", "WORKSPACE"].contains($0) }
    }

    private static func headerFault(_ headers: [String: String], _ platform: Platform?) -> Fault? {
        guard let platform,
            let missing = platform.requiredHeaders.first(where: { headers[$0.name] == nil })
        else { return nil }
        return Fault(
            part: .headers,
            message: "\(platform.title) refuses requests without the header \(missing.name)",
            advice: "headers: {\(missing.name): \(missing.example)}, or \(missing.variable) in the"
                + " environment"
        )
    }
}
