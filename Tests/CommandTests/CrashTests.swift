import APISimulator
import AnalysisCore
import Foundation
import JSON
import RunLedger
import SystemPackage
import TestSupport
import Testing

/// A run that is killed at any instant loses nothing, and pays for nothing twice that was recorded.
///
/// `ANALYZE_SOAK_KILLS` says how many kills; `scripts/soak` kills runs at every moment.
@Suite(.serialized) struct CrashTests {
    /// What is analyzed, each in another way.
    enum Corpus: String, CaseIterable, CustomTestStringConvertible {
        case files, parts, records, packs, steps

        var testDescription: String { rawValue }

        var documents: Int { self == .parts ? 12 : 120 }

        var pipeline: String {
            let model = "model: anthropic/claude-haiku-5-5\nbatch: {max_concurrent: 4"
            return switch self {
            case .files: "analysis: sentiment\n\(model)}\n"
            case .parts: "analysis: summary\n\(model)}\nchunking: {max_tokens: 200}\n"
            case .records:
                """
                analysis: sentiment
                \(model)}
                input: {xml: {record: //r, text: [t], id: "@id"}}

                """
            case .packs: "analysis: sentiment\n\(model), pack: {max_documents: 6}, max_wait: 60s}\n"
            case .steps:
                """
                analysis: sentiment
                \(model)}
                fallback: [anthropic/claude-sonnet-5-5]
                retry: {base_delay: 1ms}

                """
            }
        }

        /// What the simulator does wrong: of every five documents one is answered badly at first, and
        /// one is refused by the first model.
        func fault(_ request: ReceivedRequest) -> Fault? {
            guard self == .steps, let json = request.json else { return nil }
            if request.document.contains(/Review \d+[05]\./) {
                return json["messages"]?.array?.count == 1 ? .wrongSchema : nil
            }
            let isFirstModel = json["model"]?.string?.contains("haiku") == true
            return isFirstModel && request.document.contains(/Review \d+[16]\./) ? .refusal : nil
        }

        func write(to folder: borrowing TemporaryFolder) {
            folder.write("p.yml", pipeline)
            let texts: [String] = (0..<documents).map { index in
                "Review \(1000 + index). It boils water and looks fine on the table."
            }
            switch self {
            case .files, .packs, .steps:
                for (index, text) in texts.enumerated() {
                    folder.write("docs/\(1000 + index).txt", text)
                }
            case .parts:
                for (index, text) in texts.enumerated() {
                    let paragraphs: [String] = (0..<40).map { "\(text) This is paragraph \($0)." }
                    folder.write("docs/\(1000 + index).txt", paragraphs.joined(separator: "\n\n"))
                }
            case .records:
                var records: [String] = []
                for (index, text) in texts.enumerated() {
                    records.append("<r id=\"\(1000 + index)\"><t>\(text)</t></r>")
                }
                folder.write("docs/all.xml", "<all>\(records.joined(separator: "\n"))</all>")
            }
        }
    }

    /// How many kills are survived, over all corpora.
    private static let kills =
        ProcessInfo.processInfo.environment["ANALYZE_SOAK_KILLS"].flatMap { Int($0) } ?? 15

    @Test("killed at any instant, a run goes on where it was", arguments: Corpus.allCases)
    func kills(corpus: Corpus) async throws {
        let folder = TemporaryFolder()
        corpus.write(to: folder)
        let path = folder.path
        let configuration = SimulatorConfiguration(latency: .milliseconds(15))
        try await withAPISimulator(configuration) { simulator in
            simulator.meet(with: corpus.fault)
            try await kill(corpus, in: path, simulator)
        }
    }

