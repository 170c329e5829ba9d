internal import AnalysisCore

/// A comparison for a pull request.
struct ComparisonMarkdown {
    let comparison: RunComparison

    private static let shown = 50

    var text: String {
        let item = comparison
        var page = MarkdownPage()
        page.heading(2, "Comparison")
        page.paragraph("**\(MarkdownText.escaped(item.conclusion, longest: 400))**")
        page.table(
            ["", "before", "now"],
            [
                [
                    "run", MarkdownText.escaped(item.before.title),
                    MarkdownText.escaped(item.after.title),
                ],
                [
                    "model", MarkdownText.escaped(item.before.model),
                    MarkdownText.escaped(item.after.model),
                ],
                [
                    "only here", Figure.text(item.onlyBefore), Figure.text(item.onlyAfter),
                ],
                item.labelled > 0
                    ? [
                        "right", Figure.percent(item.rightBefore, of: item.labelled),
                        Figure.percent(item.rightAfter, of: item.labelled),
                    ] : ["right", "no labels", "no labels"],
            ]
        )
        var words =
            "\(Figure.text(item.changed)) of \(Figure.text(item.common)) documents changed"
        if item.changed > 0 {
            words += ": \(MarkdownText.escaped(item.fieldWords, longest: 400))"
            words += " (\(item.causeWords))"
        }
        page.paragraph(words + ".")
        if item.labelled > 0 { page.paragraph("\(item.turns).") }
        if let words = item.noiseWords { page.paragraph("\(words).") }
        guard !item.changes.isEmpty else { return page.text }
        page.table(
            ["document", "field", "before", "now", "because", "turned"],
            item.changes.prefix(Self.shown).flatMap(rows)
        )
        let more = item.changed - min(item.changes.count, Self.shown)
        if more > 0 { page.paragraph("and \(Figure.text(more)) more documents") }
        return page.text
    }

    private func rows(_ change: RunComparison.Change) -> [[String]] {
        change.fields.map { field in
            [
                MarkdownText.escaped(change.document), MarkdownText.escaped(field.name),
                field.before.map { MarkdownText.escaped($0) } ?? "*nothing*",
                field.after.map { MarkdownText.escaped($0) } ?? "*nothing*",
                change.cause.words, change.turned.map { "now \($0.rawValue)" } ?? "",
            ]
        }
    }
}
