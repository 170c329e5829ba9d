import AnalysisCore

/// The columns of a table, and what they are for.
struct TableColumns {
    /// Why the names of the columns do not do.
    struct Fault: Error {
        var message: String
    }

    /// The names, in order.
    let names: [String]
    /// The one that names rows.
    let id: Int?
    private let text: [Int]
    /// What each column is called as metadata: a name that stands twice has a number behind it.
    private let keys: [String]

    /// Reads the first row.
    init(_ row: TableRows.Row, _ table: TableOptions) throws(Fault) {
        guard row.isClosed, !row.isTooLarge else {
            throw Fault(message: "the names of the columns have no end")
        }
        let names = row.cells.map {
            $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        self.names = names
        keys = Self.distinct(names)
        func place(_ name: String) throws(Fault) -> Int {
            if let place = names.firstIndex(of: name) {
                guard let other = names.lastIndex(of: name), other != place else { return place }
                throw Fault(
                    message: "the columns \(place + 1) and \(other + 1) are both called \(name), "
                        + "which input.csv asks for; rename one of them"
                )
            }
            let known = names.prefix(20).joined(separator: ", ")
            throw Fault(
                message: "there is no column \(name) (input.csv); the columns are \(known)"
            )
        }
        var text: [Int] = []
        for name in table.text { text.append(try place(name)) }
        self.text = text
        if let name = table.id { id = try place(name) } else { id = nil }
    }

    /// Names, those that stood before with a number behind them: `note`, `note~2`.
    private static func distinct(_ names: [String]) -> [String] {
        var taken = Set(names)
        var counts: [String: Int] = [:]
        return names.map { name in
            var number = counts[name, default: 0] + 1
            defer { counts[name] = number }
            guard number > 1, !name.isEmpty else { return name }
            while !taken.insert("\(name)~\(number)").inserted { number += 1 }
            return "\(name)~\(number)"
        }
    }

    /// The text of a row, and the other columns as metadata.
    ///
    /// - Parameters:
    ///   - row: A row with a value for each column.
    ///   - base: What is added to offsets; `nil` where they are not those of the file.
    /// - Returns: The text.
    func text(of row: TableRows.Row, base: Int?) -> ExtractedText {
        var result = ExtractedText(text: [], anchors: [])
        for column in text {
            let cell = row.cells[column]
            guard cell.value.contains(where: { $0 > 0x20 }) else { continue }
            if !result.text.isEmpty { result.text += [0x0A, 0x0A] }
            append(cell, base, &result)
        }
        for (column, name) in keys.enumerated()
        where !text.contains(column) && !name.isEmpty {
            let value = row.cells[column].text
            if !value.isEmpty { result.metadata[name] = value }
        }
        return result
    }

    /// Appends a value whose lines end with LF.
    private func append(_ cell: TableRows.Cell, _ base: Int?, _ result: inout ExtractedText) {
        var line = cell.line
        var start = 0
        while start <= cell.value.count {
            var end = start
            while end < cell.value.count, cell.value[end] != 0x0A, cell.value[end] != 0x0D {
                end += 1
            }
            result.anchors.append(
                PositionMap.Anchor(
                    textOffset: result.text.count,
                    line: line,
                    sourceOffset: cell.isExact ? base.map { $0 + cell.offset + start } : nil
                )
            )
            result.text += cell.value[start..<end]
            guard end < cell.value.count else { return }
            result.text.append(0x0A)
            let isPair =
                cell.value[end] == 0x0D && end + 1 < cell.value.count && cell.value[end + 1] == 0x0A
            if cell.value[end] == 0x0A || isPair { line += 1 }
            start = end + (isPair ? 2 : 1)
        }
    }
}
