internal import AnalysisCore

/// What stands above the table of documents in a page.
struct HTMLOverview {
    var run: RunInfo
    var summary: RunSummary
    var statistics: RunStatistics

    /// How many bars a chart of classes has at most.
    private static let longestChart = 20

    /// The head of the page and its sections.
    var markup: String {
        """
        <header>
        <h1>\(HTMLText.escaped(run.pipeline, longest: 200))</h1>
        <p class="quiet">\(run.analysis.rawValue.capitalizedFirst) of \
        \(HTMLText.escaped(run.inputs.joined(separator: ", "), longest: 300)) by \
        \(HTMLText.escaped(run.model.description))</p>
        </header>
        <main>
        \(alert)\(figures)\(gates)\(charts)\(labels)\(findings)
        """
    }

    /// The foot of the page.
    var footer: String {
        """
        <footer><p class="quiet">analyze \(HTMLText.escaped(run.toolVersion)) · pipeline \
        <code>\(HTMLText.escaped(String(run.pipelineHash.prefix(12))))</code></p></footer>

        """
    }

    private var alert: String {
        let failed = summary.gates.count { !$0.passed }
        var words = summary.endingWords.map { [HTMLText.escaped($0, longest: 500)] } ?? []
        let gates = summary.gates.count
        if failed > 0 { words.append("\(failed) of \(gates) \(Self.gates(gates)) failed.") }
        if !words.isEmpty {
            return "<p class=\"alert\" role=\"status\">\(words.joined(separator: " "))</p>\n"
        }
        guard gates > 0 else { return "" }
        let all = gates == 1 ? "The gate" : "All \(gates) gates"
        return "<p class=\"alert passed\" role=\"status\">\(all) passed.</p>\n"
    }

    private static func gates(_ count: Int) -> String { count == 1 ? "gate" : "gates" }

    private var figures: String {
        let totals = summary.totals
        var tiles = [
            tile(
                "documents",
                Figure.text(totals.discovered),
                "\(Figure.text(totals.skippedCount)) skipped"
            ),
            tile(
                "analyzed",
                Figure.text(totals.analyzed),
                Figure.percent(totals.analyzed, of: totals.discovered)
            ),
            tile(
                "failed",
                Figure.text(totals.failedCount),
                Figure.percent(totals.failedCount, of: totals.discovered)
            ),
        ]
        if let accuracy = statistics.score?.accuracy {
            let f1 = statistics.score?.macroF1.map { "macro F1 \(Figure.number($0))" }
            tiles.append(tile("accuracy", Figure.percent(accuracy), f1))
        }
        tiles += [
            tile("cost", Figure.text(summary.cost)),
            tile(
                "tokens",
                Figure.short(summary.usage.total),
                "\(Figure.short(summary.usage.totalInput)) in, "
                    + "\(Figure.short(summary.usage.output)) out"
            ),
            tile("time", Figure.text(summary.duration), requests),
        ]
        if totals.cached > 0 { tiles.append(tile("from the ledger", Figure.text(totals.cached))) }
        if statistics.partial > 0 {
            tiles.append(tile("analyzed in part", Figure.text(statistics.partial)))
        }
        return "<dl class=\"figures\">\n\(tiles.joined())</dl>\n"
    }

    private var requests: String {
        let count = summary.requests
        let words = "\(Figure.text(count)) \(count == 1 ? "request" : "requests")"
        return summary.retries > 0
            ? words + ", \(Figure.text(summary.retries)) repeated" : words
    }

    private func tile(_ name: String, _ figure: String, _ note: String? = nil) -> String {
        let note = note.map { "<span class=\"note\">\(HTMLText.escaped($0))</span>" } ?? ""
        return "<div><dt>\(name)</dt><dd>\(HTMLText.escaped(figure))\(note)</dd></div>\n"
    }

    private var gates: String {
        guard !summary.gates.isEmpty else { return "" }
        let rows = summary.gates.map { gate in
            let note = gate.note.map { " (\($0))" } ?? ""
            let verdict =
                gate.passed
                ? "<span class=\"good\">✓ passed</span>" : "<span class=\"bad\">✗ failed</span>"
            return """
                <tr><th scope="row">\(HTMLText.breakable(gate.name))</th>\
                <td class="right">\(verdict)</td>\
                <td>\(HTMLText.escaped(gate.condition))</td>\
                <td>\(HTMLText.escaped(Figure.measured(by: gate) + note))</td></tr>

                """
        }
        return """
            <section><h2>Gates</h2><div class="scroll"><table>
            <thead><tr><th scope="col">gate</th><th scope="col">verdict</th>\
            <th scope="col">condition</th><th scope="col">measured</th></tr></thead>
            <tbody>
            \(rows.joined())</tbody></table></div></section>

            """
    }

