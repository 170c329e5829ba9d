import APISimulator
import AnalysisCore
import AnalysisEngine
import JSON
import Synchronization
import SystemPackage
import TestSupport
import Testing

/// What a run takes up that was broken off on the way to a result.
struct RecalledAnswerTests {
    private static let pipeline = """
        analysis: sentiment
        model: anthropic/claude-haiku-5-5
        fallback: [anthropic/claude-sonnet-5-5]
        retry: {max_attempts: 3, base_delay: 1ms}

        """

    /// What the simulator does about the first request about a document and model, and about later
    /// ones: the first document's answer is bad at first, the second is refused by the first model.
    private static func fault(
        _ request: ReceivedRequest,
        earlier: Int
    ) -> Fault? {
        let isFirstModel = request.json?["model"]?.string?.contains("haiku") == true
        if request.document.contains("Review 100 "), earlier == 0 { return .wrongSchema }
        return request.document.contains("Review 101 ") && isFirstModel ? .refusal : nil
    }

    @Test("each step on the way to a result is paid once, also corrections and fallback models")
    func steps() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", Self.pipeline)
        folder.write("docs/100.txt", "Review 100 is short.")
        folder.write("docs/101.txt", "Review 101 is short.")
        let path = folder.path
        let whole = try await withAPISimulator { simulator in
            let seen = Mutex<[String: Int]>([:])
            simulator.meet { request in
                let earlier = seen.withLock { seen in
                    defer { seen[request.document, default: 0] += 1 }
                    return seen[request.document, default: 0]
                }
                return Self.fault(request, earlier: earlier)
            }
            return try await analyze(in: path, simulator, ledger: "whole.sqlite")
        }
        #expect(whole.summary.requests == 4 && whole.summary.totals.analyzed == 2)
        try await withAPISimulator { simulator in
            let seen = Mutex<[String: Int]>([:])
            let control = Mutex<AnalysisRun?>(nil)
            simulator.meet { request in
                let (earlier, total) = seen.withLock { seen in
                    seen[request.document, default: 0] += 1
                    return (seen[request.document, default: 0] - 1, seen.values.reduce(0, +))
                }
                // The second step of both is never answered; with both under way the run ends.
                if total == 4 { control.withLock { $0 }?.cancel() }
                return earlier == 0 ? Self.fault(request, earlier: earlier) : .silence
            }
            let broken = try await analyze(in: path, simulator) { _, run in
                control.withLock { $0 = run }
            }
            #expect(broken.summary.ending == .interrupted)
            #expect(broken.summary.totals.analyzed == 0)
            simulator.meet(with: nil)
            let resumed = try await analyze(in: path, simulator)
            #expect(resumed.summary.requests == 2)
            #expect(resumed.summary.totals.analyzed == 2)
            for (ours, theirs) in zip(resumed.records, whole.records) {
                #expect(ours.provenance?.attempts == theirs.provenance?.attempts)
                #expect(ours.provenance?.usage == theirs.provenance?.usage)
                #expect(ours.provenance?.cost == theirs.provenance?.cost)
                #expect(ours.provenance?.model == theirs.provenance?.model)
                #expect(ours.provenance?.isCached == false)
            }
            #expect(try await analyze(in: path, simulator).summary.requests == 0)
        }
    }

    @Test("a failure that is to be asked about again is asked from the start")
    func retries() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", Self.pipeline)
        folder.write("docs/100.txt", "Review 100 is short.")
        let path = folder.path
        try await withAPISimulator { simulator in
            simulator.meet { _ in .wrongSchema }
            let failed = try await analyze(in: path, simulator)
            #expect(failed.records.map(\.reason) == ["invalid-answer"])
            let sent = failed.summary.requests
            #expect(try await analyze(in: path, simulator).summary.requests == 0)
            let again = try await analyze(in: path, simulator, reuse: .analyzed)
            #expect(again.summary.requests == sent)
            simulator.meet(with: nil)
            let mended = try await analyze(in: path, simulator, reuse: .analyzed)
            #expect(mended.summary.requests == 1 && mended.summary.totals.analyzed == 1)
        }
    }
}