    /// Runs a corpus to its end, and again with kills; what comes out is the same.
    private func kill(_ corpus: Corpus, in path: FilePath, _ simulator: APISimulator) async throws {
        let process = AnalyzeProcess(
            in: path,
            environment: [
                "ANTHROPIC_BASE_URL": simulator.baseURL, "ANTHROPIC_API_KEY": "test",
                "SWIFT_BACKTRACE": "enable=no",
            ]
        )
        let whole = try await process.run(Self.arguments("whole"))
        #expect(whole.status == 0, "\(whole.errors)")
        let needed = simulator.books.requests
        let expected = try rows(of: path.appending("whole.csv").string, corpus)
        var generator = SeededGenerator(seed: UInt64(corpus.pipeline.utf8.count))
        var left = Self.kills / Corpus.allCases.count
        var round = 0
        while left > 0 {
            round += 1
            let ledger = "ledger-\(round)"
            let before = simulator.books.requests
            let deaths = try await resume(ledger, process, simulator, upTo: left, &generator)
            left -= deaths
            let again: Int = simulator.books.requests - before - needed
            // Of packs, other documents come together when some have been answered.
            let most: Int = deaths * (corpus == .packs ? 5 : 4)
            #expect(again <= most, "\(again) requests more after \(deaths) deaths")
            let actual = try rows(of: path.appending("\(ledger).csv").string, corpus)
            #expect(actual == expected)
            let done = try await check(path.appending(ledger).string)
            #expect(done.count == corpus.documents)
        }
    }

    /// Runs and kills until a run comes to its end, and returns how often it was killed.
    private func resume(
        _ ledger: String,
        _ process: AnalyzeProcess,
        _ simulator: APISimulator,
        upTo left: Int,
        _ generator: inout SeededGenerator
    ) async throws -> Int {
        var deaths = 0
        var finished: Set<String> = []
        var hasEnded = false
        while !hasEnded {
            let before = simulator.requests.count
            let time = Int.random(in: 20...450, using: &generator)
            let outcome =
                deaths < left
                ? try await process.run(Self.arguments(ledger), killedAfter: .milliseconds(time))
                : try await process.run(Self.arguments(ledger))
            let sent: [String] = simulator.requests[before...].map(\.document)
            let again: [String] = Self.asked(finished, in: sent)
            #expect(again == [], "asked again though it was done")
            hasEnded = outcome.status == 0
            guard !hasEnded else { continue }
            try #require(outcome.status == -9, "\(outcome.errors)")
            deaths += 1
            finished = try await check(process.directory.appending(ledger).string)
        }
        return deaths
    }

    private static func arguments(_ ledger: String) -> [String] {
        ["docs", "-p", "p.yml", "--ledger", ledger, "-o", "\(ledger).csv", "--quiet"]
    }

    /// Those of the given documents that a request is about.
    private static func asked(_ documents: Set<String>, in requests: [String]) -> [String] {
        documents.filter { name in
            // A name ends in the number of its review, and perhaps in `.txt`.
            let number = name.filter(\.isNumber)
            return requests.contains { $0.contains("Review \(number).") }
        }
    }

    /// Looks for damage, and returns the documents that are done for good.
    private func check(_ ledger: String) async throws -> Set<String> {
        guard FileManager.default.fileExists(atPath: ledger) else { return [] }
        // A run that was killed before it made its tables has left nothing.
        guard let reader = try openReader(ledger) else { return [] }
        defer { reader.close() }
        #expect(try await reader.problems() == [])
        var done: Set<String> = []
        for run in try await reader.runs() {
            var seen: Set<Int> = []
            for try await record in reader.records(of: run.id) {
                #expect(seen.insert(record.index).inserted, "\(record.document) is doubled")
                if record.fields != nil { done.insert(record.document.description) }
            }
        }
        return done
    }

    private func openReader(_ ledger: String) throws -> LedgerReader? {
        do {
            return try LedgerReader(path: ledger)
        } catch {
            if error.code == .notFound { return nil }
            throw error
        }
    }

    /// What a report says about each document, times aside; of packs, which come together in
    /// another way after a kill, only how each document ended.
    private func rows(of report: String, _ corpus: Corpus) throws -> [String] {
        let text = try String(contentsOfFile: report, encoding: .utf8)
        return text.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return (corpus == .packs ? cells.prefix(2) : cells.dropLast()).joined(separator: ",")
        }
    }
}