    private var charts: String {
        // Charts of one kind stand together: those of a kind are as high as each other.
        var charts = statistics.distributions.prefix(6).map(distribution)
        if !statistics.failuresByReason.isEmpty {
            charts.append(
                chart(
                    "Failures by reason",
                    "share of failures",
                    statistics.failuresByReason.map { ($0.reason.rawValue, $0.count) },
                    of: statistics.totals.failedCount
                )
            )
        }
        if let confidence = statistics.confidence { charts.append(histogram(confidence)) }
        charts.append(scale("Latency", "documents by time", statistics.latency, Self.duration))
        charts.append(scale("Cost", "documents by dollars", statistics.cost, Self.dollars))
        let drawn = charts.enumerated().compactMap { index, chart -> String? in
            guard var chart, !chart.bars.isEmpty else { return nil }
            chart.id = "chart\(index)"
            return chart.whole == nil ? chart.columns : chart.rows
        }
        guard !drawn.isEmpty else { return "" }
        return """
            <section aria-label="Charts"><h2>Overview</h2>
            <div class="charts">
            \(drawn.joined())</div></section>

            """
    }

    private func distribution(_ distribution: Distribution) -> Chart? {
        guard statistics.totals.analyzed > 0 else { return nil }
        var entries = distribution.entries.map { ($0.name, $0.count) }
        if entries.count > Self.longestChart {
            let sorted = entries.sorted { $0.1 > $1.1 }
            let rest = sorted.dropFirst(Self.longestChart - 1)
            entries = Array(sorted.prefix(Self.longestChart - 1))
            entries.append(("\(rest.count) others", rest.reduce(0) { $0 + $1.1 }))
        }
        if distribution.missing > 0 { entries.append(("(none)", distribution.missing)) }
        let analyzed = statistics.totals.analyzed
        return chart(distribution.column.name, "share of documents", entries, of: analyzed)
    }

    private func chart(
        _ title: String,
        _ unit: String,
        _ entries: [(String, Int)],
        of whole: Int
    ) -> Chart {
        Chart(
            title: title,
            unit: unit,
            bars: entries.map { name, count in
                let figure = "\(Self.count(count)) · \(Figure.percent(count, of: whole))"
                return Chart.Bar(label: name, count: count, figure: figure)
            },
            whole: whole,
            id: ""
        )
    }

    private func histogram(_ confidence: [Int]) -> Chart? {
        guard confidence.contains(where: { $0 > 0 }) else { return nil }
        return Chart(
            title: "Confidence",
            unit: "documents by tenths",
            bars: confidence.enumerated().map { index, count in
                Chart.Bar(label: "0.\(index)", count: count, figure: Self.count(count))
            },
            id: ""
        )
    }

    private func scale(
        _ title: String,
        _ unit: String,
        _ histogram: ScaleHistogram,
        _ words: (Double) -> String
    ) -> Chart? {
        guard !histogram.isZero else { return nil }
        return Chart(
            title: title,
            unit: unit,
            bars: histogram.buckets.map {
                Chart.Bar(
                    label: ($0.upperBound > 0 ? "≤ " : "") + words($0.upperBound),
                    count: $0.count,
                    figure: Self.count($0.count)
                )
            },
            id: ""
        )
    }

    /// A count that fits beside a bar.
    private static func count(_ count: Int) -> String {
        count < 10_000 ? Figure.text(count) : Figure.short(count)
    }

    private static func duration(_ milliseconds: Double) -> String {
        milliseconds < 1000
            ? "\(Figure.number(milliseconds)) ms" : "\(Figure.number(milliseconds / 1000)) s"
    }

    private static func dollars(_ dollars: Double) -> String {
        dollars >= 0.0001 || dollars == 0
            ? "$" + Figure.number(dollars) : "\(Figure.number(dollars * 1e6)) µ$"
    }
}

extension String {
    /// The text with a capital first letter.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
