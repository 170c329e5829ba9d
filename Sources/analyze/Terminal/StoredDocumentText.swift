import AnalysisCore
import AnalysisEngine
import JSON

/// What is known of a document of a stored run, for people.
enum StoredDocumentText {
    /// The text, with its controls visible.
    static func text(of stored: StoredDocument) -> String {
        let record = stored.record
        var lines = [
            "\(record.document), \(record.status) in run \(stored.run) of \(stored.started)"
        ]
        lines += aligned(figures(of: record))
        for (index, prompt) in stored.prompts.enumerated() {
            let part = stored.prompts.count > 1 ? " \(index + 1) of \(stored.prompts.count)" : ""
            lines += ["", "PROMPT\(part)", prompt]
        }
        if let problem = stored.promptProblem {
            lines += ["", "PROMPT", "  cannot be shown: \(problem)"]
        }
        for call in stored.calls {
            lines += ["", "ANSWER of \(call.model) in run \(call.run), \(call.started)"]
            lines.append("  \(call.effort)")
            lines.append(call.answer ?? "  none: \(call.failure ?? "it was pruned")")
        }
        if stored.calls.isEmpty, record.provenance != nil {
            lines += ["", "ANSWER", "  the ledger holds none; it may have been pruned"]
        }
        return visible(lines.joined(separator: "\n") + "\n")
    }

    /// What the record says, each with its name.
    private static func figures(of record: Record) -> [(name: String, text: String)] {
        var rows: [(name: String, text: String)] = []
        func add(_ name: String, _ text: String) { rows.append((name, text)) }
        if let reason = record.reason { add("reason", "\(reason): \(record.message ?? "")") }
        for member in record.fields ?? [:] where member.key != "grounding" {
            add(member.key, words(of: member.value))
        }
        for (name, place) in places(of: record) { add("evidence", "\(name): \(place)") }
        for finding in record.findings {
            let line = finding.line.map { ", line \($0)" } ?? ""
            add("finding", "\(finding.kind): \(finding.message)\(line)")
        }
        if let source = record.source {
            let size = Figure.text(source.bytes)
            add("source", "\(source.format.rawValue), \(source.encoding), \(size) bytes")
        }
        if let provenance = record.provenance {
            let from = provenance.isCached ? ", from the ledger" : ""
            add("model", provenance.model.description + from)
            add(
                "took",
                """
                \(Figure.text(provenance.usage.totalInput)) input and \
                \(Figure.text(provenance.usage.output)) output tokens, cost \
                \(Figure.text(provenance.cost)), \(Figure.text(provenance.latency)), \
                \(provenance.attempts) \(provenance.attempts == 1 ? "request" : "requests")
                """
            )
            for note in provenance.notes { add("note", note) }
        }
        return rows
    }

    /// Names in a column, and what they stand for beside them.
    ///
    /// A name that is wider than the column stands alone, with the text below it.
    private static func aligned(_ rows: [(name: String, text: String)]) -> [String] {
        let named = rows.map { (name: visible($0.name), text: $0.text) }
        let widths = named.map { TextWidth.columns(of: $0.name) }
        let width = max(leastNames, widths.filter { $0 <= widestNames }.max() ?? 0)
        let indent = String(repeating: " ", count: 2 + width + 2)
        return zip(named, widths).map { row, own in
            let text = row.text.split(separator: "\n").joined(separator: "\n" + indent)
            let gap =
                own > width ? "\n" + indent : String(repeating: " ", count: width + 2 - own)
            return "  " + row.name + gap + text
        }
    }

    /// How wide the column of names is, in columns of a terminal.
    private static let leastNames = 12
    private static let widestNames = 32

    /// Text with what a terminal would obey made visible.
    static func visible(_ text: String) -> String {
        VisibleText(isUnicode: true, keepsLines: true).text(of: text)
    }

    private static func words(of value: JSONValue) -> String {
        switch value {
        case .null: "–"
        case .string(let text): text
        case .array(let items): items.map(words).joined(separator: "\n")
        default: value.double.map { Figure.number($0) } ?? value.description
        }
    }

    /// Where quotes stand, with the text around them, and which values stand nowhere.
    private static func places(of record: Record) -> [(String, String)] {
        (record.fields?["grounding"]?.object ?? [:]).flatMap { member in
            (member.value.array ?? [member.value]).compactMap { place in
                let name = place["field"]?.string ?? member.key
                if place["grounded"]?.bool == true, place["before"] == nil { return nil }
                guard let start = place["start"]?.int, let end = place["end"]?.int else {
                    return (name, "does not occur in the document")
                }
                let line = place["line"]?.int.map { "line \($0), " } ?? ""
                let around =
                    (place["before"]?.string ?? "") + "[…]" + (place["after"]?.string ?? "")
                return (name, "\(line)characters \(start) to \(end): \(around)")
            }
        }
    }
}
