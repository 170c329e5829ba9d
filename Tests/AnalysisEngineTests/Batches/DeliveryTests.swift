import APISimulator
import AnalysisCore
import AnalysisEngine
import JSON
import Synchronization
import SystemPackage
import TestSupport
import Testing

/// Runs whose answers come by the provider's batches.
@Suite("Delivery by batches", .timeLimit(.minutes(10)))
struct DeliveryTests {
    /// A pipeline; batches are looked at as fast as they are asked for.
    static func pipeline(_ delivery: String = "{mode: batch, poll: 5ms}") -> String {
        """
        analysis: sentiment
        model: anthropic/claude-haiku-5-5
        delivery: \(delivery)
        retry: {max_attempts: 3, base_delay: 1ms}

        """
    }

    static func folder(_ count: Int, _ delivery: String = "{mode: batch, poll: 5ms}")
        -> TemporaryFolder
    {
        let folder = TemporaryFolder()
        folder.write("p.yml", pipeline(delivery))
        for number in 0..<count {
            folder.write("docs/\(1000 + number).txt", "Review \(1000 + number) is short.")
        }
        return folder
    }

    /// Batches that are done as soon as they are looked at.
    static let quick = SimulatorConfiguration(batches: .init(turnaround: .zero))

    private static func creations(_ simulator: APISimulator) -> Int {
        simulator.requests.count { $0.method == "POST" && $0.path == "/v1/messages/batches" }
    }

    @Test("cost half, are sent once, and make the report that a live run makes")
    func halfThePrice() async throws {
        let folder = Self.folder(40)
        let live = try await withAPISimulator { simulator in
            try await analyze(
                in: folder.path,
                simulator,
                overrides: ["delivery=live"],
                ledger: "live.sqlite"
            )
        }
        let (batched, books) = try await withAPISimulator(Self.quick) { simulator in
            let run = try await analyze(in: folder.path, simulator)
            #expect(Self.creations(simulator) == 1)
            return (run, simulator.books)
        }
        #expect(batched.summary.ending == .finished)
        #expect(books.answers == 40 && books.batchAnswers == 39)
        #expect(books.documents.values.allSatisfy { $0.answers == 1 })
        #expect(batched.summary.totals.analyzed == 40)
        #expect(batched.summary.totals.cached == 0)
        #expect(batched.summary.requests == 40)
        #expect(batched.summary.usage == live.summary.usage)
        let price = try #require(live.summary.cost?.picodollars)
        // One request of forty is sent live.
        #expect(batched.summary.cost?.picodollars == price / 40 * 41 / 2)
        // What was sent live first is told of in both passes.
        var records: [Record] = []
        for record in batched.records where record.fields != nil {
            if records.last?.index != record.index { records.append(record) }
        }
        #expect(records.count == 40)
        for (ours, theirs) in zip(records, live.records) {
            #expect(ours.fields == theirs.fields)
            #expect(ours.document == theirs.document)
            #expect(ours.provenance?.usage == theirs.provenance?.usage)
        }
        let lines = (folder.read("l.sqlite.jsonl") ?? "").split(separator: "\n")
        #expect(lines.count == 40)
    }

    @Test("are shared both ways with live runs")
    func shared() async throws {
        let folder = Self.folder(12)
        try await withAPISimulator(Self.quick) { simulator in
            _ = try await analyze(in: folder.path, simulator)
            let live = try await analyze(
                in: folder.path,
                simulator,
                overrides: ["delivery=live"]
            )
            #expect(live.summary.requests == 0 && live.summary.totals.cached == 12)
            let again = try await analyze(in: folder.path, simulator)
            #expect(again.summary.requests == 0 && again.summary.totals.analyzed == 12)
            #expect(simulator.books.answers == 12)
        }
    }

    @Test(
        "are accounted for whatever is wrong with their results",
        arguments: [
            (BatchTrouble.duplicated, 0), (.foreign, 0), (.missing, 4), (.unreadable, 1),
        ]
    )
    func troubles(_ trouble: BatchTrouble, _ lost: Int) async throws {
        let folder = Self.folder(21)
        let configuration = SimulatorConfiguration(
            batches: .init(turnaround: .zero, troubles: [trouble])
        )
        try await withAPISimulator(configuration) { simulator in
            let notes = Mutex<[String]>([])
            let run = try await analyze(in: folder.path, simulator) { event, _ in
                if case .note(let text) = event { notes.withLock { $0.append(text) } }
            }
            #expect(run.summary.ending == .finished)
            #expect(run.summary.totals.analyzed == 21 - lost)
            #expect(run.summary.totals.failed == (lost == 0 ? [:] : [.missing: lost]))
            #expect(simulator.books.documents.values.allSatisfy { $0.answers == 1 })
            let said = notes.withLock(\.self)
            let missing = lost > 0 ? " + \(lost) missing" : ""
            let words = "20 submitted = \(20 - lost) succeeded\(missing)"
            #expect(said.contains { $0.hasSuffix(words) }, "\(said)")
        }
    }

