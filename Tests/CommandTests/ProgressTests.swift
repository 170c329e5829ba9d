import APISimulator
import Synchronization
import TestSupport
import Testing

/// What a person sees of a run on a terminal, and what a log keeps of it.
@Suite(.serialized) struct ProgressTests {
    private static let locale = ["TERM": "xterm", "LC_ALL": "C.UTF-8"]
    private static let simulator = SimulatorConfiguration(latency: .milliseconds(60))

    private func write(_ count: Int, to folder: borrowing TemporaryFolder) {
        folder.write("p.yml", "analysis: sentiment\nbatch: {max_concurrent: 4}\n")
        for index in 0..<count { folder.write("docs/\(index).txt", "Number \(index) works.") }
    }

    /// The lines that a finished run leaves behind, with what differs from run to run left out.
    private static func summary(_ count: Int) -> [String] {
        [
            "\(count) documents: \(count) analyzed, 0 failed, 0 skipped", "  sentiment",
            "  positive", "  negative", "  neutral", "  most", "  least", "  model", "  requests",
            "  cost", "  time", "  reports", "  Read", "  analyze", "",
        ]
    }

    private static func beginnings(of lines: [String]) -> [String] {
        lines.enumerated().map { index, line in
            index == 0 || line.isEmpty ? line : "  " + (line.split(separator: " ").first ?? "")
        }
    }

    @Test("the end is shown at any width, and nothing is left behind", arguments: [40, 80, 200])
    func widths(width: Int) async throws {
        let screen = try await run(widths: [width])
        #expect(screen.written.contains("60/60 (100%)"))
        #expect(screen.written.contains("█"))
        #expect(Self.beginnings(of: screen.text) == Self.summary(60))
    }

    @Test("a terminal that changes its width while a run goes on is left clean")
    func resize() async throws {
        // A line that was on its way when the width changed cannot know: on a machine that is busy
        // with other tests that happens, but not every time.
        for attempt in 1...8 {
            let screen = try await run(widths: [200, 80, 40, 13, 120])
            #expect(screen.written.contains("60/60 (100%)"))
            let isClean = Self.beginnings(of: screen.text) == Self.summary(60)
            if screen.isResized, isClean { return }
            #expect(attempt < 8, "\(screen.text)")
        }
    }

    /// What a run of sixty documents leaves on a terminal that has one width after the other.
    private func run(
        widths: [Int]
    ) async throws -> (text: [String], written: String, isResized: Bool) {
        try await withSimulator(Self.simulator) { simulator in
            let folder = TemporaryFolder()
            write(60, to: folder)
            let terminal = PseudoTerminal(columns: widths[0])
            let screen = Mutex((model: TerminalModel(width: widths[0]), rest: widths.dropFirst()))
            let outcome = try await AnalyzeProcess(
                in: folder.path,
                environment: simulator.merging(Self.locale) { $1 }
            )
            .run(["docs", "-p", "p.yml", "-o", "r.csv"] + SimulatedModel.option, on: terminal) {
                output in
                screen.withLock { screen in
                    screen.model.write(output)
                    let last = screen.model.text.last ?? ""
                    if widths.count == 1 { #expect(last.unicodeScalars.count < widths[0]) }
                    // Each drawing meets another width, until the last one stays.
                    if let width = screen.rest.popFirst() {
                        terminal.resize(columns: width)
                        screen.model.width = width
                    }
                }
            }
            #expect(outcome.status == 0)
            let (text, rest) = screen.withLock { ($0.model.text, $0.rest) }
            return (text, outcome.errors, rest.isEmpty)
        }
    }

    @Test("a report on the same terminal stands above the line, each row whole")
    func report() async throws {
        try await withSimulator(Self.simulator) { simulator in
            let folder = TemporaryFolder()
            write(60, to: folder)
            let terminal = PseudoTerminal(columns: 160)
            let outcome = try await AnalyzeProcess(
                in: folder.path,
                environment: simulator.merging(Self.locale) { $1 }
            )
            .run(
                ["docs", "-p", "p.yml", "--format", "csv"] + SimulatedModel.option,
                wholeOn: terminal
            )
            #expect(outcome.status == 0)
            #expect(outcome.errors.contains("docs/s"))
            var screen = TerminalModel(width: 160)
            screen.write(outcome.errors)
            let rows = screen.text.filter { $0.contains(",analyzed,") }
            #expect(rows.count == 60)
            #expect(rows.allSatisfy { $0.contains(#/^\d+\.txt,analyzed,[^ ]*$/#) })
            #expect(!screen.text.contains { $0.contains("docs/s") })
        }
    }

    @Test("messages and log lines stand above the line, each whole")
    func messages() async throws {
        try await withSimulator(Self.simulator) { simulator in
            let folder = TemporaryFolder()
            write(40, to: folder)
            for index in 0..<10 { folder.write("docs/\(index)\u{1B}[31m\r.txt", "") }
            let terminal = PseudoTerminal(columns: 100)
            let screen = Mutex(TerminalModel(width: 100))
            let outcome = try await AnalyzeProcess(
                in: folder.path,
                environment: simulator.merging(Self.locale) { $1 }
            )
            .run(
                ["docs", "-p", "p.yml", "-o", "r.csv", "-v"] + SimulatedModel.option,
                on: terminal
            ) { output in
                screen.withLock { $0.write(output) }
            }
            #expect(outcome.status == 1)
            let lines = screen.withLock { $0.text }
            let failures = lines.filter { $0.contains(" document failed ") }
                .map { String($0.dropFirst("2026-11-24T01:39:09.123Z ".count)) }
            #expect(
                failures.sorted()
                    == (0..<10).map { index in
                        #"info    document failed document="\#(index)␛[31m␍.txt" "#
                            + #"explanation="the file is empty" reason=empty"#
                    }
            )
            #expect(!lines.contains { $0.contains("in flight") })
        }
    }

