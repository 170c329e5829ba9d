extension ProviderKind {
    /// The providers, in the order in which they are listed.
    public static let all: [ProviderKind] = [
        .anthropic,
        .openAI,
        .local,
    ]

    /// A provider by its name.
    ///
    /// - Parameter name: What stands before the slash of a model.
    /// - Returns: The provider; `nil` where there is none.
    public static func named(_ name: String) -> ProviderKind? {
        all.first { $0.name == name }
    }
}