    @Test("send what expired once more, and nothing else")
    func halfExpired() async throws {
        let folder = Self.folder(11)
        let configuration = SimulatorConfiguration(
            batches: .init(turnaround: .zero, troubles: [.halfExpired])
        )
        try await withAPISimulator(configuration) { simulator in
            let run = try await analyze(in: folder.path, simulator)
            // Of ten, five expire; of these three, and of these two, after which there is an end.
            #expect(Self.creations(simulator) == 3)
            #expect(run.summary.totals.analyzed == 9)
            #expect(run.summary.totals.failed == [.expired: 2])
            #expect(simulator.books.documents.values.allSatisfy { $0.answers <= 1 })
        }
    }

    @Test(
        "take what is cut, and what parts are summed up to, in further rounds",
        arguments: [
            // A cut answer has more room in the next batch, and was paid for.
            ("analysis: sentiment\nmax_tokens: 6", 11, 2),
            ("analysis: sentiment\nmax_tokens: 6\nbatch: {pack: {max_documents: 4}}", 11, 2),
            // The summary of summaries is asked for when the parts are there.
            ("analysis: summary\nchunking: {max_tokens: 60}", 40, 1),
        ]
    )
    func rounds(_ analysis: String, _ words: Int, _ least: Int) async throws {
        let folder = Self.folder(5)
        folder.write(
            "p.yml",
            Self.pipeline().replacing("analysis: sentiment", with: analysis)
        )
        for number in 0..<5 {
            let sentence = "Review \(1000 + number) is short, and it says little of the kettle. "
            folder.write("docs/\(1000 + number).txt", String(repeating: sentence, count: words))
        }
        try await withAPISimulator(Self.quick) { simulator in
            let run = try await analyze(in: folder.path, simulator)
            #expect(run.summary.ending == .finished)
            #expect(run.summary.totals.analyzed == 5, "\(run.summary.totals)")
            #expect(Self.creations(simulator) >= 2)
            // One request is sent live ahead of all batches, and none behind them.
            #expect(simulator.books.answers - simulator.books.batchAnswers == 1)
            #expect(simulator.books.answers >= least * 5 / 2)
        }
    }

    @Test("send live what expired where they may: delivery auto")
    func expiredAuto() async throws {
        let folder = Self.folder(11, "{mode: auto, poll: 5ms}")
        let configuration = SimulatorConfiguration(
            batches: .init(turnaround: .zero, troubles: [.halfExpired])
        )
        try await withAPISimulator(configuration) { simulator in
            let run = try await analyze(in: folder.path, simulator)
            #expect(run.summary.totals.analyzed == 11)
            #expect(simulator.books.batchAnswers == 5 && simulator.books.answers == 11)
        }
    }

    @Test("are cancelled at the deadline, and the rest sent live: delivery auto")
    func auto() async throws {
        let folder = Self.folder(11, "{mode: auto, deadline: 1s, poll: 5ms}")
        let configuration = SimulatorConfiguration(
            batches: .init(turnaround: .seconds(600))
        )
        try await withAPISimulator(configuration) { simulator in
            var run = try await analyze(in: folder.path, simulator)
            // On a busy machine the deadline comes before all are sent.
            if run.summary.ending == .deadline {
                run = try await analyze(in: folder.path, simulator)
            }
            #expect(run.summary.ending == .finished)
            #expect(run.summary.totals.analyzed == 11)
            #expect(simulator.books.batchAnswers == 0)
            #expect(simulator.books.answers == 11)
            #expect(simulator.requests.count { $0.path.hasSuffix("/cancel") } == 1)
        }
    }

    @Test("fail what a batch did not answer in time where nothing is to be sent live")
    func deadline() async throws {
        let folder = Self.folder(11, "{mode: batch, deadline: 200ms, poll: 5ms}")
        let configuration = SimulatorConfiguration(
            batches: .init(turnaround: .zero, perSecond: 0.001)
        )
        try await withAPISimulator(configuration) { simulator in
            let run = try await analyze(in: folder.path, simulator)
            #expect(run.summary.totals.failed[.expired] == 10)
            #expect(simulator.books.answers == 1)
        }
    }

    @Test(
        "are made once, though their making breaks off",
        arguments: [Fault.failsAfterwards(500), .resetAfterHeaders, .cutBody, .garbage]
    )
    func ambiguous(_ fault: Fault) async throws {
        let folder = Self.folder(11)
        try await withAPISimulator(.init(batches: .init(turnaround: .milliseconds(20)))) {
            simulator in
            let isFirst = Mutex(true)
            simulator.meet { request in
                guard request.method == "POST", request.path == "/v1/messages/batches" else {
                    return nil
                }
                return isFirst.withLock { isFirst in
                    defer { isFirst = false }
                    return isFirst ? fault : nil
                }
            }
            let run = try await analyze(in: folder.path, simulator)
            #expect(Self.creations(simulator) == 1)
            #expect(run.summary.totals.analyzed == 11)
            #expect(simulator.books.documents.values.allSatisfy { $0.answers == 1 })
        }
    }

