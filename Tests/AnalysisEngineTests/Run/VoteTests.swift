import APISimulator
import AnalysisCore
import AnalysisEngine
import JSON
import Synchronization
import SystemPackage
import TestSupport
import Testing

/// Several answers to the same question: what they cost, what is kept of them, and what comes out.
struct VoteTests {
    private static let pipeline = """
        analysis: sentiment
        model: anthropic/claude-haiku-5-5
        retry: {max_attempts: 1}
        batch: {max_concurrent: 1}
        votes: 3

        """

    private func write(_ count: Int, to folder: borrowing TemporaryFolder) {
        folder.write("p.yml", Self.pipeline)
        for index in 0..<count {
            folder.write("docs/\(100 + index).txt", "Review \(100 + index) is short.")
        }
    }

    /// Answers with these labels, one after the other and from the first again.
    private func answers(
        _ labels: [String],
        _ simulator: APISimulator
    ) {
        let asked = Mutex(0)
        simulator.meet { _ in
            let number = asked.withLock { count in
                defer { count += 1 }
                return count
            }
            return .text(
                #"{"sentiment": "\#(labels[number % labels.count])", "confidence": 0.8}"#
            )
        }
    }

    private func estimate(in path: FilePath, _ simulator: APISimulator) async throws -> RunEstimate
    {
        let options = RunOptions(
            paths: [path.appending("docs").string],
            pipeline: path.appending("p.yml").string,
            ledger: .file(path.appending("l.sqlite").string)
        )
        let environment = ["ANTHROPIC_API_KEY": "t", "ANTHROPIC_BASE_URL": simulator.baseURL]
        return try await RunEstimator(RunPlan(options, environment: environment)).estimate()
    }

