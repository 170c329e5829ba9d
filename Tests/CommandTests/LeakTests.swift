import APISimulator
import Synchronization
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
            ("anthropic/claude-haiku-5-5", "ANTHROPIC"), ("openai/some-model", "OPENAI"),
        ],
        [false, true]
    )
    func leaks(
        by model: (name: String, provider: String),
        isRefused: Bool
    ) async throws {
        let configuration = SimulatorConfiguration(
            faults: FaultPlan(share: isRefused ? 0 : 0.5, seed: 3),
            repeatsRequests: true,
            apiKey: isRefused ? "another" : nil
        )
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
            environment: ["\(model.provider)_API_KEY": Self.key]
        )
        try await withAPISimulator(configuration) { simulator in
            // Whoever asks has its command line by then: it is looked at with each request.
            let looks = Mutex<[Bool]>([])
            simulator.meet { _ in
                let wasSeen = CommandLines.contain("canary") || CommandLines.contain(Self.secret)
                looks.withLock { $0.append(wasSeen) }
                return nil
            }
            var process = process
            process.environment["\(model.provider)_BASE_URL"] = simulator.baseURL
            let outcome = try await process.run([
                "docs", "-p", "p.yml", "--model", model.name, "--output", "r.csv", "--output",
                "r.json", "--output", "r.html", "--metrics", "m.json",
            ])
            #expect(looks.withLock { !$0.isEmpty && !$0.contains(true) })
            #expect(
                isRefused ? outcome.status == 5 : [0, 1].contains(outcome.status)
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
}
