import AnalysisCore
import HTTPTransport
import ModelProviders
import Testing

@Suite("A provider's configuration")
struct ProviderConfigurationTests {
    @Test func `comes from an environment that is handed in`() {
        let configuration = ProviderConfiguration(
            provider: "anthropic",
            environment: [
                "ANTHROPIC_API_KEY": "key\n", "ANTHROPIC_BASE_URL": " https://gate.example\n",
                "OPENAI_API_KEY": "other", "HTTPS_PROXY": "http://me:pw@proxy:3128",
                "SSL_CERT_FILE": "/etc/ca.pem", "ANTHROPIC_VERSION": "2023-06-01",
            ]
        )
        #expect(configuration.apiKey == Secret("key"))
        #expect(configuration.baseURL == "https://gate.example")
        #expect(configuration.anthropicVersion == "2023-06-01")
        #expect(
            configuration.transport.proxy
                == HTTPProxy(host: "proxy", port: 3128, credentials: Secret("me:pw"))
        )
        #expect(configuration.transport.trustedCertificates == "/etc/ca.pem")
        #expect(!"\(configuration)".contains("pw"))
    }

    @Test func `takes empty variables for missing and no proxy to this machine`() {
        let configuration = ProviderConfiguration(
            provider: "openai",
            environment: [
                "OPENAI_API_KEY": "", "OPENAI_BASE_URL": "http://localhost:11434/v1",
                "HTTPS_PROXY": "http://proxy:3128",
            ]
        )
        #expect(configuration.apiKey == nil)
        #expect(configuration.transport.proxy == nil)
    }

    @Test(arguments: [
        ("https://gate.example", "", true), (nil, "", true), ("http://vllm.lan:8000", "", false),
        ("https://gate.example", "*", false), ("https://gate.example", "gate.example", false),
        ("https://a.gate.example/v1", "x.example, gate.example", false),
        ("https://gate.example:8443", ".gate.example", false),
        ("https://a.gate.example", "*.gate.example", false),
        ("https://gate.example:8443", "gate.example:8443", false),
        ("https://gate.example", "gate.example:8443", true),
        ("https://notgate.example", "gate.example", true), (nil, "api.openai.com", false),
    ])
    func `has a proxy for https, NO_PROXY excepted`(url: String?, none: String, isUsed: Bool) {
        var environment = ["HTTPS_PROXY": "http://proxy:3128", "NO_PROXY": none]
        environment["OPENAI_BASE_URL"] = url
        let configuration = ProviderConfiguration(provider: "openai", environment: environment)
        #expect((configuration.transport.proxy != nil) == isUsed)
    }

    @Test(arguments: ["anthropic", "openai"])
    func `sends nothing round a proxy that cannot be used`(provider: String) async throws {
        let configuration = ProviderConfiguration(
            provider: provider,
            environment: [
                "HTTPS_PROXY": "socks5://u:secret@proxy:1", "ANTHROPIC_API_KEY": "k",
                "OPENAI_API_KEY": "k", "ANTHROPIC_BASE_URL": "https://gate.invalid",
                "OPENAI_BASE_URL": "https://gate.invalid",
            ]
        )
        let model: any ModelProvider =
            provider == "openai"
            ? OpenAIProvider(configuration: configuration)
            : AnthropicProvider(configuration: configuration)
        let failure = await #expect(throws: ProviderFailure.self) {
            try await model.answer(to: sentimentRequest(model: "m"), onPartialText: nil)
        }
        #expect(failure?.endsRun == true)
        #expect(failure?.message.hasPrefix("HTTPS_PROXY is no address of a proxy") == true)
    }

    @Test(arguments: [
        (nil, true), ("https://api.openai.com/v1", true), ("https://eu.api.openai.com", true),
        ("https://API.OpenAI.com:443/v1/", true), ("http://localhost:8000/v1", false),
        ("https://gate.example/openai.com", false), ("https://openai.com.evil.example", false),
        ("https://notopenai.com", false), ("https://openai.com@evil.example", false), ("", false),
    ])
    func `knows the provider's own address`(baseURL: String?, isOwn: Bool) {
        #expect(ProviderConfiguration(baseURL: baseURL).isProvidersOwn("openai") == isOwn)
    }

    @Test(
        arguments: [
            (
                "anthropic/claude-haiku-5-5", [:],
                "temperature is not sent to anthropic/claude-haiku-5-5: API version 2026-10-21 has no"
                    + " sampling fields"
            ),
            (
                "anthropic/claude-opus-4-8", ["ANTHROPIC_VERSION": "2023-06-01"],
                "temperature is not sent to anthropic/claude-opus-4-8: claude-opus-4-8 takes no"
                    + " sampling fields"
            ),
            ("anthropic/claude-haiku-4-5", ["ANTHROPIC_VERSION": "2023-06-01"], nil),
            (
                "openai/gpt-5.4", [:],
                "temperature is not sent to openai/gpt-5.4: gpt-5.4 takes no sampling fields"
            ),
            ("openai/gpt-4.1", [:], nil),
            ("openai/gpt-5.4", ["OPENAI_BASE_URL": "http://127.0.0.1:8000"], nil),
            ("local/smollm2-135m-instruct", [:], nil),
        ] as [(String, [String: String], String?)]
    )
    func `knows where a temperature is not sent`(
        model: String,
        environment: [String: String],
        warning: String?
    ) throws {
        let parts = model.split(separator: "/", maxSplits: 1).map(String.init)
        let reference = ModelReference(provider: parts[0], name: parts[1])
        let configuration = ProviderConfiguration(provider: parts[0], environment: environment)
        #expect(configuration.samplingWarning(naming: reference) == warning)
    }
}
