/// Writes JSON as UTF-8, the same bytes for the same value every time.
public struct JSONWriter: Sendable {
    /// How values are laid out.
    public enum Layout: Sendable, Hashable {
        /// One line without white space.
        case compact
        /// Two spaces a level, a member or element a line.
        case pretty
    }

    /// How values are laid out.
    public var layout: Layout
    /// Whether `<`, `>`, `&` and U+2028/2029 are escaped, so that the text can stand in an HTML page.
    public var escapesForHTML: Bool

    /// A writer; compact and for files by default.
    public init(layout: Layout = .compact, escapesForHTML: Bool = false) {
        self.layout = layout
        self.escapesForHTML = escapesForHTML
    }

    /// The text of a value.
    public func text(of value: JSONValue) -> String {
        var bytes: [UInt8] = []
        write(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the text of a value; `level` is the nesting at which it stands (pretty layout only).
    public func write(_ value: JSONValue, to bytes: inout [UInt8], level: Int = 0) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): Self.write(value, to: &bytes)
        case .number(let value): bytes.append(contentsOf: Self.text(of: value).utf8)
        case .string(let value): write(value, to: &bytes)
        case .array(let elements):
            writeItems(elements, "[", "]", to: &bytes, level: level) { element, bytes in
                write(element, to: &bytes, level: level + 1)
            }
        case .object(let object):
            writeItems(object, "{", "}", to: &bytes, level: level) { member, bytes in
                write(member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
                write(member.value, to: &bytes, level: level + 1)
            }
        }
    }

    private static func write(_ integer: Int64, to bytes: inout [UInt8]) {
        if integer < 0 { bytes.append(UInt8(ascii: "-")) }
        let value = integer.magnitude
        var unit: UInt64 = 1
        while value / unit >= 10 { unit *= 10 }
        while unit > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / unit % 10))
            unit /= 10
        }
    }

    /// A finite number as short as it can be; what is not finite, which JSON cannot say, as `null`.
    private static func text(of number: Double) -> String {
        guard number.isFinite else { return "null" }
        var text = number.description
        if text.utf8.suffix(2).elementsEqual(".0".utf8) { text.removeLast(2) }
        return text
    }

    private func writeItems<Items: Collection>(
        _ items: Items,
        _ opening: Unicode.Scalar,
        _ closing: Unicode.Scalar,
        to bytes: inout [UInt8],
        level: Int,
        each: (Items.Element, inout [UInt8]) -> Void
    ) {
        bytes.append(UInt8(ascii: opening))
        var isFirst = true
        for item in items {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            breakLine(to: &bytes, level: level + 1)
            each(item, &bytes)
        }
        if !isFirst { breakLine(to: &bytes, level: level) }
        bytes.append(UInt8(ascii: closing))
    }

    private func breakLine(to bytes: inout [UInt8], level: Int) {
        guard layout == .pretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
    }

    /// Appends a string with its quotes.
    public func write(_ string: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var string = string
        string.withUTF8 { utf8 in
            var start = 0
            var index = plainEnd(of: utf8, from: 0)
            while index < utf8.count {
                if let escape = escape(at: index, of: utf8) {
                    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                    bytes.append(UInt8(ascii: "\\"))
                    switch escape.kind {
                    case .letter(let letter): bytes.append(UInt8(ascii: letter))
                    case .scalar(let scalar): Self.write(hexadecimal: scalar, to: &bytes)
                    }
                    start = index + escape.length
                }
                index = plainEnd(of: utf8, from: max(start, index + 1))
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// The first index at or behind `start` whose byte may need an escape.
    private func plainEnd(of utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        if !escapesForHTML {
            let bytes = UnsafeRawBufferPointer(utf8)
            while index + 8 <= utf8.count {
                let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                if Self.mayNeedEscape(word) { break }
                index += 8
            }
        }
        while index < utf8.count, Self.isPlain(utf8[index]) { index += 1 }
        return index
    }

    /// Whether one of eight bytes is a control character, a quote, a backslash or DEL.
    private static func mayNeedEscape(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ ones &* 0x22
        let backslashes = word ^ ones &* 0x5C
        let deletes = word ^ ones &* 0x7F
        let hits =
            (word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes
            | (backslashes &- ones) & ~backslashes | (deletes &- ones) & ~deletes
        return hits & (ones &* 0x80) != 0
    }

    /// Whether a byte never needs an escape; most are of this kind.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "\\"), 0x7F, 0xE2:
            false
        default:
            byte >= 0x20
        }
    }

    /// What stands behind the backslash of an escape.
    private enum Escape {
        case letter(Unicode.Scalar)
        case scalar(UInt16)
    }

    private func escape(
        at index: Int,
        of utf8: UnsafeBufferPointer<UInt8>
    ) -> (kind: Escape, length: Int)? {
        let byte = utf8[index]
        switch byte {
        case UInt8(ascii: "\""): return (.letter("\""), 1)
        case UInt8(ascii: "\\"): return (.letter("\\"), 1)
        case 0x08: return (.letter("b"), 1)
        case 0x09: return (.letter("t"), 1)
        case 0x0A: return (.letter("n"), 1)
        case 0x0C: return (.letter("f"), 1)
        case 0x0D: return (.letter("r"), 1)
        case 0..<0x20, 0x7F: return (.scalar(UInt16(byte)), 1)
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
            return escapesForHTML ? (.scalar(UInt16(byte)), 1) : nil
        case 0xE2 where escapesForHTML && index + 2 < utf8.count && utf8[index + 1] == 0x80:
            switch utf8[index + 2] {
            case 0xA8: return (.scalar(0x2028), 3)
            case 0xA9: return (.scalar(0x2029), 3)
            default: return nil
            }
        default: return nil
        }
    }

    private static func write(hexadecimal scalar: UInt16, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "u"))
        for shift in [12, 8, 4, 0] {
            let digit = UInt8(truncatingIfNeeded: scalar >> shift & 0xF)
            bytes.append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
        }
    }
}

extension JSONValue: CustomStringConvertible {
    /// Compact JSON.
    public var description: String { JSONWriter().text(of: self) }
}
