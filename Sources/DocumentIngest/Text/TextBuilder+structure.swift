import AnalysisCore

/// Rows of tables, and marks around parts of a text.
extension TextBuilder {
    /// Starts a row of a table.
    mutating func startRow() {
        cells = 0
        rowStart = text.count
    }

    /// Goes to the next cell of the row, whether the last one holds anything or not.
    mutating func nextCell() {
        cells += 1
        marker = []
        separate(.cell)
    }

    /// Writes a cell that repeats another one.
    mutating func insertCell(_ cell: [UInt8]) {
        guard !cell.isEmpty else { return }
        write(cell.span, 0..<cell.count, origin: Origin(line: anchors.last?.line ?? 1))
    }

    /// Writes text that the source does not have, behind the separator and marker that wait.
    ///
    /// - Parameters:
    ///   - bytes: The text; it may be empty.
    ///   - line: The line of the source that it belongs to.
    mutating func insert(_ bytes: [UInt8], line: Int) {
        write(bytes.span, 0..<bytes.count, origin: Origin(line: line))
    }

    /// Ends a row that holds anything, with its last cells.
    mutating func endRow() {
        if text.count > rowStart { endCells() }
        cells = 0
    }

    /// Writes the tabs of the cells that were entered.
    mutating func endCells() {
        for _ in 0..<cells { text.append(0x09) }
        cells = 0
    }

    /// Closes what a marker opened; if nothing was written since, the marker goes.
    mutating func close(_ mark: StaticString) {
        guard marker.isEmpty else {
            marker = []
            return
        }
        anchor(Origin(line: anchors.last?.line ?? 1))
        mark.withUTF8Buffer { text.append(contentsOf: $0) }
    }
}
