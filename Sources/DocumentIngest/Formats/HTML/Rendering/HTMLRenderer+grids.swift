import Markup

/// The tables of data of a page.
extension HTMLRenderer {
    /// Enters a part of the innermost table.
    ///
    /// - Returns: Whether it is one, so that it needs no other separator.
    mutating func enterGrid(_ index: Int, _ node: HTMLTree.Node) -> Bool {
        let last = grids.count - 1
        switch node.tag {
        case .tr:
            grids[last].enterRow(&builder)
        case .td, .th:
            grids[last].enterCell(
                columns: span(.colspan, at: index),
                rows: span(.rowspan, at: index),
                repeats: node.tag == .th,
                &builder
            )
        default:
            return false
        }
        return true
    }

    /// Leaves a part of the innermost table.
    ///
    /// - Returns: Whether it was one, so that it needs no other separator.
    mutating func leaveGrid(_ element: Open) -> Bool {
        let last = grids.count - 1
        switch element.tag {
        case .td, .th:
            let isWholeRow = isWholeRow(element, grids[last])
            grids[last].leaveCell(isWholeRow: isWholeRow, &builder)
        case .tr:
            grids[last].leaveRow(&builder)
        default:
            return false
        }
        return true
    }

    private func isWholeRow(_ element: Open, _ grid: GridWriter) -> Bool {
        // Nothing but the cell stands in its row.
        grid.column == 0 && (element.end >= grid.end || tree.nodes[element.end].tag != .td)
            && (element.end >= grid.end || tree.nodes[element.end].tag != .th)
    }

    private func span(_ name: HTMLAttribute, at index: Int) -> Int {
        tree.value(of: name, at: index).flatMap { Int($0) } ?? 1
    }
}
