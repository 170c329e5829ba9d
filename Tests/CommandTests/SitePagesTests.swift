import APISimulator
import SystemPackage
import TestSupport
import Testing

/// Runs what the pages of `docs/` show, in their order.
struct SitePagesTests {
    private static let pages = [
        "index.md", "formats.md", "ci.md", "statistics.md", "questions.md", "library.md",
        "performance.md",
    ]

    /// The commands of a page: the lines of its console blocks that begin with `$ analyze`.
    private func commands(_ page: String) throws -> [String] {
        let text = try #require(TextFile.read(TestPaths.package.appending("docs/\(page)")))
        return text.split(separator: "\n").filter { $0.hasPrefix("$ analyze ") }
            .map { String($0.dropFirst("$ analyze ".count)) }
    }

    @Test("the commands of a page work", arguments: pages)
    func run(page: String) async throws {
        let folder = TemporaryFolder()
        folder.write("reviews/backpack.txt", "The zips still run like new.\n")
        folder.write("reviews/blender.txt", "It smelled of burning.\n")
        folder.write("reviews/ferry.txt", "The boat left at nine.\n")
        folder.write("sentiment.yml", "analysis: sentiment\n")
        if page != "index.md" { folder.write("analyze.yml", "analysis: sentiment\n") }
        folder.write("records.jsonl", "{\"id\": \"1\", \"text\": \"It broke.\"}\n")
        let path = folder.path
        let commands = try commands(page)
        #expect(!commands.isEmpty)
        try await withSimulator { environment in
            let process = AnalyzeProcess(in: path, environment: environment)
            if page != "index.md" {
                for _ in 0..<2 {
                    let outcome = try await process.run(
                        ["reviews", "-p", "sentiment.yml", "-o", "x.csv"] + SimulatedModel.option
                    )
                    #expect(outcome.status == 0, "\(outcome.errors)")
                }
            }
            for command in commands {
                var words = command.split(separator: " ").map(String.init)
                // Nothing of a test is to ask the embedded model, or wait for standard input.
                if words.count > 1, words[0] == "reviews" || words[0] == "-" || words[0] == "plan",
                    !words.contains("--model")
                {
                    words += SimulatedModel.option
                }
                let isPiped = words.contains("<")
                if isPiped {
                    words.removeAll { $0 == "<" || $0.hasSuffix(".jsonl") }
                    words[0] = "records.jsonl"
                }
                let outcome = try await process.run(words)
                // What is missing on this machine is nothing that a page says wrongly.
                let isDoctor = words[0] == "doctor"
                #expect(
                    outcome.status == 0 || isDoctor && outcome.status == 1,
                    "analyze \(command): \(outcome.status), \(outcome.errors)"
                )
            }
        }
    }
}
