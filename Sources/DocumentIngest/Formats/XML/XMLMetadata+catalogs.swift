import Markup

/// What catalogues, maps and tracks say about themselves, each in places of its own.
///
/// A file of many books, articles or tracks says nothing of itself.
extension XMLMetadata {
    /// Reads what a document of one of these kinds says.
    ///
    /// - Returns: Whether it is of such a kind.
    mutating func readCatalog() -> Bool {
        guard let root = tree.elements.first?.node else { return false }
        let name = tree.name(of: root)
        switch name.local {
        case "PubmedArticleSet", "PubmedArticle", "MedlineCitationSet", "MedlineCitation":
            if let article = only("Article", in: root) { readArticle(article) }
        case "ONIXMessage":
            if let product = only("Product", in: root) { readBook(product) }
        case "kml":
            if let map = child("Document", of: root) ?? child("Folder", of: root) { readMap(map) }
        case "gpx":
            readTrack(root)
            if let head = child("metadata", of: root) { readTrack(head) }
        case "collection", "record":
            guard name.namespace == "http://www.loc.gov/MARC21/slim" else { return false }
            if let record = only("record", in: root) { readCard(record) }
        default: return false
        }
        return true
    }

    /// An article of PubMed.
    private mutating func readArticle(_ article: Int) {
        offer("title", child("ArticleTitle", of: article).flatMap { text($0) }, rank: 0)
        let authors = children("AuthorList", of: article).first {
            attribute("Type", $0) != "editors"
        }
        for author in authors.map({ children("Author", of: $0) }) ?? [] {
            let parts = ["ForeName", "LastName", "Suffix"].compactMap { child($0, of: author) }
            let person = parts.compactMap { text($0) }.joined(separator: " ")
            addAuthor(child("CollectiveName", of: author).flatMap { text($0) } ?? person)
        }
        let issue = child("Journal", of: article).flatMap { child("JournalIssue", of: $0) }
        for date in [issue.flatMap { child("PubDate", of: $0) }, child("ArticleDate", of: article)]
        {
            guard let date else { continue }
            let medline = child("MedlineDate", of: date).flatMap { text($0) }
            offerDate(facts.day(in: date, ["Year", "Month", "Day", "Season"]) ?? medline, rank: 0)
        }
        offer("language", language(child("Language", of: article).flatMap { text($0) }), rank: 0)
        let abstract = child("Abstract", of: article).map { children("AbstractText", of: $0) } ?? []
        offer("description", abstract.compactMap { text($0) }.joined(separator: " "), rank: 0)
    }

    /// A book of ONIX.
    private mutating func readBook(_ product: Int) {
        let details = child("DescriptiveDetail", of: product) ?? product
        // The title by which it is known, and of the book rather than of its series.
        let titles = children("TitleDetail", of: details) + children("Title", of: details)
        if let title = first(of: titles, where: "TitleType", is: "01") {
            let parts = children("TitleElement", of: title)
            let element = first(of: parts, where: "TitleElementLevel", is: "01") ?? title
            let words = ["TitlePrefix", "TitleWithoutPrefix"].compactMap { child($0, of: element) }
            let whole = child("TitleText", of: element).flatMap { text($0) }
            offer("title", whole ?? words.compactMap { text($0) }.joined(separator: " "), rank: 0)
        }
        for contributor in children("Contributor", of: details)
        where children("ContributorRole", of: contributor).contains(where: { says("A01", $0) }) {
            let key = ["NamesBeforeKey", "KeyNames"].compactMap { child($0, of: contributor) }
            let name =
                child("PersonName", of: contributor) ?? child("CorporateName", of: contributor)
            addAuthor(
                name.flatMap { text($0) } ?? key.compactMap { text($0) }.joined(separator: " ")
            )
        }
        let publishing = child("PublishingDetail", of: product) ?? product
        for date in children("PublishingDate", of: publishing)
        where child("PublishingDateRole", of: date).map({ says("01", $0) }) == true {
            offerDate(child("Date", of: date).flatMap { text($0) }.map(Self.day), rank: 0)
        }
        let old = child("PublicationDate", of: product)
        offerDate(old.flatMap { text($0) }.map(Self.day), rank: 1)
        let languages = children("Language", of: details)
        if let own = first(of: languages, where: "LanguageRole", is: "01") {
            offer(
                "language",
                language(child("LanguageCode", of: own).flatMap { text($0) }),
                rank: 0
            )
        }
    }

    /// A map of KML.
    private mutating func readMap(_ map: Int) {
        offer("title", child("name", of: map).flatMap { text($0) }, rank: 0)
        for author in children("author", of: map) {
            addAuthor(child("name", of: author).flatMap { text($0) } ?? "")
        }
        offer("description", child("description", of: map).flatMap { text($0) }, rank: 0)
    }

    /// The head of a track of GPX; of old ones the head is the root.
    private mutating func readTrack(_ head: Int) {
        offer("title", child("name", of: head).flatMap { text($0) }, rank: 0)
        offerDate(child("time", of: head).flatMap { text($0) }, rank: 0)
        if let author = child("author", of: head) {
            addAuthor(
                (child("name", of: author) ?? author.asLeaf(in: tree)).flatMap { text($0) } ?? ""
            )
        }
        offer("description", child("desc", of: head).flatMap { text($0) }, rank: 0)
    }

