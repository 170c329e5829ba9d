import AnalysisCore
import HTTPTransport
import ModelProviders
import Testing

/// What a pipeline and the environment say together of where a provider is asked.
struct PlatformChoiceTests {
    private func choice(
        _ stated: PlatformChoice.Stated = .init(),
        provider: String = "anthropic",
        in environment: [String: String] = [:]
    ) -> PlatformChoice {
        PlatformChoice(provider: provider, stated: stated, environment: environment)
    }

    private func configuration(
        _ stated: PlatformChoice.Stated = .init(),
        provider: String = "anthropic",
        in environment: [String: String] = [:]
    ) -> ProviderConfiguration {
        ProviderConfiguration(provider: provider, stated: stated, environment: environment)
    }

    private static let bedrock = "https://bedrock-mantle.us-east-1.api.aws/anthropic"

    @Test func `nothing said is the provider itself`() {
        #expect(choice().platform?.name == "anthropic")
        #expect(choice().address == nil)
        #expect(choice(provider: "openai").platform?.name == "openai")
        #expect(choice().faults.isEmpty)
    }

    @Test func `an address tells its platform, and an unknown one none`() {
        #expect(choice(.init(baseURL: Self.bedrock)).platform?.name == "bedrock")
        #expect(choice(in: ["ANTHROPIC_BASE_URL": Self.bedrock]).platform?.name == "bedrock")
        #expect(choice(in: ["ANTHROPIC_BASE_URL": "https://gate.example"]).platform == nil)
    }

    @Test func `the environment comes before the pipeline`() {
        let stated = PlatformChoice.Stated(platform: "bedrock", baseURL: Self.bedrock)
        #expect(
            choice(stated, in: ["ANTHROPIC_BASE_URL": "https://gate.example"]).address
                == "https://gate.example"
        )
        let both = choice(
            stated,
            in: [
                "ANTHROPIC_BASE_URL": "https://gate.example",
                "ANTHROPIC_BEDROCK_MANTLE_BASE_URL": "https://own.example",
            ]
        )
        #expect(both.address == "https://own.example")
        #expect(both.platform?.name == "bedrock")
        #expect(both.faults.isEmpty)
    }

    @Test(
        "an address of a pipeline gets the key of its platform alone, and no other address one",
        arguments: [
            ("https://api.anthropic.com", "k-anthropic", nil),
            (bedrock, "k-bedrock", nil),
            ("https://bedrock-mantle.us-east-1.api.aws.evil.example/anthropic", nil, "is no https"),
            ("https://evil.example/bedrock-mantle.us-east-1.api.aws", nil, "is no https address"),
            ("https://bedrock-mantle.a.b.api.aws/anthropic", nil, "is no https address"),
            ("http://bedrock-mantle.us-east-1.api.aws/anthropic", nil, "is no https address"),
            ("http://127.0.0.1:8080", "none", nil), ("http://localhost:8080", "none", nil),
            ("http://127.0.0.1.evil.example", nil, "is no https address"),
        ] as [(String, String?, String?)]
    )
    func keys(address: String, key: String?, fault: String?) {
        let environment = [
            "ANTHROPIC_API_KEY": "k-anthropic", "AWS_BEARER_TOKEN_BEDROCK": "k-bedrock",
        ]
        let stated = PlatformChoice.Stated(baseURL: address)
        let configuration = configuration(stated, in: environment)
        #expect(configuration.credentials == nil)
        if let fault {
            #expect(choice(stated, in: environment).faults.first?.message.contains(fault) == true)
            #expect(configuration.obstacle?.contains(fault) == true)
            #expect(configuration.apiKey?.revealed != "k-anthropic")
            #expect(configuration.apiKey?.revealed != "k-bedrock")
        } else {
            #expect(configuration.apiKey?.revealed == key)
            #expect(configuration.obstacle == nil)
        }
    }

    @Test func `a command is not run for an address that a pipeline names`() {
        let stated = PlatformChoice.Stated(baseURL: "http://localhost:8080")
        let configuration = configuration(stated, in: ["ANTHROPIC_API_KEY_COMMAND": "echo k"])
        #expect(configuration.credentials == nil)
    }

    @Test func `whoever names a platform by the provider's variable may name its key so too`() {
        let environment = ["ANTHROPIC_BASE_URL": Self.bedrock, "ANTHROPIC_API_KEY": "k"]
        #expect(configuration(in: environment).apiKey?.revealed == "k")
        let stated = PlatformChoice.Stated(platform: "bedrock", baseURL: Self.bedrock)
        let none = configuration(stated, in: ["ANTHROPIC_API_KEY": "k"])
        #expect(none.apiKey == nil)
        #expect(none.keyVariable == "AWS_BEARER_TOKEN_BEDROCK")
    }

    @Test(
        arguments: [
            (
                PlatformChoice.Stated(platform: "bedrok"), [:], "anthropic has no platform bedrok",
                "one of anthropic, aws, bedrock, vertex, google"
            ),
            (
                .init(platform: "vertex"), [:],
                "Google Vertex AI is asked at an address of its own, and none is stated",
                "ANTHROPIC_VERTEX_BASE_URL in the environment"
            ),
            (
                .init(baseURL: "https://aws-external-anthropic.us-east-1.api.aws"), [:],
                "Claude Platform on AWS refuses requests without the header anthropic-workspace-id",
                "ANTHROPIC_AWS_WORKSPACE_ID in the environment"
            ),
            (
                .init(baseURL: "https://bedrock-mantle.REGION.api.aws/anthropic"), [:],
                "the address still says REGION", "put the name in its place"
            ),
        ] as [(PlatformChoice.Stated, [String: String], String, String)]
    )
    func `what is wrong is said with what to do`(
        stated: PlatformChoice.Stated,
        environment: [String: String],
        message: String,
        advice: String
    ) {
        let fault = choice(stated, in: environment).faults.first
        #expect(fault?.message.contains(message) == true, "\(fault?.message ?? "none")")
        #expect(fault?.advice.contains(advice) == true, "\(fault?.advice ?? "none")")
    }

    @Test func `a header comes from the pipeline or from its variable`() {
        let address = "https://aws-external-anthropic.us-east-1.api.aws"
        let variable = choice(
            .init(baseURL: address),
            in: ["ANTHROPIC_AWS_WORKSPACE_ID": "wrkspc_1"]
        )
        #expect(variable.headers == ["anthropic-workspace-id": "wrkspc_1"])
        #expect(variable.faults.isEmpty)
        let stated = choice(
            .init(baseURL: address, headers: ["anthropic-workspace-id": "wrkspc_2"]),
            in: ["ANTHROPIC_AWS_WORKSPACE_ID": "wrkspc_1"]
        )
        #expect(stated.headers == ["anthropic-workspace-id": "wrkspc_2"])
    }
}
