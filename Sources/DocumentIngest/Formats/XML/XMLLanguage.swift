import Markup

/// In which language the text of an element is, as far as the document declares it: `xml:lang` or
/// `lang` of the element, of one around it, or of those in it that hold most of the text.
///
/// A word in another language does not make the document one in that language.
struct XMLLanguage {
    /// Finds the language.
    ///
    /// - Parameters:
    ///   - root: The element.
    ///   - tree: The tree that it stands in.
    ///   - outer: What is declared around the tree.
    /// - Returns: The language tag as it is written, with hyphens; `nil` where nothing is declared.
    static func declared(of root: Int, in tree: XMLTree, around outer: String?) -> String? {
        var inherited = outer.flatMap(LanguageTag.checked)
        var parent = Int(tree.nodes[root].parent)
        var ways: [Int] = []
        while parent >= 0 {
            ways.append(parent)
            parent = Int(tree.nodes[parent].parent)
        }
        for element in ways.reversed() { inherited = own(of: element, in: tree) ?? inherited }
        let isDeclaredInside = tree.attributes(in: root).contains { isLanguage($0, in: tree) }
        return isDeclaredInside ? ofMost(of: root, in: tree, inherited) : inherited
    }

    /// What an element itself declares.
    static func own(of element: Int, in tree: XMLTree) -> String? {
        tree.attributes(of: element).first { isLanguage($0, in: tree) }
            .flatMap { LanguageTag.checked(tree.attributeValue($0)) }
    }

    /// The language that more than half of the text is in.
    private static func ofMost(of root: Int, in tree: XMLTree, _ outer: String?) -> String? {
        var open: [(end: Int, language: String?)] = [(.max, outer)]
        var sizes: [String: Int] = [:]
        var all = 0
        for index in root..<Int(tree.nodes[root].end) {
            while let last = open.last, last.end <= index { open.removeLast() }
            let node = tree.nodes[index]
            if node.isText {
                let size = tree.text[tree.textRange(of: index)].count { $0 > 0x20 }
                all += size
                if let language = open.last?.language { sizes[language, default: 0] += size }
            } else if let language = own(of: index, in: tree) {
                open.append((Int(node.end), language))
            }
        }
        guard all > 0 else { return own(of: root, in: tree) ?? outer }
        return sizes.first { $0.value * 2 > all }?.key
    }

    private static func isLanguage(_ attribute: Int, in tree: XMLTree) -> Bool {
        tree.names[tree.attributeName(attribute)].local == "lang"
    }
}
