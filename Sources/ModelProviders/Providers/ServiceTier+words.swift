public import AnalysisCore

extension ProviderConfiguration {
    /// What the tier that is asked for is called where requests go; `nil` asks for none.
    var tierWord: String? {
        serviceTier.flatMap { platform?.tiers[$0] }
    }
}

extension ServiceTier {
    /// The tier that an answer says it was served by.
    ///
    /// `nil` for a word that is none of them, such as `batch`.
    ///
    /// - Parameter word: The provider's word; `nil` where it says none.
    public init?(served word: String?) {
        switch word {
        case "standard", "default", "standard_only": self = .standard
        case "flex": self = .flex
        case "priority": self = .priority
        default: return nil
        }
    }
}
