// References, for the rewriter.

extension HTMLRewriter {
    /// Makes text of what stands between two places.
    mutating func escape(
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        escapesReferences: Bool
    ) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "<"):
                replace(index..<index + 1, by: Array("&lt;".utf8))
                index += 1
            case UInt8(ascii: "&") where escapesReferences:
                replace(index..<index + 1, by: Array("&amp;".utf8))
                index += 1
            case UInt8(ascii: "&"):
                index = min(reference(bytes, at: index, inValue: false), range.upperBound)
            default:
                index += 1
            }
        }
    }

    /// Replaces a named reference by what it stands for.
    mutating func reference(_ bytes: Span<UInt8>, at start: Int, inValue: Bool) -> Int {
        guard start + 1 < bytes.count else { return start + 1 }
        if bytes[start + 1] == UInt8(ascii: "#") { return number(bytes, at: start) }
        guard HTMLBytes.isLetter(bytes[start + 1]) else { return start + 1 }
        guard let found = HTMLReferences.longest(in: bytes, at: start + 1) else { return start + 1 }
        let end = start + 1 + found.length
        if inValue, bytes[end - 1] != UInt8(ascii: ";"), end < bytes.count {
            let next = bytes[end]
            let isDigit = UInt8(ascii: "0")...UInt8(ascii: "9") ~= next
            if next == UInt8(ascii: "=") || HTMLBytes.isLetter(next) || isDigit {
                // Part of an address. What stays must not be read as a reference by anybody.
                replace(start..<start + 1, by: Array("&amp;".utf8))
                return end
            }
        }
        replace(start..<end, by: found.value)
        return end
    }

    /// Sees to a reference by number that every version of libxml2 drops: one without a digit is text,
    /// and one that stands for no character stands for U+FFFD.
    mutating func number(_ bytes: Span<UInt8>, at start: Int) -> Int {
        var index = start + 2
        let isHexadecimal = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { index += 1 }
        let first = index
        var value: UInt32 = 0
        while index < bytes.count, let digit = Self.digit(bytes[index], isHexadecimal) {
            value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
            index += 1
        }
        guard index > first else {
            replace(start..<start + 1, by: Array("&amp;".utf8))
            return start + 1
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ";") { index += 1 }
        if value == 0 || Unicode.Scalar(value) == nil {
            replace(start..<index, by: [0xEF, 0xBF, 0xBD])
        } else if 0x80...0x9F ~= value, case let scalar = Self.windows1252[Int(value) - 0x80],
            scalar != "\0"
        {
            replace(start..<index, by: Array(String(scalar).utf8))
        }
        return index
    }

    /// What numbers from 128 to 159 stand for, as browsers read them; NUL where for themselves.
    private static let windows1252 = Array(
        "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ".unicodeScalars
    )

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
        case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal: UInt32(byte) - 0x57
        case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal: UInt32(byte) - 0x37
        default: nil
        }
    }
}
