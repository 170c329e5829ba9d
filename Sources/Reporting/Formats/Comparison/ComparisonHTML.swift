internal import AnalysisCore
internal import Statistics

/// A comparison as one self-contained page: the answers of both runs side by side.
struct ComparisonHTML {
    let comparison: RunComparison

    /// What a page of a run has no use for.
    private static let style = """
        .compared { table-layout: fixed; }
        .compared col.field { width: 16%; }
        .compared td { overflow-wrap: anywhere; }
        .compared pre { font: inherit; margin: 0; white-space: pre-wrap; }
        .compared .document th { background: var(--page); color: var(--text); \
        overflow-wrap: anywhere; }
        .compared .document .quiet { font-weight: 400; }
        .old { background: color-mix(in srgb, var(--bad) 9%, var(--panel)); }
        .new { background: color-mix(in srgb, var(--good) 11%, var(--panel)); }
        .facts { width: auto; margin-top: 1rem; }
        .both { table-layout: auto; }
        .both td { vertical-align: middle; }
        .both td.bars { min-width: 6rem; width: 60%; }
        .both svg.share { margin: .15rem 0; height: .6rem; }
        .both .before { opacity: .5; }
        @media (max-width: 44rem) {
          .compared, .compared tbody, .compared tr { display: block; width: 100%; }
          .compared thead { display: none; }
          .compared tr { display: grid; grid-template-columns: 1fr 1fr; }
          .compared tr.document { display: block; }
          .compared tr.document th { display: block; width: 100%; }
          .compared td.name { grid-column: 1 / -1; border: 0; color: var(--quiet); \
        padding-bottom: .1rem; }
        }

        """

