import Markup

/// What an XML document says about itself: `title`, `author`, `date`, `language` and `description`.
struct XMLMetadata {
    /// The facts by name.
    private(set) var values: [String: String] = [:]

    let tree: XMLTree
    let facts: XMLFacts
    private let vocabulary: XMLVocabulary
    private var candidates: [String: [(rank: Int, value: String)]] = [:]
    /// The authors that the document names as such.
    var authors: [String] = []
    /// The names of the elements around the one that is looked at.
    private var around: [(name: String, end: Int)] = []

    /// How many texts were looked at.
    private var texts = 0

    /// No more authors than this are named, and no more texts looked at.
    static let mostAuthors = 50
    private static let mostTexts = 1_000

    /// Looks for the elements in which the common vocabularies keep them, before the text begins.
    init(of tree: XMLTree, vocabulary: XMLVocabulary) {
        self.tree = tree
        self.vocabulary = vocabulary
        facts = XMLFacts(tree)
        if let root = tree.elements.first?.node {
            values["language"] = XMLLanguage.own(of: root, in: tree)
            offer("language", XMLLanguage.declared(of: root, in: tree, around: nil), rank: 2)
        }
        let isOfKnownPlaces = readCatalog()
        var index = 0
        let holdsOthers = tree.nodes.first.map {
            !$0.isText && Self.lists.contains(tree.name(of: 0).local)
        }
        // The dates of a property list are its values.
        while !isOfKnownPlaces, index < tree.nodes.count, vocabulary != .propertyList,
            holdsOthers != true
        {
            while let last = around.last, last.end <= index { around.removeLast() }
            guard !tree.nodes[index].isText else {
                index += 1
                continue
            }
            let name = tree.name(of: index).local
            // What a document is as a whole is no part of it.
            if index > 0, Self.bodies.contains(name), vocabulary != .clinical,
                !isIn("publicationStmt")
            {
                break
            }
            // What is said of other works, pictures and persons is not said of the document.
            if Self.others.contains(name) || around.count > 30 {
                index = Int(tree.nodes[index].end)
                continue
            }
            read(name, index)
            around.append((name, Int(tree.nodes[index].end)))
            index += 1
        }
        offer("author", AuthorNames.joined(authors), rank: 1)
        for (name, list) in candidates {
            values[name] = values[name] ?? list.min { $0.rank < $1.rank }?.value
        }
    }

    private static let bodies: Set<String> = [
        "item", "entry", "body", "sec", "section", "chapter", "text", "Placemark", "row", "page",
        "structuredBody", "conbody", "taskbody", "refbody", "members",
    ]
    /// Lists of pages and of what was said about them, which say nothing of themselves.
    private static let lists: Set<String> = ["urlset", "sitemapindex", "disqus"]
    private static let others: Set<String> = [
        "image", "textInput", "related-article", "product", "ref-list", "history", "source",
        "sourceDesc", "recordTarget", "custodian", "styles", "automatic-styles", "contributor",
        "cover", "icon",
    ]

    private mutating func read(_ name: String, _ index: Int) {
        switch name {
        case "article-title": offer("title", text(index), rank: isIn("title-group") ? 0 : 5)
        case "book-title", "docTitle", "titleproper", "official-title":
            offer("title", text(index), rank: 1)
        case "headline" where isIn("contentMeta"): offer("title", text(index), rank: 1)
        case "title": offer("title", text(index), rank: around.count > 3 ? 3 : 2)
        case "subtitle" where vocabulary != .feed: break
        case "language":
            offer("language", language(attribute("ident", index) ?? text(index)), rank: 1)
        case "lang" where isIn("title-info"): offer("language", language(text(index)), rank: 1)
        case "languageCode": offer("language", language(attribute("code", index)), rank: 1)
        case "FRBRlanguage": offer("language", language(attribute("language", index)), rank: 1)
        case "pubDate", "published", "publicationDate": offerDate(text(index), rank: 1)
        case "pub-date":
            let kind = attribute("pub-type", index) ?? attribute("date-type", index) ?? ""
            let rank = ["epub", "pub", ""].contains(kind) ? 0 : kind == "collection" ? 3 : 1
            offerDate(facts.day(in: index) ?? attribute("iso-8601-date", index), rank: rank)
        case "date" where isIn("title-info") && attribute("value", index) != nil:
            // A year is written there as its first day.
            let (day, words) = (attribute("value", index), text(index) ?? "")
            offerDate(day?.hasPrefix(words) == true && !words.isEmpty ? words : day, rank: 1)
        case "pubdate", "issued", "date", "creation-date", "created", "FRBRdate":
            offerDate(
                facts.day(in: index) ?? attribute("when", index) ?? attribute("date", index)
                    ?? text(index),
                rank: name == "created" ? 4 : 2
            )
        case "updated", "lastBuildDate", "modified": offerDate(text(index), rank: 5)
        case "effectiveTime": offerDate(day(attribute("value", index)), rank: 1)
        case "creator", "initial-creator", "managingEditor", "contrib", "author", "editor":
            readPerson(name, index)
        case "description" where !isFlat(index): break
        case "description", "abstract", "summary", "subtitle":
            offer("description", text(index, isAbstract: true), rank: name == "description" ? 0 : 1)
        case "meta" where vocabulary == .publishing: readMeta(index)
        default: break
        }
    }

    private mutating func readPerson(_ element: String, _ index: Int) {
        if element == "contrib", let kind = attribute("contrib-type", index), kind != "author" {
            return
        }
        guard element != "editor" || isIn("titleStmt") else { return }
        let rank =
            switch element {
            case "editor": 5
            case "initial-creator" where vocabulary == .openDocument: 0
            case "managingEditor", "initial-creator": 3
            default: 1
            }
        guard let name = person(index) else { return }
        guard rank == 1 else { return offer("author", name, rank: rank) }
        guard !authors.contains(name), authors.count < Self.mostAuthors else { return }
        authors.append(name)
    }

