/// The encoding that a document declares about itself, in bytes that read as ASCII.
enum CharsetDeclaration {
    /// What the first `meta` element of a page with a charset says, or its XML declaration.
    static func inHTML(_ bytes: [UInt8]) -> String? {
        if let label = inXML(bytes) { return label }
        let prefix = Array(bytes.prefix(16 << 10)).map(lowercased)
        var rest = prefix[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(start + 1)...]
            if rest.starts(with: "!--".utf8) {
                guard let end = rest.indices.first(where: { rest[$0...].starts(with: "-->".utf8) })
                else { return nil }
                rest = rest[end...]
            } else if rest.starts(with: "meta".utf8) {
                let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
                if let label = value(of: "charset", in: rest[..<end]) { return label }
                rest = rest[end...]
            }
        }
        return nil
    }

    /// What the XML declaration says.
    static func inXML(_ bytes: [UInt8]) -> String? {
        var rest = bytes.prefix(512)
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        rest = rest.drop { $0 == 0x20 || 0x09...0x0D ~= $0 }
        guard rest.starts(with: "<?xml".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        return value(of: "encoding", in: rest[..<end])
    }

    private static func value(of name: String, in bytes: ArraySlice<UInt8>) -> String? {
        let isSpace = { (byte: UInt8) in byte == 0x20 || 0x09...0x0D ~= byte }
        var rest = bytes
        while let start = rest.indices.first(where: { rest[$0...].starts(with: name.utf8) }) {
            rest = rest[(start + name.utf8.count)...].drop(while: isSpace)
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst().drop(while: isSpace)
            if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                rest = rest.dropFirst()
            }
            let label = rest.drop(while: isSpace).prefix {
                !isSpace($0) && !"\"';/>?".utf8.contains($0)
            }
            if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
        }
        return nil
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
    }
}
