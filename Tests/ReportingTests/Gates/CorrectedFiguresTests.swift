import AnalysisCore
import JSON
import Statistics
import Testing

@testable import Reporting

/// True shares and means beside what the answers alone say.
@Suite struct CorrectedFiguresTests {
    private static let schema = OutputSchema.object([
        .init(name: "sentiment", schema: .enumeration(["positive", "negative"])),
        .init(name: "stars", schema: .nullable(.anyNumber)),
    ])

    /// 200 documents, all found positive with 5 stars, of which the first forty of a draw are
    /// labelled: a quarter negative with 1 star.
    private func run() throws -> (records: [Record], labels: Labels) {
        let ids = (0..<200).map { "d\($0).txt" }
        let drawn = ids.sorted { Draw(seed: 3).rank(of: $0) < Draw(seed: 3).rank(of: $1) }
        let cell = "seed=3 drawn=200 of=200 highest=ffffffffffffffff"
        let rows = drawn.enumerated().map { index, id in
            index >= 40
                ? "\(id),,,\(cell)"
                : index % 4 == 0 ? "\(id),negative,1,\(cell)" : "\(id),positive,5,\(cell)"
        }
        let csv = (["document,sentiment,stars,drawn"] + rows).joined(separator: "\n")
        let labels = try Labels(csv: Array(csv.utf8), schema: Self.schema)
        let records = ids.enumerated().map { index, id in
            Record(
                document: DocumentID(id),
                index: index,
                outcome: .analyzed(fields: ["sentiment": "positive", "stars": 5])
            )
        }
        return (records, labels)
    }

    @Test func `Every share and mean stands beside its raw figure`() throws {
        let (records, labels) = try run()
        var figures = try #require(CorrectedFigures(labels))
        for record in records { figures.add(record) }
        #expect(figures.items.map(\.field) == ["sentiment", "sentiment", "stars"])
        #expect(figures.items.map(\.value) == ["positive", "negative", nil])
        #expect(figures.items.map(\.raw) == [1, 0, 5])
        #expect(figures.items.map(\.corrected) == [0.75, 0.25, 4])
        #expect(figures.items.map(\.labels) == [40, 40, 40])
        for item in figures.items {
            #expect(item.interval.contains(item.corrected))
            #expect(!item.interval.contains(item.raw))
        }
    }

    @Test func `Reports have them, but not of labels that somebody chose`() throws {
        let (records, labels) = try run()
        let info = RunInfo(
            toolVersion: "1",
            pipeline: "p",
            pipelineHash: "",
            analysis: .sentiment,
            model: .embedded,
            inputs: [],
            schema: Self.schema
        )
        let summary = RunSummary(totals: RunTotals())
        func report(_ format: ReportFormat, _ labels: Labels) -> String {
            var formatter = format.makeFormatter(for: info, options: ReportOptions(labels: labels))
            return formatter.report(records, summary)
        }
        let json = try JSONReader.value(of: report(.json, labels))
        let corrected = json["labels"]?["corrected"]?.array
        #expect(corrected?.count == 3 && corrected?.first?["corrected"]?.double == 0.75)
        let page = report(.markdown, labels)
        #expect(page.contains("| sentiment positive | 100% | 75% | "), "\(page)")
        #expect(page.contains("| stars | 5 | 4 | "))
        let chosen = try Labels(
            csv: Array("document,sentiment\nd1.txt,positive\nd2.txt,negative\n".utf8),
            schema: Self.schema
        )
        #expect(CorrectedFigures(chosen) == nil)
        #expect(!report(.markdown, chosen).contains("corrected"))
    }
}
