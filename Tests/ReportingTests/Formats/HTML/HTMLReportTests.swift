import AnalysisCore
import JSON
import Testing

@testable import Reporting

@Suite struct HTMLReportTests {
    /// The vectors of FIPS 180-4 and of lengths around the padding, from sha256sum.
    @Test(
        "SHA-256 is right at every length of padding",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                String(repeating: "a", count: 55),
                "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"
            ),
            (
                String(repeating: "a", count: 56),
                "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"
            ),
            (
                String(repeating: "a", count: 64),
                "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"
            ),
        ]
    )
    func digest(text: String, expected: String) {
        let digest = SHA256.digest(of: Array(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }
        #expect(digest.joined() == expected)
    }

    @Test("the policy names the hashes of style and script, and allows nothing else")
    func policy() {
        #expect(
            ContentSecurityPolicy.policy(style: Array("a".utf8), script: []) == """
                default-src 'none'; \
                style-src 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='; \
                script-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; \
                img-src data:; base-uri 'none'; form-action 'none'
                """
        )
    }

    @Test("a page holds nothing that leads elsewhere", arguments: SampleRun.all.map(\.name))
    func selfContained(name: String) throws {
        let run = try #require(SampleRun.all.first { $0.name == name })
        let page = try run.report(.html)
        for part in ["src=\"", "href=\"http", "url(", "@import", "style=\"", " onclick", "<a "] {
            #expect(!page.contains(part))
        }
    }

    @Test("a page that would be too large says which documents it leaves out")
    func tooLarge() throws {
        let text = String(repeating: "x", count: 1 << 20)
        var run = SampleRun.summary
        run.records = (0..<70).map {
            .sample("\($0).txt", $0, .analyzed(fields: ["summary": .string(text)]))
        }
        let page = try run.report(.html)
        #expect(page.utf8.count < 70 << 20)
        #expect(page.contains("The table holds the first 64 of 70 documents"))
    }
}
