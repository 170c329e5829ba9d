import ModelProviders
import RunLedger
import Testing

@testable import AnalysisEngine

/// Whose limits are remembered together.
struct EndpointKeyTests {
    private static func key(
        provider: String = "openai",
        address: String? = "http://127.0.0.1:8000/v1",
        model: String = "m",
        secret: String? = "sk-1"
    ) -> EndpointKey {
        EndpointKey(
            provider: provider,
            configuration: configuration(provider: provider, address: address, secret: secret),
            model: model
        )
    }

    private static func configuration(
        provider: String = "openai",
        address: String?,
        secret: String?
    ) -> ProviderConfiguration {
        let prefix = provider.uppercased()
        var environment: [String: String] = [:]
        environment["\(prefix)_BASE_URL"] = address
        environment["\(prefix)_API_KEY"] = secret
        return ProviderConfiguration(provider: provider, environment: environment)
    }

    @Test func `provider, address, model and key tell endpoints apart, and nothing else does`() {
        let others = [
            Self.key(provider: "anthropic"), Self.key(address: nil),
            Self.key(address: "http://127.0.0.1:8001/v1"), Self.key(model: "m2"),
            Self.key(secret: "sk-2"), Self.key(secret: nil),
            // The same texts, divided otherwise.
            Self.key(address: "http://127.0.0.1:8000/v", model: "1m"),
            Self.key(model: "ms", secret: "k-1"),
        ]
        #expect(Set(others + [Self.key()]).count == others.count + 1)
        #expect(Self.key(address: "http://127.0.0.1:8000/v1/") == Self.key())
        var slower = Self.configuration(address: "http://127.0.0.1:8000/v1", secret: "sk-1")
        slower.timeouts.total = .seconds(5)
        #expect(EndpointKey(provider: "openai", configuration: slower, model: "m") == Self.key())
    }
}
