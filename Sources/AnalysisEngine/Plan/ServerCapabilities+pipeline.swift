internal import ModelProviders
internal import Pipelines

extension ServerCapabilities {
    /// What a pipeline states of a server.
    init(_ stated: Pipeline.Server?) {
        self.init(
            schema: stated?.schema.flatMap { Schema(rawValue: $0.rawValue) },
            keepsNumberBounds: stated?.numberBounds,
            patterns: stated?.patterns.flatMap { Patterns(rawValue: $0.rawValue) },
            streamsUsage: stated?.streamUsage,
            countsTokens: stated?.countTokens,
            contextTokens: stated?.contextTokens
        )
    }
}
