internal import AnalysisCore
internal import JSON

/// One line of a table in the making; its cells are appended to a buffer one by one.
struct TableRow {
    private let dialect: TableDialect
    private var isFirst = true
    /// Whether a cell is longer than spreadsheets hold.
    private(set) var isCut = false

    /// How many characters a cell of a spreadsheet holds.
    static let longestCell = 32_767

    init(_ dialect: TableDialect) {
        self.dialect = dialect
    }

    /// Adds a cell that needs neither guard nor quotes.
    mutating func add(plain text: String, to bytes: inout [UInt8]) {
        separate(&bytes)
        bytes.append(contentsOf: text.utf8)
    }

    /// Adds a whole number.
    mutating func add(_ number: some BinaryInteger, to bytes: inout [UInt8]) {
        separate(&bytes)
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Adds an empty cell.
    mutating func addEmpty(to bytes: inout [UInt8]) {
        separate(&bytes)
    }

    /// Adds a cell of text that anyone may have written.
    mutating func add(text: String, to bytes: inout [UInt8]) {
        separate(&bytes)
        let isGuarded = !dialect.options.isRaw && FormulaGuard.isNeeded(for: text)
        if text.utf8.count > Self.longestCell, text.utf16.count > Self.longestCell { isCut = true }
        // Importers take NUL for the end of the text.
        let text =
            dialect.options.isRaw
            ? text.replacing("\0", with: "\u{2400}") : VisibleText.cell(text)
        if isPlain(text) {
            if isGuarded { bytes.append(UInt8(ascii: "'")) }
            bytes.append(contentsOf: text.utf8)
        } else {
            bytes.append(UInt8(ascii: "\""))
            if isGuarded { bytes.append(UInt8(ascii: "'")) }
            for byte in text.utf8 {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// Adds a cell for a JSON value: text as it is, lists and objects as JSON.
    mutating func add(value: JSONValue?, to bytes: inout [UInt8]) {
        switch value {
        case nil, .null: addEmpty(to: &bytes)
        case .string(let text): add(text: text, to: &bytes)
        case .integer(let number): add(number, to: &bytes)
        case .array?, .object?:
            add(text: value.map { VisibleText.json().text(of: $0) } ?? "", to: &bytes)
        case .some(let value): add(plain: value.description, to: &bytes)
        }
    }

    /// Ends the line.
    consuming func end(_ bytes: inout [UInt8]) {
        bytes.append(contentsOf: dialect.lineEnd)
    }

    private func isPlain(_ text: String) -> Bool {
        let check = { (utf8: UnsafeBufferPointer<UInt8>) in !utf8.contains(where: isSpecial) }
        return text.utf8.withContiguousStorageIfAvailable(check)
            ?? !text.utf8.contains(where: isSpecial)
    }

    /// Whether a byte of a cell makes quotes necessary.
    private func isSpecial(_ byte: UInt8) -> Bool {
        byte == dialect.separator || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }

    private mutating func separate(_ bytes: inout [UInt8]) {
        if !isFirst { bytes.append(dialect.separator) }
        isFirst = false
    }
}
