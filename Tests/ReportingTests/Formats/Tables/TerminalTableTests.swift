import AnalysisCore
import Reporting
import Testing

@Suite struct TerminalTableTests {
    private func lines(_ run: SampleRun, columns: Int) -> [String] {
        var formatter = ReportFormat.table.makeFormatter(
            for: run.info,
            options: ReportOptions(columns: columns)
        )
        return formatter.report(run.records, run.summary).split(separator: "\n").map(String.init)
    }

    @Test(
        "no line is wider than the terminal, and none holds a control",
        arguments: SampleRun.all.map(\.name),
        [40, 60, 80, 200]
    )
    func width(name: String, columns: Int) throws {
        let run = try #require(SampleRun.all.first { $0.name == name })
        let lines = lines(run, columns: columns)
        #expect(lines.count == run.records.count + 1)
        for line in lines {
            #expect(TextWidth.columns(of: line) <= columns, "\(line)")
            #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x9B })
        }
    }

    @Test("labels and figures come first, failures say why, and long names show their ends")
    func table() {
        #expect(
            lines(.sentiment, columns: 72).prefix(6) == [
                "document                      sentiment  confidence  evidence",
                "backpack.txt                  positive         0.97  The zips still run…",
                "blender.txt                   negative         0.91  It smells of burni…",
                "web/campsite.html             neutral          0.42",
                "feed/reviews.xml#r-17         positive         0.55  fine",
                "ferry.txt                     failed: rate-limited The provider limits …",
            ]
        )
        let row = lines(.large(.sentiment, 1), columns: 50)[1]
        #expect(row.hasPrefix("…") && row.contains("letter_10000.txt"))
    }
}
