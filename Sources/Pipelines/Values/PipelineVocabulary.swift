public import AnalysisCore

/// What pipelines may name that other modules define: providers, and formats of reports.
///
/// The loader, the schema and the documentation of keys are made with it.
public struct PipelineVocabulary: Sendable {
    /// A provider, as pipelines name it.
    public struct Provider: Sendable, Hashable {
        /// What stands before the slash of a model.
        public var name: String
        /// How names begin that can be of no other provider.
        public var modelPrefixes: [String]
        /// How names end that can be of no other provider.
        public var modelSuffixes: [String]
        /// What the key of its name says, where a pipeline may say where it is asked.
        public var placeSummary: String?
        /// The platforms that serve its models.
        public var platforms: [String]
        /// Whether a pipeline may say what its server can do.
        public var statesServer: Bool
        /// Whether its models run on this machine.
        public var runsHere: Bool

        /// A provider.
        public init(
            _ name: String,
            modelPrefixes: [String] = [],
            modelSuffixes: [String] = [],
            placeSummary: String? = nil,
            platforms: [String] = [],
            statesServer: Bool = false,
            runsHere: Bool = false
        ) {
            self.name = name
            self.modelPrefixes = modelPrefixes
            self.modelSuffixes = modelSuffixes
            self.placeSummary = placeSummary
            self.platforms = platforms
            self.statesServer = statesServer
            self.runsHere = runsHere
        }
    }

    /// The providers that a model may name.
    public let providers: [Provider]
    /// The names of the files that each format of reports has.
    public let reports: [ReportFiles]

    /// A vocabulary.
    ///
    /// - Parameters:
    ///   - providers: The providers that exist.
    ///   - reports: The formats of reports that exist.
    public init(providers: [Provider], reports: [ReportFiles]) {
        self.providers = providers
        self.reports = reports
    }

    /// A provider by its name.
    func provider(_ name: String) -> Provider? {
        providers.first { $0.name == name }
    }

    /// Whether a model runs on this machine.
    func runsHere(_ model: ModelReference) -> Bool {
        provider(model.provider)?.runsHere ?? false
    }

    /// The provider that a name without one can only mean.
    func provider(ofModel name: String) -> Provider? {
        providers.first { $0.modelSuffixes.contains(where: name.hasSuffix) }
            ?? providers.first { $0.modelPrefixes.contains(where: name.hasPrefix) }
    }
}
