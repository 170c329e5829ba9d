import JSON
import Markup

/// What a page says about itself: `title`, `author`, `date`, `language`, `description` and `url`.
struct HTMLMetadata {
    /// The facts by name.
    private(set) var values: [String: String] = [:]

    private var candidates: [String: [(rank: Int, value: String)]] = [:]
    /// The authors of elements that name one each, by the rank of these.
    private var authors: [Int: [String]] = [:]
    /// What embedded data calls the things that it refers to.
    private var namesByID: [String: String] = [:]
    /// No more of them are named.
    private static let mostAuthors = 50

    /// Reads the head of a page, its embedded data and what its elements are marked as.
    init(of tree: HTMLTree) {
        var index = 0
        while index < tree.nodes.count {
            read(index, of: tree)
            index += 1
        }
        for (rank, names) in authors {
            candidates["author", default: []].insert((rank, AuthorNames.joined(names)), at: 0)
        }
        for (name, list) in candidates {
            values[name] = list.min { $0.rank < $1.rank }?.value
        }
        for name in ["title", "description"] { readAgain(name) }
    }

    /// Reads the references and marks that stand in a value of the head which was written for a page
    /// and encoded twice; where the page says the same elsewhere, it means what it says.
    private mutating func readAgain(_ name: String) {
        guard let value = values[name] else { return }
        var read = HTMLReferences.read(in: value)
        if name == "description" { read = Self.withoutTags(read) }
        guard read != value, !read.isEmpty,
            candidates[name, default: []].count(where: { $0.value == value }) < 2
        else { return }
        values[name] = read.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A text without the paragraphs, breaks and lists that mark it; any other text as it is.
    private static func withoutTags(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
        let lower = text.lowercased()
        guard
            ["<p>", "<p ", "<br", "</p>", "<li>", "<div"].contains(where: { lower.contains($0) }),
            let page = try? HTMLParser.parse(Array(text.utf8))
        else { return text }
        var words: [UInt8] = []
        for index in page.nodes.indices {
            if page.nodes[index].tag.startsLine { words.append(0x20) }
            words += page.text[page.textRange(of: index)]
        }
        return String(decoding: words, as: UTF8.self)
    }

    /// Whether a time is part of a sentence rather than a line of its own, as dates of pages are.
    private func isInSentence(_ index: Int, of tree: HTMLTree) -> Bool {
        var block = Int(tree.nodes[index].parent)
        while block >= 0, !tree.nodes[block].tag.startsLine {
            block = Int(tree.nodes[block].parent)
        }
        guard block >= 0 else { return false }
        var others: [UInt8] = []
        var node = block + 1
        var steps = 0
        while node < Int(tree.nodes[block].end), others.count < 2_000, steps < Self.mostSteps {
            steps += 1
            let tag = tree.nodes[node].tag
            // Links beside a date lead to its author and its subject.
            if node == index || tag == .a || tag.startsLine {
                node = Int(tree.nodes[node].end)
                continue
            }
            others += tree.text[tree.textRange(of: node)]
            node += 1
        }
        let words = String(decoding: others, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard let last = words.last?.last else { return false }
        return words.count > Self.mostWordsBesideDate
            || (words.count > 2 && [".", "!", "?", "。"].contains(last))
    }

    /// No more nodes of a line with a date are looked at.
    private static let mostSteps = 200
    /// Such a line has few other words.
    private static let mostWordsBesideDate = 10

    private mutating func read(_ index: Int, of tree: HTMLTree) {
        switch tree.nodes[index].tag {
        case .html:
            let language = tree.value(of: .lang, at: index).flatMap(LanguageTag.checked)
            offer("language", language, rank: 0)
        case .title where candidates["title"]?.contains { $0.rank == 3 } != true:
            // The title of a picture is not that of the page.
            if !isInPicture(index, of: tree) {
                offer("title", text(of: index, in: tree), rank: 3)
            }
        case .h1:
            offer("title", text(of: index, in: tree), rank: 4)
        case .link where tree.value(of: .rel, at: index)?.lowercased() == "canonical":
            offer("url", tree.value(of: .href, at: index), rank: 0)
        case .meta:
            readMeta(index, of: tree)
        case .script:
            let type = tree.value(of: .type, at: index)?.lowercased() ?? ""
            guard type.hasPrefix("application/ld+json") else { return }
            guard let value = EmbeddedJSON.value(at: index, in: tree) else { return }
            noteNames(in: value, depth: 0)
            readLinkedData(value, depth: 0)
        case .time:
            let isPublication = tree.value(of: .itemprop, at: index) == "datePublished"
            let value =
                tree.value(of: .datetime, at: index)
                ?? (isPublication ? tree.value(of: .content, at: index) : nil)
            if value.map(DayText.namesYear) == true,
                isPublication || !isInSentence(index, of: tree)
            {
                offer("date", value, rank: isPublication ? 2 : 5)
            }
        default:
            guard tree.has(.itemprop, at: index) || tree.has(.rel, at: index) else { return }
            if tree.value(of: .itemprop, at: index) == "datePublished" {
                offer("date", tree.value(of: .content, at: index), rank: 2)
            }
            if tree.value(of: .rel, at: index) == "author" {
                offer("author", text(of: index, in: tree), rank: 4)
            }
            if tree.value(of: .itemprop, at: index) == "author" {
                offer("author", text(of: index, in: tree), rank: 3)
            }
        }
    }

    private func isInPicture(_ index: Int, of tree: HTMLTree) -> Bool {
        var parent = Int(tree.nodes[index].parent)
        for _ in 0..<20 where parent >= 0 {
            if tree.nodes[parent].tag == .svg { return true }
            parent = Int(tree.nodes[parent].parent)
        }
        return false
    }

    private mutating func readMeta(_ index: Int, of tree: HTMLTree) {
        guard let content = tree.value(of: .content, at: index) else { return }
        let name =
            tree.value(of: .property, at: index) ?? tree.value(of: .name, at: index)
            ?? tree.value(of: .itemprop, at: index) ?? tree.value(of: .httpEquiv, at: index) ?? ""
        switch name.lowercased() {
        case "og:title": offer("title", content, rank: 0)
        case "twitter:title", "dc.title", "dcterms.title", "citation_title":
            offer("title", content, rank: 2)
        case "author", "parsely-author", "sailthru.author": offer("author", content, rank: 1)
        case "dc.creator", "dcterms.creator": addAuthor(content, rank: 1)
        case "citation_author": addAuthor(content, rank: 2)
        case "article:author", "og:article:author", "twitter:creator":
            if !content.contains("/"), !content.hasPrefix("@") { offer("author", content, rank: 2) }
        case "article:published_time", "og:article:published_time": offer("date", content, rank: 0)
        case "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "pubdate",
            "publishdate", "publish-date", "datepublished", "parsely-pub-date", "sailthru.date",
            "citation_publication_date", "citation_date", "prism.publicationdate", "dcterms.issued":
            offer("date", content, rank: 3)
        case "article:modified_time", "og:updated_time", "last-modified", "datemodified":
            offer("date", content, rank: 7)
        case "og:locale", "content-language", "dc.language", "inlanguage":
            let code = content.split(separator: ",").first.map(String.init) ?? content
            offer("language", LanguageTag.checked(code), rank: 2)
        case "description": offer("description", content, rank: 0)
        case "og:description", "twitter:description": offer("description", content, rank: 1)
        case "dc.description": offer("description", content, rank: 2)
        case "og:url": offer("url", content, rank: 1)
        default: break
        }
    }

    private mutating func readLinkedData(_ value: JSONValue, depth: Int) {
        guard depth < 4 else { return }
        if let elements = value.array {
            for element in elements { readLinkedData(element, depth: depth + 1) }
            return
        }
        if let graph = value["@graph"] { readLinkedData(graph, depth: depth + 1) }
        let types = value["@type"]?.array?.compactMap(\.string) ?? [value["@type"]?.string ?? ""]
        let isArticle = types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") }
        let isPage = types.contains { $0.hasSuffix("Page") || $0 == "CreativeWork" }
        guard isArticle || isPage else { return }
        // What is said about the page counts where nothing is said about the article.
        let rank = isArticle ? 0 : 6
        let title = value["headline"]?.string ?? (isPage ? value["name"]?.string : nil)
        offerText("title", title, rank: rank + 1)
        offer("date", value["datePublished"]?.string, rank: rank + 1)
        offerText("description", value["description"]?.string, rank: rank + 3)
        offer("language", value["inLanguage"]?.string, rank: rank + 1)
        offer("url", value["url"]?.string ?? value["mainEntityOfPage"]?.string, rank: rank + 2)
        offer("url", value["mainEntityOfPage"]?["@id"]?.string, rank: rank + 3)
        let authors = value["author"]?.array ?? value["author"].map { [$0] } ?? []
        let names = authors.flatMap(authorNames(of:))
        offerText("author", AuthorNames.joined(names), rank: rank)
    }

    /// Notes the names of all that has an identifier, by which others speak of it.
    private mutating func noteNames(in value: JSONValue, depth: Int) {
        guard depth < 6, namesByID.count < 1_000 else { return }
        if let elements = value.array {
            for element in elements { noteNames(in: element, depth: depth + 1) }
        } else if case .object(let object) = value {
            if let id = value["@id"]?.string, let name = value["name"]?.string {
                namesByID[id] = name
            }
            for member in object.members where member.value.string == nil {
                noteNames(in: member.value, depth: depth + 1)
            }
        }
    }

    /// The names that an author has, or that stand where the author is told of.
    private func authorNames(of author: JSONValue) -> [String] {
        if let name = author.string { return [name] }
        if let name = author["name"] {
            return name.array?.compactMap(\.string) ?? [name.string].compactMap(\.self)
        }
        return [author["@id"]?.string.flatMap { namesByID[$0] }].compactMap(\.self)
    }

    /// Adds a value of embedded data, in which tools write references as in the text of a page.
    private mutating func offerText(_ name: String, _ value: String?, rank: Int) {
        offer(name, value.map(HTMLReferences.read(in:)), rank: rank)
    }

    /// Adds one of several authors.
    private mutating func addAuthor(_ value: String, rank: Int) {
        let name = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let known = authors[rank] ?? []
        guard !name.isEmpty, !known.contains(name), known.count < Self.mostAuthors else { return }
        authors[rank] = known + [name]
    }

    private mutating func offer(_ name: String, _ value: String?, rank: Int) {
        guard let value else { return }
        let folded = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !folded.isEmpty { candidates[name, default: []].append((rank, folded)) }
    }

    private func text(of index: Int, in tree: HTMLTree) -> String {
        var bytes: [UInt8] = []
        for node in index..<Int(tree.nodes[index].end) {
            bytes.append(contentsOf: tree.text[tree.textRange(of: node)])
            if bytes.count > 2_000 { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
