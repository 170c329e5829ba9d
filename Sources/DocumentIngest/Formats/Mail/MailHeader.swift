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
            /// The parts of values, by their names and numbers, and whether each is encoded.
            var pieces: [String: [Int: (text: String, isEncoded: Bool)]] = [:]
            for part in parts.dropFirst().prefix(50) {
                guard let equals = part.firstIndex(of: "=") else { continue }
                let name = Self.trimmed(String(part[..<equals])).lowercased()
                let value = Self.trimmed(String(part[part.index(after: equals)...]))
                    .filter { $0 != "\"" }
                let names = name.split(separator: "*", omittingEmptySubsequences: false)
                let number = names.dropFirst().first.flatMap { Int($0) } ?? 0
                // Of a name twice, the encoded one says more.
                let isEncoded = names.count > 1 && names.last?.isEmpty == true
                let plain = String(names[0])
                if pieces[plain]?[number]?.isEncoded == true, !isEncoded { continue }
                pieces[plain, default: [:]][number] = (value, isEncoded)
            }
            for (name, values) in pieces {
                parameters[name] = Self.joined(values.sorted { $0.key < $1.key }.map(\.value))
            }
        }

        /// A parameter, its parts put together.
        subscript(name: String) -> String? { parameters[name] }

        private static func trimmed(_ text: String) -> String {
            text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }

        /// Parts such as `utf-8'en'a%20b` as a text: the first names the encoding of all.
        private static func joined(_ parts: [(text: String, isEncoded: Bool)]) -> String {
            guard let first = parts.first, parts.contains(where: \.isEncoded) else {
                return parts.map(\.text).joined()
            }
            let head = first.text.split(
                separator: "'",
                maxSplits: 2,
                omittingEmptySubsequences: false
            )
            let isNamed = first.isEncoded && head.count == 3
            var bytes: [UInt8] = []
            for (index, part) in parts.enumerated() {
                let text = index == 0 && isNamed ? String(head[2]) : part.text
                bytes += part.isEncoded ? withoutPercents(text) : Array(text.utf8)
            }
            return MailHeader.decoded(bytes, charset: isNamed ? String(head[0]) : nil)
        }

        /// `a%20b` as bytes.
        private static func withoutPercents(_ text: String) -> [UInt8] {
            var bytes: [UInt8] = []
            var rest = Array(text.utf8)[...]
            while let byte = rest.popFirst() {
                let digits = String(decoding: rest.prefix(2), as: UTF8.self)
                if byte == UInt8(ascii: "%"), let code = UInt8(digits, radix: 16) {
                    bytes.append(code)
                    rest = rest.dropFirst(2)
                } else {
                    bytes.append(byte)
                }
            }
            return bytes
        }
    }

    /// A value as text: with encoded words read, as in `=?utf-8?q?Gr=C3=BC=C3=9Fe?=`.
    static func text(of value: [UInt8]) -> String {
        var text = ""
        var rest = value[...]
        var plain: [UInt8] = []
        /// The words of one encoding that follow each other: a character may be cut between them.
        var words: (bytes: [UInt8], charset: String)?
        func flush() {
            if let last = words { text += decoded(last.bytes, charset: last.charset) }
            words = nil
        }
        while !rest.isEmpty {
            if let word = encodedWord(rest) {
                // White space between two encoded words is none.
                if words == nil || plain.contains(where: { $0 > 0x20 }) {
                    flush()
                    text += decoded(plain, charset: nil)
                }
                plain = []
                if words?.charset == word.charset {
                    words?.bytes += word.bytes
                } else {
                    flush()
                    words = (word.bytes, word.charset)
                }
                rest = rest.dropFirst(word.length)
            } else if let byte = rest.popFirst() {
                plain.append(byte)
            }
        }
        flush()
        text += decoded(plain, charset: nil)
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The names in a list of addresses.
    static func names(of addresses: String) -> [String] {
        var parts = [""]
        var isQuoted = false
        var depth = 0
        for character in addresses {
            switch character {
            case "\"": isQuoted.toggle()
            case "(", "<": if !isQuoted { depth += 1 }
            case ")", ">": if !isQuoted { depth = max(0, depth - 1) }
            case "," where !isQuoted && depth == 0:
                // A name with a comma is one, whatever the rules say.
                if parts[parts.count - 1].contains("@") {
                    parts.append("")
                    continue
                }
            default: break
            }
            parts[parts.count - 1].append(character)
        }
        return parts.prefix(50).map { part in
            name(of: part.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
        .filter { !$0.isEmpty }
    }

    /// The name in an address, or the address where it has none.
    static func name(of address: String) -> String {
        guard let start = address.firstIndex(of: "<") else {
            // As it was written before names stood in front: ann@example.org (Ann Sample).
            guard address.contains("@"), address.hasSuffix(")"),
                let start = address.firstIndex(of: "(")
            else { return address }
            let name = address[address.index(after: start)...].dropLast()
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return name.isEmpty ? String(address[..<start]) : name
        }
        let name = address[..<start].filter { $0 != "\"" }
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return name.isEmpty ? address.filter { !"<>".contains($0) } : name
    }

    private static func encodedWord(
        _ bytes: ArraySlice<UInt8>
    ) -> (bytes: [UInt8], charset: String, length: Int)? {
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
        return (decoded, charset.lowercased(), length)
    }

    private static func decoded(_ bytes: [UInt8], charset: String?) -> String {
        guard let text = try? TextDecoder.decode(bytes, declared: charset, nuls: .remove) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        return String(decoding: text.utf8, as: UTF8.self)
    }
}
