/// Reads CSV as RFC 4180 has it, with any line ends, from bytes that are already in memory.
struct CSVReader {
    /// One line of cells.
    struct Row: Hashable {
        /// Where it starts, from 1.
        var line: Int
        /// The cells, quotes resolved.
        var cells: [String]
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private var position = 0
    private var line = 1

    /// A reader; the separator is what the first line has most of: comma, semicolon or tab.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let heading = self.bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        let counts = candidates.map { candidate in heading.count { $0 == candidate } }
        separator = zip(candidates, counts).max { $0.1 < $1.1 && $1.1 > 0 }?.0 ?? candidates[0]
    }

    /// The next line that is not empty; `nil` at the end.
    mutating func next() throws(LabelsError) -> Row? {
        while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D {
            skipLineEnd()
        }
        guard position < bytes.count else { return nil }
        var row = Row(line: line, cells: [])
        repeat {
            row.cells.append(try cell())
        } while skipSeparator()
        skipLineEnd()
        return row
    }

    private mutating func cell() throws(LabelsError) -> String {
        let start = line
        var text: [UInt8] = []
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            try readQuoted(into: &text)
        }
        while position < bytes.count, bytes[position] != separator, bytes[position] != 0x0A,
            bytes[position] != 0x0D
        {
            text.append(bytes[position])
            position += 1
        }
        guard let cell = String(validating: text, as: UTF8.self) else {
            throw LabelsError(line: start, message: "the text is not UTF-8")
        }
        return cell
    }

    private mutating func readQuoted(into text: inout [UInt8]) throws(LabelsError) {
        let start = line
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.count, bytes[position] == byte else { return }
                position += 1
            }
            if byte == 0x0A { line += 1 }
            text.append(byte)
        }
        throw LabelsError(line: start, message: "a quote that opens here is never closed")
    }

    private mutating func skipSeparator() -> Bool {
        guard position < bytes.count, bytes[position] == separator else { return false }
        position += 1
        return true
    }

    private mutating func skipLineEnd() {
        guard position < bytes.count else { return }
        if bytes[position] == 0x0D {
            position += 1
            if position < bytes.count, bytes[position] == 0x0A { position += 1 }
            line += 1
        } else if bytes[position] == 0x0A {
            position += 1
            line += 1
        }
    }
}
