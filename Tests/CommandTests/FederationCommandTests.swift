import APISimulator
import Foundation
import SystemPackage
import TestSupport
import Testing

/// Runs without any key, as a CI job does that has an identity.
@Suite(.timeLimit(.minutes(10)))
struct FederationCommandTests {
    private static let rule = SimulatorConfiguration.Federation()

    private func folder() -> TemporaryFolder {
        let folder = TemporaryFolder()
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            model: anthropic/claude-haiku-5-5
            fallback: anthropic/claude-sonnet-5-5
            retry: {max_attempts: 1}
            """
        )
        for number in 1...8 { folder.write("docs/\(number).txt", "Review \(number): it works.") }
        folder.write("token", Self.rule.identityToken + "\n")
        return folder
    }

    private func environment(
        _ folder: borrowing TemporaryFolder,
        _ simulator: APISimulator
    ) -> [String: String] {
        [
            "ANTHROPIC_BASE_URL": simulator.baseURL,
            "ANTHROPIC_FEDERATION_RULE_ID": Self.rule.rule,
            "ANTHROPIC_ORGANIZATION_ID": Self.rule.organization,
            "ANTHROPIC_SERVICE_ACCOUNT_ID": Self.rule.serviceAccount,
            "ANTHROPIC_IDENTITY_TOKEN_FILE": folder.path(of: "token"),
        ]
    }

    @Test("a run needs one exchange, and no file of it holds a token")
    func run() async throws {
        try await withAPISimulator(.init(federation: Self.rule)) { simulator in
            let folder = folder()
            let process = AnalyzeProcess(
                in: folder.path,
                environment: environment(folder, simulator)
            )
            let outcome = try await process.run([
                "docs", "-p", "p.yml", "--output", "r.csv", "--output", "r.json", "--output",
                "r.html", "--log-level", "debug",
            ])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(simulator.exchanges == 1)
            #expect(simulator.books.answers == 8)
            var texts = [outcome.output, outcome.errors]
            texts += ["r.csv", "r.json", "r.html"].compactMap { folder.read($0) }
            let kept = URL(filePath: folder.path(of: ".analyze"))
            let files = FileManager.default.enumerator(at: kept, includingPropertiesForKeys: nil)
            for case let file as URL in files ?? .init() {
                if let data = try? Data(contentsOf: file) {
                    texts.append(String(decoding: data, as: UTF8.self))
                }
            }
            #expect(texts.count > 5)
            for text in texts {
                #expect(!text.contains("sk-ant-oat01"))
                #expect(!text.contains(Self.rule.identityToken))
            }
        }
    }

    @Test("a token that is taken back in the middle costs one more exchange, and no document")
    func revoked() async throws {
        try await withAPISimulator(.init(federation: Self.rule)) { simulator in
            let folder = folder()
            let process = AnalyzeProcess(
                in: folder.path,
                environment: environment(folder, simulator)
            )
            async let outcome = process.run(["docs", "-p", "p.yml", "--output", "r.csv"])
            await simulator.wait { $0.answers >= 1 }
            simulator.revokeTokens()
            let status = try await outcome.status
            #expect(status == 0)
            #expect(simulator.exchanges <= 2)
            #expect(simulator.books.answers == 8)
        }
    }

    @Test(
        "a failure ends with status 5 and says in which step",
        arguments: [
            ("ANTHROPIC_IDENTITY_TOKEN_FILE", "/nowhere/token", "step 1 of 3", "No such file"),
            (
                "ANTHROPIC_FEDERATION_RULE_ID", "fdrl_other", "step 2 of 3",
                "HTTP 401, invalid_grant"
            ),
            ("ANTHROPIC_IDENTITY_TOKEN_FILE", "", "ANTHROPIC_IDENTITY_TOKEN_FILE", "too"),
        ]
    )
    func failing(name: String, value: String, step: String, words: String) async throws {
        try await withAPISimulator(.init(federation: Self.rule)) { simulator in
            let folder = folder()
            var environment = environment(folder, simulator)
            environment[name] = value
            let outcome = try await AnalyzeProcess(in: folder.path, environment: environment)
                .run(["docs", "-p", "p.yml"])
            #expect(outcome.status == 5)
            #expect(outcome.errors.contains(step), "\(outcome.errors)")
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
            #expect(!outcome.errors.contains(Self.rule.identityToken))
            #expect(simulator.books.answers == 0)
        }
    }

    @Test("a token that the API refuses is the third step")
    func refused() async throws {
        try await withAPISimulator(.init(federation: Self.rule)) { simulator in
            simulator.meet { request in
                request.path == "/v1/messages"
                    ? .status(401, type: "authentication_error", message: "no access") : nil
            }
            let folder = folder()
            let outcome = try await AnalyzeProcess(
                in: folder.path,
                environment: environment(folder, simulator)
            )
            .run(["docs", "-p", "p.yml", "--concurrency", "1"])
            #expect(outcome.status == 5)
            #expect(outcome.errors.contains("step 3 of 3"), "\(outcome.errors)")
        }
    }

    @Test("doctor exchanges the token, and says where the key comes from")
    func doctor() async throws {
        try await withAPISimulator(.init(federation: Self.rule)) { simulator in
            let folder = folder()
            var environment = environment(folder, simulator)
            environment["ANALYZE_DATA_DIR"] = folder.path(of: "data")
            let outcome = try await AnalyzeProcess(in: folder.path, environment: environment)
                .run(["doctor"])
            #expect(outcome.status == 0, "\(outcome.output)")
            #expect(
                outcome.output.contains(
                    "ok       anthropic       ANTHROPIC_FEDERATION_RULE_ID is set; "
                ),
                "\(outcome.output)"
            )
            #expect(simulator.exchanges == 1)
        }
    }

    @Test("a file .env is not read")
    func dotEnv() async throws {
        try await withAPISimulator { simulator in
            let folder = folder()
            for place in [".env", "docs/.env", ".analyze/.env"] {
                folder.write(place, "ANTHROPIC_API_KEY=sk-of-a-file\n")
            }
            let outcome = try await AnalyzeProcess(
                in: folder.path,
                environment: ["ANTHROPIC_BASE_URL": simulator.baseURL]
            )
            .run(["docs", "-p", "p.yml"])
            #expect(outcome.status == 5)
            #expect(outcome.errors.contains("there is no API key"))
            #expect(simulator.books.requests == 0)
        }
    }

    @Test("a command gives the key, once for all models and documents")
    func command() async throws {
        try await withAPISimulator(.init(apiKey: "sk-of-a-command")) { simulator in
            let folder = folder()
            let outcome = try await AnalyzeProcess(
                in: folder.path,
                environment: [
                    "PATH": "/usr/bin:/bin", "ANTHROPIC_BASE_URL": simulator.baseURL,
                    "ANTHROPIC_API_KEY_COMMAND": "echo x >> calls; printf sk-of-a-; echo command",
                ]
            )
            .run(["docs", "-p", "p.yml", "--output", "r.json"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(folder.read("calls") == "x\n")
            #expect(folder.read("r.json")?.contains("sk-of-a-command") == false)
        }
    }
}
