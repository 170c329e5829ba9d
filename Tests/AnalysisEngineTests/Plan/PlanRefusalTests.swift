import AnalysisCore
import Pipelines
import SystemPackage
import TestSupport
import Testing

@testable import AnalysisEngine

/// What a plan refuses before anything is read or sent.
@Suite struct PlanRefusalTests {
    /// What is said of options beside a pipeline of a model that takes batches.
    private func message(
        _ pipeline: String = "model: anthropic/claude-haiku-5-5\n",
        paths: [String] = ["docs"],
        isWhole: Bool = true,
        _ change: (inout RunOptions) -> Void = { _ in }
    ) -> String? {
        let folder = TemporaryFolder()
        folder.write("docs/a.txt", "a")
        let path = folder.write("p.yml", "analysis: sentiment\n\(pipeline)")
        let place = String(folder.path(of: "x").dropLast())
        var options = RunOptions(
            paths: paths.map { $0 == "-" ? $0 : place + $0 },
            pipeline: path,
            ledger: .file(place + "l.sqlite")
        )
        change(&options)
        do throws(EngineError) {
            let plan = try RunPlan(options, environment: ["ANTHROPIC_API_KEY": "k"])
            try plan.checkOutputs()
            try plan.checkDelivery(isWhole: isWhole)
            return nil
        } catch {
            #expect(error.code == .usage)
            return error.message.replacing(place, with: "")
        }
    }

    @Test(arguments: ["", "1", "0/8", "9/8", "1/0", "-1/8", "a/b", "1/8/8"])
    func `A part of the documents is one of so many`(text: String) {
        #expect(
            message { $0.shard = text }
                == "--shard \(text) names no part; write it as in --shard 3/8, from 1/8 to 8/8"
        )
    }

    @Test(arguments: ["1/1", "8/8", "1/8"])
    func `A part that there is can be taken`(text: String) {
        #expect(message { $0.shard = text } == nil)
    }

    @Test func `What is read twice is no standard input, and what is compared is in a ledger`() {
        #expect(message { $0.noise = 5 } == nil)
        #expect(
            message(paths: ["-"]) { $0.noise = 5 }
                == "--noise reads its documents again, and standard input can be read once: write "
                + "it to a file"
        )
        #expect(
            message { ($0.noise, $0.ledger) = (5, .none) }
                == "--noise compares with the answers in the ledger: leave out --ledger none"
        )
        #expect(
            message(paths: ["docs", "-"]) { $0.part = .sample(3, of: nil, seed: 1) } == """
                --sample reads the input twice, and standard input can be read once: write it to a \
                file, or take its first documents with --limit
                """
        )
        #expect(message(paths: ["-"]) { $0.part = .first(3) } == nil)
    }

    @Test(arguments: [Pipeline.Delivery.Mode.batch, .auto])
    func `Batches need documents that can be read again, and a ledger`(
        mode: Pipeline.Delivery.Mode
    ) {
        let start = "delivery: \(mode.rawValue) "
        #expect(message { $0.delivery = mode } == nil)
        #expect(
            message(paths: ["-"]) { $0.delivery = mode }
                == start
                + "reads its documents again when the answers are there, and standard input "
                + "can be read once: write it to a file"
        )
        #expect(
            message { ($0.delivery, $0.ledger) = (mode, .none) }
                == start + "keeps its batches in the ledger: leave out --ledger none"
        )
        #expect(
            message("") { $0.delivery = mode }
                == start + "needs a provider that takes batches: choose another model"
        )
        #expect(
            message(isWhole: false) { $0.delivery = mode }
                == start + "is for the command line, where somebody collects the answers: leave it "
                + "out here"
        )
        #expect(message(paths: ["-"], isWhole: false) { $0.delivery = .live } == nil)
    }

    @Test func `Answers are accepted at the end, from a ledger`() {
        let accept = "model: anthropic/claude-haiku-5-5\nlabels: l.csv\naccept: {error: 5%}\n"
        #expect(
            message(accept)?.hasPrefix("p.yml:3:9: error: the labels file l.csv does not exist")
                == true
        )
    }

    @Test func `Flags take the place of keys, and are shown as they were typed`() {
        #expect(
            message { $0.model = "claude" }?.hasPrefix("--model claude: error: model cannot be")
                == true
        )
        #expect(
            message { $0.maxCost = "much" }?
                .hasPrefix("--max-cost much: error: budget.max_cost cannot be \"much\"") == true
        )
        #expect(
            message { $0.concurrency = 1001 }?
                .hasPrefix("--concurrency 1001: error: batch.max_concurrent cannot be 1001") == true
        )
        #expect(message { ($0.maxCost, $0.concurrency) = ("2.50", 1000) } == nil)
    }

    @Test func `No report takes the place of what is read`() {
        let folder = TemporaryFolder()
        let file = folder.path(of: "r.csv")
        #expect(message { $0.outputs = [file] } == nil)
        #expect(
            message { ($0.outputs, $0.metrics) = ([file], file) }?
                .contains("is to be written twice, as the report and as the metrics file") == true
        )
    }

    @Test(arguments: [
        (
            "model: openai/x\nbudget: {max_cost: 1}\n",
            "p.yml:3:20: error: the price of openai/x is unknown, so budget.max_cost cannot be kept"
        ),
        (
            "model: anthropic/claude-haiku-5-5\ninput: {include: \"[a\"}\n", "p.yml:3:18: error: "
        ),
        (
            "model: anthropic/claude-haiku-5-5\nreport: {columns: [document]}\n",
            "p.yml:3:20: error: report.columns: reports have a column document already"
        ),
        (
            "model: anthropic/claude-haiku-5-5\nlabels: no.csv\n",
            "p.yml:3:9: error: the labels file no.csv does not exist"
        ),
        (
            "model: anthropic/claude-haiku-5-5\nlabels: docs/a.txt\ngates: {regression: {against: no.json}}\n",
            "p.yml:3:9: error: docs/a.txt:1: "
        ),
        (
            "service_tier: flex\n",
            "p.yml:2:15: error: service_tier: local/qwen2.5-coder-1.5b-instruct runs on this machine, "
                + "which has no service tiers"
        ),
        (
            "model: anthropic/claude-haiku-5-5\nprompt: {system: \"{{nothing}}\"}\n", "p.yml:3:"
        ),
    ])
    func `What the pipeline's keys leave open is checked with their places`(
        pipeline: String,
        start: String
    ) {
        #expect(message(pipeline)?.hasPrefix(start) == true, "\(message(pipeline) ?? "taken")")
    }
}
