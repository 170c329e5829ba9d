package import AnalysisCore

/// A labels file that people fill in: a row for each document, with empty cells for its labels.
package struct LabelSheet: Sendable {
    /// The headings that are there for people, and say nothing about what is right.
    static let headings: Set<String> = [excerpt, answer, sure]
    private static let excerpt = "excerpt"
    /// What the model answered; in the sheets of a review.
    static let answer = "answer"
    /// How sure it was; in the sheets of a review.
    static let sure = "sure"
    /// Longer excerpts hide the cells behind them.
    private static let longestExcerpt = 300

    /// The columns to fill in.
    package let columns: [FieldColumns.Column]
    private let hasExcerpts: Bool
    private let dialect: TableDialect

    /// A sheet.
    ///
    /// - Parameters:
    ///   - schema: What the fields of a record look like; texts that a model writes in its own words,
    ///     and what it says about its own answer, are not asked for.
    ///   - hasExcerpts: Whether rows show how documents begin.
    package init(_ schema: OutputSchema, hasExcerpts: Bool) {
        let all = FieldColumns(schema).columns
        columns = all.filter { !Self.isUnlabelled($0.path) }
        self.hasExcerpts = hasExcerpts && !all.contains { $0.name == Self.excerpt }
        dialect = .csv(TableOptions())
    }

    private static func isUnlabelled(_ path: [String]) -> Bool {
        let names = ["confidence", "grounding", "summary", Record.agreementField]
        return path.first.map(Record.originFields.union(names).contains) ?? false
    }

    /// The first line.
    package var heading: [UInt8] {
        var (row, bytes) = (TableRow(dialect), [UInt8]())
        row.add(text: "document", to: &bytes)
        for column in columns { row.add(text: column.name, to: &bytes) }
        if hasExcerpts { row.add(plain: Self.excerpt, to: &bytes) }
        row.add(plain: DrawnCell.heading, to: &bytes)
        row.end(&bytes)
        return bytes
    }

    /// The line of a document.
    ///
    /// - Parameters:
    ///   - document: Its id.
    ///   - text: Its text, of which the beginning is shown.
    ///   - drawn: How it was drawn.
    /// - Returns: The line with its end.
    package func row(_ document: String, text: String, drawn: DrawnCell) -> [UInt8] {
        var (row, bytes) = (TableRow(dialect), [UInt8]())
        row.add(text: document, to: &bytes)
        for _ in columns { row.addEmpty(to: &bytes) }
        if hasExcerpts { row.add(text: Self.excerpt(of: text), to: &bytes) }
        row.add(text: drawn.text, to: &bytes)
        row.end(&bytes)
        return bytes
    }

    private static func excerpt(of text: String) -> String {
        let start = text.prefix(4 * longestExcerpt).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        guard start.count > longestExcerpt else { return start }
        return start.prefix(longestExcerpt) + "…"
    }
}