    @Test("the majority stands with its agreement, what it cost is the sum, and a plan says so")
    func majority() async throws {
        let folder = TemporaryFolder()
        write(2, to: folder)
        let path = folder.path
        try await withAPISimulator { simulator in
            let planned = try await estimate(in: path, simulator)
            answers(
                ["positive", "negative", "negative", "neutral", "positive", "negative"],
                simulator
            )
            let (summary, records) = try await analyze(in: path, simulator)
            #expect(planned.requests == 6 && summary.requests == 6)
            let most = try #require(planned.cost?.most)
            let cost = try #require(summary.cost)
            #expect(cost <= most)
            #expect(records.map { $0.fields?["sentiment"] } == ["negative", "neutral"])
            #expect(
                records.map { $0.fields?["vote_agreement"] } == [
                    ["sentiment": 0.6667], ["sentiment": 0.3333],
                ]
            )
            #expect(records.map { $0.findings.map(\.kind) } == [[], ["tie"]])
            #expect(records.map { $0.provenance?.attempts } == [3, 3])
            let sum = records.compactMap { $0.provenance?.cost?.picodollars }.reduce(0, +)
            #expect(sum == cost.picodollars)
        }
    }

    @Test("votes that were paid for are not asked for again, whether more or fewer are wanted")
    func resumed() async throws {
        let folder = TemporaryFolder()
        write(4, to: folder)
        let path = folder.path
        try await withAPISimulator { simulator in
            let one = try await analyze(in: path, simulator, overrides: ["votes=1"])
            #expect(one.summary.requests == 4)
            #expect(one.records.first?.fields?["vote_agreement"] == nil)
            // The first vote is the answer that is there.
            let three = try await analyze(in: path, simulator)
            #expect(three.summary.requests == 8)
            #expect(three.records.allSatisfy { $0.fields?["vote_agreement"] != nil })
            #expect(try await analyze(in: path, simulator).summary.requests == 0)
            let five = try await analyze(in: path, simulator, overrides: ["votes=5"])
            #expect(five.summary.requests == 8)
            let again = try await analyze(in: path, simulator, overrides: ["votes=1"])
            #expect(again.summary.requests == 0 && again.summary.totals.cached == 4)
            #expect(simulator.books.requests == 20)
        }
    }

    @Test("a run that is broken off between votes asks for the missing ones alone")
    func brokenOff() async throws {
        let folder = TemporaryFolder()
        write(2, to: folder)
        let path = folder.path
        try await withAPISimulator { simulator in
            let running = Mutex<AnalysisRun?>(nil)
            let asked = Mutex(0)
            simulator.meet { _ in
                let count = asked.withLock { count in
                    count += 1
                    return count
                }
                if count == 2 { running.withLock { $0?.stop() } }
                return nil
            }
            let (summary, records) = try await analyze(
                in: path,
                simulator,
                when: { event, run in
                    if case .started = event { running.withLock { $0 = run } }
                }
            )
            #expect(summary.ending == .interrupted && summary.requests < 6)
            #expect(records.count == 2 && records.allSatisfy { $0.fields == nil })
            let paid = simulator.books.requests
            let planned = try await estimate(in: path, simulator)
            #expect(planned.requests == 6 - paid)
            let rest = try await analyze(in: path, simulator)
            #expect(rest.summary.requests == 6 - paid && simulator.books.requests == 6)
            #expect(rest.records.allSatisfy { $0.fields?["vote_agreement"] != nil })
        }
    }

    @Test("the budget counts every vote, and a document is answered by all of them or not at all")
    func budget() async throws {
        let folder = TemporaryFolder()
        write(3, to: folder)
        let path = folder.path
        try await withAPISimulator { simulator in
            let planned = try await estimate(in: path, simulator)
            // Room for the second document's first vote at most.
            let each = (planned.inputTokens + planned.outputTokens.most) / 9
            let (summary, records) = try await analyze(
                in: path,
                simulator,
                overrides: ["budget.max_tokens=\(each * 3 + each / 2)"]
            )
            #expect(summary.ending == .budget)
            let voted = records.filter { $0.fields != nil }
            #expect(voted.allSatisfy { $0.fields?["vote_agreement"] != nil })
            #expect(voted.count < 3 && summary.usage.total <= each * 3 + each / 2)
            let rest = try await analyze(in: path, simulator)
            #expect(rest.summary.requests == 9 - summary.requests)
        }
    }

    @Test("votes that are known are no result of a document whose others the budget leaves out")
    func budgetForTheRest() async throws {
        let folder = TemporaryFolder()
        write(3, to: folder)
        let path = folder.path
        try await withAPISimulator { simulator in
            let one = try await analyze(in: path, simulator, overrides: ["votes=1"])
            #expect(one.summary.requests == 3)
            let none = try await analyze(in: path, simulator, overrides: ["budget.max_tokens=1"])
            #expect(none.summary.ending == .budget && none.summary.requests == 0)
            #expect(none.summary.totals.skipped == [.budget: 3])
            #expect(none.summary.totals.cached == 0)
            #expect(try await analyze(in: path, simulator).summary.requests == 6)
        }
    }

    @Test(
        "answers that are known wait for no limit, nobody's permission and no server",
        .timeLimit(.minutes(20))
    )
    func knownAnswers() async throws {
        let folder = TemporaryFolder()
        write(8, to: folder)
        let path = folder.path
        try await withAPISimulator { simulator in
            let five = try await analyze(in: path, simulator, overrides: ["votes=5"])
            #expect(five.summary.requests == 40)
            // At one request in a minute, 24 of them would take as many minutes.
            let three = try await analyze(
                in: path,
                simulator,
                overrides: ["limits.requests_per_minute=1"]
            )
            #expect(three.summary.requests == 0 && three.summary.totals.cached == 8)
            #expect(three.records.map { $0.provenance?.attempts } == Array(repeating: 3, count: 8))
            for (three, five) in zip(three.records, five.records) {
                #expect(three.provenance?.model == five.provenance?.model)
                #expect(three.fields?["sentiment"] == five.fields?["sentiment"])
            }
            #expect(simulator.books.requests == 40)
        }
    }

    @Test("a vote that fails in passing agrees with nothing, and is asked for in the next run")
    func failedVote() async throws {
        let folder = TemporaryFolder()
        write(1, to: folder)
        let path = folder.path
        try await withAPISimulator { simulator in
            simulator.meet(next: [nil, .status(500), nil])
            let (_, records) = try await analyze(in: path, simulator)
            let record = try #require(records.first)
            #expect(record.fields?["vote_agreement"] == ["sentiment": 0.6667])
            #expect(record.findings.map(\.kind) == ["votes-missing"])
            let (again, whole) = try await analyze(in: path, simulator)
            #expect(again.requests == 1)
            #expect(whole.first?.fields?["vote_agreement"] == ["sentiment": 1.0])
        }
    }

    @Test("each vote on a long document covers all of its parts")
    func longDocument() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", Self.pipeline + "chunking: {max_tokens: 60}\n")
        let paragraphs = (0..<9).map { "Paragraph \($0) tells of a kettle that boils water." }
        folder.write("docs/long.txt", paragraphs.joined(separator: "\n\n"))
        let path = folder.path
        try await withAPISimulator { simulator in
            let (summary, records) = try await analyze(in: path, simulator)
            let record = try #require(records.first)
            let chunks = try #require(record.provenance?.chunks)
            #expect(chunks > 2 && summary.requests == 3 * chunks)
            #expect(record.fields?["vote_agreement"] == ["sentiment": 1.0])
            #expect(record.provenance?.coverage == 1)
        }
    }
}
