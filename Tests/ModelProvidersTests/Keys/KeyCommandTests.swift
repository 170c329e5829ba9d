import HTTPTransport
import Testing

@testable import ModelProviders

/// A command that prints a key.
@Suite(.timeLimit(.minutes(10)))
struct KeyCommandTests {
    private func command(_ text: String) -> KeyCommand {
        KeyCommand(
            text: text,
            variable: "ANTHROPIC_API_KEY_COMMAND",
            environment: ["PATH": "/usr/bin:/bin", "STORE": "sk-of-a-store"]
        )
    }

    private func reason(_ text: String, within timeout: Duration = .seconds(60)) async -> String? {
        switch await command(text).key(within: timeout) {
        case .success: nil
        case .failure(let reason): reason.words
        }
    }

    @Test(arguments: [
        "printf ' sk-of-a-store\n\n'", "echo \"$STORE\"", "printf sk-; sleep 0; printf of-a-store",
        "cat; echo $STORE", "echo $STORE; sleep 1000 &",
        "echo sk-of-a-store; exec >&-; true",
    ])
    func `a command of a shell gives the key`(text: String) async throws {
        let key = try await command(text).key().get()
        #expect(key.revealed == "sk-of-a-store")
    }

    @Test(arguments: [
        ("exit 3", "it ended with status 3"), ("no-such-command-anywhere", "status 127"),
        ("kill -9 $$", "signal 9 ended it"), ("true", "of what it prints, it is empty"),
        ("echo two words", "it holds more than one word"), ("printf '\\377'", "it is no text"),
        ("yes", "it prints too much"), ("head -c 70000 /dev/zero | tr '\\0' k", "too"),
    ])
    func `a command that gives none is said by its variable`(
        text: String,
        words: String
    ) async {
        let reason = await reason("exec 2>/dev/null; \(text)")
        #expect(reason?.hasPrefix("ANTHROPIC_API_KEY_COMMAND gives no key: ") == true)
        #expect(reason?.contains(words) == true, "\(reason ?? "")")
    }

    @Test func `what a command prints is not shown when it fails`() async {
        let reason = await reason("echo sk-secret; exit 1")
        #expect(reason?.contains("sk-secret") == false)
    }

    @Test func `a command that does not end is not waited for`() async {
        let start = ContinuousClock.now
        let reason = await reason("sleep 1000 & sleep 1000", within: .milliseconds(200))
        #expect(reason?.contains("it has not ended within") == true)
        #expect(start.duration(to: .now) < .seconds(30))
    }
}
