import APISimulator
import Foundation
import JSON
import Subprocess
import SystemPackage
import TestSupport
import Testing

/// The commands about batches of the provider.
@Suite struct BatchCommandTests {
    private static func write(to folder: borrowing TemporaryFolder, delivery: String = "live") {
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            model: anthropic/claude-haiku-5-5
            delivery: {mode: \(delivery), poll: 20ms}

            """
        )
        for index in 0..<30 { folder.write("docs/\(100 + index).txt", "Review \(100 + index).") }
    }

    private static func process(
        _ path: FilePath,
        _ simulator: APISimulator,
        key: String = "test"
    ) -> AnalyzeProcess {
        AnalyzeProcess(
            in: path,
            environment: ["ANTHROPIC_BASE_URL": simulator.baseURL, "ANTHROPIC_API_KEY": key]
        )
    }

    private static let slow = SimulatorConfiguration(batches: .init(turnaround: .seconds(3600)))

    @Test(
        "submit hands in and ends with 6, collect brings in what is there, and reports once all is"
    )
    func submitAndCollect() async throws {
        let folder = TemporaryFolder()
        Self.write(to: folder)
        let path = folder.path
        // Each poll of a batch counts: it has ended at the fourth.
        try await withAPISimulator(.init(batchPolls: 3)) { simulator in
            let process = Self.process(path, simulator)
            let submitted = try await process.run(["submit", "docs", "-p", "p.yml"])
            #expect(submitted.status == 6)
            #expect(submitted.output == "")
            #expect(submitted.errors.contains("1 batch with 29 requests is under way."))
            #expect(submitted.errors.contains("  analyze collect\n"))

            let runs = try await process.run(["runs"])
            #expect(runs.output.contains(" pending "))
            #expect(runs.output.contains("run 1, batch msgbatch_1: 29 requests, handed in "))
            let json = try await process.run(["runs", "--json"])
            let batches = try JSONReader.value(of: json.output).array?.first?["batches"]
            #expect(batches?.array?.first?["requests"]?.int == 29)

            for _ in 0..<2 {
                let early = try await process.run(["collect", "-o", "r.csv"])
                #expect(early.status == 6)
                #expect(access(path.appending("r.csv").string, F_OK) != 0)
            }
            let quiet = try await process.run(["collect", "-q"])
            #expect(quiet.status == 6)
            #expect(quiet.errors == "pending: 1 batch with 29 requests is under way.\n")
            let collected = try await process.run(["collect"])
            #expect(collected.status == 0, "\(collected.errors)")
            #expect(collected.errors.contains("29 submitted = 29 succeeded"))
            #expect(collected.output.split(whereSeparator: \.isNewline).count == 31)
            let again = try await process.run(["collect", "-o", "again.csv", "-q"])
            #expect(again.status == 0 && again.errors == "")
            #expect(simulator.books.documents.values.allSatisfy { $0.answers == 1 })
        }
    }

    @Test("collect and cancel say what is there and what is not", .timeLimit(.minutes(10)))
    func wrongRuns() async throws {
        let folder = TemporaryFolder()
        Self.write(to: folder)
        let path = folder.path
        try await withAPISimulator(.init(batchPolls: 0)) { simulator in
            let process = Self.process(path, simulator)
            for command in ["collect", "cancel"] {
                let none = try await process.run([command])
                #expect(none.status == 2 && none.errors.contains("There is no ledger at"))
            }
            #expect(try await process.run(["submit", "docs", "-p", "p.yml"]).status == 6)
            for command in ["collect", "cancel"] {
                let unknown = try await process.run([command, "99"])
                #expect(unknown.status == 2 && unknown.errors.contains("holds no run 99"))
            }
            #expect(try await process.run(["collect", "-q", "-o", "r.csv"]).status == 0)
            let finished = try await process.run(["cancel", "1"])
            #expect(finished.status == 0)
            #expect(finished.errors == "nothing is cancelled: no batch of the run is under way\n")
            let live = try await process.run(["docs", "-p", "p.yml", "-q", "-o", "r.csv"])
            #expect(live.status == 0)
            let other = try await process.run(["collect", "3"])
            #expect(other.status == 2 && other.errors.contains("had no batches"), "\(other.errors)")
        }
    }

    @Test("two that collect at once do no harm: one of them waits, or ends with 6")
    func twice() async throws {
        let folder = TemporaryFolder()
        Self.write(to: folder)
        let path = folder.path
        try await withAPISimulator(.init(batches: .init(turnaround: .seconds(1)))) { simulator in
            let process = Self.process(path, simulator)
            #expect(try await process.run(["submit", "docs", "-p", "p.yml"]).status == 6)
            async let first = process.run(["collect", "--wait", "10min", "-q", "-o", "1.csv"])
            async let second = process.run(["collect", "--wait", "10min", "-q", "-o", "2.csv"])
            async let third = process.run(["collect", "-q", "-o", "3.csv"])
            let outcomes = try await [first, second]
            #expect(outcomes.allSatisfy { $0.status == 0 }, "\(outcomes.map(\.errors))")
            #expect(try await [0, 6].contains(third.status))
            for name in ["1.csv", "2.csv"] {
                let lines = folder.read(name)?.split(whereSeparator: \.isNewline)
                #expect(lines?.count == 31)
            }
            #expect(simulator.books.documents.values.allSatisfy { $0.answers == 1 })
        }
    }

    @Test("what is soon too late is said by runs and by collect")
    func warnings() async throws {
        let folder = TemporaryFolder()
        Self.write(to: folder)
        let path = folder.path
        let short = SimulatorConfiguration(
            batches: .init(turnaround: .seconds(3600), expiry: .seconds(3600))
        )
        try await withAPISimulator(short) { simulator in
            let process = Self.process(path, simulator)
            #expect(try await process.run(["submit", "docs", "-p", "p.yml"]).status == 6)
            let runs = try await process.run(["runs"])
            // How many minutes are left depends on how busy the machine is.
            #expect(runs.output.contains(/\n  warning: batch msgbatch_1 expires in [45]\d min/))
            let json = try await process.run(["runs", "--json"])
            let batch = try JSONReader.value(of: json.output).array?.first?["batches"]?.array?.first
            #expect(batch?["warning"]?.string?.hasPrefix("batch msgbatch_1 expires") == true)
            #expect(batch?["results_deleted"]?.string != nil)
            let collected = try await process.run(["collect"])
            #expect(collected.status == 6)
            #expect(collected.errors.contains(/batch msgbatch_1 expires in [45]\d min/))
        }
    }

    @Test("Ctrl-C while batches are waited for cancels nothing, and says how to go on")
    func detach() async throws {
        let folder = TemporaryFolder()
        Self.write(to: folder, delivery: "batch")
        let path = folder.path
        try await withAPISimulator(Self.slow) { simulator in
            let outcome = try await Self.process(path, simulator).run(
                ["docs", "-p", "p.yml", "-o", "r.csv"],
                signalling: .interrupt,
                when: { simulator.requests.contains { $0.path.hasPrefix("/v1/messages/batches/") } }
            )
            #expect(outcome.status == 6, "\(outcome.errors)")
            #expect(outcome.errors.contains("Nothing is cancelled."))
            #expect(!simulator.requests.contains { $0.path.hasSuffix("/cancel") })
        }
    }

    @Test("cancel brings in what was answered, and the rest is asked for by the same command")
    func cancel() async throws {
        let folder = TemporaryFolder()
        Self.write(to: folder)
        let path = folder.path
        let some = SimulatorConfiguration(batches: .init(turnaround: .zero, perSecond: 0.001))
        try await withAPISimulator(some) { simulator in
            let process = Self.process(path, simulator)
            #expect(try await process.run(["submit", "docs", "-p", "p.yml"]).status == 6)
            let cancelled = try await process.run(["cancel"])
            #expect(cancelled.status == 0)
            #expect(
                cancelled.errors.hasSuffix(
                    "cancelled: 0 answers came in, 29 requests were dropped\n"
                )
            )
            let live = try await process.run(["docs", "-p", "p.yml", "-o", "r.csv"])
            #expect(live.status == 0, "\(live.errors)")
            #expect(simulator.books.documents.values.allSatisfy { $0.answers == 1 })
        }
    }

    @Test("cancel ends with 6, and says why, where batches cannot be reached")
    func cancelUnreached() async throws {
        let folder = TemporaryFolder()
        Self.write(to: folder)
        let path = folder.path
        try await withAPISimulator(Self.slow) { simulator in
            let process = Self.process(path, simulator)
            #expect(try await process.run(["submit", "docs", "-p", "p.yml"]).status == 6)
            let other = try await Self.process(path, simulator, key: "another").run(["cancel"])
            #expect(other.status == 6)
            #expect(other.errors.contains("with another key or at another address"))
            simulator.meet { _ in .status(500) }
            let failing = try await process.run(["cancel"])
            #expect(failing.status == 6)
            #expect(
                failing.errors.contains("error: batches are still under way: batch msgbatch_1 ")
            )
            simulator.meet(with: nil)
            let cancelled = try await process.run(["cancel"])
            #expect(cancelled.status == 0, "\(cancelled.errors)")
            #expect(cancelled.errors.hasSuffix("0 answers came in, 29 requests were dropped\n"))
        }
    }

    @Test("collected away from the documents, answers are kept, and the folder is named")
    func otherFolder() async throws {
        let folder = TemporaryFolder()
        Self.write(to: folder)
        folder.write("elsewhere/a.txt", "Nothing of the job.")
        let path = folder.path
        try await withAPISimulator(.init(batchPolls: 0)) { simulator in
            let process = Self.process(path, simulator)
            #expect(try await process.run(["submit", "docs", "-p", "p.yml"]).status == 6)
            let ledger = path.appending(".analyze/ledger.sqlite").string
            let away = try await Self.process(path.appending("elsewhere"), simulator)
                .run(["collect", "--ledger", ledger])
            #expect(away.status == 2)
            #expect(away.errors.contains("29 submitted = 29 succeeded"))
            #expect(
                away.errors.contains("error: docs: there is no such file or folder. The job was ")
            )
            #expect(away.errors.contains("begun in \(path.string): "), "\(away.errors)")
            let collected = try await process.run(["collect", "-q", "-o", "r.csv"])
            #expect(collected.status == 0, "\(collected.errors)")
            #expect(simulator.books.documents.values.allSatisfy { $0.answers == 1 })
        }
    }

    @Test("what is asked again since it failed is collected as such")
    func retryFailed() async throws {
        let folder = TemporaryFolder()
        Self.write(to: folder)
        let path = folder.path
        try await withAPISimulator(.init(batchPolls: 0)) { simulator in
            let process = Self.process(path, simulator)
            simulator.meet { $0.document.contains(/Review 10[567]/) ? .refusal : nil }
            let live = try await process.run(["docs", "-p", "p.yml", "-o", "r.csv"])
            #expect(live.status == 1)
            simulator.meet(with: nil)
            let submitted = try await process.run([
                "submit", "docs", "-p", "p.yml", "--retry-failed",
            ])
            #expect(submitted.status == 6)
            #expect(submitted.errors.contains("1 batch with 2 requests is under way."))
            let collected = try await process.run(["collect", "-o", "r.csv"])
            #expect(collected.status == 0, "\(collected.errors)")
            #expect(collected.errors.contains("30 documents: 30 analyzed"))
        }
    }

    @Test("a live run does not send what waits in a batch")
    func liveBesideBatch() async throws {
        let folder = TemporaryFolder()
        Self.write(to: folder)
        let path = folder.path
        try await withAPISimulator(Self.slow) { simulator in
            let process = Self.process(path, simulator)
            #expect(try await process.run(["submit", "docs", "-p", "p.yml"]).status == 6)
            let live = try await process.run(["docs", "-p", "p.yml", "-o", "r.csv"])
            #expect(live.status == 6, "\(live.errors)")
            #expect(simulator.books.answers == 1)
        }
    }

    @Test("another key, which cannot see the batches, is told so, and sends nothing again")
    func otherKey() async throws {
        let folder = TemporaryFolder()
        Self.write(to: folder)
        let path = folder.path
        try await withAPISimulator(Self.slow) { simulator in
            let submitted = try await Self.process(path, simulator)
                .run(["submit", "docs", "-p", "p.yml"])
            #expect(submitted.status == 6)
            let other = try await Self.process(path, simulator, key: "another")
                .run(["collect", "--wait", "10min"])
            #expect(other.status == 6)
            #expect(other.errors.contains("with another key or at another address"))
            #expect(simulator.books.answers == 1)
        }
    }

    @Test(
        "what cannot be delivered by batches is refused before anything is sent",
        arguments: [
            (["-", "-p", "p.yml"], "standard input can be read once"),
            (["docs", "-p", "p.yml", "--ledger", "none"], "leave out --ledger none"),
        ]
    )
    func refused(arguments: [String], reason: String) async throws {
        let folder = TemporaryFolder()
        Self.write(to: folder)
        let path = folder.path
        try await withAPISimulator { simulator in
            let outcome = try await Self.process(path, simulator).run(["submit"] + arguments)
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains(reason), "\(outcome.errors)")
            #expect(simulator.books.requests == 0)
        }
    }
}
