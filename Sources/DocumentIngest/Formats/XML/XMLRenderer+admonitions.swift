import Markup

/// Warnings, hints and the like, of which DocBook tells the kind by the name of the element and DITA
/// by an attribute.
extension XMLRenderer {
    /// Appends what kind of a note an element is, such as `Warning:`, if there is a text behind it.
    mutating func appendAdmonition(_ index: Int, of tree: XMLTree, places: some XMLPlaces) {
        guard holdsText(index, of: tree), let text = tree.firstText(in: index, kinds: kinds) else {
            return
        }
        let kind = Self.admonition(index, of: tree)
        // Some write it themselves.
        let start = tree.text[tree.textRange(of: text)].drop { $0 <= 0x20 }
            .prefix(kind.utf8.count)
        if String(decoding: start, as: UTF8.self).lowercased() == kind.lowercased() { return }
        let line = places.origin(of: Int(tree.nodes[text].first), in: tree).line
        builder.insert(Array("\(kind):".utf8), line: line)
        builder.separate(.space)
        followsLabel = true
    }

    /// The kind of a note in words.
    private static func admonition(_ index: Int, of tree: XMLTree) -> String {
        let name = tree.name(of: index).local
        let type = tree.value(of: "type", index)?.lowercased()
        switch type {
        case "fastpath": return "Fast path"
        case "other":
            let words = (tree.value(of: "othertype", index) ?? "").split(separator: " ")
            let own = words.joined(separator: " ")
            if !own.isEmpty, own.utf8.count <= longestKind { return capitalized(own) }
        case let type? where kindsOfNotes.contains(type): return capitalized(type)
        default: break
        }
        return name == "hazardstatement" ? "Warning" : capitalized(name)
    }

    private static func capitalized(_ words: String) -> String {
        words.prefix(1).uppercased() + words.dropFirst()
    }

    /// What the kind of a note has no more bytes than.
    private static let longestKind = 40

    /// The kinds of DITA.
    private static let kindsOfNotes: Set<String> = [
        "attention", "caution", "danger", "important", "note", "notice", "remember", "restriction",
        "tip", "trouble", "warning",
    ]
}
