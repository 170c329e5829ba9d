internal import AnalysisCore

/// A comparison for a terminal.
struct ComparisonText {
    let comparison: RunComparison

    private static let shown = 20

    var text: String {
        let item = comparison
        var lines = ["\(title(item.before)) → \(title(item.after))"]
        var documents = "\(Figure.text(item.common)) in both"
        if item.onlyBefore > 0 { documents += ", \(Figure.text(item.onlyBefore)) only before" }
        if item.onlyAfter > 0 { documents += ", \(Figure.text(item.onlyAfter)) only now" }
        lines.append("  documents  \(documents)")
        lines.append(
            "  changed    \(Figure.text(item.changed))"
                + (item.changed > 0 ? ": " + VisibleText().text(of: item.fieldWords) : "")
        )
        if item.changed > 0 { lines.append("  because    \(item.causeWords)") }
        if let words = item.noiseWords { lines.append("  noise      \(words)") }
        if item.labelled > 0 {
            lines.append("  turned     \(item.turns)")
            if let words = item.macroF1Words { lines.append("  macro F1   \(words)") }
            lines.append("  agreement  \(item.agreementWords)")
        }
        lines.append("  verdict    \(item.conclusion)")
        if !item.changes.isEmpty { lines.append("") }
        for change in item.changes.prefix(Self.shown) { lines.append(line(of: change)) }
        let more = item.changed - min(item.changes.count, Self.shown)
        if more > 0 { lines.append("  and \(Figure.text(more)) more") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func title(_ run: ComparedRun) -> String {
        VisibleText().text(of: "\(run.title) (\(run.analysis), \(run.model))")
    }

    private func line(of change: RunComparison.Change) -> String {
        let fields = change.fields.prefix(3).map { field in
            "\(field.name) \(excerpt(field.before)) → \(excerpt(field.after))"
        }
        let turned = change.turned.map { ", now \($0.rawValue)" } ?? ""
        return "  "
            + VisibleText().text(of: "\(change.document): \(fields.joined(separator: "; "))")
            + " (\(change.cause.words)\(turned))"
    }

    private func excerpt(_ value: String?) -> String {
        guard let value else { return "nothing" }
        return value.count > 40 ? value.prefix(39) + "…" : value
    }
}
