/// Reads JSON strictly (RFC 8259): no repair, no duplicate keys, no numbers beyond a double.
///
/// The text is hostile by assumption: depth is bounded, and every fault is a `JSONError` with a
/// byte offset. Tolerance for what models write around JSON is the business of the caller.
public struct JSONReader {
    /// How deep values may nest by default.
    public static let defaultMaximumDepth = 128

    private let bytes: [UInt8]
    private var position: Int
    private var depth = 0
    private let maximumDepth: Int
    private let replacesLoneSurrogates: Bool

    private init(
        bytes: [UInt8],
        position: Int,
        maximumDepth: Int,
        replacesLoneSurrogates: Bool = false
    ) {
        self.bytes = bytes
        self.position = position
        self.maximumDepth = maximumDepth
        self.replacesLoneSurrogates = replacesLoneSurrogates
    }

    /// The single value that a text consists of.
    ///
    /// - Parameters:
    ///   - text: The text; white space around the value is allowed.
    ///   - maximumDepth: How deep arrays and objects may nest.
    /// - Returns: The value.
    /// - Throws: A `JSONError` that says what is wrong and at which byte.
    public static func value(
        of text: String,
        maximumDepth: Int = defaultMaximumDepth
    ) throws(JSONError) -> JSONValue {
        try value(of: Array(text.utf8), maximumDepth: maximumDepth)
    }

    /// The single value that the bytes of a text consist of.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8; white space around the value is allowed.
    ///   - maximumDepth: How deep arrays and objects may nest.
    ///   - replacesLoneSurrogates: Whether an escape that is half of a character becomes U+FFFD, as
    ///     browsers read it; otherwise, and by default, it is a fault.
    /// - Returns: The value.
    /// - Throws: A `JSONError` that says what is wrong and at which byte.
    public static func value(
        of bytes: [UInt8],
        maximumDepth: Int = defaultMaximumDepth,
        replacesLoneSurrogates: Bool = false
    ) throws(JSONError) -> JSONValue {
        var reader = JSONReader(
            bytes: bytes,
            position: 0,
            maximumDepth: maximumDepth,
            replacesLoneSurrogates: replacesLoneSurrogates
        )
        let value = try reader.readWhole()
        guard reader.position == bytes.count else {
            throw JSONError(
                code: .trailingContent,
                offset: reader.position,
                reason: "something follows the JSON value"
            )
        }
        return value
    }

    /// The value that starts at `offset`, and where what follows it and its white space starts.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - offset: Where to start; white space before the value is allowed.
    ///   - maximumDepth: How deep arrays and objects may nest.
    /// - Returns: The value and the offset behind it.
    /// - Throws: A `JSONError` that says what is wrong and at which byte.
    public static func prefix(
        of bytes: [UInt8],
        from offset: Int,
        maximumDepth: Int = defaultMaximumDepth
    ) throws(JSONError) -> (value: JSONValue, end: Int) {
        var reader = JSONReader(bytes: bytes, position: offset, maximumDepth: maximumDepth)
        return (try reader.readWhole(), reader.position)
    }

    /// The next value, with the white space around it.
    private mutating func readWhole() throws(JSONError) -> JSONValue {
        skipWhiteSpace()
        let value = try readValue()
        skipWhiteSpace()
        return value
    }
}

extension JSONReader {
    private func fault(_ code: JSONError.Code, _ reason: String, at offset: Int? = nil) -> JSONError
    {
        JSONError(code: code, offset: offset ?? position, reason: reason)
    }

