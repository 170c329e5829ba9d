import AnalysisCore
import Testing

@Suite struct PlatformTests {
    private func platform(_ hosts: [String] = [], prefix: String = "", name: String = "cloud")
        -> Platform
    {
        Platform(
            name: name,
            provider: "one",
            title: "One",
            address: "https://HOST",
            hosts: hosts,
            addressVariable: "URL",
            keyVariable: "KEY",
            keyForm: .apiKey
        ) { $0.modelPrefix = prefix }
    }

    @Test(arguments: [
        ("api.one.com", "api.one.com", true), ("api.one.com", "xapi.one.com", false),
        ("api.*.one.com", "api.eu-west-1.one.com", true), ("api.*.one.com", "api.one.com", false),
        ("api.*.one.com", "api..one.com", false), ("api.*.one.com", "api.a.b.one.com", false),
        ("api.*.one.com", "api.é.one.com", false), ("*.one.com", "a.one.com", true),
        ("*.one.com", "one.com", false), ("*.one.com", "a.b.one.com", false),
        ("*.one.com", ".one.com", false), ("**.one.com", "a.b.one.com", true),
        ("**.one.com", "a.one.com", true), ("**.one.com", "one.com", false),
        ("**.one.com", "evilone.com", false), ("*-x.one.com", "a-x.one.com", true),
        ("*-x.one.com", "a_b-x.one.com", false), ("a*b", "ab", false), ("a*b", "a1b", true),
        ("aa*aa", "aaa", false),
    ])
    func `A star stands for one part of a name, two for any`(
        pattern: String,
        host: String,
        isIts: Bool
    ) {
        #expect(platform([pattern]).has(host: host) == isIts)
        #expect(platform(["other.com", pattern]).has(host: host) == isIts)
        #expect(!platform([]).has(host: host))
    }

    @Test(arguments: [
        ("https://API.One.com/v1", "api.one.com"), ("http://a:8080", "a"), ("https://a?x", "a"),
        ("https://a#x", "a"), ("https://a\\b", "a"), ("http://[::1]:80/x", "[::1]"),
        ("https://user@evil.com", nil), ("https://a.com@evil.com/", nil), ("https:///x", nil),
        ("https://:80", nil), ("a.com", nil), ("", nil), ("http://[::1", nil), ("://a", "a"),
    ])
    func `The host of an address is what a client would connect to`(
        address: String,
        host: String?
    ) {
        #expect(Platform.host(of: address) == host)
    }

    @Test(arguments: [
        ("http://localhost:11434/v1", true), ("http://LOCALHOST", true), ("http://127.0.0.1", true),
        ("http://127.255.0.9:1", true), ("http://[::1]:8080", true),
        (
            "http://127.0.0.1.evil.com",
            false
        ),
        ("http://128.0.0.1", false), ("http://127.0.0", false), ("http://127.0.0.256", false),
        ("http://localhost.evil.com", false), ("http://[::2]", false),
        ("http://x@localhost", false),
        ("localhost", false), ("http://127..0.1", false), ("http://0127.0.0.1", false),
    ])
    func `Only addresses of this machine are loopback`(address: String, isLoopback: Bool) {
        #expect(Platform.isLoopback(address) == isLoopback)
    }

    @Test(arguments: [
        ("claude", "", "claude"), ("claude", "anthropic.", "anthropic.claude"),
        ("anthropic.claude", "anthropic.", "anthropic.claude"),
        ("us.anthropic.claude", "anthropic.", "us.anthropic.claude"),
    ])
    func `A model gets the platform's prefix once`(name: String, prefix: String, wire: String) {
        #expect(platform(prefix: prefix).wireName(ofModel: name) == wire)
    }

    @Test func `The provider's own API bears its name`() {
        #expect(platform(name: "one").isProvidersOwn)
        #expect(!platform(name: "cloud").isProvidersOwn)
    }
}
