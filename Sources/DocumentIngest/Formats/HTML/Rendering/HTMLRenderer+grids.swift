import Markup

/// The tables of data of a page.
extension HTMLRenderer {
    /// Whether what is written stands in the cell of a table of data.
    var isInCell: Bool { grids.last?.isInCell == true }

    /// Enters a part of the innermost table.
    ///
    /// - Returns: Whether it is one, so that it needs no other separator.
    mutating func enterGrid(_ index: Int, _ tag: HTMLTag) -> Bool {
        let last = grids.count - 1
        switch tag {
        case .tr:
            if tables.isLaidOut.contains(index) {
                grids[last].passRow(&builder)
                laidOutEnd = Int(tree.nodes[index].end)
                return false
            }
            grids[last].enterRow(&builder)
        case .td, .th:
            guard index >= laidOutEnd else { return false }
            grids[last].enterCell(
                columns: span(.colspan, at: index),
                rows: span(.rowspan, at: index),
                repeats: tag == .th,
                &builder
            )
        default:
            return false
        }
        return true
    }

    /// Leaves a part of the innermost table.
    mutating func leaveGrid(_ element: Open) {
        let last = grids.count - 1
        switch element.tag {
        case .td, .th:
            let isWholeRow = isWholeRow(element, grids[last])
            grids[last].leaveCell(isWholeRow: isWholeRow, &builder)
        default:
            grids[last].leaveRow(&builder)
        }
    }

    private func isWholeRow(_ element: Open, _ grid: GridWriter) -> Bool {
        // Nothing but the cell stands in its row.
        guard grid.column == 0, element.end < grid.end else { return grid.column == 0 }
        let next = roles.tag(of: element.end, in: tree)
        return next != .td && next != .th
    }

    private func span(_ name: HTMLAttribute, at index: Int) -> Int {
        tree.value(of: name, at: index).flatMap { Int($0) } ?? 1
    }
}
