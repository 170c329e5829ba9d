internal import AnalysisCore

extension HTMLOverview {
    /// What the run took: for who runs it, so that it stands last, folded.
    var runDetails: String {
        """
        <details class="run"><summary>What the run took</summary>
        \(HTMLTile.list(tiles))\(charts)</details>

        """
    }

    private var tiles: [HTMLTile] {
        var tiles = [
            HTMLTile("cost", Figure.text(summary.cost)),
            HTMLTile(
                "tokens",
                Figure.short(summary.usage.total),
                "\(Figure.short(summary.usage.totalInput)) in, "
                    + "\(Figure.short(summary.usage.output)) out"
            ),
            HTMLTile("time", Figure.text(summary.duration), requests),
        ]
        let cached = summary.totals.cached
        if cached > 0 { tiles.append(HTMLTile("from the ledger", Figure.text(cached))) }
        return tiles
    }

    private var requests: String {
        let count = summary.requests
        let words = "\(Figure.text(count)) \(count == 1 ? "request" : "requests")"
        return summary.retries > 0
            ? words + ", \(Figure.text(summary.retries)) repeated" : words
    }

    private var charts: String {
        var charts: [Chart?] = []
        if !statistics.failuresByReason.isEmpty {
            charts.append(
                Chart(
                    title: "Failures by reason",
                    unit: "share of failures",
                    bars: statistics.failuresByReason.map { reason, count in
                        let share = Figure.percent(count, of: statistics.totals.failedCount)
                        return Chart.Bar(
                            label: reason.rawValue,
                            count: count,
                            figure: "\(Chart.count(count)) · \(share)"
                        )
                    },
                    whole: statistics.totals.failedCount,
                    id: "failures"
                )
            )
        }
        charts.append(scale("Time", "documents by time", statistics.latency, Self.duration))
        charts.append(scale("Cost", "documents by dollars", statistics.cost, Self.dollars))
        let drawn = charts.compactMap { chart in
            chart.map { $0.whole == nil ? $0.columns : $0.rows }
        }
        return drawn.isEmpty ? "" : "<div class=\"charts\">\n\(drawn.joined())</div>\n"
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
                    figure: Chart.count($0.count)
                )
            },
            id: title.lowercased()
        )
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
