import SystemPackage
import TestSupport
import Testing

/// Whether the key or the text of a document shows in what a whole run leaves behind, with a server
/// that fails often and repeats in its errors whatever it was sent.
@Suite(.serialized) struct LeakTests {
    private static let key = "sk-canary-81d7"
    private static let secret = "Quillfeather"

    @Test(
        "neither key nor document shows in messages, in reports of failures, or in ps",
        arguments: [
            ("anthropic/claude-haiku-5-5", "ANTHROPIC", ["--faults", "0.5", "--seed", "3"]),
            ("anthropic/claude-haiku-5-5", "ANTHROPIC", ["--api-key", "another"]),
            ("openai/some-model", "OPENAI", ["--faults", "0.5", "--seed", "3"]),
            ("openai/some-model", "OPENAI", ["--api-key", "another"]),
        ]
    )
    func leaks(model: String, provider: String, simulation: [String]) async throws {
        let folder = TemporaryFolder()
        // Without 'report', the page for readers shows the documents on purpose.
        folder.write(
            "p.yml",
            "analysis: sentiment\nretry: {max_attempts: 2, base_delay: 1ms}\nreport: {text: none}\n"
        )
        for index in 0..<30 {
            folder.write("docs/\(index).txt", "Number \(index): \(Self.secret) owes us money.")
        }
        let process = AnalyzeProcess(
            in: folder.path,
            environment: ["\(provider)_API_KEY": Self.key]
        )
        try await SimulatorProcess.with(simulation + ["--repeat-requests", "--latency", "20ms"]) {
            url in
            var process = process
            process.environment["\(provider)_BASE_URL"] = url
            let (outcome, wasSeen) = try await withThrowingTaskGroup(of: Bool.self) { group in
                group.addTask { try await Self.watchCommandLines() }
                let outcome = try await process.run([
                    "docs", "-p", "p.yml", "--model", model, "--output", "r.csv", "--output",
                    "r.json", "--output", "r.html", "--metrics", "m.json",
                ])
                group.cancelAll()
                return (outcome, try await group.next() ?? true)
            }
            #expect(!wasSeen)
            #expect(
                simulation[0] == "--faults" ? [0, 1].contains(outcome.status) : outcome.status == 5
            )
            let reports = ["r.csv", "r.json", "r.html", "m.json"].map { folder.read($0) ?? "" }
            for text in reports + [outcome.errors, outcome.output] {
                #expect(!text.contains("canary"))
                #expect(!text.contains(Self.secret))
            }
            #expect(reports[1].contains("\"results\""))
            let ledger = TextFile.readLossily(
                folder.path.appending(".analyze/ledger.sqlite")
            )
            #expect(ledger?.contains("canary") == false)
        }
    }

    /// Looks at all command lines until it is cancelled; whether one held what none may hold.
    private static func watchCommandLines() async throws -> Bool {
        while !Task.isCancelled {
            if CommandLines.contain("canary") || CommandLines.contain(secret) { return true }
            try? await Task.sleep(for: .milliseconds(20))
        }
        return false
    }
}
