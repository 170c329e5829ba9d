import AnalysisCore

/// Tells HTML and XML apart by how a text starts.
enum MarkupStart {
    /// HTML or XML; `nil` where the text starts with no markup.
    static func format(of bytes: [UInt8], named: DocumentFormat?) -> DocumentFormat? {
        var rest = bytes[...]
        var isXML = false
        var hasType = false
        var type = ""
        while true {
            rest = rest.drop { $0 <= 0x20 && $0 != 0 }
            guard rest.first == UInt8(ascii: "<") else { return hasType ? .html : nil }
            if rest.starts(with: "<?".utf8) {
                if rest.starts(with: "<?xml".utf8) { isXML = true }
                guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
                rest = rest[(end + 1)...]
            } else if rest.starts(with: "<!--".utf8) {
                guard let end = rest.indices.first(where: { rest[$0...].starts(with: "-->".utf8) })
                else { break }
                rest = rest[(end + 3)...]
            } else if rest.dropFirst().first == UInt8(ascii: "!") {
                let declaration = lowercased(rest.prefix(100))
                if declaration.hasPrefix("<!doctype html") { return .html }
                guard declaration.hasPrefix("<!doctype") else { return nil }
                hasType = true
                type =
                    declaration.dropFirst(9).drop { $0 == " " }
                    .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || ":_-.".contains($0)) }
                    .description
                // What the declaration declares may hold signs of its own.
                guard let end = rest.firstIndex(of: UInt8(ascii: ">")),
                    !rest[..<end].contains(UInt8(ascii: "["))
                else { return named == .html && !isXML ? .html : .xml }
                rest = rest[(end + 1)...]
            } else {
                break
            }
        }
        let name = lowercased(rest.dropFirst().prefix(40).prefix { nameBytes.contains($0) })
        if name == "html" || (!isXML && documentTags.contains(name)) { return .html }
        if isXML { return .xml }
        if named == .html || named == .xml { return named }
        // In XML the declaration has the name of the root.
        if hasType { return type != name && pageTags.contains(name) ? .html : .xml }
        if named == nil, declaresNamespace(rest) { return .xml }
        if named == nil, name.first?.isLetter == true {
            return pageTags.contains(name) ? .html : nil
        }
        return nil
    }

    /// Whether a tag declares the namespace of what it starts.
    private static func declaresNamespace(_ start: ArraySlice<UInt8>) -> Bool {
        let tag = start.prefix(4_096).prefix { $0 != UInt8(ascii: ">") }
        guard tag.count < min(start.count, 4_096) else { return false }
        return tag.split { $0 <= 0x20 }.dropFirst().contains { part in
            part.starts(with: "xmlns=".utf8) || part.starts(with: "xmlns:".utf8)
        }
    }

    private static func lowercased(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: Array(bytes), as: UTF8.self).lowercased()
    }

    private static let nameBytes = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:_-.".utf8
    )
    private static let documentTags: Set<String> = ["html", "head", "body"]
    private static let pageTags: Set<String> = [
        "title", "meta", "div", "p", "h1", "h2", "h3", "table", "center", "font", "main", "article",
        "section", "ul", "ol", "link", "script", "style", "br", "b", "a", "img", "header", "nav",
    ]
}
