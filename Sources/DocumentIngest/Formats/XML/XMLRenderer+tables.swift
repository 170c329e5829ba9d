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
                builder.separate(.paragraph)
            }
            grids[0].enterRow(&builder)
        } else if kind.contains(.cell), !grids.isEmpty, !grids[0].isInCell,
            open.last?.isInGrid == true
        {
            let span = span(of: index, in: tree)
            grids[0].enterCell(
                columns: span.columns,
                rows: span.rows,
                repeats: tree.name(of: index).local == "th",
                &builder
            )
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
        } else {
            let isWholeRow = grids[0].column == 0 && open.last.map { $0.end == element.end } == true
            grids[0].leaveCell(isWholeRow: isWholeRow, &builder)
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

    /// How many columns and rows a cell takes.
    private mutating func span(of cell: Int, in tree: XMLTree) -> (columns: Int, rows: Int) {
        var columns = 1
        var rows = 1
        var first: String?
        var last: String?
        for attribute in tree.attributes(of: cell) {
            let name = tree.names[tree.attributeName(attribute)].local
            let value = tree.attributeValue(attribute)
            switch name {
            case "colspan", "cols", "number-columns-spanned": columns = Int(value) ?? 1
            case "rowspan", "rows": rows = Int(value) ?? 1
            case "morerows": rows = (Int(value) ?? 0).addingReportingOverflow(1).partialValue
            case "namest": first = value
            case "nameend": last = value
            default: break
            }
        }
        if let first, let last {
            noteColumns(ofTableAround: cell, in: tree)
            if let start = self.columns?[first], let end = self.columns?[last] {
                columns = end - start + 1
            }
        }
        // The covered cells of OpenDocument are written there.
        if vocabulary == .openDocument { return (1, 1) }
        return (columns, rows)
    }

    /// Numbers the columns that a table of CALS names.
    private mutating func noteColumns(ofTableAround cell: Int, in tree: XMLTree) {
        guard columns == nil else { return }
        var columns: [String: Int] = [:]
        defer { self.columns = columns }
        var group = Int(tree.nodes[cell].parent)
        for _ in 0..<3 where group >= 0 && tree.name(of: group).local != "tgroup" {
            group = Int(tree.nodes[group].parent)
        }
        guard group >= 0, tree.name(of: group).local == "tgroup" else { return }
        var child = group + 1
        while child < Int(tree.nodes[group].end), columns.count < 1_000 {
            let node = tree.nodes[child]
            if !node.isText, tree.name(of: child).local == "colspec" {
                for attribute in tree.attributes(of: child)
                where tree.names[tree.attributeName(attribute)].local == "colname" {
                    columns[tree.attributeValue(attribute)] = columns.count
                }
            }
            child = Int(node.end)
        }
    }
}
