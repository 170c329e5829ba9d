internal import HTTPTransport
internal import ModelProviders
internal import RunLedger

extension EndpointKey {
    /// The key under which the ledger knows the limits of a model: those of the account that asks, at
    /// the address that is asked.
    ///
    /// - Parameters:
    ///   - provider: `anthropic` or `openai`.
    ///   - configuration: Address and key.
    ///   - model: The model's name.
    init(provider: String, configuration: ProviderConfiguration, model: String) {
        var digest = Digest("endpoint", "1", provider)
        var address = (configuration.baseURL ?? "")[...]
        while address.hasSuffix("/") { address.removeLast() }
        digest.add(String(address))
        digest.add(model)
        digest.add(configuration.account ?? configuration.apiKey?.revealed ?? "")
        // Another workspace has limits of its own.
        for (name, value) in configuration.headers.sorted(by: { $0.key < $1.key }) {
            digest.add("\(name): \(value)")
        }
        self = digest.key()
    }
}
