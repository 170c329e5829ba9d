import HTTPTransport
import ModelProviders
import Testing

@Suite("A provider's configuration")
struct ProviderConfigurationTests {
    @Test func `comes from an environment that is handed in`() {
        let configuration = ProviderConfiguration(
            provider: "anthropic",
            environment: [
                "ANTHROPIC_API_KEY": "key\n", "ANTHROPIC_BASE_URL": "https://gate.example",
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
        (nil, true), ("https://api.openai.com/v1", true), ("https://eu.api.openai.com", true),
        ("https://API.OpenAI.com:443/v1/", true), ("http://localhost:8000/v1", false),
        ("https://gate.example/openai.com", false), ("https://openai.com.evil.example", false),
        ("https://notopenai.com", false), ("https://openai.com@evil.example", false), ("", false),
    ])
    func `knows the provider's own address`(baseURL: String?, isOwn: Bool) {
        #expect(ProviderConfiguration(baseURL: baseURL).isProvidersOwn("openai") == isOwn)
    }
}
