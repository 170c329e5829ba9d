public import AnalysisCore

/// What a provider needs to make a model ready to be asked.
public struct ModelOrder: Sendable {
    /// The model.
    public var model: ModelReference
    /// How the provider is reached.
    public var configuration: ProviderConfiguration
    /// What is known about models.
    public var catalog: ModelCatalog
    /// What the pipeline states of the provider's server.
    public var capabilities: ServerCapabilities
    /// Whether the server is asked what it can do, which costs nothing.
    public var asksServer: Bool
    /// The environment variables.
    public var environment: [String: String]
    /// Is told what takes long.
    public var note: @Sendable (String) -> Void

    /// An order.
    public init(
        _ model: ModelReference,
        configuration: ProviderConfiguration,
        catalog: ModelCatalog,
        capabilities: ServerCapabilities,
        asksServer: Bool,
        environment: [String: String],
        note: @escaping @Sendable (String) -> Void
    ) {
        self.model = model
        self.configuration = configuration
        self.catalog = catalog
        self.capabilities = capabilities
        self.asksServer = asksServer
        self.environment = environment
        self.note = note
    }
}