    var text: String {
        let item = comparison
        let style = PackageResources.report_css + Array(Self.style.utf8)
        let policy = ContentSecurityPolicy.policy(style: style, script: [])
        let title =
            "\(HTMLText.escaped(item.before.title, longest: 80)) → "
            + HTMLText.escaped(item.after.title, longest: 80)
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <link rel="icon" href="data:,">
            <title>\(title) – analyze</title>
            <style>\(String(decoding: style, as: UTF8.self))</style>
            </head>
            <body>
            <header><h1>\(title)</h1></header>
            <main>
            <p class="alert \(alert)" role="status">\
            \(HTMLText.escaped(item.conclusion, longest: 600))</p>
            \(HTMLTile.list(tiles))\(reasons)\(facts)\(distribution)\(changes)</main>
            </body>
            </html>

            """
    }

    /// How the verdict is marked.
    private var alert: String {
        switch comparison.verdict {
        case .worse: ""
        case .better, .noWorse: "passed"
        case .inconclusive, nil: "note"
        }
    }

    private var tiles: [HTMLTile] {
        let item = comparison
        var tiles = [
            HTMLTile("documents in both", Figure.text(item.common)),
            HTMLTile(
                "changed",
                Figure.text(item.changed),
                Figure.percent(item.changed, of: item.common)
            ),
        ]
        for (name, count) in [("only before", item.onlyBefore), ("only now", item.onlyAfter)]
        where count > 0 {
            tiles.append(HTMLTile(name, Figure.text(count)))
        }
        if item.labelled > 0 {
            tiles.append(
                HTMLTile(
                    "right by the labels",
                    "\(Figure.percent(item.rightBefore, of: item.labelled)) → "
                        + Figure.percent(item.rightAfter, of: item.labelled),
                    "\(Figure.text(item.labelled)) labels"
                )
            )
        }
        return tiles
    }

    /// What differs in how many documents, and why.
    private var reasons: String {
        let item = comparison
        var words: [String] = []
        if item.changed > 0 {
            words.append("Changed are \(item.fieldWords), because of \(item.causeWords)")
        }
        if item.labelled > 0 { words.append("Turned are \(item.turns)") }
        if let macroF1 = item.macroF1Words { words.append("Macro F1 \(macroF1)") }
        if let noise = item.noiseWords { words.append(noise) }
        return words.map { "<p>\(HTMLText.escaped($0, longest: 1_000)).</p>\n" }.joined()
    }

    /// The two runs.
    private var facts: String {
        let (before, after) = (comparison.before, comparison.after)
        let rows: [(String, KeyPath<ComparedRun, String>, Int)] = [
            ("run", \.title, 200), ("analysis", \.analysis, 40), ("model", \.model, 200),
            ("pipeline", \.pipelineHash, 13),
        ]
        let cells = rows.map { name, path, longest in
            """
            <tr><th scope="row">\(name)</th>\
            <td>\(HTMLText.escaped(before[keyPath: path], longest: longest))</td>\
            <td>\(HTMLText.escaped(after[keyPath: path], longest: longest))</td></tr>

            """
        }
        return """
            <div class="scroll"><table class="facts"><thead><tr><td></td>\
            <th scope="col">before</th><th scope="col">now</th></tr></thead>
            <tbody>
            \(cells.joined())</tbody></table></div>

            """
    }

    /// How often each label was given, before and now.
    private var distribution: String {
        let item = comparison
        let frequencies = item.agreement.frequencies.sorted {
            (max($1.first, $1.second), $0.label) < (max($0.first, $0.second), $1.label)
        }
        guard let field = item.verdictField, !frequencies.isEmpty else { return "" }
        let whole = item.agreement.documents
        let shown = frequencies.prefix(Self.shownLabels)
        let colors = LabelColors(shown.map(\.label))
        let rows = shown.map { label, before, after in
            let color = colors.name(of: label)
            return """
                <tr><th scope="row"><span class="dot \(color)"></span>\
                \(HTMLText.escaped(label, longest: 40))</th>\
                <td class="bars" aria-hidden="true">\
                \(HTMLShare.bar(before, of: whole, color + " before"))\
                \(HTMLShare.bar(after, of: whole, color))</td>\
                <td class="number">\(Figure.percent(before, of: whole))</td>\
                <td class="number">\(Figure.percent(after, of: whole))</td></tr>

                """
        }
        let rest = frequencies.count - shown.count
        let more = rest > 0 ? "<p class=\"quiet\">and \(Figure.text(rest)) more labels</p>\n" : ""
        return """
            <section><h2>\(HTMLText.escaped(field, longest: 60)), before and now</h2>
            <div class="scroll"><table class="both"><thead><tr><td></td>\
            <td class="quiet">above before, below now</td>\
            <th scope="col" class="number">before</th><th scope="col" class="number">now</th></tr>\
            </thead>
            <tbody>
            \(rows.joined())</tbody></table></div>
            \(more)</section>

            """
    }

    /// How many labels are shown.
    private static let shownLabels = 20

    private var changes: String {
        let item = comparison
        guard !item.changes.isEmpty else { return "" }
        let more = item.changed - item.changes.count
        let rest =
            more > 0 ? "<p class=\"quiet\">and \(Figure.text(more)) more documents</p>\n" : ""
        return """
            <section><h2>What changed</h2>
            <table class="compared"><colgroup><col class="field"><col><col></colgroup>
            <thead><tr><th scope="col">field</th><th scope="col">before</th>\
            <th scope="col">now</th></tr></thead>
            <tbody>
            \(item.changes.map(rows).joined())</tbody></table>
            \(rest)</section>

            """
    }

    private func rows(_ change: RunComparison.Change) -> String {
        let name = HTMLText.breakable(change.document)
        let turned = change.turned.map { turn in
            " <span class=\"\(turn == .right ? "good" : "bad")\">now \(turn.rawValue)</span>"
        }
        let cause =
            change.cause == .unknown ? "cause unknown" : "because of \(change.cause.words)"
        let head =
            "<tr class=\"document\"><th colspan=\"3\" scope=\"rowgroup\">\(name)\(turned ?? "") "
            + "<span class=\"quiet\">\(cause)</span></th></tr>\n"
        return change.fields.reduce(head) { text, field in
            text + """
                <tr><td class="name">\(HTMLText.breakable(field.name))</td>\
                <td class="old">\(value(field.before))</td>\
                <td class="new">\(value(field.after))</td></tr>

                """
        }
    }

    private func value(_ text: String?) -> String {
        guard let text else { return "<span class=\"quiet\">nothing</span>" }
        return "<pre>\(HTMLText.escaped(text, longest: 2_000))</pre>"
    }
}