    private mutating func skipWhiteSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private mutating func readValue() throws(JSONError) -> JSONValue {
        guard position < bytes.count else {
            throw fault(.unexpectedEnd, "the text ends where a value should stand")
        }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try readObject()
        case UInt8(ascii: "["): return try readArray()
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "t"): return try readWord("true", .bool(true))
        case UInt8(ascii: "f"): return try readWord("false", .bool(false))
        case UInt8(ascii: "n"): return try readWord("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
        default: throw unexpected("a value")
        }
    }

    private func unexpected(_ expected: String) -> JSONError {
        guard position < bytes.count else {
            return fault(.unexpectedEnd, "the text ends where \(expected) should stand")
        }
        let scalar = String(
            decoding: bytes[position..<min(position + 4, bytes.count)],
            as: UTF8.self
        )
        .unicodeScalars.first
        let shown = scalar.map { $0.escaped(asASCII: true) } ?? "?"
        return fault(.unexpectedCharacter, "'\(shown)' stands where \(expected) should stand")
    }

    private mutating func readWord(
        _ word: String,
        _ value: JSONValue
    ) throws(JSONError) -> JSONValue {
        for byte in word.utf8 {
            guard position < bytes.count else {
                throw fault(.unexpectedEnd, "the text ends inside '\(word)'")
            }
            guard bytes[position] == byte else { throw unexpected("'\(word)'") }
            position += 1
        }
        return value
    }

    private mutating func descend() throws(JSONError) {
        depth += 1
        guard depth <= maximumDepth else {
            throw fault(.tooDeep, "nested deeper than \(maximumDepth) levels")
        }
        position += 1
        skipWhiteSpace()
    }

    private mutating func readArray() throws(JSONError) -> JSONValue {
        try descend()
        defer { depth -= 1 }
        var elements: [JSONValue] = []
        if position < bytes.count, bytes[position] == UInt8(ascii: "]") {
            position += 1
            return .array(elements)
        }
        while true {
            elements.append(try readValue())
            skipWhiteSpace()
            guard position < bytes.count else {
                throw fault(.unexpectedEnd, "the text ends inside an array")
            }
            switch bytes[position] {
            case UInt8(ascii: ","):
                position += 1
                skipWhiteSpace()
            case UInt8(ascii: "]"):
                position += 1
                return .array(elements)
            default:
                throw unexpected("',' or ']'")
            }
        }
    }

    private mutating func readObject() throws(JSONError) -> JSONValue {
        try descend()
        defer { depth -= 1 }
        var members: [JSONObject.Member] = []
        var names = MemberNames()
        if position < bytes.count, bytes[position] == UInt8(ascii: "}") {
            position += 1
            return .object(JSONObject())
        }
        while true {
            let start = position
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                throw unexpected("a member name in double quotes")
            }
            let key = try readString()
            guard names.add(key, behind: members) else {
                throw fault(.duplicateKey, "the key \"\(key)\" stands twice", at: start)
            }
            skipWhiteSpace()
            guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
                throw unexpected("':'")
            }
            position += 1
            skipWhiteSpace()
            members.append(JSONObject.Member(key: key, value: try readValue()))
            skipWhiteSpace()
            guard position < bytes.count else {
                throw fault(.unexpectedEnd, "the text ends inside an object")
            }
            switch bytes[position] {
            case UInt8(ascii: ","):
                position += 1
                skipWhiteSpace()
            case UInt8(ascii: "}"):
                position += 1
                return .object(JSONObject(unique: members))
            default:
                throw unexpected("',' or '}'")
            }
        }
    }

    private mutating func readNumber() throws(JSONError) -> JSONValue {
        let start = position
        var isInteger = true
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        let leading = position
        try skipDigits()
        if bytes[leading] == UInt8(ascii: "0"), position - leading > 1 {
            throw fault(.invalidNumber, "a number starts with a superfluous zero", at: start)
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            isInteger = false
            position += 1
            try skipDigits()
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            position += 1
            if position < bytes.count,
                bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
            {
                position += 1
            }
            try skipDigits()
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isInteger, let integer = Int64(text) {
            return .integer(integer)
        }
        guard let number = Double(text), number.isFinite else {
            throw fault(.invalidNumber, "the number \(text.prefix(40)) is too large", at: start)
        }
        return .number(number)
    }

    private mutating func skipDigits() throws(JSONError) {
        let start = position
        while position < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[position] {
            position += 1
        }
        guard position > start else { throw unexpected("a digit") }
    }

    private mutating func readString() throws(JSONError) -> String {
        let opening = position
        position += 1
        let start = position
        position = Self.plainEnd(in: bytes.span, from: position)
        // Most strings have no escape and are taken in one piece.
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            guard let text = Self.text(bytes.span.extracting(start..<position)) else {
                throw fault(.invalidUTF8, "a string is not UTF-8", at: start)
            }
            position += 1
            return text
        }
        var collected = Array(bytes[start..<position])
        while true {
            guard position < bytes.count else {
                throw fault(.unexpectedEnd, "the text ends inside a string")
            }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                guard let text = Self.text(collected.span) else {
                    throw fault(.invalidUTF8, "a string is not UTF-8", at: opening)
                }
                return text
            case UInt8(ascii: "\\"):
                position += 1
                try readEscape(into: &collected)
            case 0..<0x20:
                throw fault(.invalidString, "a string holds a bare control character")
            default:
                let end = Self.plainEnd(in: bytes.span, from: position)
                collected += bytes[position..<end]
                position = end
            }
        }
    }

    /// A text of bytes, unless they are not UTF-8.
    private static func text(_ bytes: Span<UInt8>) -> String? {
        guard let text = try? UTF8Span(validating: bytes) else { return nil }
        return String(copying: text)
    }

    private mutating func readEscape(into collected: inout [UInt8]) throws(JSONError) {
        guard position < bytes.count else {
            throw fault(.unexpectedEnd, "the text ends inside a string")
        }
        let escape = bytes[position]
        position += 1
        switch escape {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): collected.append(escape)
        case UInt8(ascii: "b"): collected.append(0x08)
        case UInt8(ascii: "f"): collected.append(0x0C)
        case UInt8(ascii: "n"): collected.append(0x0A)
        case UInt8(ascii: "r"): collected.append(0x0D)
        case UInt8(ascii: "t"): collected.append(0x09)
        case UInt8(ascii: "u"):
            let scalar = try readUnicodeEscape()
            collected.append(contentsOf: String(Character(scalar)).utf8)
        default:
            position -= 1
            throw fault(.invalidString, "a string holds an unknown escape", at: position - 1)
        }
    }

    private mutating func readUnicodeEscape() throws(JSONError) -> Unicode.Scalar {
        let start = position - 2
        let first = try readHexUnit()
        if let scalar = Unicode.Scalar(UInt32(first)) { return scalar }
        let behind = position
        if first < 0xDC00, try continues(with: "\\"), try continues(with: "u") {
            let second = try readHexUnit()
            let offset = (UInt32(first) - 0xD800) << 10
            if 0xDC00...0xDFFF ~= second,
                let scalar = Unicode.Scalar(0x10000 + offset + (UInt32(second) - 0xDC00))
            {
                return scalar
            }
        }
        guard replacesLoneSurrogates else {
            throw fault(.invalidString, "a string holds a lone surrogate", at: start)
        }
        position = behind
        return "\u{FFFD}"
    }

    /// Steps over a character if it is the next.
    private mutating func continues(with character: Unicode.Scalar) throws(JSONError) -> Bool {
        guard position < bytes.count else {
            throw fault(.unexpectedEnd, "the text ends inside a string")
        }
        guard bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func readHexUnit() throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard position < bytes.count else {
                throw fault(.unexpectedEnd, "the text ends inside a string")
            }
            guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue,
                bytes[position] < 0x80
            else {
                throw fault(.invalidString, "a string holds a malformed \\u escape")
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}
