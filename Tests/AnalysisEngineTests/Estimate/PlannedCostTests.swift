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
        #expect(estimate.cache == nil)
    }

    @Test("live, batch and auto stand side by side with their ends")
    func ways() async throws {
        let folder = TemporaryFolder()
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            model: anthropic/claude-haiku-5-5
            limits: {requests_per_minute: 60}

            """
        )
        for index in 0..<301 { folder.write("docs/\(index).txt", "Review \(index) is good.") }
        let path = folder.path
        func ways(_ delivery: String) async throws -> [String: RunEstimate.Way] {
            let options = RunOptions(
                paths: [path.appending("docs").string],
                pipeline: path.appending("p.yml").string,
                overrides: ["delivery=\(delivery)"],
                ledger: .none
            )
            let plan = try RunPlan(options, environment: ["ANTHROPIC_API_KEY": "t"])
            let ways = try await RunEstimator(plan).estimate().ways
            #expect(ways.map(\.name) == ["live", "batch", "auto"])
            return Dictionary(uniqueKeysWithValues: ways.map { ($0.name, $0) })
        }
        let free = try await ways("live")
        let (live, batch, auto) = (free["live"], free["batch"], free["auto"])
        #expect(live?.expected == .seconds(301) && live?.latest == nil)
        #expect(batch?.expected == .seconds(600) && batch?.latest == .seconds(86_400))
        #expect(auto?.expected == .seconds(600) && auto?.latest == .seconds(86_701))
        #expect(auto?.cost?.expected == batch?.cost?.expected)
        #expect(auto?.cost?.most == live?.cost?.most)
        // Batches have 720 s - 14.4 s - 330 s of the 600 s that they take.
        let short = try await ways("{mode: auto, deadline: 12min}")
        #expect(short["auto"]?.latest == .seconds(720) && short["auto"]?.expected == .seconds(720))
        let (half, whole) = (short["batch"]?.cost?.expected, short["live"]?.cost?.expected)
        let mixed = try #require(short["auto"]?.cost?.expected.dollars)
        let share = 375.6 / 600
        let expected = try #require(half).dollars * share + #require(whole).dollars * (1 - share)
        #expect(abs(mixed / expected - 1) < 0.001)
    }

    @Test("where prompts share much, the plan says what a mark for the cache would make of batches")
    func cache() async throws {
        let folder = TemporaryFolder()
        let text = String(repeating: "Judge the tone, not the topic. ", count: 900)
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            model: anthropic/claude-haiku-5-5
            delivery: batch
            prompt: {instructions: "\(text)"}

            """
        )
        for index in 0..<50 { folder.write("docs/\(index).txt", "Review \(index) is good.") }
        let options = RunOptions(
            paths: [folder.path.appending("docs").string],
            pipeline: folder.path.appending("p.yml").string,
            ledger: .none
        )
        let plan = try RunPlan(options, environment: ["ANTHROPIC_API_KEY": "t"])
        let estimate = try await RunEstimator(plan).estimate()
        let cache = try #require(estimate.cache)
        #expect(cache.tokens > 4096)
        #expect(cache.manyReads < cache.unmarked && cache.unmarked < cache.fewReads)
        let batch = try #require(estimate.batchCost?.expected)
        #expect(batch == cache.unmarked)
        // Live requests read what they share at a twentieth of the price.
        let live = try #require(estimate.cost?.expected)
        #expect(live < batch)
        #expect(estimate.warnings.contains { $0.contains("live is cheaper") })
    }
}
