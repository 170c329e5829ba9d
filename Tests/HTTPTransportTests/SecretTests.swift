import HTTPTransport
import Testing

@Suite("A secret")
struct SecretTests {
    @Test func `shows itself in no text`() {
        let secret = Secret(" sk-ant-canary\n")
        #expect(secret.revealed == "sk-ant-canary")
        var dumped = ""
        dump(secret, to: &dumped)
        let request = HTTPRequest(
            .post,
            "https://user:canary@example.org/canary?key=canary",
            headers: ["authorization": "canary"],
            secretHeaders: ["x-api-key": secret],
            body: Array("canary".utf8)
        )
        dump(request, to: &dumped)
        let texts = [
            "\(secret)", String(reflecting: secret), String(describing: Optional(secret)), dumped,
            "\(request)", String(reflecting: [request]),
        ]
        for text in texts { #expect(!text.contains("canary"), "\(text)") }
        #expect("\(request)" == "POST https://example.org")
    }

    @Test(arguments: [
        ("http://proxy.example:3128", HTTPProxy(host: "proxy.example", port: 3128)),
        ("proxy.example", HTTPProxy(host: "proxy.example", port: 80)),
        (
            "http://me:pass@proxy:8080/",
            HTTPProxy(host: "proxy", port: 8080, credentials: Secret("me:pass"))
        ),
        ("http://[::1]:3128", HTTPProxy(host: "::1", port: 3128)),
        ("https://proxy", nil), ("http://proxy:x", nil), ("", nil), ("http://proxy:0", nil),
    ])
    func `stands in the address of a proxy`(text: String, expected: HTTPProxy?) {
        #expect(HTTPProxy(text) == expected)
    }
}
