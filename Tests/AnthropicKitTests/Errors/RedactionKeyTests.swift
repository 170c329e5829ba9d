import HTTPTransport
import Testing

@testable import AnthropicKit

/// Keys are cut out of messages by what makes them secret.
struct RedactionKeyTests {
    @Test(arguments: ["x", "EMPTY", "none", "no-key"])
    func `a word that is no secret cuts nothing`(key: String) {
        let text = "the next request of no-key users, none EMPTY, is fixed: x"
        #expect(Redaction(key: Secret(key)).cleaned(text) == text)
    }

    @Test func `a key is cut out`() {
        let redaction = Redaction(key: Secret("sk-12345"))
        #expect(redaction.cleaned("bad key sk-12345.") == "bad key <redacted>.")
    }
}
