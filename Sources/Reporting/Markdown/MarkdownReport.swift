internal import AnalysisCore

/// A page for people that fits the summary of a CI step: totals, gates, distributions, failures,
/// the slowest and the most expensive documents.
struct MarkdownReport: ReportFormatter {
    private let run: RunInfo
    private var statistics: RunStatistics

    init(run: RunInfo, options: ReportOptions) {
        self.run = run
        statistics = RunStatistics(run, labels: options.labels)
    }

    mutating func begin(into bytes: inout [UInt8]) {}

    mutating func add(_ record: Record, into bytes: inout [UInt8]) {
        statistics.add(record)
    }

    mutating func end(_ summary: RunSummary, into bytes: inout [UInt8]) {
        var page = MarkdownPage()
        page.heading(1, "analyze: \(MarkdownText.escaped(run.pipeline))")
        page.paragraph(headline(summary))
        addTotals(summary, to: &page)
        addGates(summary.gates, to: &page)
        for distribution in statistics.distributions { add(distribution, to: &page) }
        if let score = statistics.score { add(score, to: &page) }
        addFailures(to: &page)
        addFindings(to: &page)
        addRankings(to: &page)
        page.paragraph(
            "<sub>analyze \(MarkdownText.escaped(run.toolVersion)) · pipeline "
                + "`\(run.pipelineHash.prefix(12))`</sub>"
        )
        bytes.append(contentsOf: page.text.utf8)
    }

    private func headline(_ summary: RunSummary) -> String {
        let totals = summary.totals
        var text = """
            **\(Figure.text(totals.analyzed))** of \(Figure.text(totals.discovered)) documents \
            analyzed, **\(Figure.text(totals.failedCount))** failed, \
            \(Figure.text(totals.skippedCount)) skipped, by \
            \(MarkdownText.escaped(run.model.description)) in \(Figure.text(summary.duration)).
            """
        let failed = summary.gates.count { !$0.passed }
        if failed > 0 {
            text += " **\(failed) of \(summary.gates.count) gates failed.**"
        }
        if let words = summary.endingWords {
            text += " \(MarkdownText.escaped(words, longest: 500))"
        }
        return text
    }

    private func addTotals(_ summary: RunSummary, to page: inout MarkdownPage) {
        var rows = [
            ["requests", Figure.text(summary.requests)],
            ["retries", Figure.text(summary.retries)],
            ["input tokens", Figure.text(summary.usage.totalInput)],
            ["output tokens", Figure.text(summary.usage.output)],
            ["cost", Figure.text(summary.cost)],
        ]
        if summary.totals.cached > 0 {
            rows.append(["taken from the ledger", Figure.text(summary.totals.cached)])
        }
        if statistics.partial > 0 {
            rows.append(["analyzed in part", Figure.text(statistics.partial)])
        }
        page.table(["this run", ""], rows, numbersFrom: 1)
    }

    private func addGates(_ gates: [GateResult], to page: inout MarkdownPage) {
        guard !gates.isEmpty else { return }
        page.heading(2, "Gates")
        page.table(
            ["gate", "condition", "measured", "verdict"],
            gates.map { gate in
                [
                    MarkdownText.escaped(gate.name), MarkdownText.escaped(gate.condition),
                    Figure.measured(by: gate)
                        + (gate.note.map { " (\(MarkdownText.escaped($0)))" } ?? ""),
                    gate.passed ? "✅ passed" : "❌ failed",
                ]
            }
        )
    }

    private func add(_ distribution: Distribution, to page: inout MarkdownPage) {
        page.heading(2, MarkdownText.escaped(distribution.column.name))
        let analyzed = statistics.totals.analyzed
        var entries = distribution.entries.map { (MarkdownText.escaped($0.name), $0.count) }
        if distribution.missing > 0 { entries.append(("*none*", distribution.missing)) }
        page.table(
            ["value", "documents", "share"],
            entries.map { name, count in
                let share = analyzed > 0 ? Double(count) / Double(analyzed) : 0
                let bar = String(repeating: "█", count: Int((share * 20).rounded()))
                let percent = Figure.percent(share)
                return [name, Figure.text(count), bar.isEmpty ? percent : "\(bar) \(percent)"]
            },
            numbersFrom: 1
        )
    }

    private func add(_ score: LabelScore, to page: inout MarkdownPage) {
        page.heading(2, "Against the labels")
        let accuracy = score.accuracy.map { Figure.percent($0) } ?? "not measurable"
        let f1 = score.macroF1.map { ", macro F1 \(Figure.number($0))" } ?? ""
        page.paragraph(
            "Accuracy **\(accuracy)** over \(Figure.text(score.documents)) of "
                + "\(Figure.text(score.labels.count)) labelled documents\(f1)."
        )
        guard !score.classes.isEmpty else { return }
        let figure = { (value: Double?) in value.map { Figure.number($0) } ?? "–" }
        page.table(
            ["class", "precision", "recall", "F1"],
            score.orderedClasses.map { name in
                let tally = score.classes[name]
                return [
                    MarkdownText.escaped(name), figure(tally?.precision), figure(tally?.recall),
                    figure(tally?.f1),
                ]
            },
            numbersFrom: 1
        )
    }

    private func addFailures(to page: inout MarkdownPage) {
        guard statistics.totals.failedCount > 0 else { return }
        page.heading(2, "Failures")
        page.table(
            ["reason", "documents"],
            statistics.failuresByReason.map { [$0.reason.rawValue, Figure.text($0.count)] },
            numbersFrom: 1
        )
        let shown = statistics.failures.prefix(20)
        page.table(
            ["document", "reason", "message"],
            shown.map {
                [
                    MarkdownText.escaped($0.document.description), $0.reason.rawValue,
                    MarkdownText.escaped($0.message),
                ]
            }
        )
        let rest = statistics.totals.failedCount - shown.count
        if rest > 0 { page.paragraph("… and \(Figure.text(rest)) more.") }
    }

    private func addFindings(to page: inout MarkdownPage) {
        guard !statistics.findings.entries.isEmpty else { return }
        page.heading(2, "Findings")
        page.table(
            ["finding", "documents", "count"],
            statistics.findings.sorted.map {
                [
                    MarkdownText.escaped($0.kind), Figure.text($0.entry.documents),
                    Figure.text($0.entry.count),
                ]
            },
            numbersFrom: 1
        )
    }

    private func addRankings(to page: inout MarkdownPage) {
        if !statistics.slowest.entries.isEmpty {
            page.heading(2, "Slowest")
            page.table(
                ["document", "latency"],
                statistics.slowest.entries.map {
                    [MarkdownText.escaped($0.document.description), Figure.text($0.value)]
                },
                numbersFrom: 1
            )
        }
        if !statistics.mostExpensive.entries.isEmpty {
            page.heading(2, "Most expensive")
            page.table(
                ["document", "cost"],
                statistics.mostExpensive.entries.map {
                    [MarkdownText.escaped($0.document.description), Figure.text($0.value)]
                },
                numbersFrom: 1
            )
        }
    }
}
