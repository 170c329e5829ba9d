public import AnalysisCore

extension ProviderConfiguration {
    /// What to say about a pipeline's temperature where it is not sent to a model.
    ///
    /// - Parameter model: The model as the pipeline names it; this configuration is its provider's.
    /// - Returns: A sentence, or `nil` where the model takes the temperature.
    public func samplingWarning(naming model: ModelReference) -> String? {
        let reason = model.kind?.samplingRefusal(model.name, self)
        return reason.map { "temperature is not sent to \(model): \($0)" }
    }
}
