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
    /// Whether numbers that need not be whole are written with a fraction when they are, as `1.0`,
    /// for readers that take the type of a column from its first values.
    public var keepsFractions: Bool
    /// Whether ``HiddenCharacters`` are escaped, so that the text is safe to show and still exact.
    public var escapesHidden: Bool

    /// A writer; compact and for files by default.
    public init(
        layout: Layout = .compact,
        escapesForHTML: Bool = false,
        keepsFractions: Bool = false,
        escapesHidden: Bool = false
    ) {
        self.layout = layout
        self.escapesForHTML = escapesForHTML
        self.keepsFractions = keepsFractions
        self.escapesHidden = escapesHidden
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
        case .number(let value): bytes.append(contentsOf: text(of: value).utf8)
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
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var start = digits.count
            var rest = integer.magnitude
            repeat {
                let (more, digit) = rest.quotientAndRemainder(dividingBy: 10)
                start -= 1
                let byte = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
                digits.initializeElement(at: start, to: byte)
                rest = more
            } while rest > 0
            if integer < 0 {
                start -= 1
                digits.initializeElement(at: start, to: UInt8(ascii: "-"))
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
        }
    }

    /// A finite number as short as it can be; what is not finite, which JSON cannot say, as `null`.
    private func text(of number: Double) -> String {
        guard number.isFinite else { return "null" }
        var text = number.description
        if !keepsFractions, text.utf8.suffix(2).elementsEqual(".0".utf8) { text.removeLast(2) }
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
        let isWritten: Void? = string.utf8.withContiguousStorageIfAvailable {
            write(content: $0, to: &bytes)
        }
        if isWritten == nil {
            var string = string
            string.withUTF8 { write(content: $0, to: &bytes) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Appends what stands between the quotes of a string, or of a part of one.
    public func writeContent(of string: Substring, to bytes: inout [UInt8]) {
        var string = string
        string.withUTF8 { write(content: $0, to: &bytes) }
    }

    private func write(content utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
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

    /// The first index at or behind `start` whose byte may need an escape.
    private func plainEnd(of utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let bytes = UnsafeRawBufferPointer(utf8)
        while index < utf8.count {
            if !escapesForHTML {
                while index + 8 <= utf8.count {
                    let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    let others = Self.others(in: UInt64(littleEndian: word))
                    guard others == 0 else {
                        if word & Self.highBits == 0 {
                            return index + others.trailingZeroBitCount / 8
                        }
                        break
                    }
                    index += 8
                }
            }
            let end = min(index + 8, utf8.count)
            while index < end {
                guard isPlain(utf8[index]) else { return index }
                index += 1
            }
        }
        return index
    }

    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Which of eight bytes are control characters, quotes, backslashes, DEL or no ASCII, by their
    /// high bits; of what is no ASCII that is all that they tell.
    private static func others(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let isVisible = word &+ ones &* 0x60
        let isNoQuote = (word ^ ones &* 0x22) &+ ones &* 0x7F
        let isNoBackslash = (word ^ ones &* 0x5C) &+ ones &* 0x7F
        let isForeign = word | word &+ ones
        return ~(isVisible & isNoQuote & isNoBackslash & ~isForeign) & highBits
    }

    /// Whether a byte never needs an escape; most are of this kind.
    private func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "\\"), 0x7F, 0xE2:
            false
        default:
            byte >= 0x20 && !(escapesHidden && HiddenCharacters.mayStart(with: byte))
        }
    }

    /// What stands behind the backslash of an escape.
    private enum Escape {
        case letter(Unicode.Scalar)
        case scalar(UInt32)
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
        case 0..<0x20, 0x7F: return (.scalar(UInt32(byte)), 1)
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
            return escapesForHTML ? (.scalar(UInt32(byte)), 1) : nil
        case _ where escapesHidden && HiddenCharacters.mayStart(with: byte):
            return Self.hidden(at: index, of: utf8)
        case 0xE2 where escapesForHTML && index + 2 < utf8.count && utf8[index + 1] == 0x80:
            switch utf8[index + 2] {
            case 0xA8: return (.scalar(0x2028), 3)
            case 0xA9: return (.scalar(0x2029), 3)
            default: return nil
            }
        default: return nil
        }
    }

    /// The hidden character at an index of well-formed UTF-8, if there is one.
    private static func hidden(
        at index: Int,
        of utf8: UnsafeBufferPointer<UInt8>
    ) -> (kind: Escape, length: Int)? {
        let length = utf8[index] < 0xE0 ? 2 : utf8[index] < 0xF0 ? 3 : 4
        guard index + length <= utf8.count else { return nil }
        var value = UInt32(utf8[index]) & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(utf8[index + offset]) & 0x3F }
        guard let scalar = Unicode.Scalar(value), HiddenCharacters.contains(scalar) else {
            return nil
        }
        return (.scalar(value), length)
    }

    /// Appends the escape of a character, of which the backslash is there already.
    private static func write(hexadecimal scalar: UInt32, to bytes: inout [UInt8]) {
        guard scalar <= 0xFFFF else {
            write(hexadecimal: 0xD7C0 + scalar >> 10, to: &bytes)
            bytes.append(UInt8(ascii: "\\"))
            return write(hexadecimal: 0xDC00 + scalar & 0x3FF, to: &bytes)
        }
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
