internal import AnalysisCore
internal import ModelProviders
internal import Pipelines

extension ProviderConfiguration {
    /// What a pipeline and the environment say about a provider.
    init(provider: String, pipeline: Pipeline, environment: [String: String]) {
        self.init(
            provider: provider,
            stated: PlatformChoice.Stated(pipeline.providers.places[provider]?.value),
            environment: environment
        )
        serviceTier = pipeline.serviceTier?.value
    }
}

extension PlatformChoice.Stated {
    /// What a pipeline states about where a provider is asked.
    init(_ place: Pipeline.Place?) {
        self.init(
            platform: place?.platform?.value,
            baseURL: place?.baseURL?.value,
            headers: place?.headers?.value ?? [:]
        )
    }
}
