import APISimulator
import AnalysisCore
import HTTPTransport
import ModelProviders
import TestSupport
import Testing

/// Where the key of a provider comes from.
struct ProviderKeyTests {
    @Test func `the variable goes before the file, and the file before a token`() {
        let folder = TemporaryFolder()
        folder.write("key", "  sk-of-a-file\n")
        let file = folder.path(of: "key")
        func key(_ names: Set<String>) -> ProviderKey {
            let all = [
                "ANTHROPIC_API_KEY": "sk-of-a-variable", "ANTHROPIC_API_KEY_FILE": file,
                "ANTHROPIC_AUTH_TOKEN": "a-token",
            ]
            return ProviderKey(
                provider: "anthropic",
                environment: all.filter { names.contains($0.key) }
            )
        }
        let first = key(["ANTHROPIC_API_KEY", "ANTHROPIC_API_KEY_FILE", "ANTHROPIC_AUTH_TOKEN"])
        #expect(first.secret?.revealed == "sk-of-a-variable" && first.form == .apiKey)
        let second = key(["ANTHROPIC_API_KEY_FILE", "ANTHROPIC_AUTH_TOKEN"])
        #expect(second.secret?.revealed == "sk-of-a-file" && second.form == .apiKey)
        #expect(second.variable == "ANTHROPIC_API_KEY_FILE")
        let third = key(["ANTHROPIC_AUTH_TOKEN"])
        #expect(third.secret?.revealed == "a-token" && third.form == .bearer)
        let none = key([])
        #expect(none.secret == nil && none.obstacle == nil && none.variable == "ANTHROPIC_API_KEY")
    }

    @Test(arguments: [
        ([], "is empty"), (Array("two words".utf8), "more than one word"),
        ([0xFF, 0xFE, 0xFF], "no text"), (Array(repeating: 0x6B, count: 70_000), "too long"),
    ])
    func `a file that holds no key is an obstacle, and is not shown`(bytes: [UInt8], words: String)
    {
        let folder = TemporaryFolder()
        let path = folder.write("key", bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        let key = ProviderKey(provider: "openai", environment: ["OPENAI_API_KEY_FILE": path])
        #expect(key.secret == nil)
        #expect(key.obstacle?.hasPrefix("OPENAI_API_KEY_FILE names \(path), which ") == true)
        #expect(key.obstacle?.contains(words) == true, "\(key.obstacle ?? "")")
        #expect(text.isEmpty || key.obstacle?.contains(text) == false)
    }

    @Test func `a file that is not there is an obstacle`() {
        let key = ProviderKey(
            provider: "openai",
            environment: ["OPENAI_API_KEY_FILE": "/nowhere/key"]
        )
        #expect(key.obstacle?.contains("cannot be read") == true)
    }

    @Test func `a token is sent as a bearer, and a refusal names where the key came from`()
        async throws
    {
        let folder = TemporaryFolder()
        let file = folder.write("key", "sk-of-a-file")
        try await withAPISimulator { simulator in
            func failure(_ environment: [String: String]) async -> String {
                simulator.meet(
                    next: [
                        .response(
                            status: 401,
                            body: #"{"type":"error","error":{"type":"authentication_error"}}"#
                        )
                    ]
                )
                var environment = environment
                environment["ANTHROPIC_BASE_URL"] = simulator.baseURL
                let provider = AnthropicProvider(
                    configuration: ProviderConfiguration(
                        provider: "anthropic",
                        environment: environment
                    )
                )
                do throws(ProviderFailure) {
                    _ = try await provider.answer(
                        to: sentimentRequest(model: "claude-haiku-5-5"),
                        onPartialText: nil
                    )
                    return ""
                } catch {
                    return error.message
                }
            }
            let token = await failure(["ANTHROPIC_AUTH_TOKEN": "a-token"])
            #expect(token.hasSuffix("the key comes from ANTHROPIC_AUTH_TOKEN"), "\(token)")
            #expect(simulator.requests.last?.headers["authorization"] == "Bearer a-token")
            #expect(simulator.requests.last?.headers["x-api-key"] == nil)
            let fromFile = await failure(["ANTHROPIC_API_KEY_FILE": file])
            #expect(fromFile.hasSuffix("the key comes from ANTHROPIC_API_KEY_FILE"))
            #expect(simulator.requests.last?.headers["x-api-key"] == "sk-of-a-file")
        }
    }
}
