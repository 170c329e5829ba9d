import Markup

/// The tables of HTML, CALS, OpenDocument, Word and TEI: all a row a line.
extension XMLRenderer {
    /// Enters a row or a cell.
    ///
    /// - Returns: Whether it is one.
    mutating func enterGrid(
        _ index: Int,
        _ kind: XMLNameKind,
        _ element: inout Open,
        of tree: XMLTree
    ) -> Bool {
        if kind.contains(.row) {
            guard open.last?.isFlat != true, grids.last?.isInCell != true,
                holdsCells(index, of: tree)
            else { return false }
            let table = Int(tree.nodes[tableOfRow(index, of: tree)].end)
            if grids.last?.end != table {
                if let grid = grids.last { repetitionsLeft = grid.repetitionsLeft }
                grids = [GridWriter(end: table, repetitionsLeft: repetitionsLeft, isPiped: false)]
                columns = nil
                spans = [:]
                builder.separate(.paragraph)
            }
            grids[0].enterRow(&builder)
            if vocabulary == .openDocument,
                let value = tree.value(of: "number-rows-repeated", index)
            {
                element.repetitions = Int(value) ?? 1
            }
        } else if kind.contains(.cell), !grids.isEmpty, !grids[0].isInCell,
            open.last?.isInGrid == true
        {
            let span = span(of: index, in: tree)
            grids[0].enterCell(
                at: span.place,
                columns: span.columns,
                rows: span.rows,
                repeats: span.repeats,
                merging: span.merging,
                &builder
            )
            element.isCovered = span.merging == .goesOn
        } else {
            return false
        }
        element.isInGrid = true
        return true
    }

    /// Leaves a row or a cell.
    mutating func leaveGrid(_ element: Open, of tree: XMLTree) {
        guard !grids.isEmpty else { return }
        if element.kind.contains(.row) {
            grids[0].leaveRow(&builder)
            repeatRow(element.repetitions - 1)
        } else {
            let isWholeRow =
                vocabulary != .openDocument && grids[0].column == 0
                && open.last.map { $0.end == element.end } == true
            grids[0].leaveCell(isWholeRow: isWholeRow, &builder)
        }
    }

    /// Writes the last row again, if it holds anything.
    private mutating func repeatRow(_ times: Int) {
        guard times > 0, builder.text.count > builder.rowStart else { return }
        let row = String(
            decoding: builder.text[builder.rowStart...].drop { $0 == 0x0A },
            as: UTF8.self
        )
        for _ in 0..<times {
            guard row.utf8.count < grids[0].repetitionsLeft else { return }
            grids[0].repetitionsLeft -= row.utf8.count + 1
            builder.insertLine(row)
        }
    }

    private func holdsCells(_ row: Int, of tree: XMLTree) -> Bool {
        var child = row + 1
        while child < Int(tree.nodes[row].end) {
            let node = tree.nodes[child]
            if !node.isText, kinds[Int(node.name)].contains(.cell) { return true }
            child = Int(node.end)
        }
        return false
    }

    /// The table of a row: what holds it, or the body or group of rows that does.
    private func tableOfRow(_ row: Int, of tree: XMLTree) -> Int {
        var table = Int(tree.nodes[row].parent)
        guard table >= 0 else { return row }
        for _ in 0..<3
        where tree.nodes[table].parent >= 0 && Self.groups.contains(tree.name(of: table).local) {
            table = Int(tree.nodes[table].parent)
        }
        return table
    }

    private static let groups: Set<String> = [
        "thead", "tbody", "tfoot", "tgroup", "table-header-rows", "table-rows",
    ]

    /// The columns and rows that a cell takes.
    private struct CellSpan {
        /// The column that it stands in, from 0, where that is said.
        var place: Int?
        var columns = 1
        var rows = 1
        /// Whether its text stands in each of the columns.
        var repeats = false
        /// What it has in common with the cell above it, in Word.
        var merging = GridWriter.Merging.none
    }

    private mutating func span(of cell: Int, in tree: XMLTree) -> CellSpan {
        if vocabulary == .wordprocessing { return wordSpan(of: cell, in: tree) }
        if vocabulary == .openDocument { return openDocumentSpan(of: cell, in: tree) }
        if vocabulary == .spreadsheet { return spreadsheetSpan(of: cell, in: tree) }
        var columns = 1
        var rows = 1
        var place: Int?
        var first: String?
        var last: String?
        for attribute in tree.attributes(of: cell) {
            let name = tree.names[tree.attributeName(attribute)].local
            let value = tree.attributeValue(attribute)
            switch name {
            case "colspan", "cols", "number-columns-spanned": columns = Int(value) ?? 1
            case "rowspan", "rows": rows = Int(value) ?? 1
            case "morerows": rows = (Int(value) ?? 0).addingReportingOverflow(1).partialValue
            case "namest", "colname": first = name == "namest" ? value : first ?? value
            case "spanname":
                noteColumns(ofTableAround: cell, in: tree)
                if let span = spans[value] { (first, last) = span }
            case "nameend": last = value
            default: break
            }
        }
        if let first {
            noteColumns(ofTableAround: cell, in: tree)
            place = self.columns?[first]
            if let start = place, let last, let end = self.columns?[last] {
                columns = end - start + 1
                if end < start { place = nil }
            }
        }
        return CellSpan(
            place: place,
            columns: columns,
            rows: rows,
            repeats: isHeading(cell, of: tree)
        )
    }

