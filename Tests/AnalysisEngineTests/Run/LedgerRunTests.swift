import APISimulator
import AnalysisCore
import AnalysisEngine
import Glibc
import JSON
import Synchronization
import SystemPackage
import TestSupport
import Testing

/// What runs take from the ledger, what they ask again, and how they are made whole.
struct LedgerRunTests {
    private static let sentiment = """
        analysis: sentiment
        model: anthropic/claude-haiku-5-5
        retry: {max_attempts: 1}

        """

    private func write(_ count: Int, to folder: borrowing TemporaryFolder) {
        folder.write("p.yml", Self.sentiment)
        for index in 0..<count {
            folder.write("docs/\(100 + index).txt", "Review \(100 + index) is short.")
        }
    }

    @Test("what is unchanged is taken from the ledger, whatever stands around it")
    func unchanged() async throws {
        let folder = TemporaryFolder()
        write(20, to: folder)
        let path = folder.path
        folder.write("docs/119.txt", "Review 119 is short.")
        try await withAPISimulator { simulator in
            let first = try await analyze(in: path, simulator)
            #expect(first.summary.requests == 20)
            let again = try await analyze(in: path, simulator)
            #expect(again.summary.requests == 0 && again.summary.totals.cached == 20)
            #expect(again.summary.cost == .zero)
            // Another pipeline that renders the same request finds the same results.
            let other = try await analyze(
                in: path,
                simulator,
                overrides: ["batch.max_concurrent=2", "budget.max_tokens=1000000", "name=other"]
            )
            #expect(other.summary.requests == 0)
            #expect(
                again.records.map(\.provenance?.usage) == first.records.map(\.provenance?.usage)
            )
            let fresh = try await analyze(in: path, simulator, reuse: .nothing)
            #expect(fresh.summary.requests == 20)
        }
    }

    @Test(
        "what cannot be done leaves no new ledger behind, and an old one with all it holds",
        arguments: ["chunking.max_tokens=90000000", "input.include=[\"*.none\"]"]
    )
    func impossible(override: String) async throws {
        let folder = TemporaryFolder()
        write(2, to: folder)
        let path = folder.path
        func isThere(_ name: String) -> Bool { access(path.appending(name).string, F_OK) == 0 }
        try await withAPISimulator { simulator in
            await #expect(throws: EngineError.self) {
                try await analyze(in: path, simulator, overrides: [override])
            }
            #expect(!["", "-lock", "-parsing", "-wal"].contains { isThere("l.sqlite" + $0) })
            _ = try await analyze(in: path, simulator)
            await #expect(throws: EngineError.self) {
                try await analyze(in: path, simulator, overrides: [override])
            }
            #expect(try await analyze(in: path, simulator).summary.totals.cached == 2)
            #expect(simulator.books.requests == 2)
        }
    }

    @Test("what failed in passing is asked again, a refusal only if told so, analyzed ones never")
    func failures() async throws {
        let folder = TemporaryFolder()
        write(6, to: folder)
        let path = folder.path
        try await withAPISimulator { simulator in
            simulator.meet { request in
                if request.document.contains("Review 101 ") { return .refusal }
                return request.document.contains("Review 102 ") ? .status(500) : nil
            }
            let first = try await analyze(in: path, simulator)
            #expect(first.records.map(\.reason) == [nil, "refused", "server-error", nil, nil, nil])
            simulator.meet(with: nil)
            let second = try await analyze(in: path, simulator)
            #expect(second.summary.requests == 1)
            #expect(second.records.map(\.reason) == [nil, "refused", nil, nil, nil, nil])
            let third = try await analyze(in: path, simulator, reuse: .analyzed)
            #expect(third.summary.requests == 1)
            #expect(third.summary.totals.analyzed == 6)
        }
    }

    @Test("a part of a long document that fails in passing is asked again alone")
    func parts() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", Self.sentiment + "chunking: {max_tokens: 60}\n")
        let paragraphs = (0..<9).map { "Paragraph \($0) tells of a kettle that boils water." }
        folder.write("docs/long.txt", paragraphs.joined(separator: "\n\n"))
        let path = folder.path
        try await withAPISimulator { simulator in
            simulator.meet { request in
                request.document.contains("Paragraph 4 ") ? .status(529) : nil
            }
            let first = try await analyze(in: path, simulator)
            let record = try #require(first.records.first)
            #expect(record.fields?["partial"]?.bool == true)
            let chunks = try #require(record.provenance?.chunks)
            let coverage = try #require(record.provenance?.coverage)
            #expect(chunks > 2 && coverage > 0.5 && coverage < 1)
            simulator.meet(with: nil)
            let second = try await analyze(in: path, simulator)
            #expect(second.summary.requests == 1)
            #expect(second.records.first?.fields?["partial"] == nil)
            #expect(second.records.first?.provenance?.coverage == 1)
            let third = try await analyze(in: path, simulator)
            #expect(third.summary.requests == 0)
        }
    }

    @Test("of a pack that is answered badly, only the bad document is asked again, alone")
    func packs() async throws {
        let folder = TemporaryFolder()
        write(10, to: folder)
        let path = folder.path
        try await withAPISimulator { simulator in
            let whole = try await analyze(
                in: path,
                simulator,
                overrides: ["batch.pack.max_documents=5", "batch.max_wait=60s"]
            )
            #expect(whole.summary.requests == 2)
            #expect(whole.records.allSatisfy { $0.provenance?.packed == 5 })
            // Rendered alone, the requests are the same: results serve a run without packs too.
            let alone = try await analyze(in: path, simulator)
            #expect(alone.summary.requests == 0)
        }
        try await withAPISimulator { simulator in
            simulator.meet { request in
                // Every pack that holds the document is refused, and so is the document.
                request.document.contains("Review 103 ") ? .refusal : nil
            }
            let halved = try await analyze(
                in: path,
                simulator,
                overrides: ["batch.pack.max_documents=8", "batch.max_wait=60s"],
                ledger: "other.sqlite"
            )
            #expect(halved.summary.totals.analyzed == 9)
            #expect(halved.records[3].reason == "refused")
            #expect(halved.records.count == 10)
        }
    }

    @Test("documents that a pack was answered well about say who was asked for it, and share it")
    func partlyAnsweredPack() async throws {
        let folder = TemporaryFolder()
        write(4, to: folder)
        let path = folder.path
        try await withAPISimulator { simulator in
            simulator.meet { request in
                guard request.document.contains("Review 100 ") else { return nil }
                let isFirstModel = request.json?["model"]?.string?.contains("haiku") == true
                let members = ["d1", "d2", "d3"].map { id in
                    #"{"id": "\#(id)", "sentiment": "neutral", "confidence": 0.5}"#
                }
                return isFirstModel
                    ? .status(500)
                    : .text(#"{"results": [\#(members.joined(separator: ", "))]}"#)
            }
            let (summary, records) = try await analyze(
                in: path,
                simulator,
                overrides: [
                    "batch.pack.max_documents=4", "batch.max_wait=60s",
                    "fallback=[anthropic/claude-sonnet-5-5]",
                ]
            )
            #expect(summary.requests == 3 && summary.totals.analyzed == 4)
            let provenances = records.compactMap(\.provenance)
            #expect(
                provenances.map(\.model.name) == [
                    "claude-sonnet-5-5", "claude-sonnet-5-5", "claude-sonnet-5-5",
                    "claude-haiku-5-5",
                ]
            )
            #expect(provenances.map(\.packed) == [4, 4, 4, 1])
            #expect(provenances.map(\.attempts) == [2, 2, 2, 1])
            #expect(provenances.allSatisfy { $0.requestID != nil })
            #expect(provenances.reduce(TokenUsage()) { $0 + $1.usage } == summary.usage)
        }
    }

    @Test("a run that is stopped is taken up, and the report is that of a run without a stop")
    func stopped() async throws {
        let folder = TemporaryFolder()
        write(60, to: folder)
        let path = folder.path
        try await withAPISimulator(SimulatorConfiguration(latency: .milliseconds(5))) { simulator in
            let recorded = Mutex(0)
            let first = try await analyze(in: path, simulator) { event, run in
                guard case .recorded = event else { return }
                let count = recorded.withLock { count in
                    count += 1
                    return count
                }
                if count == 20 { run?.stop() }
            }
            #expect(first.summary.ending == .interrupted)
            let totals = first.summary.totals
            #expect(totals.discovered == 60 && totals.analyzed >= 20 && totals.analyzed < 60)
            let resumed = Mutex<Int64?>(nil)
            let second = try await analyze(in: path, simulator) { event, _ in
                if case .kept(_, let earlier) = event { resumed.withLock { $0 = earlier } }
            }
            #expect(resumed.withLock { $0 } == 1)
            #expect(second.summary.totals.analyzed == 60)
            #expect(simulator.books.requests == 60)
        }
    }

    @Test("a run that asks afresh and is stopped goes on as such, and asks for nothing twice")
    func fresh() async throws {
        let folder = TemporaryFolder()
        write(30, to: folder)
        let path = folder.path
        try await withAPISimulator(SimulatorConfiguration(latency: .milliseconds(5))) { simulator in
            _ = try await analyze(in: path, simulator)
            let recorded = Mutex(0)
            let broken = try await analyze(in: path, simulator, reuse: .nothing) { event, run in
                guard case .recorded = event else { return }
                let count = recorded.withLock { count in
                    count += 1
                    return count
                }
                if count == 10 { run?.stop() }
            }
            #expect(broken.summary.ending == .interrupted)
            let resumed = try await analyze(in: path, simulator, reuse: .nothing)
            #expect(resumed.summary.totals.cached == broken.summary.totals.analyzed)
            #expect(resumed.summary.totals.analyzed == 30)
            #expect(simulator.books.requests == 60)
            // That one came to its end: the next one begins anew.
            let next = try await analyze(in: path, simulator, reuse: .nothing)
            #expect(next.summary.requests == 30)
        }
    }

    @Test("shards share the documents, and their ledgers make one run")
    func shards() async throws {
        let folder = TemporaryFolder()
        write(40, to: folder)
        folder.write("docs/empty.txt", "")
        let path = folder.path
        try await withAPISimulator { simulator in
            let gates = ["gates.failed_documents=2", "gates.success_rate=1"]
            var documents: [String] = []
            for shard in 1...3 {
                let part = try await analyze(
                    in: path,
                    simulator,
                    overrides: gates,
                    shard: "\(shard)/3",
                    ledger: "\(shard).sqlite"
                )
                documents += part.records.map(\.document.description)
            }
            #expect(documents.count == 41 && Set(documents).count == 41)
            #expect(simulator.books.requests == 40)
            let whole = try await analyze(
                in: path,
                simulator,
                overrides: gates,
                ledger: "whole.sqlite"
            )
            let merged = path.appending("all.sqlite").string
            let inputs = (1...3).map { path.appending("\($0).sqlite").string }
            _ = try await LedgerFiles.merge(inputs, into: merged)
            let report = path.appending("all.jsonl").string
            let again = try await StoredRunReport(
                run: nil,
                ledger: merged,
                outputs: [report],
                environment: [:]
            )
            let summary = try await again.write()
            #expect(summary.totals.analyzed == 40 && summary.totals.failedCount == 1)
            #expect(summary.gates == whole.summary.gates && summary.gates.count == 2)
            let lines = folderLines(report)
            #expect(lines.count == whole.records.count)
            for (line, record) in zip(lines, whole.records) {
                #expect(line.contains("\"document\":\"\(record.document)\""))
            }
        }
    }

    @Test(
        "a report made again is the same to the byte",
        arguments: ["jsonl", "json", "csv", "html"]
    )
    func again(format: String) async throws {
        let folder = TemporaryFolder()
        write(12, to: folder)
        let path = folder.path
        try await withAPISimulator { simulator in
            simulator.meet { $0.document.contains("Review 105 ") ? .refusal : nil }
            let first = path.appending("first.\(format)").string
            let plan = try RunPlan(
                RunOptions(
                    paths: [path.appending("docs").string],
                    pipeline: path.appending("p.yml").string,
                    overrides: ["gates.failed_documents=3"],
                    outputs: [first],
                    ledger: .file(path.appending("l.sqlite").string)
                ),
                environment: ["ANTHROPIC_API_KEY": "t", "ANTHROPIC_BASE_URL": simulator.baseURL]
            )
            _ = try await AnalysisRun(plan).run()
            let second = path.appending("second.\(format)").string
            let report = try await StoredRunReport(
                run: 1,
                ledger: path.appending("l.sqlite").string,
                outputs: [second],
                environment: [:]
            )
            _ = try await report.write()
            let texts = (TextFile.read(FilePath(first)), TextFile.read(FilePath(second)))
            #expect(texts.0 != nil)
            #expect(texts.0 == texts.1)
        }
    }

    private func folderLines(_ path: String) -> [Substring] {
        TextFile.read(FilePath(path))?.split(separator: "\n") ?? []
    }
}
