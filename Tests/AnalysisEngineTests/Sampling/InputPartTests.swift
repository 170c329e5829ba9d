import APISimulator
import AnalysisCore
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import AnalysisEngine

/// Runs over the first documents, or over a random sample.
struct InputPartTests {
    private func write(_ count: Int, to folder: borrowing TemporaryFolder) {
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            model: anthropic/claude-haiku-5-5
            gates: {success_rate: 1, documents: "<= 30"}

            """
        )
        for index in 0..<count {
            folder.write("docs/\(100 + index).txt", "Review \(100 + index) is short.")
        }
    }

    private func names(_ records: [Record]) -> [String] { records.map(\.document.description) }

    @Test func `The first documents are taken, and the summary says so`() async throws {
        let folder = TemporaryFolder()
        write(20, to: folder)
        folder.write("docs/000.js", "no document")
        let path = folder.path
        try await withAPISimulator { simulator in
            let some = try await analyze(in: path, simulator, part: .first(5))
            #expect(
                names(some.records)
                    == ["000.js", "100.txt", "101.txt", "102.txt", "103.txt", "104.txt"]
            )
            #expect(some.summary.part == .first(5) && simulator.books.requests == 5)
            #expect(some.summary.gates.map(\.verdict) == [.inconclusive, .inconclusive])
            // All of them are no part.
            let all = try await analyze(in: path, simulator, part: .first(20))
            #expect(all.summary.part == nil && all.summary.totals.cached == 5)
            #expect(all.summary.gates.map(\.verdict) == [.passed, .passed])
        }
    }

    @Test func `A seed draws the same documents again, and another one others`() async throws {
        let folder = TemporaryFolder()
        write(60, to: folder)
        folder.write("docs/000.js", "no document")
        let path = folder.path
        try await withAPISimulator { simulator in
            let sample = InputPart.sample(10, of: nil, seed: 7)
            let first = try await analyze(in: path, simulator, part: sample)
            #expect(first.summary.part == .sample(10, of: 60, seed: 7))
            #expect(first.records.count == 10 && simulator.books.requests == 10)
            let again = try await analyze(in: path, simulator, part: sample)
            #expect(names(again.records) == names(first.records))
            #expect(again.summary.totals.cached == 10)
            let other = try await analyze(in: path, simulator, part: .sample(10, of: nil, seed: 8))
            #expect(names(other.records) != names(first.records))
            let whole = try await analyze(in: path, simulator, part: .sample(60, of: nil, seed: 7))
            #expect(whole.summary.part == nil && whole.records.count == 61)
        }
    }

    @Test func `An interrupted part is taken up by the same part alone`() async throws {
        let folder = TemporaryFolder()
        write(40, to: folder)
        let path = folder.path
        try await withAPISimulator(SimulatorConfiguration(latency: .milliseconds(5))) { simulator in
            let recorded = Mutex(0)
            let broken = try await analyze(in: path, simulator, part: .first(20)) { event, run in
                guard case .recorded = event else { return }
                let count = recorded.withLock { count in
                    count += 1
                    return count
                }
                if count == 5 { run?.stop() }
            }
            #expect(broken.summary.ending == .interrupted)
            for (part, expected) in [(nil, nil), (InputPart.first(20), 1 as Int64?)] {
                let resumed = Mutex<Int64?>(nil)
                let next = try await analyze(in: path, simulator, part: part) { event, _ in
                    if case .kept(_, let earlier) = event { resumed.withLock { $0 = earlier } }
                }
                #expect(resumed.withLock { $0 } == expected)
                #expect(next.summary.totals.cached >= broken.summary.totals.analyzed)
            }
            // Nobody was asked about anything twice.
            #expect(simulator.books.requests == 40)
        }
    }

    @Test func `Standard input cannot be drawn from`() throws {
        let folder = TemporaryFolder()
        write(0, to: folder)
        let options = RunOptions(
            paths: ["-"],
            pipeline: folder.path.appending("p.yml").string,
            part: .sample(3, of: nil, seed: 1)
        )
        let error = #expect(throws: EngineError.self) {
            try RunPlan(options, environment: ["ANTHROPIC_API_KEY": "test"])
        }
        #expect(error?.code == .usage && error?.message.contains("--limit") == true)
    }
}
