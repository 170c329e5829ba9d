// What platforms take, as of `ModelCatalog.lifecycleDate`, from Anthropic's Python client 2.14.0
// (addresses, variables, form of keys, version, route), Amazon's user guide of Bedrock (no
// structured outputs on the Messages endpoint), and the price table of LiteLLM 1.110.2 (parts of
// the provider's prices).

extension Platform {
    /// All platforms; the provider's own API stands before the others.
    public static let all: [Platform] = [
        Platform(
            name: "anthropic",
            provider: "anthropic",
            title: "Anthropic",
            address: "https://api.anthropic.com",
            hosts: ["anthropic.com", "**.anthropic.com"],
            addressVariable: "ANTHROPIC_BASE_URL",
            keyVariable: "ANTHROPIC_API_KEY",
            keyForm: .apiKey,
            takesTokens: true,
            tiers: [.standard: "standard_only", .priority: "auto"]
        ),
        Platform(
            name: "aws",
            provider: "anthropic",
            title: "Claude Platform on AWS",
            address: "https://aws-external-anthropic.REGION.api.aws",
            hosts: ["aws-external-anthropic.*.api.aws"],
            addressVariable: "ANTHROPIC_AWS_BASE_URL",
            keyVariable: "ANTHROPIC_AWS_API_KEY",
            keyForm: .apiKey,
            requiredHeaders: [
                RequiredHeader(
                    name: "anthropic-workspace-id",
                    variable: "ANTHROPIC_AWS_WORKSPACE_ID",
                    example: "wrkspc_…"
                )
            ]
        ),
        Platform(
            name: "bedrock",
            provider: "anthropic",
            title: "Amazon Bedrock, Messages endpoint",
            address: "https://bedrock-mantle.REGION.api.aws/anthropic",
            hosts: ["bedrock-mantle.*.api.aws"],
            addressVariable: "ANTHROPIC_BEDROCK_MANTLE_BASE_URL",
            keyVariable: "AWS_BEARER_TOKEN_BEDROCK",
            keyForm: .apiKey,
            apiVersion: "2023-06-01",
            modelPrefix: "anthropic.",
            enforcesSchemas: false,
            takesBatches: false,
            listsModels: false,
            pricing: .percent([
                "claude-haiku-5-5": 110, "claude-opus-5-5": 110, "claude-sonnet-5-5": 110,
                "claude-haiku-4-5": 100,
            ])
        ),
        Platform(
            name: "vertex",
            provider: "anthropic",
            title: "Google Vertex AI",
            address:
                "https://REGION-aiplatform.googleapis.com/v1/projects/PROJECT/locations/REGION",
            hosts: [
                "aiplatform.googleapis.com", "*-aiplatform.googleapis.com",
                "aiplatform.*.rep.googleapis.com",
            ],
            addressVariable: "ANTHROPIC_VERTEX_BASE_URL",
            keyVariable: "CLOUDSDK_AUTH_ACCESS_TOKEN",
            keyForm: .bearer,
            apiVersion: "2026-10-21",
            route: .publisher,
            takesBatches: false,
            listsModels: false
        ),
        Platform(
            name: "google",
            provider: "anthropic",
            title: "Claude on Google Cloud",
            address: "https://claude.googleapis.com/v1/projects/PROJECT/locations/LOCATION"
                + "/workspaces/WORKSPACE/invoke",
            hosts: ["claude.googleapis.com"],
            addressVariable: "ANTHROPIC_GOOGLE_CLOUD_BASE_URL",
            keyVariable: "CLOUDSDK_AUTH_ACCESS_TOKEN",
            keyForm: .bearer,
            pricing: .unknown
        ),
        Platform(
            name: "openai",
            provider: "openai",
            title: "OpenAI",
            address: "https://api.openai.com/v1",
            hosts: ["openai.com", "**.openai.com"],
            addressVariable: "OPENAI_BASE_URL",
            keyVariable: "OPENAI_API_KEY",
            keyForm: .bearer,
            countsTokens: false,
            tiers: [.standard: "default", .flex: "flex", .priority: "priority"]
        ),
        Platform(
            name: "gemini",
            provider: "openai",
            title: "Gemini, OpenAI-compatible endpoint",
            address: "https://generativelanguage.googleapis.com/v1beta/openai",
            hosts: ["generativelanguage.googleapis.com"],
            addressVariable: "GEMINI_BASE_URL",
            keyVariable: "GEMINI_API_KEY",
            keyForm: .bearer,
            takesBatches: false,
            countsTokens: false,
            pricing: .unknown
        ),
    ]
}
