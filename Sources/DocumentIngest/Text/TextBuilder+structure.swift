import AnalysisCore

/// Rows of tables, and marks around parts of a text.
extension TextBuilder {
    /// How a row of a table is written.
    enum Row {
        /// With tabs between cells.
        case none
        /// Between upright strokes, of which none is written yet.
        case waiting
        /// Between upright strokes.
        case open
    }

    /// Starts a row of a table.
    ///
    /// - Parameter isPiped: Whether it is written between upright strokes, as in Markdown, and not
    ///   with tabs.
    mutating func startRow(isPiped: Bool) {
        cells = 0
        rowStart = text.count
        row = isPiped ? .waiting : .none
    }

    /// Goes to the next cell of the row, whether the last one holds anything or not.
    mutating func nextCell() {
        cells += 1
        if !keepsMarkers { marker = [] }
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
    ///
    /// - Returns: Whether it holds anything.
    @discardableResult
    mutating func endRow() -> Bool {
        let isWritten = text.count > rowStart
        if isWritten { endCells() }
        if row == .open { text.append(contentsOf: " |".utf8) }
        row = .none
        cells = 0
        return isWritten
    }

    /// Writes what divides the cells that were entered.
    mutating func endCells() {
        for _ in 0..<cells { appendCellMark() }
        cells = 0
    }

    /// Writes what stands between two cells.
    mutating func appendCellMark() {
        if row == .open { text.append(contentsOf: " | ".utf8) } else { text.append(0x09) }
    }

    /// Writes the first stroke of a row, if that is still to be done.
    mutating func startPipedRow() {
        guard row == .waiting else { return }
        row = .open
        text.append(contentsOf: "| ".utf8)
    }

    /// Writes a line that the source does not have.
    mutating func insertLine(_ line: String) {
        insert(Array(line.utf8), line: anchors.last?.line ?? 1)
        separate(.line)
    }

    /// Appends text in which an upright stroke is no end of a cell.
    mutating func appendPiped(_ bytes: Span<UInt8>, origin: (Int) -> Origin) {
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "|") { end += 1 }
            append(bytes.extracting(start..<end)) { origin(start + $0) }
            if end < bytes.count {
                append([UInt8](#"\|"#.utf8).span) { _ in Origin(line: origin(end).line) }
                end += 1
            }
            start = end
        }
    }

    /// Takes a mark back that was closed right before what follows, which goes on with it.
    ///
    /// - Returns: Whether there was one.
    mutating func reopen(_ mark: StaticString) -> Bool {
        guard isInWord, marker.isEmpty else { return false }
        let count = mark.utf8CodeUnitCount
        let endsWithMark = mark.withUTF8Buffer { text.suffix(count).elementsEqual($0) }
        if endsWithMark { text.removeLast(count) }
        return endsWithMark
    }

    /// Takes the hyphen back at which the last word was parted at the end of a line.
    mutating func takeBackHyphen() {
        guard text.count > 1, text.last == UInt8(ascii: "-"),
            text[text.count - 2] >= 0x80 || 0x61...0x7A ~= text[text.count - 2] | 0x20
        else { return }
        text.removeLast()
    }

    /// Takes back the sign that scanned pages have for the hyphen at the end of a line.
    ///
    /// - Returns: Whether there was one.
    mutating func takeBackNotSign() -> Bool {
        guard marker.isEmpty, text.suffix(2).elementsEqual([0xC2, 0xAC]) else { return false }
        text.removeLast(2)
        return true
    }

    /// Closes what a marker opened; if nothing was written since, the marker goes, and those in front of
    /// it stay.
    ///
    /// - Parameters:
    ///   - mark: What closes it; it may be empty.
    ///   - start: How many bytes of markers waited in front of it.
    mutating func close(_ mark: String, sinceMarker start: Int) {
        if marker.count > start {
            marker.removeLast(marker.count - start)
        } else if !mark.isEmpty {
            close(mark)
        }
    }

    /// Writes what closes something, at the end of the text.
    mutating func close(_ mark: String) {
        anchor(Origin(line: anchors.last?.line ?? 1))
        text.append(contentsOf: mark.utf8)
    }

    /// Ends a part whose last line is a mark, such as that of code.
    ///
    /// - Parameters:
    ///   - mark: The line.
    ///   - start: How many bytes of markers waited in front of what opened the part.
    mutating func closeLine(_ mark: String, sinceMarker start: Int) {
        guard marker.count <= start else { return close(mark, sinceMarker: start) }
        trimEnd()
        anchor(Origin(line: anchors.last?.line ?? 1))
        text.append(0x0A)
        text.append(contentsOf: indent)
        text.append(contentsOf: mark.utf8)
    }

    /// Whether the text ends with a mark that ends a part of a sentence.
    var endsClause: Bool { text.last.map { ".,;:!?".utf8.contains($0) } ?? true }
}
