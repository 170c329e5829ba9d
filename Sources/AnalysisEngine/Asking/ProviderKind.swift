/// The providers of this build, by the name that stands before the slash of a model.
enum ProviderKind: String, CaseIterable {
    /// Claude over the Messages API.
    case anthropic
    /// Any server that speaks OpenAI's chat completions.
    case openai
    /// The embedded model.
    case local
}
