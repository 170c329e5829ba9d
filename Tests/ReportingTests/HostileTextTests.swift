import AnalysisCore
import JSON
import TestSupport
import Testing

@testable import Reporting

/// What others wrote, in every place of every report.
@Suite struct HostileTextTests {
    /// A run in which every text is hostile, and every member that can be there is.
    private static let run: SampleRun = {
        let texts = HostileText.all
        var run = SampleRun(
            texts[27],
            analysis: .extraction,
            inputs: texts,
            schema: .object([
                .init(name: "text", schema: .nullable(.text)),
                .init(name: "list", schema: .list(.text)),
                .init(name: "kind", schema: .enumeration(texts)),
                .init(name: "deep", schema: .object([.init(name: "text", schema: .text)])),
                .init(name: "e\u{1B}[2J\u{202E}", schema: .text),
            ]),
            records: texts.enumerated().map { index, text in
                .sample(
                    text,
                    index,
                    outcome(text, index),
                    asked: asked(text),
                    findings: [
                        Finding(kind: "hidden-text", message: text, line: 1),
                        Finding(kind: text, message: text),
                    ]
                )
            },
            labels: "document,text\n"
                + texts.map { "\(quoted($0)),\(quoted($0 + "x"))\n" }.joined(),
            gates: texts.prefix(40).map { text in
                var gate = GateResult(name: text, condition: text, measured: 1, passed: false)
                gate.note = text
                return gate
            }
        )
        run.info.toolVersion = texts[27]
        run.info.model = ModelReference(provider: "openai", name: texts[27])
        run.summary.endingMessage = texts.joined(separator: " ")
        run.summary.ending = .providerUnusable
        return run
    }()

    private static func outcome(_ text: String, _ index: Int) -> Record.Outcome {
        switch index % 4 {
        case 0: .failed(.invalidAnswer, message: text)
        case 1: .skipped(.unsupportedFormat, message: text)
        default:
            .analyzed(fields: [
                "text": .string(text), "list": [.string(text)], "kind": .string(text),
                "deep": ["text": .string(text)], "e\u{1B}[2J\u{202E}": .string(text),
            ])
        }
    }

    private static func asked(_ text: String) -> Record.Provenance {
        var asked = Record.Provenance.sample(1, coverage: 0.5, notes: [text])
        asked.model = ModelReference(provider: "openai", name: text)
        asked.answeredBy = text
        asked.requestID = text
        return asked
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    @Test("there are two hundred of them, and all are seen when they stand there as they are")
    func texts() {
        #expect(HostileText.all.count >= 200)
        #expect(Set(HostileText.all.map { Array($0.utf8) }).count == HostileText.all.count)
        for text in HostileText.all { #expect(HostileText.raw(in: "x\(text)x") != nil) }
    }

    @Test("no report writes them as they are", arguments: ReportFormat.all)
    func formats(format: ReportFormat) throws {
        let report = try Self.run.report(format)
        #expect(report.utf8.count > 5_000)
        #expect(HostileText.raw(in: report) == nil)
    }

    @Test("JSON is exact all the same", arguments: [ReportFormat.json, .jsonLines])
    func json(format: ReportFormat) throws {
        let report = try Self.run.report(format)
        let records =
            try format == .json
            ? JSONReader.value(of: report)["results"]?.array ?? []
            : report.split(separator: "\n").map { try JSONReader.value(of: String($0)) }
        #expect(records.map { $0["document"]?.string } == HostileText.all)
        let texts = records.compactMap { $0["fields"]?["deep"]?["text"]?.string }
        #expect(texts == HostileText.all.enumerated().filter { $0.offset % 4 > 1 }.map(\.element))
    }

    @Test("raw CSV is exact where it is asked for, but for NUL")
    func rawCSV() throws {
        var reader = CSVReader(
            Array(try Self.run.report(.csv, tables: TableOptions(isRaw: true)).utf8)
        )
        _ = try reader.next()
        for text in HostileText.all {
            #expect(try reader.next()?.cells[0] == text.replacing("\0", with: "\u{2400}"))
        }
    }
}