    /// A card of a library in MARC 21.
    private mutating func readCard(_ record: Int) {
        var fields: [String: [Int]] = [:]
        for field in children("datafield", of: record) {
            if let tag = attribute("tag", field) { fields[tag, default: []].append(field) }
        }
        if let title = fields["245"]?.first {
            let parts = subfields(["a", "n", "p", "b"], of: title)
            offer("title", Self.withoutMarks(parts.joined(separator: " ")), rank: 0)
        }
        if let person = fields["100"]?.first, let name = subfields(["a"], of: person).first {
            addAuthor(Self.withoutMarks(name))
        }
        let published = fields["264"]?.filter { attribute("ind2", $0) == "1" } ?? []
        for field in published + (fields["260"] ?? []) {
            offerDate(subfields(["c"], of: field).first.flatMap(Self.year), rank: 0)
        }
        let control = children("controlfield", of: record).first { attribute("tag", $0) == "008" }
        let codes = control.map { Array(tree.text[tree.textRange(of: $0 + 1)]) } ?? []
        if codes.count >= 38 {
            let code = String(decoding: codes[35..<38], as: UTF8.self)
            let isOne = code.allSatisfy { ("a"..."z").contains($0) }
            if isOne, !["und", "mul", "zxx"].contains(code) {
                offer("language", language(code), rank: 0)
            }
        }
        offer(
            "description",
            fields["520"]?.first.flatMap { subfields(["a"], of: $0).first },
            rank: 0
        )
    }

    /// The texts of the subfields of a field, in the order in which they stand.
    private mutating func subfields(_ codes: Set<String>, of field: Int) -> [String] {
        var texts: [String] = []
        for part in children("subfield", of: field) {
            guard let code = attribute("code", part), codes.contains(code) else { continue }
            if let text = text(part) { texts.append(text) }
        }
        return texts
    }

    /// A text without the marks by which a card leads to its next part.
    private static func withoutMarks(_ text: String) -> String {
        var text = Substring(text)
        while let last = text.last, " /:;,=".contains(last) { text.removeLast() }
        // An initial keeps its stop.
        let word = text.split(separator: " ").last ?? ""
        if text.hasSuffix("."), word.count > 3, !text.hasSuffix("..") { text.removeLast() }
        return String(text)
    }

    /// The year of a card, where it names one alone.
    private static func year(_ text: String) -> String? {
        var years: [Substring] = []
        for word in text.split(whereSeparator: { !$0.isNumber }) where word.count == 4 {
            if !years.contains(word) { years.append(word) }
        }
        return years.count == 1 && !text.contains("?") ? years.first.map(String.init) : nil
    }

    /// A day of digits alone, such as `20240311`, as it is written elsewhere.
    private static func day(_ text: String) -> String {
        guard [6, 8].contains(text.utf8.count), text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
            return text
        }
        let digits = Array(text)
        let month = "\(String(digits[0..<4]))-\(String(digits[4..<6]))"
        return digits.count == 6 ? month : "\(month)-\(String(digits[6..<8]))"
    }

    private mutating func addAuthor(_ name: String) {
        guard !name.isEmpty, !authors.contains(name), authors.count < Self.mostAuthors else {
            return
        }
        authors.append(name)
    }

    /// Whether the text of an element is a code.
    private func says(_ code: String, _ element: Int) -> Bool {
        Int(tree.nodes[element].end) == element + 2 && facts.text(of: element) == code
    }

    /// The first element whose child of a name is a code, or else the first.
    private func first(of elements: [Int], where name: String, is code: String) -> Int? {
        elements.first { element in child(name, of: element).map { says(code, $0) } == true }
            ?? elements.first
    }

    /// The only element of a name in another one, or that itself; `nil` where there are several.
    private func only(_ name: String, in root: Int) -> Int? {
        var found: Int?
        var index = root
        while index < Int(tree.nodes[root].end) {
            if !tree.nodes[index].isText, tree.name(of: index).local == name {
                guard found == nil else { return nil }
                found = index
                index = Int(tree.nodes[index].end)
            } else {
                index += 1
            }
        }
        return found
    }

    private func child(_ name: String, of element: Int) -> Int? {
        children(name, of: element, atMost: 1).first
    }

    private func children(_ name: String, of element: Int, atMost most: Int = 100) -> [Int] {
        var children: [Int] = []
        var child = element + 1
        while child < Int(tree.nodes[element].end), children.count < most {
            if !tree.nodes[child].isText, tree.name(of: child).local == name {
                children.append(child)
            }
            child = Int(tree.nodes[child].end)
        }
        return children
    }
}

extension Int {
    /// An element, if it holds nothing but a text.
    fileprivate func asLeaf(in tree: XMLTree) -> Int? {
        Int(tree.nodes[self].end) == self + 2 && tree.nodes[self].isMixed ? self : nil
    }
}
