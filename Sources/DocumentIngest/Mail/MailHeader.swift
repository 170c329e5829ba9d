import TextDecoding

/// The values of header fields.
enum MailHeader {
    /// A value with parameters behind it, such as `text/html; charset=utf-8`.
    struct Parameters {
        /// The value in lower case.
        let value: String
        private var parameters: [String: String] = [:]

        /// Takes a value apart.
        init(_ text: String) {
            var parts: [String] = [""]
            var isQuoted = false
            for character in text {
                if character == "\"" { isQuoted.toggle() }
                if character == ";", !isQuoted {
                    parts.append("")
                } else {
                    parts[parts.count - 1].append(character)
                }
            }
            value = Self.trimmed(parts[0]).lowercased()
            for part in parts.dropFirst().prefix(50) {
                guard let equals = part.firstIndex(of: "=") else { continue }
                let name = Self.trimmed(String(part[..<equals])).lowercased()
                let value = Self.trimmed(String(part[part.index(after: equals)...]))
                    .filter { $0 != "\"" }
                let plain = String(name.prefix { $0 != "*" })
                parameters[plain, default: ""] +=
                    name.contains("*") ? Self.withoutPercents(value) : value
            }
        }

        /// A parameter, its parts put together.
        subscript(name: String) -> String? { parameters[name] }

        private static func trimmed(_ text: String) -> String {
            text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }

        /// `utf-8'en'a%20b` as text.
        private static func withoutPercents(_ value: String) -> String {
            let pieces = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
            let charset = pieces.count == 3 ? String(pieces[0]) : nil
            var bytes: [UInt8] = []
            var rest = Array((pieces.count == 3 ? String(pieces[2]) : value).utf8)[...]
            while let byte = rest.popFirst() {
                let digits = String(decoding: rest.prefix(2), as: UTF8.self)
                if byte == UInt8(ascii: "%"), let code = UInt8(digits, radix: 16) {
                    bytes.append(code)
                    rest = rest.dropFirst(2)
                } else {
                    bytes.append(byte)
                }
            }
            return MailHeader.decoded(bytes, charset: charset)
        }
    }

    /// A value as text: with encoded words read, as in `=?utf-8?q?Gr=C3=BC=C3=9Fe?=`.
    static func text(of value: [UInt8]) -> String {
        var text = ""
        var rest = value[...]
        var plain: [UInt8] = []
        var followsWord = false
        while !rest.isEmpty {
            if let (word, length) = encodedWord(rest) {
                // White space between two encoded words is none.
                let isSpace = plain.allSatisfy { $0 <= 0x20 }
                if !(followsWord && isSpace) { text += decoded(plain, charset: nil) }
                plain = []
                text += word
                rest = rest.dropFirst(length)
                followsWord = true
            } else if let byte = rest.popFirst() {
                plain.append(byte)
            }
        }
        text += decoded(plain, charset: nil)
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The name in an address, or the address where it has none.
    static func name(of address: String) -> String {
        guard let start = address.firstIndex(of: "<") else { return address }
        let name = address[..<start].filter { $0 != "\"" }
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return name.isEmpty ? address.filter { !"<>".contains($0) } : name
    }

    private static func encodedWord(_ bytes: ArraySlice<UInt8>) -> (String, Int)? {
        guard bytes.starts(with: "=?".utf8) else { return nil }
        let parts = bytes.prefix(1_000).dropFirst(2)
            .split(separator: UInt8(ascii: "?"), maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[3].first == UInt8(ascii: "="), parts[1].count == 1,
            !parts[0].isEmpty
        else { return nil }
        let charset = String(decoding: parts[0].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
        let content = Array(parts[2])
        let decoded: [UInt8]
        switch parts[1].first.map({ $0 | 0x20 }) {
        case UInt8(ascii: "b"): decoded = TransferDecoding.base64(content, 0..<content.count).bytes
        case UInt8(ascii: "q"):
            let spaced = content.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
            decoded = TransferDecoding.quotedPrintable(spaced, 0..<spaced.count).bytes
        default: return nil
        }
        let length = 2 + parts[0].count + 1 + 1 + 1 + parts[2].count + 2
        return (self.decoded(decoded, charset: charset), length)
    }

    private static func decoded(_ bytes: [UInt8], charset: String?) -> String {
        guard let text = try? TextDecoder.decode(bytes, declared: charset, nuls: .remove) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        return String(decoding: text.utf8, as: UTF8.self)
    }
}