    /// Whether a cell heads its columns.
    private func isHeading(_ cell: Int, of tree: XMLTree) -> Bool {
        if tree.name(of: cell).local == "th" { return true }
        guard tree.name(of: cell).local == "entry", tree.nodes[cell].parent >= 0 else {
            return false
        }
        let group = tree.nodes[Int(tree.nodes[cell].parent)].parent
        return group >= 0 && tree.name(of: Int(group)).local == "thead"
    }

    /// The columns of a cell of OpenDocument; those cells that it covers are left out.
    private func openDocumentSpan(of cell: Int, in tree: XMLTree) -> CellSpan {
        func number(_ name: String) -> Int { tree.value(of: name, cell).flatMap { Int($0) } ?? 1 }
        let columns = number("number-columns-spanned")
        guard columns > 1 else {
            return CellSpan(
                columns: repetitions(of: cell, in: tree),
                rows: number("number-rows-spanned"),
                repeats: true
            )
        }
        let group = tree.nodes[Int(tree.nodes[cell].parent)].parent
        return CellSpan(
            columns: columns,
            rows: number("number-rows-spanned"),
            repeats: group >= 0 && tree.name(of: Int(group)).local == "table-header-rows"
        )
    }

    /// Appends the name of a sheet.
    mutating func appendSheetName(_ index: Int, of tree: XMLTree, places: some XMLPlaces) {
        guard tree.name(of: index).local == "Worksheet",
            let name = tree.attributes(of: index).first(where: {
                tree.names[tree.attributeName($0)].local == "Name"
            })
        else { return }
        builder.separate(.paragraph)
        appendValue(of: name, of: tree, places: places)
        builder.separate(.paragraph)
    }

    /// The columns of a cell of a sheet: empty ones in front of it are not written.
    private func spreadsheetSpan(of cell: Int, in tree: XMLTree) -> CellSpan {
        func number(_ name: String) -> Int? { tree.value(of: name, cell).flatMap { Int($0) } }
        return CellSpan(
            place: number("Index").map { $0.subtractingReportingOverflow(1).partialValue },
            columns: (number("MergeAcross") ?? 0).addingReportingOverflow(1).partialValue,
            rows: (number("MergeDown") ?? 0).addingReportingOverflow(1).partialValue
        )
    }

    /// How often a cell of OpenDocument stands side by side; the empty rest of a row does not count.
    private func repetitions(of cell: Int, in tree: XMLTree) -> Int {
        guard let value = tree.value(of: "number-columns-repeated", cell), let count = Int(value)
        else { return 1 }
        let row = tree.nodes[cell].parent
        let isLast = row >= 0 && tree.nodes[Int(row)].end == tree.nodes[cell].end
        return isLast && !holdsText(cell, of: tree) ? 1 : count
    }

    /// The columns of a cell of Word, and whether it is one with that above it, which stand in its
    /// properties.
    private func wordSpan(of cell: Int, in tree: XMLTree) -> CellSpan {
        let facts = XMLFacts(tree)
        var span = CellSpan()
        guard let properties = facts.children(of: cell).first,
            tree.name(of: properties).local == "tcPr"
        else { return span }
        for property in facts.children(of: properties) {
            let value = tree.value(of: "val", property)
            switch tree.name(of: property).local {
            case "gridSpan": span.columns = value.flatMap { Int($0) } ?? 1
            // Without a value, the cell above goes on.
            case "vMerge", "vmerge": span.merging = value == "restart" ? .starts : .goesOn
            default: break
            }
        }
        return span
    }

    /// Numbers the columns that a table of CALS names.
    private mutating func noteColumns(ofTableAround cell: Int, in tree: XMLTree) {
        guard columns == nil else { return }
        var columns: [String: Int] = [:]
        var number = 0
        defer { self.columns = columns }
        var group = Int(tree.nodes[cell].parent)
        for _ in 0..<3 where group >= 0 && tree.name(of: group).local != "tgroup" {
            group = Int(tree.nodes[group].parent)
        }
        guard group >= 0, tree.name(of: group).local == "tgroup" else { return }
        var child = group + 1
        while child < Int(tree.nodes[group].end), number < 1_000 {
            let node = tree.nodes[child]
            if !node.isText, tree.name(of: child).local == "spanspec",
                let name = tree.value(of: "spanname", child),
                let first = tree.value(of: "namest", child)
            {
                spans[name] = (first, tree.value(of: "nameend", child))
            }
            if !node.isText, tree.name(of: child).local == "colspec" {
                if let place = tree.value(of: "colnum", child).flatMap({ Int($0) }), place > 0 {
                    number = place - 1
                }
                if let name = tree.value(of: "colname", child) { columns[name] = number }
                number += 1
            }
            child = Int(node.end)
        }
    }
}
