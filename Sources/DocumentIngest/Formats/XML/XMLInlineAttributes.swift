import Markup

/// Which attributes of an element in a sentence say something to its reader.
///
/// In documents of no known vocabulary all do, except for those that number, place, style or link
/// their element. In the known ones a table names them.
enum XMLInlineAttributes {
    /// What the name of an attribute means for a sentence.
    static func role(of name: XMLName) -> XMLNameRole {
        switch name.namespace {
        case "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2001/XMLSchema-instance":
            return .unspoken
        case "http://www.w3.org/1999/xlink": return name.local == "href" ? .link : .unspoken
        case let namespace? where namespace.contains("#styling"): return .unspoken
        default: break
        }
        let local = name.local
        let lower = local.lowercased()
        if links.contains(lower) || lower.hasSuffix("ref") || lower.hasPrefix("dataref") {
            return .link
        }
        let isSilent =
            unspoken.contains(lower) || lower.hasSuffix("style") || lower.hasSuffix("type")
            || lower.hasSuffix("class") || lower.hasSuffix("color")
            || ids.contains { local.hasSuffix($0) }
        return isSilent ? .unspoken : []
    }

    /// The attributes of an element of a known vocabulary that stand for the words that it lacks.
    static func ofEmpty(_ element: String, in vocabulary: XMLVocabulary) -> [String] {
        tables[vocabulary]?[element] ?? []
    }

    /// Elements that mark a place or a word, and say nothing.
    static let marks: Set<String> = [
        "pb", "lb", "cb", "gb", "page", "pagebreak", "pageBreak", "page-break", "break", "anchor",
        "bookmark", "index", "indexterm", "milestone", "w", "tok", "token", "word", "wf", "c", "pc",
        "charParams", "break-page", "nobr", "wbr",
    ]

    /// Attributes by which one element leads to another text.
    static let inclusions: Set<String> = ["conref", "conkeyref"]

    private static let links: Set<String> = [
        "url", "uri", "src", "target", "ziel", "link", "linkend", "file",
    ]
    private static let ids = ["ID", "Id", "_id", "-id", "IDs"]
    private static let unspoken: Set<String> = {
        let names = """
            id mid rid pid uid sid eid xid guid uuid n nr i no class klasse style rend rendition role align \
            valign width height breite hoehe höhe colour farbe background bgcolor font fontsize \
            font-size face size x y z h l t r b left top right bottom coords bbox baseline rotation \
            version typ kind level ebene lang language sprache dir space lemma morph pos msd ana \
            offset length sort sortkey bold italic underline strike hidden visible preserve \
            standalone region scheme schema encoding charset colspan rowspan rend tabindex
            """
        return Set(names.split(separator: " ").map(String.init))
    }()

    private static let tables: [XMLVocabulary: [String: [String]]] = {
        let days = ["when", "when-iso", "from", "to", "notBefore", "notAfter"]
        return [
            .tei: [
                "date": days, "time": days, "num": ["value"],
                "measure": ["quantity", "unit", "commodity"], "ref": ["target"],
                "ptr": ["target"], "persName": ["key"], "placeName": ["key"], "orgName": ["key"],
                "name": ["key"], "rs": ["key"],
            ],
            .publishing: [
                "xref": ["href", "keyref", "endterm", "linkend", "rid"],
                "link": ["href", "linkend"], "ulink": ["url"], "olink": ["targetptr", "targetdoc"],
                "ext-link": ["href"], "uri": ["href"], "biblioref": ["linkend"],
                "keyword": ["keyref"], "ph": ["keyref"], "term": ["keyref"], "cite": ["keyref"],
                "date": ["iso-8601-date"],
            ],
            .legal: ["ref": ["href"], "date": ["date"], "quantity": ["normalized"]],
            .page: ["time": ["datetime"], "data": ["value"]],
        ]
    }()
}
