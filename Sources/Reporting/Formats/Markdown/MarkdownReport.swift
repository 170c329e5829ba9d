internal import AnalysisCore
internal import Statistics

/// A page for people that fits the summary of a CI step: totals, gates, distributions, failures,
/// the slowest and the most expensive documents.
struct MarkdownReport: ReportFormatter {
    private let run: RunInfo
    private var statistics: RunStatistics
    private var corrected: CorrectedFigures?

    init(run: RunInfo, options: ReportOptions) {
        self.run = run
        statistics = RunStatistics(run, labels: options.labels)
        corrected = CorrectedFigures(options.labels)
    }

    mutating func begin(into bytes: inout [UInt8]) {}

    mutating func add(_ record: Record, into bytes: inout [UInt8]) {
        statistics.add(record)
        corrected?.add(record)
    }

    mutating func end(_ summary: RunSummary, into bytes: inout [UInt8]) {
        var page = MarkdownPage()
        page.paragraph("<!-- \(ReportMark.text) -->")
        page.heading(1, "analyze: \(MarkdownText.escaped(run.pipeline))")
        page.paragraph(headline(summary))
        addTotals(summary, to: &page)
        addGates(summary.gates, to: &page)
        if let noise = summary.noise { page.paragraph("Noise: \(noise.words).") }
        for result in summary.acceptance {
            page.paragraph("Accepted: \(MarkdownText.escaped(result.words, longest: 600)).")
        }
        for distribution in statistics.distributions { add(distribution, to: &page) }
        if let score = statistics.score { add(score, to: &page) }
        if let corrected { add(corrected, to: &page) }
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
        if let words = summary.caveats {
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
        if let unanimous = statistics.unanimous {
            let share = Figure.percent(unanimous, of: statistics.totals.analyzed)
            rows.append(["answers on which all votes agree", "\(Figure.text(unanimous)), \(share)"])
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
                    Self.verdict(on: gate),
                ]
            }
        )
    }

    private static func verdict(on gate: GateResult) -> String {
        guard gate.passed else { return "❌ failed" }
        return gate.verdict == .inconclusive ? "❓ not decided" : "✅ passed"
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

    private func add(_ corrected: CorrectedFigures, to page: inout MarkdownPage) {
        page.heading(2, "Corrected by the labels")
        let figure = { (item: CorrectedFigures.Item, value: Double) in
            item.value == nil ? Figure.number(value) : Figure.percent(value)
        }
        page.table(
            [
                "figure", "answers alone", "corrected",
                "between, \(Figure.percent(CorrectedFigures.confidence)) sure", "labels",
            ],
            corrected.items.map { item in
                [
                    MarkdownText.escaped(item.field + (item.value.map { " \($0)" } ?? "")),
                    figure(item, item.raw), figure(item, item.corrected),
                    "\(figure(item, item.interval.lower)) and \(figure(item, item.interval.upper))",
                    Figure.text(item.labels),
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
            ["document"] + headings + ["reason", "message"],
            shown.map {
                [MarkdownText.escaped($0.document.description)]
                    + $0.metadata.map { MarkdownText.escaped($0) }
                    + [$0.reason.rawValue, MarkdownText.escaped($0.message)]
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
            add(statistics.slowest, "latency", to: &page) { Figure.text($0) }
        }
        if !statistics.mostExpensive.entries.isEmpty {
            page.heading(2, "Most expensive")
            add(statistics.mostExpensive, "cost", to: &page) { Figure.text($0) }
        }
    }

    private func add<Value>(
        _ ranking: Ranking<Value>,
        _ heading: String,
        to page: inout MarkdownPage,
        figure: (Value) -> String
    ) {
        page.table(
            ["document"] + headings + [heading],
            ranking.entries.map { entry in
                [MarkdownText.escaped(entry.document.description)]
                    + entry.metadata.map { MarkdownText.escaped($0) } + [figure(entry.value)]
            },
            numbersFrom: 1 + headings.count
        )
    }

    /// The headings of what documents say about themselves.
    private var headings: [String] { run.columns.map { MarkdownText.escaped($0.heading) } }
}

extension ReportFormat {
    /// A page for the summary of a CI step.
    public static let markdown = Self(
        "md",
        files: ReportFiles(extensions: ["md", "markdown"], mistaken: ["txt"]),
        readers: "summaries of CI steps",
        content: "figures, failures, gates",
        make: { MarkdownReport(run: $0, options: $1) }
    )
}
