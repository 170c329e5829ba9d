public import AnalysisCore

/// A provider: what stands before the slash of a model, and all that differs between providers.
///
/// A provider stands in a folder of its own, as a value, and is named once in ``all``.
public struct ProviderKind: Sendable {
    /// The name that stands before the slash.
    public let name: String
    /// Where its models are served, the provider's own API first; none for models of this machine.
    public var platforms: [Platform] = []
    /// What is known of its models.
    public let models: ModelList
    /// How names begin that can be of no other provider.
    public var modelPrefixes: [String] = []
    /// How names end that can be of no other provider.
    public var modelSuffixes: [String] = []
    /// What the key of its name in pipelines says, where a pipeline may say where it is asked.
    public var placeSummary: String?
    /// Whether a pipeline may say what its server can do.
    public var statesServer = false
    /// Whether its models run on this machine: nothing is sent elsewhere, and they cost nothing.
    public var runsHere = false
    /// Whether its prices hold at servers that nothing is known of, since they pass requests on.
    public var pricesHoldElsewhere = false
    /// How long after its making it keeps what a batch gave, in seconds, where that is known.
    public var batchRetention: Int?
    /// The variable that may hold the version of its API.
    var versionVariable: String?
    /// What is sent in place of a key to a server that must get none, where something has to be.
    var keyPlaceholder: String?
    /// Why a model is not sent a temperature; `nil` where it is.
    var samplingRefusal: @Sendable (_ model: String, ProviderConfiguration) -> String? = { _, _ in
        nil
    }
    /// What decides the answers of a model on this machine; `nil` for a model that is elsewhere.
    public var identity:
        @Sendable (_ model: String, _ environment: [String: String]) -> ModelIdentity? = {
            _,
            _ in nil
        }
    /// Asks for the names of the models; `nil` where nobody can be asked.
    public var listModels:
        (@Sendable (ProviderConfiguration) async throws(ProviderFailure) -> [String])?
    /// Finds out whether it can be used.
    public let examine: @Sendable (ProviderExamination) async -> ProviderFinding
    /// Makes a model ready to be asked; nothing is started, and no model asked.
    public let make: @Sendable (ModelOrder) async -> ReadyModel
}

extension ModelReference {
    /// The provider; `nil` for one that is not known.
    public var kind: ProviderKind? { ProviderKind.named(provider) }

    /// Whether the model runs on this machine.
    public var runsHere: Bool { kind?.runsHere ?? false }
}

extension ModelCatalog {
    /// What is built in and nothing else.
    public static let builtIn = ModelCatalog(ProviderKind.all.map(\.models))
}
