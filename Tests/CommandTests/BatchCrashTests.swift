import APISimulator
import Foundation
import JSON
import SystemPackage
import TestSupport
import Testing

/// Batches of a process that is killed at any instant lose no answer, and none is paid for twice by the
/// books of the server.
///
/// `ANALYZE_SOAK_KILLS` says how many kills.
@Suite(.serialized) struct BatchCrashTests {
    /// How answers are had.
    enum Delivery: String, CaseIterable, CustomTestStringConvertible {
        /// By batches alone.
        case batch
        /// By batches that are cut off by a deadline, and the rest live.
        case auto
        /// By batches of requests that documents share.
        case packs

        var testDescription: String { rawValue }

        var pipeline: String {
            let delivery =
                self == .auto
                ? "{mode: auto, poll: 20ms, deadline: 2s}"
                : "{mode: batch, poll: 20ms, deadline: 1h}"
            let pack = self == .packs ? ", pack: {max_documents: 5}, max_wait: 60s" : ""
            return """
                analysis: sentiment
                model: anthropic/claude-haiku-5-5
                batch: {max_concurrent: 4\(pack)}
                retry: {base_delay: 1ms}
                delivery: \(delivery)

                """
        }

        /// How many answers a kill can cost again: the one that is sent live ahead of the batches, and
        /// of what is sent live behind them as many as are under way.
        var mostAgain: Int { self == .auto ? 4 : 1 }
    }

    private static let documents = 300

    private static let kills =
        ProcessInfo.processInfo.environment["ANALYZE_SOAK_KILLS"].flatMap { Int($0) } ?? 9

    /// What is done between two kills.
    private enum Step: CaseIterable {
        case run, submit, collect, cancel
    }

    private static func write(_ delivery: Delivery, to folder: borrowing TemporaryFolder) {
        folder.write("p.yml", delivery.pipeline)
        for index in 0..<documents {
            folder.write("docs/\(1000 + index).txt", "Review \(1000 + index). It boils water.")
        }
    }

    @Test(
        "killed at any instant, batches are collected by another process, and paid once",
        arguments: Delivery.allCases
    )
    func kills(delivery: Delivery) async throws {
        let folder = TemporaryFolder()
        Self.write(delivery, to: folder)
        let path = folder.path
        let configuration = SimulatorConfiguration(
            batches: .init(
                turnaround: .milliseconds(40),
                perSecond: delivery == .auto ? 20 : 400,
                cancelling: .milliseconds(30)
            )
        )
        try await withAPISimulator(configuration) { simulator in
            let process = AnalyzeProcess(
                in: path,
                environment: [
                    "ANTHROPIC_BASE_URL": simulator.baseURL, "ANTHROPIC_API_KEY": "test",
                    "SWIFT_BACKTRACE": "enable=no",
                ]
            )
            let live = try await process.run([
                "docs", "-p", "p.yml", "--set", "delivery=live", "--ledger", "live", "-o",
                "live.csv", "-q",
            ])
            #expect(live.status == 0, "\(live.errors)")
            let expected = try Self.rows(path.appending("live.csv").string)
            var generator = SeededGenerator(seed: 21)
            var left = Self.kills / Delivery.allCases.count
            var round = 0
            while left > 0 {
                round += 1
                let before = simulator.books
                let ledger = "ledger-\(round)"
                let deaths = try await survive(process, ledger, upTo: min(left, 5), &generator)
                left -= deaths
                let again = simulator.books.documents.filter { document, entry in
                    entry.answers - (before.documents[document]?.answers ?? 0) > 1
                }
                let most = max(1, deaths) * delivery.mostAgain
                #expect(again.count <= most, "round \(round): \(again.count) paid twice")
                #expect(try Self.rows(path.appending("\(ledger).csv").string) == expected)
            }
        }
    }

    /// Runs and kills until a run has come to its end; returns how often it was killed.
    private func survive(
        _ process: AnalyzeProcess,
        _ ledger: String,
        upTo most: Int,
        _ generator: inout SeededGenerator
    ) async throws -> Int {
        var deaths = 0
        while deaths < most {
            let step = Step.allCases.randomElement(using: &generator) ?? .run
            let time = Duration.milliseconds(Int.random(in: 30...700, using: &generator))
            let outcome = try await process.run(Self.arguments(step, ledger), killedAfter: time)
            if outcome.status == -9 { deaths += 1 }
            if step == .run, outcome.status == 0 { break }
        }
        var outcome = try await process.run(Self.arguments(.run, ledger))
        // The deadline came before it was done.
        if outcome.status == 4 { outcome = try await process.run(Self.arguments(.run, ledger)) }
        #expect(outcome.status == 0, "\(outcome.errors)")
        return max(1, deaths)
    }

    private static func arguments(_ step: Step, _ ledger: String) -> [String] {
        let kept = ["--ledger", ledger]
        let output = ["-o", "\(ledger).csv"]
        switch step {
        case .run: return ["docs", "-p", "p.yml"] + kept + output
        case .submit: return ["submit", "docs", "-p", "p.yml"] + kept + output
        case .collect: return ["collect", "--wait", "1s"] + kept + output
        case .cancel: return ["cancel"] + kept
        }
    }

    /// The rows of a report without what differs between runs: price, time, and by what way an answer
    /// came.
    private static func rows(_ path: String) throws -> [String] {
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let head = lines[0].split(separator: ",").map(String.init)
        let left = ["document", "status", "sentiment", "confidence"].compactMap(head.firstIndex)
        return lines.map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return left.map { String(cells[$0]) }.joined(separator: ",")
        }
    }
}
