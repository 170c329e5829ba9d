internal import AnalysisCore

/// What stands above the table of documents in a page.
struct HTMLOverview {
    var run: RunInfo
    var summary: RunSummary
    var statistics: RunStatistics
    var results: HTMLResults
    /// What the labels say of all documents.
    var corrected: CorrectedFigures?

    /// The head of the page, and what came out: what a reader came for stands first.
    var markup: String {
        """
        <header>
        <h1>\(HTMLText.escaped(run.pipeline, longest: 200))</h1>
        <p class="quiet">\(run.analysis.name.capitalizedFirst) of \
        \(HTMLText.escaped(run.inputs.joined(separator: ", "), longest: 300)) by \
        \(HTMLText.escaped(run.model.description))\(made)</p>
        </header>
        <main>
        \(alert)\(embeddedNotice)\(figures)\(results.markup)\(gates)\(acceptance)\(correctedFigures)\
        \(labels)
        """
    }

    /// The foot of the page.
    var footer: String {
        let number = summary.number.map { "run \(Figure.text(Int($0))) · " } ?? ""
        return """
            <footer><p class="quiet">Made by analyze \(HTMLText.escaped(run.toolVersion)) · \
            \(number)pipeline <code>\(HTMLText.escaped(run.pipeline, longest: 80))</code> \
            <code>\(HTMLText.escaped(String(run.pipelineHash.prefix(12))))</code> · model \
            <code>\(HTMLText.escaped(run.model.description, longest: 120))</code>\(made)</p></footer>

            """
    }

    /// When the run began, in words of its own form.
    private var made: String {
        guard let started = summary.started else { return "" }
        let parts = started.split(separator: "T")
        let time = parts.count > 1 ? " " + parts[1].prefix(5) + " UTC" : ""
        return ", \(HTMLText.escaped(String(parts.first ?? "") + time))"
    }

    private var alert: String {
        let failed = summary.gates.count { !$0.passed }
        var words = summary.caveats.map { [HTMLText.escaped($0, longest: 500)] } ?? []
        let gates = summary.gates.count
        if failed > 0 { words.append("\(failed) of \(gates) \(Self.gates(gates)) failed.") }
        if !words.isEmpty {
            return "<p class=\"alert\" role=\"status\">\(words.joined(separator: " "))</p>\n"
        }
        guard gates > 0 else { return "" }
        let open = summary.gates.count { $0.verdict == .inconclusive }
        if open > 0 {
            return "<p class=\"alert\" role=\"status\">\(open) of \(gates) "
                + "\(Self.gates(gates)) not decided: too little was seen.</p>\n"
        }
        let all = gates == 1 ? "The gate" : "All \(gates) gates"
        return "<p class=\"alert passed\" role=\"status\">\(all) passed.</p>\n"
    }

    /// Who reads a report should know how often a small model is right.
    private var embeddedNotice: String {
        statistics.byMeasured.sorted { $0.key.name < $1.key.name }.map { model, answered in
            let analyzed = statistics.totals.analyzed
            let which =
                answered == analyzed
                ? "" : " for \(Figure.text(answered)) of \(Figure.text(analyzed)) documents"
            let words = ModelMeasurement.words(model, run.analysis) ?? "not measured"
            return """
                <p class="alert note">\(model), a small model on this machine, answered\(which). \
                Measured on other documents: \(words).</p>

                """
        }
        .joined()
    }

    private static func gates(_ count: Int) -> String { count == 1 ? "gate" : "gates" }

    private var figures: String {
        let totals = summary.totals
        let skipped = totals.skippedCount
        var tiles = [
            HTMLTile(
                "documents",
                Figure.text(totals.discovered),
                skipped > 0 ? "\(Figure.text(skipped)) skipped" : nil
            ),
            HTMLTile(
                "analyzed",
                Figure.text(totals.analyzed),
                Figure.percent(totals.analyzed, of: totals.discovered)
            ),
        ]
        if totals.failedCount > 0 {
            let share = Figure.percent(totals.failedCount, of: totals.discovered)
            tiles.append(
                HTMLTile("failed", Figure.text(totals.failedCount), share, style: "failed")
            )
        }
        if let accuracy = statistics.score?.accuracy {
            let f1 = statistics.score?.macroF1.map { "macro F1 \(Figure.number($0))" }
            tiles.append(HTMLTile("right by the labels", Figure.percent(accuracy), f1))
        }
        if statistics.ungrounded > 0 {
            let noun = statistics.ungrounded == 1 ? "value" : "values"
            tiles.append(
                HTMLTile(
                    "not in the document",
                    Figure.text(statistics.ungrounded),
                    noun,
                    style: "failed"
                )
            )
        }
        if let unanimous = statistics.unanimous {
            let share = Figure.percent(unanimous, of: statistics.totals.analyzed)
            tiles.append(HTMLTile("all votes agree", Figure.text(unanimous), share))
        }
        if statistics.partial > 0 {
            tiles.append(HTMLTile("analyzed in part", Figure.text(statistics.partial)))
        }
        return HTMLTile.list(tiles)
    }

    private var gates: String {
        guard !summary.gates.isEmpty else { return "" }
        let rows = summary.gates.map { gate in
            let note = gate.note.map { " (\($0))" } ?? ""
            let verdict =
                switch (gate.passed, gate.verdict) {
                case (false, _): "<span class=\"bad\">✗ failed</span>"
                case (true, .inconclusive): "<span class=\"bad\">? not decided</span>"
                case (true, _): "<span class=\"good\">✓ passed</span>"
                }
            return """
                <tr><th scope="row">\(HTMLText.breakable(gate.name))</th>\
                <td class="right">\(verdict)</td>\
                <td>\(HTMLText.escaped(gate.condition))</td>\
                <td>\(HTMLText.escaped(Figure.measured(by: gate) + note))</td></tr>

                """
        }
        return """
            <section><h2>Gates</h2><div class="scroll"><table class="gates">
            <thead><tr><th scope="col">gate</th><th scope="col">verdict</th>\
            <th scope="col">condition</th><th scope="col">measured</th></tr></thead>
            <tbody>
            \(rows.joined())</tbody></table></div></section>

            """
    }
}

extension String {
    /// The text with a capital first letter.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
