import AnalysisCore
import JSON
import TerminalOutput
import Testing

@Suite struct ResultTextTests {
    private func lines(_ results: ResultText, isUnicode: Bool, columns: Int = 80) -> [String] {
        var totals = RunTotals()
        totals.add(
            Record(document: DocumentID("a"), index: 0, outcome: .analyzed(fields: [:]))
        )
        let text = SummaryText(
            RunSummary(totals: totals),
            model: .small,
            reports: [],
            command: ShellCommand(["analyze", "docs"]),
            results: results,
            columns: columns
        )
        .text(TerminalCapabilities(isInteractive: false, isUnicode: isUnicode, hasColor: false))
        return text.split(separator: "\n").map(String.init)
    }

    private let results = ResultText(
        title: "sentiment",
        shares: [.init("positive", 9), .init("negative", 1), .init("neutral", 0)],
        whole: 10,
        surest: [.init(document: "a\u{1B}.txt", label: "positive", confidence: 0.987)],
        leastSure: [.init(document: "b.txt", label: "negative", confidence: 0.5)]
    )

    @Test("labels have bars, and the surest and the least sure answers are named")
    func bars() {
        let lines = lines(results, isUnicode: true)
        #expect(
            lines[1...6] == [
                "  sentiment",
                "    positive  ██████████████████████░░  9 (90%)",
                "    negative  ██░░░░░░░░░░░░░░░░░░░░░░  1 (10%)",
                "    neutral   ░░░░░░░░░░░░░░░░░░░░░░░░  0 (0%)",
                "  most sure   a␛.txt positive 0.99",
                "  least sure  b.txt negative 0.5",
            ]
        )
        #expect(
            lines.suffix(2) == [
                "Read the results as a page, beside the documents, with:",
                "  analyze report -o report.html --open",
            ]
        )
    }

    @Test("a terminal without Unicode gets ASCII, and a narrow one no line that is too long")
    func narrow() {
        var results = results
        results.shares[0].name = String(repeating: "long name ", count: 8)
        for line in lines(results, isUnicode: false, columns: 60)[1...6] {
            #expect(line.utf8.allSatisfy { $0 < 0x80 }, "\(line)")
            #expect(line.count <= 60, "\(line)")
        }
    }

    @Test("of many labels the rare ones share a line")
    func many() {
        var results = results
        results.shares = (0..<20).map { ResultText.Share("label \($0)", 20 - $0) }
        results.whole = 210
        let shown = lines(results, isUnicode: true)[2...7]
        #expect(shown.first?.contains("label 0 ") == true)
        #expect(shown.last?.contains("15 others  ") == true)
        #expect(shown.last?.hasSuffix("120 (57.1%)") == true)
    }
}
