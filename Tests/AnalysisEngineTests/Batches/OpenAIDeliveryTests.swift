import APISimulator
import AnalysisCore
import AnalysisEngine
import Synchronization
import SystemPackage
import TestSupport
import Testing

/// Batches as the OpenAI protocol has them: the same promises.
@Suite("Delivery by OpenAI's batches", .timeLimit(.minutes(10)))
struct OpenAIDeliveryTests {
    private static func folder(_ delivery: String = "{mode: batch, poll: 5ms}") -> TemporaryFolder {
        let folder = TemporaryFolder()
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            model: openai/gpt-4o-mini
            delivery: \(delivery)
            retry: {max_attempts: 3, base_delay: 1ms}

            """
        )
        for number in 0..<11 { folder.write("docs/\(100 + number).txt", "Review \(100 + number).") }
        return folder
    }

    private static func run(
        _ path: FilePath,
        _ simulator: APISimulator,
        overrides: [String] = []
    ) async throws -> RunSummary {
        let plan = try RunPlan(
            RunOptions(
                paths: [path.appending("docs").string],
                pipeline: path.appending("p.yml").string,
                overrides: overrides,
                outputs: [path.appending("r.jsonl").string],
                ledger: .file(path.appending("l.sqlite").string)
            ),
            environment: ["OPENAI_API_KEY": "test", "OPENAI_BASE_URL": "\(simulator.baseURL)/v1"]
        )
        return try await AnalysisRun(plan).run()
    }

    private static func creations(_ simulator: APISimulator) -> Int {
        simulator.requests.count { $0.method == "POST" && $0.path == "/v1/batches" }
    }

    @Test("cost half, are sent once, and are shared with live runs")
    func batches() async throws {
        let folder = Self.folder()
        let path = folder.path
        try await withAPISimulator(.init(batches: .init(turnaround: .zero))) { simulator in
            let prices = ["prices.input=1", "prices.output=2"]
            let run = try await Self.run(path, simulator, overrides: prices)
            #expect(run.totals.analyzed == 11 && run.requests == 11)
            #expect(simulator.books.batchAnswers == 10)
            #expect(simulator.books.documents.values.allSatisfy { $0.answers == 1 })
            let usage = run.usage
            let whole = (Double(usage.input) + 2 * Double(usage.output)) / 1e6
            let cost = try #require(run.cost?.dollars)
            #expect(abs(cost / whole - (0.5 + 0.5 / 11)) < 0.01)
            let live = try await Self.run(path, simulator, overrides: prices + ["delivery=live"])
            #expect(live.requests == 0)
        }
    }

    @Test(
        "are made once, though their making breaks off",
        arguments: [Fault.failsAfterwards(500), .resetAfterHeaders, .cutBody, .garbage]
    )
    func ambiguous(_ fault: Fault) async throws {
        let folder = Self.folder()
        let path = folder.path
        try await withAPISimulator(.init(batches: .init(turnaround: .milliseconds(20)))) {
            simulator in
            let isFirst = Mutex(true)
            simulator.meet { request in
                guard request.method == "POST", request.path == "/v1/batches" else { return nil }
                return isFirst.withLock { isFirst in
                    defer { isFirst = false }
                    return isFirst ? fault : nil
                }
            }
            let run = try await Self.run(path, simulator)
            #expect(Self.creations(simulator) == 1)
            #expect(run.totals.analyzed == 11)
            #expect(simulator.books.documents.values.allSatisfy { $0.answers == 1 })
        }
    }

    @Test("are handed in again where only their file did not arrive")
    func file() async throws {
        let folder = Self.folder()
        let path = folder.path
        try await withAPISimulator(.init(batches: .init(turnaround: .zero))) { simulator in
            let left = Mutex(2)
            simulator.meet { request in
                guard request.path == "/v1/files" else { return nil }
                return left.withLock { left in
                    left -= 1
                    return left >= 0 ? .status(500) : nil
                }
            }
            let run = try await Self.run(path, simulator)
            #expect(Self.creations(simulator) == 1)
            #expect(run.totals.analyzed == 11)
        }
    }

    @Test("that expire in part are sent live where they may: delivery auto")
    func expired() async throws {
        let folder = Self.folder("{mode: auto, poll: 5ms}")
        let path = folder.path
        let configuration = SimulatorConfiguration(
            batches: .init(turnaround: .zero, troubles: [.halfExpired])
        )
        try await withAPISimulator(configuration) { simulator in
            let run = try await Self.run(path, simulator)
            #expect(run.totals.analyzed == 11)
            #expect(simulator.books.batchAnswers == 5 && simulator.books.answers == 11)
        }
    }

    @Test("that are cancelled at the deadline say nothing of what they did not reach")
    func cancelled() async throws {
        let folder = Self.folder("{mode: batch, deadline: 200ms, poll: 5ms}")
        let path = folder.path
        let configuration = SimulatorConfiguration(
            batches: .init(turnaround: .zero, perSecond: 0.001)
        )
        try await withAPISimulator(configuration) { simulator in
            let run = try await Self.run(path, simulator)
            #expect(run.totals.failed == [.expired: 10])
        }
    }

    @Test("are a clear error where the server has none")
    func missing() async throws {
        let folder = Self.folder()
        let path = folder.path
        try await withAPISimulator(.init(hasOpenAIBatches: false)) { simulator in
            let error = await #expect(throws: EngineError.self) {
                try await Self.run(path, simulator)
            }
            #expect(error?.code == .usage)
            #expect(error?.message.hasPrefix("the server takes no batches") == true)
            #expect(error?.message.contains("say 'delivery: live'") == true)
        }
    }
}
