public import AnalysisCore
import AnthropicKit

extension ProviderConfiguration {
    /// What to say about a pipeline's temperature where it is not sent to a model.
    ///
    /// - Parameter model: The model as the pipeline names it; this configuration is its provider's.
    /// - Returns: A sentence, or `nil` where the model takes the temperature.
    public func samplingWarning(naming model: ModelReference) -> String? {
        let reason: String? =
            switch model.provider {
            case "anthropic":
                SamplingSupport.refusal(
                    of: model.name,
                    version: anthropicVersion.map(APIVersion.init(rawValue:)) ?? .v2026
                )
            case "openai":
                ChatCompletionsForm.samplingRefusal(
                    of: model.name,
                    dialect: ChatCompletionsForm.Dialect(self)
                )
            default:
                nil
            }
        return reason.map { "temperature is not sent to \(model): \($0)" }
    }
}

extension ChatCompletionsForm.Dialect {
    /// What the server of a configuration speaks.
    init(_ configuration: ProviderConfiguration) {
        if configuration.isProvidersOwn("openai") {
            self = .openAI
        } else {
            self = configuration.isLocal ? .local : .gateway
        }
    }
}
