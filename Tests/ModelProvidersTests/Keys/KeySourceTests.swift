import APISimulator
import AnalysisCore
import TestSupport
import Testing

@testable import ModelProviders

/// Where keys come from, in which order, and how they are renewed.
@Suite(.timeLimit(.minutes(10)))
struct KeySourceTests {
    private static let identity = [
        "ANTHROPIC_FEDERATION_RULE_ID": "fdrl_1", "ANTHROPIC_SERVICE_ACCOUNT_ID": "svac_1",
        "ANTHROPIC_ORGANIZATION_ID": "00000000-0000-0000-0000-000000000001",
        "ANTHROPIC_IDENTITY_TOKEN": SimulatorConfiguration.Federation().identityToken,
    ]

    private let ignore: @Sendable (String) -> Void = { _ in }

    @Test(arguments: [
        ("ANTHROPIC_API_KEY", "k"), ("ANTHROPIC_API_KEY_FILE", "/nowhere"),
        ("ANTHROPIC_API_KEY_COMMAND", "echo k"), ("ANTHROPIC_AUTH_TOKEN", "t"),
        ("ANTHROPIC_FEDERATION_RULE_ID", "fdrl_1"),
    ])
    func `the first source that is set counts`(name: String, value: String) {
        let order = [
            "ANTHROPIC_API_KEY", "ANTHROPIC_API_KEY_FILE", "ANTHROPIC_API_KEY_COMMAND",
            "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_FEDERATION_RULE_ID",
        ]
        var environment = Self.identity
        for later in order.drop(while: { $0 != name }) where environment[later] == nil {
            environment[later] = later == name ? value : "later"
        }
        let key = ProviderKey(provider: "anthropic", environment: environment)
        #expect(key.variable == name)
    }

    @Test(arguments: [
        ("ANTHROPIC_FEDERATION_RULE_ID", "ANTHROPIC_FEDERATION_RULE_ID too"),
        ("ANTHROPIC_ORGANIZATION_ID", "ANTHROPIC_ORGANIZATION_ID too"),
        ("ANTHROPIC_SERVICE_ACCOUNT_ID", "ANTHROPIC_SERVICE_ACCOUNT_ID too"),
        (
            "ANTHROPIC_IDENTITY_TOKEN",
            "ANTHROPIC_IDENTITY_TOKEN_FILE (or ANTHROPIC_IDENTITY_TOKEN, or"
                + " ANTHROPIC_IDENTITY_TOKEN_COMMAND) too"
        ),
    ])
    func `half of an identity is an obstacle that names the rest`(name: String, words: String) {
        var environment = Self.identity
        environment[name] = " "
        let key = ProviderKey(provider: "anthropic", environment: environment)
        #expect(
            key.obstacle == "there is no API key, and workload identity federation needs " + words
        )
        environment["ANTHROPIC_API_KEY"] = "k"
        #expect(ProviderKey(provider: "anthropic", environment: environment).obstacle == nil)
    }

    @Test func `an organization or a workspace alone asks for nothing`() {
        let environment = ["ANTHROPIC_ORGANIZATION_ID": "o", "ANTHROPIC_WORKSPACE_ID": "w"]
        let key = ProviderKey(provider: "anthropic", environment: environment)
        #expect(key.obstacle == nil && !key.isNamed)
    }

    @Test func `the account stays the same while tokens change`() {
        func account(_ environment: [String: String]) -> String? {
            ProviderConfiguration(provider: "anthropic", environment: environment).account
        }
        var other = Self.identity
        other["ANTHROPIC_IDENTITY_TOKEN"] = "e.e.e"
        #expect(account(Self.identity) == account(other))
        other["ANTHROPIC_WORKSPACE_ID"] = "wrkspc_2"
        #expect(account(Self.identity) != account(other))
        #expect(account(["ANTHROPIC_API_KEY": "k"]) == "k")
        #expect(account(["ANTHROPIC_API_KEY_COMMAND": "echo k"]) == "command echo k")
    }

    @Test(arguments: ["anthropic", "openai"], [false, true])
    func `a command is asked again when the key was refused`(
        provider: String,
        isStream: Bool
    ) async throws {
        let folder = TemporaryFolder()
        folder.write("key", "sk-first")
        try await withAPISimulator(.init(apiKey: "sk-second")) { simulator in
            let prefix = provider.uppercased()
            let file = folder.path(of: "key")
            let configuration = ProviderConfiguration(
                provider: provider,
                environment: [
                    "PATH": "/usr/bin:/bin", "\(prefix)_BASE_URL": simulator.baseURL,
                    "\(prefix)_API_KEY_COMMAND": "cat \(file); printf sk-second > \(file)",
                ]
            )
            let model: any ModelProvider =
                provider == "openai"
                ? OpenAIProvider(configuration: configuration)
                : AnthropicProvider(configuration: configuration)
            for _ in 0..<3 {
                _ = try await model.answer(
                    to: sentimentRequest(model: "claude-haiku-5-5"),
                    onPartialText: isStream ? ignore : nil
                )
            }
            // One refusal, and three answers.
            #expect(simulator.requests.count == 4)
        }
    }

    @Test(arguments: ["anthropic", "openai"])
    func `a command that gives no key ends the run, and is named`(provider: String) async throws {
        let prefix = provider.uppercased()
        let configuration = ProviderConfiguration(
            provider: provider,
            environment: [
                "PATH": "/usr/bin:/bin", "\(prefix)_BASE_URL": "http://127.0.0.1:9",
                "\(prefix)_API_KEY_COMMAND": "exit 7",
            ]
        )
        let model: any ModelProvider =
            provider == "openai"
            ? OpenAIProvider(configuration: configuration)
            : AnthropicProvider(configuration: configuration)
        let failure = await #expect(throws: ProviderFailure.self) {
            try await model.answer(
                to: sentimentRequest(model: "claude-haiku-5-5"),
                onPartialText: nil
            )
        }
        #expect(failure?.endsRun == true)
        #expect(failure?.reason == .providerUnusable)
        #expect(
            failure?.message == "\(prefix)_API_KEY_COMMAND gives no key: it ended with status 7;"
                + " run it in a shell to see why"
        )
    }
}
