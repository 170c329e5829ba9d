import AnalysisCore
import Foundation
import JSON
import SystemPackage
import TestSupport
import Testing

/// The README's table of costs is what `analyze plan` says with the prices that are shipped.
///
/// `RECORD_README=1` writes it anew, and fails.
struct ReadmeCostsTests {
    private static let models = [
        "anthropic/claude-haiku-5-5", "anthropic/claude-sonnet-5-5", "anthropic/claude-opus-5-5",
    ]

    /// Ten thousand reviews of two hundred words, a row each.
    private static var reviews: String {
        let words = """
            The kettle boils water quickly and looks fine on the table but its lid is hard to open with \
            one hand and the handle gets warm after a while
            """.split(separator: " ")
        var text = "id,text\n"
        for index in 0..<10_000 {
            let review = (0..<200).map { words[(index + $0) % words.count] }.joined(separator: " ")
            text += "\(index),\(review)\n"
        }
        return text
    }

    @Test("The README's costs are those of plan", .timeLimit(.minutes(10)))
    func costs() async throws {
        let folder = TemporaryFolder()
        folder.write("reviews.csv", Self.reviews)
        folder.write("p.yml", "analysis: sentiment\ninput: {csv: {id: id, text: [text]}}\n")
        var table =
            "| model | live | batch | auto, in 2 h | the batches' end |\n|---|---|---|---|---|\n"
        for model in Self.models {
            let outcome = try await AnalyzeProcess(in: folder.path, environment: [:]).run([
                "plan", "reviews.csv", "-p", "p.yml", "--model", model, "--json", "--ledger",
                "none",
                "--set", "delivery={mode: auto, deadline: 2h}",
            ])
            #expect(outcome.status == 0, "\(outcome.errors)")
            let plan = try JSONReader.value(of: outcome.output)
            #expect(plan["documents"]?["total"]?.int == 10_000)
            let ways = plan["ways"]?.array ?? []
            let costs = ways.map { way in
                Figure.text(Cost(dollars: way["cost_usd"]?["expected"]?.double ?? -1))
            }
            let end = ways.last?["expected_seconds"]?.double.map { Figure.text(.seconds($0)) }
            table += "| \(model) | \(costs.joined(separator: " | ")) | about \(end ?? "") |\n"
        }
        let path = TestPaths.package.appending("README.md")
        let readme = try #require(TextFile.read(path))
        let start = try #require(readme.firstRange(of: "| model | live |"))
        let end = try #require(readme[start.lowerBound...].firstRange(of: "\n\n"))
        let shown = readme[start.lowerBound..<end.lowerBound] + "\n"
        #expect(shown == table)
        #expect(readme.contains("by the prices of \(ModelCatalog.date)"))
        if ProcessInfo.processInfo.environment["RECORD_README"] != nil {
            let recorded =
                readme[..<start.lowerBound] + table.dropLast() + readme[end.lowerBound...]
            try String(recorded).write(toFile: path.string, atomically: true, encoding: .utf8)
            Issue.record("the table was written anew")
        }
    }
}
