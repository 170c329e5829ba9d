public import AnalysisCore

/// A provider whose servers differ in what they can do, which is learned by asking them.
public protocol LearningProvider: ModelProvider {
    /// What questions have shown of the server.
    var shownCapabilities: ServerCapabilities { get }

    /// Takes what earlier questions have shown.
    func recall(_ shown: ServerCapabilities)

    /// Asks a small question that shows what the server does with a schema, where that is not known.
    ///
    /// - Parameter model: The model.
    /// - Returns: What that took; `nil` where nothing was asked.
    func probe(model: String) async -> TokenUsage?
}