    @Test(
        "are made again where none was made",
        arguments: [Fault.status(500), .resetAtOnce, .status(529)]
    )
    func notMade(_ fault: Fault) async throws {
        let folder = Self.folder(11)
        try await withAPISimulator(Self.quick) { simulator in
            let isFirst = Mutex(true)
            simulator.meet { request in
                guard request.method == "POST", request.path == "/v1/messages/batches" else {
                    return nil
                }
                return isFirst.withLock { isFirst in
                    defer { isFirst = false }
                    return isFirst ? fault : nil
                }
            }
            let run = try await analyze(in: folder.path, simulator)
            #expect(Self.creations(simulator) == 2)
            #expect(run.summary.totals.analyzed == 11)
            #expect(simulator.books.documents.values.allSatisfy { $0.answers == 1 })
        }
    }

    @Test("wait where the provider has no room for them, and use no attempt up")
    func queue() async throws {
        let folder = Self.folder(11)
        try await withAPISimulator(Self.quick) { simulator in
            let left = Mutex(4)
            simulator.meet { request in
                guard request.method == "POST", request.path == "/v1/messages/batches" else {
                    return nil
                }
                return left.withLock { left in
                    left -= 1
                    return left >= 0 ? .status(429, headers: ["retry-after": "0"]) : nil
                }
            }
            let run = try await analyze(in: folder.path, simulator)
            #expect(Self.creations(simulator) == 5)
            #expect(run.summary.totals.analyzed == 11)
        }
    }

    @Test("are read again from the start where their results break off")
    func brokenStream() async throws {
        let folder = Self.folder(41)
        try await withAPISimulator(Self.quick) { simulator in
            let left = Mutex(2)
            simulator.meet { request in
                guard request.path.hasSuffix("/results") else { return nil }
                return left.withLock { left in
                    left -= 1
                    return left >= 0 ? .cutBody : nil
                }
            }
            let run = try await analyze(in: folder.path, simulator)
            #expect(run.summary.totals.analyzed == 41)
            #expect(simulator.requests.count { $0.path.hasSuffix("/results") } == 3)
        }
    }

    @Test("are not made again where the provider does not know them any more")
    func vanished() async throws {
        let folder = Self.folder(11)
        let configuration = SimulatorConfiguration(
            batches: .init(turnaround: .zero, troubles: [.vanished])
        )
        try await withAPISimulator(configuration) { simulator in
            let run = try await analyze(in: folder.path, simulator)
            #expect(Self.creations(simulator) == 1)
            #expect(run.summary.totals.failed == [.missing: 10])
        }
    }

    @Test("are handed in after one request has shown that pipeline and model are taken")
    func refusedAtOnce() async throws {
        let folder = Self.folder(11)
        try await withAPISimulator(Self.quick) { simulator in
            simulator.meet { $0.path == "/v1/messages" ? .status(400) : nil }
            let run = try await analyze(in: folder.path, simulator)
            #expect(run.summary.ending == .providerUnusable)
            #expect(Self.creations(simulator) == 0)
            #expect(simulator.requests.count { $0.path == "/v1/messages" } == 3)
        }
    }

    @Test("are a configuration error where the provider refuses them")
    func refusedBatch() async throws {
        let folder = Self.folder(11)
        try await withAPISimulator(Self.quick) { simulator in
            simulator.meet { $0.path == "/v1/messages/batches" ? .status(400) : nil }
            let error = await #expect(throws: EngineError.self) {
                try await analyze(in: folder.path, simulator)
            }
            #expect(error?.code == .usage)
            #expect(error?.message.contains("refused a batch of 10 requests") == true)
        }
    }

    @Test("keep free what they may cost until they have ended")
    func budget() async throws {
        let folder = Self.folder(41)
        let configuration = SimulatorConfiguration(batches: .init(turnaround: .zero))
        try await withAPISimulator(configuration) { simulator in
            let whole = try await analyze(in: folder.path, simulator, ledger: "whole.sqlite")
            let cost = try #require(whole.summary.cost)
            let limit = Cost(picodollars: cost.picodollars * 6 / 10)
            let run = try await analyze(
                in: folder.path,
                simulator,
                overrides: ["budget.max_cost=\(limit)"]
            )
            #expect(run.summary.ending == .budget)
            #expect(run.summary.cost.map { $0 <= limit } == true)
            #expect((run.summary.totals.skipped[.budget] ?? 0) > 0)
        }
    }
}
