package import AnalysisCore
internal import JSON

/// The answers that people are to look at, as a labels file that they fill in and hand back.
///
/// It holds what has been labelled before, so that nothing is lost where it takes the place of the
/// labels file. As long as nothing is certified it is a random sample to begin with, in random
/// order; then it is every answer that is not accepted.
package struct ReviewSheet: Sendable {
    private struct Row: Sendable {
        var rank: UInt64
        var document: String
        var answer: String
        var sure: String
    }

    private let labels: Labels?
    private let acceptances: Acceptances
    private let columns: [FieldColumns.Column]
    private let dialect = TableDialect.csv(TableOptions())
    private let draw: Draw
    /// How many documents a first sample has; `nil` where all that is not accepted is shown.
    private let sampled: Int?
    private var rows: [Row] = []
    private var analyzed = 0
    /// The documents with an answer that nobody has labelled and that are to be looked at.
    package private(set) var open = 0

    /// A sheet.
    ///
    /// - Parameters:
    ///   - acceptances: What is accepted.
    ///   - labels: What has been labelled before.
    ///   - schema: What the fields of a record look like.
    package init(_ acceptances: Acceptances, labels: Labels?, schema: OutputSchema) {
        self.labels = labels
        self.acceptances = acceptances
        columns = labels?.columns ?? LabelSheet(schema, hasExcerpts: false).columns
        draw = Draw(seed: labels?.draw?.seed ?? 1)
        let needed = acceptances.results.flatMap(\.needed).max() ?? 0
        sampled = acceptances.areCertified ? nil : min(100_000, (labels?.count ?? 0) + 2 * needed)
    }

    /// The first line.
    package var heading: [UInt8] {
        var (row, bytes) = (TableRow(dialect), [UInt8]())
        row.add(text: "document", to: &bytes)
        for column in columns { row.add(text: column.name, to: &bytes) }
        for name in [LabelSheet.answer, LabelSheet.sure, DrawnCell.heading] {
            row.add(plain: name, to: &bytes)
        }
        row.end(&bytes)
        return bytes
    }

    /// Takes a record, of which it has been decided whether it is accepted.
    ///
    /// - Returns: Its line, if one can be written right away.
    package mutating func add(_ record: Record) -> [UInt8] {
        guard let fields = record.fields else { return [] }
        analyzed += 1
        let document = record.document.description
        if sampled == nil, isKnown(document) || record.acceptance?.isAccepted == true { return [] }
        let values = columns.map { column in
            column.value(in: fields).map { LabelValue.label(of: $0) } ?? ""
        }
        let row = Row(
            rank: draw.rank(of: document),
            document: document,
            answer: values.joined(separator: "; "),
            sure: acceptances.score(of: fields).map { Figure.number($0) } ?? ""
        )
        guard let sampled else {
            open += 1
            return line(document, row, drawn: nil)
        }
        rows.append(row)
        if rows.count / 2 >= max(sampled, 64) { shorten() }
        return []
    }

    /// What stands behind the lines that were written right away.
    package mutating func rest() -> [UInt8] {
        guard let sampled else { return known(except: []) }
        shorten()
        guard let last = rows.last else { return known(except: []) }
        let cell = DrawnCell(
            seed: draw.seed,
            stratum: .init(
                name: nil,
                drawn: rows.count,
                of: analyzed,
                highest: analyzed > sampled ? last.rank : .max
            )
        )
        open = rows.count { labels?.rows[$0.document] == nil }
        return rows.flatMap { line($0.document, $0, drawn: cell) }
            + known(except: Set(rows.map(\.document)))
    }

    private mutating func shorten() {
        rows.sort { $0.rank < $1.rank }
        rows.removeLast(max(0, rows.count - (sampled ?? 0)))
    }

    /// Whether a document stands in the labels file, labelled or drawn to be.
    private func isKnown(_ document: String) -> Bool {
        labels?.rows[document] != nil || labels?.draw?.places[document] != nil
    }

    /// The lines of the labels file that are not there yet.
    private func known(except written: Set<String>) -> [UInt8] {
        guard let labels else { return [] }
        let drawn = labels.draw?.places ?? [:]
        return Set(labels.rows.keys).union(drawn.keys).subtracting(written)
            .sorted { (draw.rank(of: $0), $0) < (draw.rank(of: $1), $1) }
            .flatMap { document in
                // What was drawn keeps its note, as long as the whole draw stands here.
                let cell =
                    sampled == nil
                    ? drawn[document].flatMap { labels.draw?.cell(of: $0) } : nil
                return line(document, nil, drawn: cell)
            }
    }

    private func line(_ document: String, _ shown: Row?, drawn: DrawnCell?) -> [UInt8] {
        var (row, bytes) = (TableRow(dialect), [UInt8]())
        row.add(text: document, to: &bytes)
        let labelled = labels?.rows[document]
        for index in columns.indices { row.add(text: labelled?[index]?.text ?? "", to: &bytes) }
        row.add(text: shown?.answer ?? "", to: &bytes)
        row.add(plain: shown?.sure ?? "", to: &bytes)
        row.add(text: drawn?.text ?? "", to: &bytes)
        row.end(&bytes)
        return bytes
    }
}
