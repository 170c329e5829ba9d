public import AnalysisCore

extension Platform {
    /// All platforms; the provider's own API stands before the others.
    public static let all = ProviderKind.all.flatMap(\.platforms)

    /// The platforms of a provider, its own API first.
    public static func all(of provider: String) -> [Platform] {
        all.filter { $0.provider == provider }
    }

    /// A platform by its name.
    ///
    /// - Parameters:
    ///   - name: The name in pipelines.
    ///   - provider: The provider.
    /// - Returns: The platform; `nil` where there is none.
    public static func named(_ name: String, of provider: String) -> Platform? {
        all.first { $0.name == name && $0.provider == provider }
    }

    /// The platform that an address belongs to; `nil` for an address that is none's.
    ///
    /// - Parameters:
    ///   - address: The address, `https` or not.
    ///   - provider: The provider.
    /// - Returns: The platform; `nil` where there is none.
    public static func of(address: String, provider: String) -> Platform? {
        guard let host = host(of: address) else { return nil }
        return all.first { $0.provider == provider && $0.has(host: host) }
    }
}
