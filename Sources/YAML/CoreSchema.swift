/// The YAML 1.2 core schema: which plain scalars are null, truth values and numbers.
enum CoreSchema {
    /// The value of a plain scalar.
    static func value(of text: String) -> YAMLNode.Value {
        if let constant = constants[text] { return constant }
        return integer(of: text) ?? number(of: text) ?? .string(text)
    }

    private static let constants: [String: YAMLNode.Value] = [
        "": .null, "~": .null, "null": .null, "Null": .null, "NULL": .null,
        "true": .bool(true), "True": .bool(true), "TRUE": .bool(true),
        "false": .bool(false), "False": .bool(false), "FALSE": .bool(false),
        ".inf": .number(.infinity), ".Inf": .number(.infinity), ".INF": .number(.infinity),
        "+.inf": .number(.infinity), "+.Inf": .number(.infinity), "+.INF": .number(.infinity),
        "-.inf": .number(-.infinity), "-.Inf": .number(-.infinity), "-.INF": .number(-.infinity),
        ".nan": .number(.nan), ".NaN": .number(.nan), ".NAN": .number(.nan),
    ]

    /// `[-+]?[0-9]+`, `0o[0-7]+` or `0x[0-9a-fA-F]+`; beyond 64 bits the nearest double.
    private static func integer(of text: String) -> YAMLNode.Value? {
        let (digits, radix): (Substring.UTF8View, Int)
        if text.utf8.starts(with: "0o".utf8) {
            (digits, radix) = (text.utf8.dropFirst(2), 8)
        } else if text.utf8.starts(with: "0x".utf8) {
            (digits, radix) = (text.utf8.dropFirst(2), 16)
        } else {
            let isSigned = text.utf8.first.map(isSign) ?? false
            (digits, radix) = (text.utf8.dropFirst(isSigned ? 1 : 0), 10)
        }
        guard !digits.isEmpty, digits.allSatisfy({ isDigit($0, radix: radix) }) else {
            return nil
        }
        let magnitude = radix == 10 ? Substring(text) : Substring(digits)
        if let value = Int64(magnitude, radix: radix) { return .integer(value) }
        if radix == 10 { return Double(text).map { .number($0) } }
        return .number(
            digits.reduce(0) { value, digit in
                value * Double(radix) + Double(hexadecimalValue(of: digit))
            }
        )
    }

    /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`.
    private static func number(of text: String) -> YAMLNode.Value? {
        var rest = Substring(text).utf8
        if let first = rest.first, isSign(first) { rest = rest.dropFirst() }
        let whole = takeDigits(&rest)
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            fraction = takeDigits(&rest)
        }
        guard whole > 0 || fraction > 0 else { return nil }
        if let first = rest.first, first | 0x20 == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if let sign = rest.first, isSign(sign) { rest = rest.dropFirst() }
            guard takeDigits(&rest) > 0 else { return nil }
        }
        guard rest.isEmpty else { return nil }
        return Double(text).map { .number($0) }
    }

    private static func takeDigits(_ rest: inout Substring.UTF8View) -> Int {
        let digits = rest.prefix { isDigit($0, radix: 10) }
        rest = rest.dropFirst(digits.count)
        return digits.count
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    }

    private static func isDigit(_ byte: UInt8, radix: Int) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            Int(byte - UInt8(ascii: "0")) < radix
        case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
            radix == 16
        default: false
        }
    }

    private static func hexadecimalValue(of digit: UInt8) -> UInt8 {
        digit <= UInt8(ascii: "9")
            ? digit - UInt8(ascii: "0") : (digit | 0x20) - UInt8(ascii: "a") + 10
    }
}

extension YAMLNode {
    /// A plain scalar that a text of one line stands for by the core schema, whatever characters
    /// it holds.
    public init(plain text: String) {
        self.init(
            value: CoreSchema.value(of: text),
            text: text,
            style: .plain,
            start: .start,
            end: YAMLPosition(endOf: text)
        )
    }
}
