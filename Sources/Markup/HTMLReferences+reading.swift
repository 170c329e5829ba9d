extension HTMLReferences {
    /// A text with its character references, such as `&amp;` and `&#39;`, read.
    public static func read(in text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"),
                let (scalars, end) = reference(in: bytes, at: index)
            {
                result += scalars
                index = end
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func reference(in bytes: [UInt8], at start: Int) -> ([UInt8], end: Int)? {
        guard let end = bytes[start...].prefix(40).firstIndex(of: UInt8(ascii: ";")) else {
            return nil
        }
        if start + 1 < end, bytes[start + 1] == UInt8(ascii: "#") {
            let digits = String(decoding: bytes[(start + 2)..<end], as: UTF8.self)
            let isHexadecimal = digits.first == "x" || digits.first == "X"
            let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            guard let scalar = number.flatMap(Unicode.Scalar.init) else { return nil }
            return (Array(String(scalar).utf8), end + 1)
        }
        guard let match = longest(in: bytes.span, at: start + 1),
            start + 1 + match.length == end + 1
        else { return nil }
        // Characters of ASCII come as numeric references, some with another character behind them.
        let value = read(in: String(decoding: match.value, as: UTF8.self))
        return (Array(value.utf8), end + 1)
    }
}
