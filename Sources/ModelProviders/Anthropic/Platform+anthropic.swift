import AnalysisCore

// What platforms take, as of `ModelCatalog.lifecycleDate`, from Anthropic's Python client 2.14.0
// (addresses, variables, form of keys, version, route), Amazon's user guide of Bedrock (no
// structured outputs on the Messages endpoint), and the price table of LiteLLM 1.110.2 (parts of
// the provider's prices).

extension Platform {
    /// The platforms that serve Claude, the provider's own API first.
    static let anthropic: [Platform] = [
        Platform(
            name: "anthropic",
            provider: "anthropic",
            title: "Anthropic",
            address: "https://api.anthropic.com",
            hosts: ["anthropic.com", "**.anthropic.com"],
            addressVariable: "ANTHROPIC_BASE_URL",
            keyVariable: "ANTHROPIC_API_KEY",
            keyForm: .apiKey
        ) {
            $0.takesTokens = true
            $0.tiers = [.standard: "standard_only", .priority: "auto"]
        },
        Platform(
            name: "aws",
            provider: "anthropic",
            title: "Claude Platform on AWS",
            address: "https://aws-external-anthropic.REGION.api.aws",
            hosts: ["aws-external-anthropic.*.api.aws"],
            addressVariable: "ANTHROPIC_AWS_BASE_URL",
            keyVariable: "ANTHROPIC_AWS_API_KEY",
            keyForm: .apiKey
        ) {
            $0.requiredHeaders = [
                Platform.RequiredHeader(
                    name: "anthropic-workspace-id",
                    variable: "ANTHROPIC_AWS_WORKSPACE_ID",
                    example: "wrkspc_…"
                )
            ]
        },
        Platform(
            name: "bedrock",
            provider: "anthropic",
            title: "Amazon Bedrock, Messages endpoint",
            address: "https://bedrock-mantle.REGION.api.aws/anthropic",
            hosts: ["bedrock-mantle.*.api.aws"],
            addressVariable: "ANTHROPIC_BEDROCK_MANTLE_BASE_URL",
            keyVariable: "AWS_BEARER_TOKEN_BEDROCK",
            keyForm: .apiKey
        ) {
            $0.apiVersion = "2023-06-01"
            $0.modelPrefix = "anthropic."
            $0.enforcesSchemas = false
            $0.takesBatches = false
            $0.listsModels = false
            $0.pricing = .percent([
                "claude-haiku-5-5": 110, "claude-opus-5-5": 110, "claude-sonnet-5-5": 110,
                "claude-haiku-4-5": 100,
            ])
        },
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
            keyForm: .bearer
        ) {
            $0.apiVersion = "2026-10-21"
            $0.route = .publisher
            $0.takesBatches = false
            $0.listsModels = false
        },
        Platform(
            name: "google",
            provider: "anthropic",
            title: "Claude on Google Cloud",
            address: "https://claude.googleapis.com/v1/projects/PROJECT/locations/LOCATION"
                + "/workspaces/WORKSPACE/invoke",
            hosts: ["claude.googleapis.com"],
            addressVariable: "ANTHROPIC_GOOGLE_CLOUD_BASE_URL",
            keyVariable: "CLOUDSDK_AUTH_ACCESS_TOKEN",
            keyForm: .bearer
        ) {
            $0.pricing = .unknown
        },
    ]
}
