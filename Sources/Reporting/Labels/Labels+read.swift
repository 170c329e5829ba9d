public import AnalysisCore

extension Labels {
    /// Reads a labels file: CSV with a heading, a column `document`, and columns named like
    /// fields.
    ///
    /// Empty cells state nothing. Lists are written as JSON, with `;` or `|` between their items,
    /// or in several rows.
    ///
    /// - Parameters:
    ///   - bytes: The file; comma, semicolon or tab separate the cells.
    ///   - schema: What the fields of a record look like.
    /// - Throws: A `LabelsError` with the line of the fault.
    public init(csv bytes: [UInt8], schema: OutputSchema) throws(LabelsError) {
        var reader = CSVReader(bytes)
        guard let heading = try reader.next() else {
            throw LabelsError(line: 1, message: "the file is empty")
        }
        let layout = try Layout(heading, schema)
        var rows: [String: [LabelValue?]] = [:]
        var drawn: [String: DrawnCell] = [:]
        while let row = try reader.next() {
            guard row.cells.count == heading.cells.count else {
                throw LabelsError(
                    line: row.line,
                    message:
                        "\(row.cells.count) cells stand under \(heading.cells.count) headings"
                )
            }
            try layout.add(row, to: &rows, &drawn)
        }
        self.init(
            columns: layout.columns.map(\.column),
            // Those that somebody has yet to label are no labels.
            rows: rows.filter { $0.value.contains { $0 != nil } },
            ignoredColumns: layout.ignored,
            draw: LabelDraw(drawn)
        )
    }

    /// Which column of the file holds what.
    private struct Layout {
        var document: Int
        /// The column that says how documents were drawn.
        var drawn: Int?
        var columns: [(index: Int, column: FieldColumns.Column)] = []
        var ignored: [String] = []
        /// What this tool writes into such files for people.
        private static let known = LabelSheet.headings

        init(_ heading: CSVReader.Row, _ schema: OutputSchema) throws(LabelsError) {
            let names = heading.cells.map(Labels.trimmed)
            guard let document = names.firstIndex(of: "document") else {
                let found = names.map { "'\($0)'" }.joined(separator: ", ")
                throw LabelsError(
                    line: heading.line,
                    message: "no column is called 'document'; there are \(found)"
                )
            }
            self.document = document
            let known = FieldColumns(schema).columns
            for (index, name) in names.enumerated() where index != document {
                let column = known.first { $0.name == name || "fields." + $0.name == name }
                let isTaken = name == "document" || columns.contains { $0.column == column }
                guard !isTaken else {
                    throw LabelsError(
                        line: heading.line,
                        message: "the column '\(name)' stands twice"
                    )
                }
                if column == nil, name == DrawnCell.heading {
                    drawn = index
                } else if let column {
                    columns.append((index, column))
                } else if !Self.known.contains(name) {
                    ignored.append(name)
                }
            }
            guard !columns.isEmpty else {
                let names = known.map { "'\($0.name)'" }.joined(separator: ", ")
                throw LabelsError(
                    line: heading.line,
                    message: "no column is called like a field of the analysis (\(names))"
                )
            }
        }

        func add(
            _ row: CSVReader.Row,
            to rows: inout [String: [LabelValue?]],
            _ drawn: inout [String: DrawnCell]
        ) throws(LabelsError) {
            var name = FormulaGuard.text(of: Labels.trimmed(row.cells[document]))
            if name.hasPrefix("./") { name.removeFirst(2) }
            if let text = self.drawn.map({ Labels.trimmed(row.cells[$0]) }), !text.isEmpty {
                guard let cell = DrawnCell(text) else {
                    throw LabelsError(
                        line: row.line,
                        message: "the column 'drawn' holds '\(text)'; leave it as 'analyze sample' "
                            + "wrote it, or empty for a document that was not drawn"
                    )
                }
                drawn[name] = cell
            }
            var labels = rows[name] ?? columns.map { _ in nil }
            for (position, (index, column)) in columns.enumerated() {
                let cell = row.cells[index]
                guard !cell.allSatisfy(\.isWhitespace) else { continue }
                guard let label = LabelValue(cell, schema: column.schema) else {
                    throw LabelsError(
                        line: row.line,
                        message: "'\(cell)' cannot be a value of '\(column.name)'"
                            + Labels.hint(column.schema)
                    )
                }
                if var earlier = labels[position] {
                    guard earlier.merge(label) else {
                        throw LabelsError(
                            line: row.line,
                            message: "'\(name)' was labelled '\(earlier.text)' before"
                        )
                    }
                    labels[position] = earlier
                } else {
                    labels[position] = label
                }
            }
            rows[name] = labels
        }
    }

    /// Spaces around a cell belong to nobody.
    private static func trimmed(_ cell: String) -> String {
        var cell = cell[...]
        while let last = cell.last, last.isWhitespace { cell.removeLast() }
        return String(cell.drop(while: \.isWhitespace))
    }

    private static func hint(_ schema: OutputSchema) -> String {
        switch schema {
        case .nullable(let schema), .array(let schema, _, _, _): hint(schema)
        case .enumeration(let values): " (expected \(values.joined(separator: ", ")))"
        case .number, .integer: " (expected a plain number)"
        case .boolean: " (expected true or false)"
        case .string, .object: ""
        }
    }
}
