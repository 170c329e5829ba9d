/// Which vocabulary a place of a page belongs to: that of HTML, or that of drawings or formulas, in which
/// CDATA sections are text and no element has content of its own kind.
struct ForeignContent {
    /// An element that changes the vocabulary: `svg`, `math`, or one in which HTML stands again.
    private struct Open {
        var name: String
        var isForeign: Bool
    }

    private var open: [Open] = []
    /// How many elements of each name are open.
    private var counts: [String: Int] = [:]

    /// Whether a start tag here is none of HTML.
    var isForeign: Bool { open.last?.isForeign ?? false }

    /// Whether any element is open that changes the vocabulary.
    var isEmpty: Bool { open.isEmpty }

    /// An element starts.
    ///
    /// - Parameters:
    ///   - name: Its name in lower case.
    ///   - isEmpty: Whether it ends with its tag where it is none of HTML.
    mutating func start(_ name: String, isEmpty: Bool) {
        if isForeign, Self.breakouts.contains(name) { leave() }
        guard !isEmpty else { return }
        if name == "svg" || name == "math" {
            push(Open(name: name, isForeign: true))
        } else if isForeign, Self.integrationPoints[open.last?.name ?? ""]?.contains(name) == true {
            push(Open(name: name, isForeign: false))
        }
    }

    /// An element ends.
    mutating func end(_ name: String) {
        if isForeign, name == "p" || name == "br" { return leave() }
        guard counts[name] != nil else { return }
        while let last = pop(), last.name != name {}
    }

    /// Leaves all that is foreign, up to where HTML stands in it.
    private mutating func leave() {
        while isForeign { pop() }
    }

    private mutating func push(_ element: Open) {
        open.append(element)
        counts[element.name, default: 0] += 1
    }

    @discardableResult
    private mutating func pop() -> Open? {
        guard let last = open.popLast() else { return nil }
        let left = (counts[last.name] ?? 1) - 1
        counts[last.name] = left > 0 ? left : nil
        return last
    }

    /// The elements of each vocabulary in which HTML stands.
    private static let integrationPoints: [String: Set<String>] = [
        "svg": ["foreignobject", "desc", "title"], "math": ["mi", "mo", "mn", "ms", "mtext"],
    ]

    /// The elements of HTML that end what is foreign.
    private static let breakouts: Set<String> = [
        "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em",
        "embed", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing",
        "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s", "small", "span", "strong", "strike",
        "sub", "sup", "table", "tt", "u", "ul", "var",
    ]
}
