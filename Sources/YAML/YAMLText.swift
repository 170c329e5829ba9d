/// Turns the bytes of a YAML file into text.
public enum YAMLText {
    /// The text of a file in UTF-8, or in UTF-16 behind a byte order mark; the mark is left out.
    ///
    /// - Parameter bytes: The whole file.
    /// - Returns: The text.
    /// - Throws: A `YAMLError` with code `encoding` at the first byte that is wrong.
    public static func decode(_ bytes: [UInt8]) throws(YAMLError) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return try decodeUTF8(bytes.dropFirst(3))
        }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            throw YAMLError(
                .encoding,
                "the file is UTF-32, which is not supported",
                at: .start,
                hint: saveAsUTF8
            )
        }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return try decodeUTF16(bytes.dropFirst(2)) { low, high in
                UInt16(low) | UInt16(high) << 8
            }
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return try decodeUTF16(bytes.dropFirst(2)) { high, low in
                UInt16(low) | UInt16(high) << 8
            }
        }
        return try decodeUTF8(bytes[...])
    }

    private static let saveAsUTF8 = "save the file as UTF-8"

    private static func decodeUTF8(_ bytes: ArraySlice<UInt8>) throws(YAMLError) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let (text, byte) = validPrefix(of: bytes)
        let hexadecimal = String(byte, radix: 16, uppercase: true)
        throw YAMLError(
            .encoding,
            "the byte 0x\(byte < 16 ? "0" : "")\(hexadecimal) is not UTF-8",
            at: YAMLPosition(endOf: text),
            hint: saveAsUTF8
        )
    }

    /// The text before the first byte that is not UTF-8, and that byte.
    private static func validPrefix(of bytes: ArraySlice<UInt8>) -> (String, UInt8) {
        var decoder = UTF8()
        var remaining = bytes.makeIterator()
        var text = String.UnicodeScalarView()
        var length = 0
        while case .scalarValue(let scalar) = decoder.decode(&remaining) {
            text.append(scalar)
            length += UTF8.width(scalar)
        }
        return (String(text), bytes.dropFirst(length).first ?? 0)
    }

    private static func decodeUTF16(
        _ bytes: ArraySlice<UInt8>,
        unit: (UInt8, UInt8) -> UInt16
    ) throws(YAMLError) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            units.append(unit(bytes[index], bytes[index + 1]))
            index += 2
        }
        guard index == bytes.endIndex, let text = String(validating: units, as: UTF16.self) else {
            throw YAMLError(
                .encoding,
                "the file begins as UTF-16, but is damaged",
                at: .start,
                hint: saveAsUTF8
            )
        }
        return text
    }
}

extension YAMLPosition {
    /// The place behind the last character of a text.
    init(endOf text: String) {
        self = .start
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            advance(over: scalar, after: previous)
            previous = scalar
        }
    }

    /// Moves on by one character.
    mutating func advance(over scalar: Unicode.Scalar, after previous: Unicode.Scalar?) {
        switch scalar {
        case "\n" where previous == "\r": break
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
            line += 1
            column = 1
        default: column += 1
        }
    }
}
