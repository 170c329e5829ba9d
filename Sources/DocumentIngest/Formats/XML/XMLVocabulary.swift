import Markup

/// The vocabularies whose elements mean the same in all their documents.
enum XMLVocabulary: Sendable, Hashable {
    /// JATS, DocBook, DITA, books and whatever else is made of sections and paragraphs.
    case publishing
    /// The guidelines of the Text Encoding Initiative, for editions of texts.
    case tei
    /// OpenDocument in one file.
    case openDocument
    /// Documents of Word.
    case wordprocessing
    /// Acts, bills and judgments in Akoma Ntoso.
    case legal
    /// RSS in all its dialects, Atom, and the exports of blogs that build on them.
    case feed
    /// Scanned pages, in ALTO, PAGE, DjVuXML or as ABBYY FineReader writes them.
    case scan
    /// Sheets of Excel in one file.
    case spreadsheet
    /// Clinical documents (CDA).
    case clinical
    /// XHTML.
    case page
    /// Property lists.
    case propertyList
    /// Any other.
    case other

    /// The vocabulary of a document by its root.
    init(root: XMLName) {
        if let namespace = root.namespace, let known = Self.vocabulary(of: namespace) {
            self = known
        } else {
            self = Self.roots[root.local] ?? .other
        }
    }

    /// Whether a document of it is a text to be read, `nil` where that depends on the document.
    var isProse: Bool? {
        switch self {
        case .other: nil
        case .propertyList: false
        default: true
        }
    }

    /// Whether tags in its texts are what the texts are about, and never markup of their own.
    var keepsTagsInText: Bool {
        switch self {
        case .publishing, .tei, .openDocument, .wordprocessing, .legal, .page, .clinical, .scan,
            .spreadsheet:
            true
        case .feed, .propertyList, .other: false
        }
    }

    private static func vocabulary(of namespace: String) -> XMLVocabulary? {
        if let known = namespaces[namespace] { return known }
        if namespace.hasPrefix("http://docs.oasis-open.org/legaldocml/ns/akn")
            || namespace.hasPrefix("http://www.akomantoso.org/")
        {
            return .legal
        }
        if namespace.hasPrefix("http://www.loc.gov/standards/alto/")
            || namespace.hasPrefix("http://schema.primaresearch.org/PAGE/")
            || namespace.hasPrefix("http://www.abbyy.com/FineReader_xml/")
        {
            return .scan
        }
        return nil
    }

    /// The namespace of DTBook.
    static let talkingBooks = "http://www.daisy.org/z3986/2005/dtbook/"
    /// The namespace of XHTML.
    static let xhtml = "http://www.w3.org/1999/xhtml"

    private static let namespaces: [String: XMLVocabulary] = [
        "http://www.tei-c.org/ns/1.0": .tei,
        "http://docbook.org/ns/docbook": .publishing,
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0": .openDocument,
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": .wordprocessing,
        "http://purl.oclc.org/ooxml/wordprocessingml/main": .wordprocessing,
        "http://schemas.microsoft.com/office/word/2003/wordml": .wordprocessing,
        "http://schemas.microsoft.com/office/2006/xmlPackage": .wordprocessing,
        "http://www.w3.org/2005/Atom": .feed,
        "http://purl.org/atom/ns#": .feed,
        "http://www.gribuser.ru/xml/fictionbook/2.0": .publishing,
        talkingBooks: .publishing,
        "urn:hl7-org:v3": .clinical,
        "urn:schemas-microsoft-com:office:spreadsheet": .spreadsheet,
        xhtml: .page,
    ]

    private static let roots: [String: XMLVocabulary] = {
        var roots: [String: XMLVocabulary] = [
            "rss": .feed, "RDF": .feed, "feed": .feed, "channel": .feed, "alto": .scan,
            "PcGts": .scan, "DjVuXML": .scan, "plist": .propertyList, "TEI": .tei, "TEI.2": .tei,
            "teiCorpus": .tei,
            "akomaNtoso": .legal,
        ]
        let publishing = [
            "article", "book", "chapter", "part", "preface", "appendix", "set", "section", "sect1",
            "refentry", "topic", "concept", "task", "reference", "troubleshooting", "glossentry",
            "dita", "dtbook", "FictionBook", "sec", "nitf", "us-patent-grant",
            "us-patent-application", "patent-application-publication",
        ]
        for root in publishing { roots[root] = .publishing }
        return roots
    }()
}
