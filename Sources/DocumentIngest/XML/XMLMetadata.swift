import Markup

/// What an XML document says about itself: `title`, `language`, `author` and `date`.
struct XMLMetadata {
    /// The facts by name.
    private(set) var values: [String: String] = [:]

    /// Looks for the elements in which the common vocabularies keep them.
    init(of tree: XMLTree) {
        values["language"] = tree.elements.first?.language
        for index in tree.nodes.indices where !tree.nodes[index].isText {
            let name = tree.name(of: index).local
            switch name {
            case "article-title", "title": take("title", index, of: tree)
            case "language": take("language", index, of: tree)
            case "pubDate", "published", "updated", "date", "pubdate": take("date", index, of: tree)
            case "creator", "author", "managingEditor": take("author", index, of: tree)
            case "description", "subtitle": take("description", index, of: tree)
            case "item", "entry", "body", "sec", "section", "chapter": return
            default: break
            }
        }
    }

    private mutating func take(_ name: String, _ index: Int, of tree: XMLTree) {
        guard values[name] == nil else { return }
        var bytes: [UInt8] = []
        for node in index..<Int(tree.nodes[index].end) where tree.nodes[node].isText {
            bytes.append(contentsOf: tree.text[tree.textRange(of: node)])
            bytes.append(0x20)
            if bytes.count > 2_000 { return }
        }
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        if !words.isEmpty { values[name] = words.joined(separator: " ") }
    }
}