    @Test("requests under way and waits for limits are shown as they are")
    func limits() async throws {
        // Ten requests a second, one at once.
        let limits = SimulatorConfiguration.Limits(requests: 600, bucketSeconds: 0.1)
        let simulator = SimulatorConfiguration(latency: .milliseconds(60), limits: limits)
        try await withSimulator(simulator) { simulator in
            let folder = TemporaryFolder()
            write(10, to: folder)
            let outcome = try await AnalyzeProcess(
                in: folder.path,
                environment: simulator.merging(Self.locale) { $1 }
            )
            .run(
                ["docs", "-p", "p.yml", "-o", "r.csv"] + SimulatedModel.option,
                on: PseudoTerminal(columns: 200)
            ) { _ in }
            #expect(outcome.status == 0)
            #expect(outcome.errors.contains(#/waiting( [0-9.]+ m?s)? on limits/#))
            #expect(outcome.errors.contains(#/[1-4] in flight/#))
            #expect(!outcome.errors.contains(#/([5-9]|\d\d) in flight/#))
        }
    }

    @Test("NO_COLOR takes the colours away, and not the line")
    func noColor() async throws {
        for (variables, hasColor) in [(["NO_COLOR": "1"], false), ([:], true)] {
            let errors = try await onTerminal(Self.locale.merging(variables) { $1 })
            #expect(errors.contains("\u{1B}[1m") == hasColor)
            #expect(errors.contains("\r\u{1B}[J"))
        }
    }

    @Test("a terminal without UTF-8 gets ASCII alone", arguments: ["C", "de_DE.ISO-8859-1", ""])
    func ascii(locale: String) async throws {
        let errors = try await onTerminal(["TERM": "xterm", "LC_ALL": locale])
        #expect(errors.utf8.allSatisfy { $0 < 0x80 })
        #expect(errors.contains("[####"))
    }

    @Test("a dumb terminal gets no control sequence")
    func dumb() async throws {
        let errors = try await onTerminal(["TERM": "dumb", "LC_ALL": "C.UTF-8"])
        #expect(!errors.contains("\u{1B}"))
        #expect(errors.contains("20 documents: 20 analyzed"))
    }

    private func onTerminal(_ variables: [String: String]) async throws -> String {
        try await withSimulator(Self.simulator) { simulator in
            let folder = TemporaryFolder()
            write(20, to: folder)
            let outcome = try await AnalyzeProcess(
                in: folder.path,
                environment: simulator.merging(variables) { $1 }
            )
            .run(
                ["docs", "-p", "p.yml", "-o", "r.csv"] + SimulatedModel.option,
                on: PseudoTerminal(columns: 80)
            ) { _ in }
            #expect(outcome.status == 0)
            return outcome.errors
        }
    }
}
