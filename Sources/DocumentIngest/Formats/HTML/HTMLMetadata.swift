import JSON
import Markup

/// What a page says about itself: `title`, `author`, `date`, `language`, `description` and `url`.
struct HTMLMetadata {
    /// The facts by name.
    private(set) var values: [String: String] = [:]

    private var candidates: [String: [(rank: Int, value: String)]] = [:]
    /// The authors of elements that name one each, by the rank of these.
    private var authors: [Int: [String]] = [:]
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
    }

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
            let range = index..<Int(tree.nodes[index].end)
            let bytes = range.flatMap { tree.text[tree.textRange(of: $0)] }
            if let value = try? JSONReader.value(of: bytes) { readLinkedData(value, depth: 0) }
        case .time:
            let isPublication = tree.value(of: .itemprop, at: index) == "datePublished"
            let value = tree.value(of: .datetime, at: index)
            if value.map(DayText.namesYear) == true {
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
        let names = authors.compactMap { $0["name"]?.string ?? $0.string }
        offerText("author", AuthorNames.joined(names), rank: rank)
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