    /// The name of a person without mail, address and the like.
    private mutating func person(_ index: Int) -> String? {
        for inner in index..<min(Int(tree.nodes[index].end), index + 200)
        where !tree.nodes[inner].isText {
            let name = tree.name(of: inner).local
            guard ["name", "personname", "persName", "string-name", "collab"].contains(name) else {
                continue
            }
            if let parts = facts.person(in: inner) {
                return parts.map { facts.text(of: $0) }.joined(separator: " ")
            }
            return text(inner)
        }
        let isLeaf = Int(tree.nodes[index].end) == index + 2
        let parts = facts.children(of: index).filter {
            ["firstname", "othername", "surname", "first-name", "middle-name", "last-name"]
                .contains(tree.name(of: $0).local)
        }
        if !parts.isEmpty { return parts.map { text($0) ?? "" }.joined(separator: " ") }
        guard isLeaf || tree.nodes[index].isMixed, let text = text(index) else { return nil }
        // RSS: ann@example.org (Ann Sample).
        guard text.contains("@") else { return text }
        guard let start = text.firstIndex(of: "("), text.hasSuffix(")") else { return nil }
        return String(text[text.index(after: start)...].dropLast())
    }

    /// Whether an element holds a text, and not the parts of one: for some the whole text is called a
    /// description.
    private func isFlat(_ index: Int) -> Bool {
        tree.nodes[index].isMixed || Int(tree.nodes[index].end) <= index + 2
    }

    func language(_ text: String?) -> String? { text.flatMap(LanguageTag.checked) }

    private func isIn(_ name: String) -> Bool {
        around.contains { $0.name == name }
    }

    func attribute(_ name: String, _ index: Int) -> String? {
        tree.attributes(of: index)
            .first { tree.names[tree.attributeName($0)].local == name }
            .flatMap { line(of: Array(tree.values[tree.valueRange(ofAttribute: $0)])) }
    }

    /// What DTBook says of itself: `<meta name="dc:Title" content="…"/>`.
    private mutating func readMeta(_ index: Int) {
        guard let value = attribute("content", index) else { return }
        switch attribute("name", index)?.lowercased() {
        case "dc:title": offer("title", value, rank: 1)
        case "dc:creator": if authors.count < Self.mostAuthors { authors.append(value) }
        case "dc:date": offerDate(value, rank: 2)
        case "dc:language": offer("language", language(value), rank: 1)
        case "dc:description": offer("description", value, rank: 0)
        default: break
        }
    }

    /// Whether an element is no part of the text that it stands in: a note, the mark of one, or the
    /// heading of an abstract.
    private func isBeside(_ node: Int, of index: Int, isAbstract: Bool) -> Bool {
        switch tree.name(of: node).local {
        case "fn", "footnote", "note", "indexterm": vocabulary != .feed
        case "xref": attribute("ref-type", node)?.hasSuffix("fn") == true
        case "title", "head": isAbstract && Int(tree.nodes[node].parent) == index
        default: false
        }
    }

    /// The text of an element on one line, without markup.
    mutating func text(_ index: Int, isAbstract: Bool = false) -> String? {
        texts += 1
        guard texts <= Self.mostTexts else { return nil }
        var bytes: [UInt8] = []
        var behind = index
        for node in index..<Int(tree.nodes[index].end) where node >= behind {
            if !tree.nodes[node].isText, node > index,
                isBeside(node, of: index, isAbstract: isAbstract)
            {
                behind = Int(tree.nodes[node].end)
                continue
            }
            if tree.nodes[node].isText {
                bytes.append(contentsOf: tree.text[tree.textRange(of: node)])
                if bytes.count > 20_000 { return nil }
            } else if node > index, !tree.nodes[Int(tree.nodes[node].parent)].isMixed {
                // What stands among words is a part of them; what does not is a part by itself.
                bytes.append(0x20)
            }
        }
        return line(of: bytes)
    }

    /// A value on one line, without markup; `nil` for none.
    private func line(of value: [UInt8]) -> String? {
        var bytes = value
        if EncodedBytes.fill(bytes.span) { return nil }
        if !vocabulary.keepsTagsInText {
            switch EscapedMarkup.verdict(on: bytes.span) {
            case .text: break
            case .references:
                bytes = Array(
                    HTMLReferences.read(in: String(decoding: bytes, as: UTF8.self)).utf8
                )
            case .fragment: bytes = XMLRenderer.page(of: bytes.span)?.text ?? bytes
            }
        }
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        let text = words.joined(separator: " ")
        return text.isEmpty || text.utf8.count > 2_000 ? nil : text
    }

    /// A day of HL7, such as `20240311`, as it is written elsewhere.
    private func day(_ value: String?) -> String? {
        guard let value, value.utf8.count >= 8, value.prefix(8).allSatisfy(\.isNumber) else {
            return value
        }
        let digits = Array(value.prefix(8))
        return "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))"
    }

    mutating func offerDate(_ value: String?, rank: Int) {
        guard let value, DayText.namesYear(value) else { return }
        offer("date", value, rank: rank)
    }

    mutating func offer(_ name: String, _ value: String?, rank: Int) {
        guard let value, !value.isEmpty else { return }
        // Of several, the first counts.
        if candidates[name]?.contains(where: { $0.rank == rank }) == true { return }
        candidates[name, default: []].append((rank, value))
    }
}
