import AnalysisCore

// What platforms take, as of `ModelCatalog.lifecycleDate`, from Anthropic's Python client 2.14.0
// (addresses, variables, form of keys, version, route), Amazon's user guide of Bedrock (no
// structured outputs on the Messages endpoint), and the price table of LiteLLM 1.110.2 (parts of
// the provider's prices).

extension Platform {
    /// The platforms that are asked for chat completions, the provider's own API first.
    static let openAI: [Platform] = [
        Platform(
            name: "openai",
            provider: "openai",
            title: "OpenAI",
            address: "https://api.openai.com/v1",
            hosts: ["openai.com", "**.openai.com"],
            addressVariable: "OPENAI_BASE_URL",
            keyVariable: "OPENAI_API_KEY",
            keyForm: .bearer
        ) {
            $0.countsTokens = false
            $0.tiers = [.standard: "default", .flex: "flex", .priority: "priority"]
        },
        Platform(
            name: "gemini",
            provider: "openai",
            title: "Gemini, OpenAI-compatible endpoint",
            address: "https://generativelanguage.googleapis.com/v1beta/openai",
            hosts: ["generativelanguage.googleapis.com"],
            addressVariable: "GEMINI_BASE_URL",
            keyVariable: "GEMINI_API_KEY",
            keyForm: .bearer
        ) {
            $0.takesBatches = false
            $0.countsTokens = false
            $0.pricing = .unknown
        },
    ]
}
