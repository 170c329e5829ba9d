import Markup

/// What a page as a whole looks like and says about itself.
struct PageFacts {
    /// What embedded data in the vocabulary of schema.org says that the page is about.
    struct Kinds: OptionSet {
        let rawValue: UInt16
        static let article = Kinds(rawValue: 1 << 0)
        static let product = Kinds(rawValue: 1 << 1)
        static let forum = Kinds(rawValue: 1 << 2)
        static let list = Kinds(rawValue: 1 << 3)
        static let questions = Kinds(rawValue: 1 << 4)
        static let business = Kinds(rawValue: 1 << 5)
        static let video = Kinds(rawValue: 1 << 6)
    }

    /// What embedded data says.
    private(set) var kinds: Kinds = []
    /// How many elements of the page are items of these kinds, by their microdata.
    private(set) var productItems = 0
    private(set) var forumItems = 0
    /// What `og:type` says: 0 nothing, 1 article, 2 product, 3 website, 4 anything else.
    private(set) var declaredType: Float = 0
    /// The steps of the path of the page's address; -1 where it says nothing of it.
    private(set) var pathSteps: Float = -1
    /// The letters of the last step of that path.
    private(set) var pathLetters: Float = 0
    /// The dashes in it.
    private(set) var pathDashes: Float = 0
    /// The digits in it.
    private(set) var pathDigits: Float = 0
    /// The hashes of the words of the title.
    private(set) var titleWords: Set<UInt32> = []
    /// How often elements of these names occur.
    private(set) var articles: Float = 0
    private(set) var forms: Float = 0
    private(set) var headings: Float = 0
    private(set) var items: Float = 0
    private(set) var paragraphs: Float = 0
    private(set) var times: Float = 0
    private(set) var codes: Float = 0
    private(set) var scripts: Float = 0
    private(set) var images: Float = 0

    /// Looks at a page.
    init(of tree: HTMLTree) {
        for index in tree.nodes.indices {
            if tree.hasAttributes(at: index), tree.has(.itemtype, at: index) {
                readItem(tree.bytes(of: .itemtype, at: index))
            }
            switch tree.nodes[index].tag {
            case .article: articles += 1
            case .form: forms += 1
            case .h1, .h2, .h3, .h4, .h5, .h6: headings += 1
            case .li: items += 1
            case .p: paragraphs += 1
            case .time: times += 1
            case .pre: codes += 1
            case .img: images += 1
            case .meta: readMeta(tree, index)
            case .link:
                if tree.bytes(of: .rel, at: index).elementsEqual("canonical".utf8) {
                    readAddress(tree.bytes(of: .href, at: index))
                }
            case .title: if titleWords.isEmpty { readTitle(tree, index) }
            case .script:
                scripts += 1
                if tree.bytes(of: .type, at: index).starts(with: "application/ld".utf8) {
                    for node in index..<Int(tree.nodes[index].end) {
                        readLinkedData(tree.text.span.extracting(tree.textRange(of: node)))
                    }
                }
            default: break
            }
        }
    }

    private mutating func readItem(_ type: ArraySlice<UInt8>) {
        let name = type.split(separator: UInt8(ascii: "/")).last ?? []
        switch String(decoding: name, as: UTF8.self) {
        case "Product": productItems += 1
        case "DiscussionForumPosting", "QAPage": forumItems += 1
        default: break
        }
    }

    private mutating func readMeta(_ tree: HTMLTree, _ index: Int) {
        let property = tree.bytes(of: .property, at: index)
        if property.elementsEqual("og:type".utf8) {
            switch String(decoding: tree.bytes(of: .content, at: index), as: UTF8.self) {
            case "article": declaredType = 1
            case "product", "og:product", "product.item": declaredType = 2
            case "website": declaredType = 3
            default: declaredType = 4
            }
        } else if property.elementsEqual("og:url".utf8), pathSteps < 0 {
            readAddress(tree.bytes(of: .content, at: index))
        }
    }

    private mutating func readAddress(_ address: ArraySlice<UInt8>) {
        var rest = address
        for _ in 0..<3 where rest.contains(UInt8(ascii: ":")) || address.count != rest.count {
            guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return }
            rest = rest[(slash + 1)...]
        }
        let path = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let steps = path.split(separator: UInt8(ascii: "/"))
        pathSteps = Float(steps.count)
        let last = steps.last ?? []
        pathLetters = Float(last.count)
        pathDashes = Float(last.count { $0 == UInt8(ascii: "-") })
        pathDigits = Float(last.count { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
    }

    private mutating func readTitle(_ tree: HTMLTree, _ index: Int) {
        for node in index..<Int(tree.nodes[index].end) {
            Self.words(in: tree.text.span.extracting(tree.textRange(of: node))) { word in
                if titleWords.count < 100 { titleWords.insert(word) }
            }
        }
    }

    /// The share of the words of texts that stand in the title, and how many words they have; texts
    /// of more than 40 words are not compared.
    func titleShare(of texts: Range<Int>, in tree: HTMLTree) -> Float {
        var all = 0
        var common = 0
        for index in texts where tree.nodes[index].tag == .text {
            Self.words(in: tree.text.span.extracting(tree.textRange(of: index))) {
                all += 1
                if titleWords.contains($0) { common += 1 }
            }
        }
        return all == 0 ? 0 : Float(common) / Float(all)
    }

    /// Passes a hash of each word of a text.
    static func words(in text: Span<UInt8>, _ body: (UInt32) -> Void) {
        var hash: UInt32 = 0
        for index in text.indices {
            let byte = text[index]
            let isLetter =
                byte >= 0x80 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
            if isLetter {
                hash = ((hash == 0 ? 2_166_136_261 : hash) ^ UInt32(byte | 0x20)) &* 16_777_619
            } else if hash != 0 {
                body(hash)
                hash = 0
            }
        }
        if hash != 0 { body(hash) }
    }

    /// Finds the types that embedded data names, without reading it.
    private mutating func readLinkedData(_ text: Span<UInt8>) {
        let key = Array("\"@type\"".utf8)
        var index = 0
        while index + key.count < text.count {
            guard text[index] == key[0], text[index + 1] == key[1] else {
                index += 1
                continue
            }
            var length = 0
            while length < key.count, text[index + length] == key[length] { length += 1 }
            index += max(1, length)
            guard length == key.count else { continue }
            var end = index
            while end < text.count, end - index < 60, text[end] != UInt8(ascii: ","),
                text[end] != UInt8(ascii: "}")
            {
                end += 1
            }
            var name: [UInt8] = []
            for position in index..<end
            where UInt8(ascii: "a")...UInt8(ascii: "z") ~= text[position] | 0x20 {
                name.append(text[position])
            }
            add(type: String(decoding: name, as: UTF8.self))
            index = end
        }
    }

    private mutating func add(type: String) {
        switch type {
        case "Article", "NewsArticle", "BlogPosting", "TechArticle", "ScholarlyArticle",
            "ReportageNewsArticle":
            kinds.insert(.article)
        case "Product", "ProductGroup", "Offer", "AggregateOffer", "Course", "Book":
            kinds.insert(.product)
        case "DiscussionForumPosting", "QAPage", "Comment": kinds.insert(.forum)
        case "ItemList", "CollectionPage", "OfferCatalog": kinds.insert(.list)
        case "FAQPage": kinds.insert(.questions)
        case "LocalBusiness", "Service", "ProfessionalService", "MedicalBusiness", "Dentist",
            "Physician", "LegalService":
            kinds.insert(.business)
        case "VideoObject", "Movie", "Recipe": kinds.insert(.video)
        default: break
        }
    }
}
