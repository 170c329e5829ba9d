import APISimulator
import AnalysisCore
import AnalysisEngine
import SystemPackage
import TestSupport
import Testing

/// What a run costs lies between the least and the most that its plan said.
struct PlannedCostTests {
    @Test(
        "a run costs what its plan says, with and without the provider's cache",
        arguments: [(1, "estimate"), (1, "exact"), (400, "estimate"), (400, "exact")]
    )
    func cost(instructions: Int, count: String) async throws {
        let folder = TemporaryFolder()
        let text = String(repeating: "Judge the tone, not the topic. ", count: instructions)
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            model: anthropic/claude-haiku-5-5
            prompt: {instructions: "\(text)"}
            batch: {count: \(count)}
            """
        )
        for index in 0..<20 {
            folder.write("docs/\(index).txt", "Review \(index): it is good, and I like it.")
        }
        let path = folder.path
        try await withAPISimulator { simulator in
            let options = RunOptions(
                paths: [path.appending("docs").string],
                pipeline: path.appending("p.yml").string,
                ledger: .none
            )
            let environment = ["ANTHROPIC_API_KEY": "t", "ANTHROPIC_BASE_URL": simulator.baseURL]
            let plan = try RunPlan(options, environment: environment)
            let planned = try await RunEstimator(plan).estimate().cost
            let cost = try #require(planned)
            #expect(cost.least < cost.expected && cost.expected < cost.most)
            let run = try await analyze(in: path, simulator)
            let actual = try #require(run.summary.cost)
            #expect(cost.least <= actual && actual <= cost.most)
            #expect((run.summary.usage.cacheRead > 0) == (instructions > 1))
            // Answers are the smaller part here, and input is known within the estimate's error.
            #expect(actual <= cost.expected && cost.expected.dollars < 2 * actual.dollars)
        }
    }

    @Test("prices go by the size of a prompt, not of the corpus, and batches cost half")
    func tiers() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\nmodel: anthropic/claude-haiku-5-5\n")
        // More than 100,000 tokens in all: from there on a single prompt costs five times as much.
        for index in 0..<400 { folder.write("docs/\(index).txt", "Review \(index) is good.") }
        let options = RunOptions(
            paths: [folder.path.appending("docs").string],
            pipeline: folder.path.appending("p.yml").string,
            ledger: .none
        )
        let plan = try RunPlan(options, environment: ["ANTHROPIC_API_KEY": "t"])
        let estimate = try await RunEstimator(plan).estimate()
        #expect(estimate.inputTokens > 100_000)
        let cost = try #require(estimate.cost)
        let tokens =
            Double(estimate.inputTokens) * 0.1 + Double(estimate.outputTokens.expected) * 0.5
        #expect(abs(cost.expected.dollars / (tokens / 1e6) - 1) < 0.01)
        let half = try #require(estimate.batchCost)
        #expect(abs(half.expected.dollars / cost.expected.dollars - 0.5) < 0.01)
        #expect(estimate.providerBatches == 1)
    }
}
