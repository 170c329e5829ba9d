/// Takes the rows of CSV apart, part by part.
struct TableRows {
    /// A value of a row.
    struct Cell {
        /// UTF-8, without quotation marks around it.
        var value: [UInt8] = []
        /// The line that it starts in, from 1.
        var line: Int
        /// Where it starts in the stream.
        var offset: Int
        /// Whether the stream has the same bytes there.
        var isExact = true

        /// The value as text.
        var text: String { String(decoding: value, as: UTF8.self) }
    }

    /// A row.
    struct Row {
        var cells: [Cell] = []
        /// The line that it starts in, from 1.
        var line: Int
        /// How many bytes it takes.
        var size = 0
        var isTooLarge = false
        /// Whether all quotation marks are closed.
        var isClosed = true
    }

    private enum State {
        case start, plain, quoted, quote
    }

    private let separator: UInt8
    private let limit: Int
    private var state = State.start
    private var row = Row(line: 1)
    private var cell = Cell(line: 1, offset: 0)
    private var line = 1
    private var offset = 0
    private var hasRow = false
    private var followsReturn = false
    /// Whether quotation marks in values are written behind backslashes.
    private var escapes = false

    /// Rows with a separator, of at most so many bytes.
    init(separator: UInt8, limit: Int) {
        self.separator = separator
        self.limit = limit
    }

    /// The separator that the first row has most of.
    static func separator(of start: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in start.prefix(while: { $0 != 0x0A }) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
        return candidates.max { counts[$0] ?? 0 < counts[$1] ?? 0 }
            .flatMap { counts[$0] == nil ? nil : $0 } ?? UInt8(ascii: ",")
    }

    /// The separator that a first line such as `sep=;` states, as spreadsheets write and read it.
    static func statedSeparator(in start: [UInt8]) -> UInt8? {
        let line = start.prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count == 5, line.starts(with: "sep=".utf8), let last = line.last,
            last != UInt8(ascii: "\"")
        else { return nil }
        return last
    }

    /// The rows that end in the next part.
    mutating func feed(_ bytes: [UInt8], isAtEnd: Bool) -> [Row] {
        var rows: [Row] = []
        for byte in bytes {
            take(byte, &rows)
            offset += 1
        }
        if isAtEnd, hasRow {
            row.isClosed = state != .quoted
            endRow(&rows)
        }
        return rows
    }

    private mutating func take(_ byte: UInt8, _ rows: inout [Row]) {
        if followsReturn {
            followsReturn = false
            if byte == 0x0A {
                startRow(behind: 1)
                return
            }
        }
        row.size += 1
        hasRow = true
        switch state {
        case .quoted:
            if byte == UInt8(ascii: "\""), escapes, endsWithEscape {
                takeEscapedQuote()
            } else if byte == UInt8(ascii: "\"") {
                state = .quote
            } else {
                if byte == 0x0A { line += 1 }
                append(byte)
            }
        case .quote where byte == UInt8(ascii: "\""):
            cell.isExact = false
            append(byte)
            state = .quoted
        case .quote where byte > 0x20 && byte != separator && endsWithEscape:
            // Nothing but an escaped mark has text behind it: so all are written in this file.
            escapes = true
            takeEscapedQuote()
            append(byte)
            state = .quoted
        case .start where byte == UInt8(ascii: "\""),
            .plain where byte == UInt8(ascii: "\"") && isBlank:
            state = .quoted
            cell.value = []
            cell.offset = offset + 1
        default:
            if byte == separator {
                endCell()
                startCell()
            } else if byte == 0x0A || byte == 0x0D {
                line += 1
                row.size -= 1
                endRow(&rows)
                followsReturn = byte == 0x0D
            } else {
                // What stands behind a closed quotation mark belongs to the value all the same.
                if state == .quote { cell.isExact = false }
                append(byte)
                state = .plain
            }
        }
    }

    /// Whether the value so far is nothing but spaces.
    private var isBlank: Bool { cell.value.count < 20 && cell.value.allSatisfy { $0 == 0x20 } }

    /// Whether a backslash stands at the end that is itself not escaped.
    private var endsWithEscape: Bool {
        cell.value.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
    }

    /// Takes a mark that a backslash keeps from being the end.
    private mutating func takeEscapedQuote() {
        cell.value.removeLast()
        cell.isExact = false
        append(UInt8(ascii: "\""))
    }

    private mutating func append(_ byte: UInt8) {
        guard row.size <= limit else {
            row.isTooLarge = true
            cell.value = []
            row.cells = []
            return
        }
        cell.value.append(byte)
    }

    private mutating func startCell() {
        state = .start
        cell = Cell(line: line, offset: offset + 1)
    }

    private mutating func endCell() {
        guard !row.isTooLarge, row.cells.count < 10_000 else { return }
        row.cells.append(cell)
    }

    private mutating func endRow(_ rows: inout [Row]) {
        endCell()
        rows.append(row)
        startRow(behind: 1)
    }

    private mutating func startRow(behind length: Int) {
        row = Row(line: line)
        state = .start
        cell = Cell(line: line, offset: offset + length)
        hasRow = false
    }
}
