import AnalysisCore
import Markup

/// Words above or below the line, struck through, hidden or deleted.
///
/// Some vocabularies have elements for that, others say it in attributes (TEI, DocBook, DITA,
/// XHTML, SVG), in the properties of a run (Word) or in styles (OpenDocument).
extension XMLRenderer {
    /// How the words of an element stand.
    mutating func runStyle(of index: Int, _ kind: XMLNameKind, in tree: XMLTree) -> RunStyle {
        var style: RunStyle = []
        if kind.contains(.above) { style.insert(.above) }
        if kind.contains(.below) { style.insert(.below) }
        if kind.contains(.struck) { style.insert(.struck) }
        if kind.contains(.page), tree.isHidden(index) { style.insert(.hidden) }
        switch vocabulary {
        case .wordprocessing:
            if tree.name(of: index).local == "r" { style.formUnion(wordStyle(of: index, in: tree)) }
        case .openDocument:
            guard kind.contains(.phrase) else { break }
            if styles == nil { styles = tree.openDocumentStyles() }
            for attribute in tree.attributes(of: index)
            where tree.names[tree.attributeName(attribute)].local == "style-name" {
                style.formUnion(styles?[tree.attributeValue(attribute)] ?? [])
            }
        case .tei, .publishing, .legal, .clinical: style.formUnion(tree.markedStyle(of: index))
        default: break
        }
        return style
    }

    /// Notes a text that no reader sees.
    mutating func noteHidden(_ text: Int, of tree: XMLTree, places: some XMLPlaces) {
        let line = places.origin(of: Int(tree.nodes[text].first), in: tree).line
        let space = tree.text[tree.textRange(of: text)].prefix { $0 <= 0x20 }
        innerFindings.add(.hiddenText(1, line: line + space.count { $0 == 0x0A }))
    }

    /// What the properties of a run of Word say; they stand in front of its words.
    private func wordStyle(of run: Int, in tree: XMLTree) -> RunStyle {
        guard run + 1 < Int(tree.nodes[run].end), !tree.nodes[run + 1].isText,
            tree.name(of: run + 1).local == "rPr"
        else { return [] }
        var style: RunStyle = []
        var property = run + 2
        while property < Int(tree.nodes[run + 1].end) {
            defer { property = Int(tree.nodes[property].end) }
            guard !tree.nodes[property].isText else { continue }
            let value = tree.value(of: "val", property) ?? "true"
            let isOn = !["0", "false", "off", "none"].contains(value)
            switch tree.name(of: property).local {
            case "vanish" where isOn, "specVanish" where isOn: style.insert(.hidden)
            case "strike" where isOn, "dstrike" where isOn: style.insert(.struck)
            case "vertAlign" where value == "superscript": style.insert(.above)
            case "vertAlign" where value == "subscript": style.insert(.below)
            default: break
            }
        }
        return style
    }

    /// What stands for characters.
    ///
    /// - Returns: The index behind it; `nil` where it is something else.
    mutating func appendSign(
        _ index: Int,
        _ node: XMLTree.Node,
        of tree: XMLTree,
        places: some XMLPlaces
    ) -> Int? {
        switch tree.name(of: index).local {
        case "noBreakHyphen" where vocabulary == .wordprocessing:
            builder.insert([UInt8(ascii: "-")], line: tree.line(of: index, places))
        case "tex-math": appendTeX(index, of: tree, places: places)
        default: return nil
        }
        return Int(node.end)
    }
}

extension XMLTree {
    /// The value of the attribute of a name, whatever its namespace.
    func value(of name: String, _ element: Int) -> String? {
        attributes(of: element).first { names[attributeName($0)].local == name }
            .map { attributeValue($0) }
    }

    /// Whether an element of XHTML or SVG is one that no reader of the page sees.
    func isHidden(_ index: Int) -> Bool {
        attributes(of: index).contains { attribute in
            switch names[attributeName(attribute)].local {
            case "hidden": true
            case "display": attributeValue(attribute) == "none"
            case "visibility": attributeValue(attribute) == "hidden"
            case "style": InlineStyle(values[valueRange(ofAttribute: attribute)]).hides
            default: false
            }
        }
    }

    /// The first text in an element that is no script, style or white space.
    func firstText(in index: Int, kinds: XMLNameKinds) -> Int? {
        (index..<Int(nodes[index].end)).first { text in
            let node = nodes[text]
            guard node.isText, node.parent >= 0 else { return false }
            return !kinds[Int(nodes[Int(node.parent)].name)].contains(.hidden)
                && self.text[textRange(of: text)].contains { $0 > 0x20 }
        }
    }

    /// What the attributes of an element say about its words.
    fileprivate func markedStyle(of index: Int) -> RunStyle {
        var style: RunStyle = []
        for attribute in attributes(of: index) {
            switch names[attributeName(attribute)].local {
            case "rend", "rendition", "role", "style":
                let words = attributeValue(attribute).lowercased()
                    .split { " #;:,".contains($0) }
                if words.contains(where: { Self.above.contains($0) }) { style.insert(.above) }
                if words.contains(where: { Self.below.contains($0) }) { style.insert(.below) }
                if words.contains(where: { Self.struck.contains($0) }) { style.insert(.struck) }
            case "status", "revisionflag":
                if attributeValue(attribute) == "deleted" { style.insert(.deleted) }
            default: break
            }
        }
        return style
    }

    private static let above: Set<Substring> = ["sup", "super", "superscript"]
    private static let below: Set<Substring> = ["sub", "subscript"]
    private static let struck: Set<Substring> = [
        "strikethrough", "line-through", "strike", "struck", "strikeout",
    ]

    /// What the styles of an OpenDocument say about the words that bear them.
    fileprivate func openDocumentStyles() -> [String: RunStyle] {
        var styles: [String: RunStyle] = [:]
        var current: String?
        for index in nodes.indices where !nodes[index].isText {
            switch name(of: index).local {
            case "style": current = value(of: "name", index)
            case "body": return styles
            case "text-properties":
                guard let current else { continue }
                var style: RunStyle = []
                let position = value(of: "text-position", index) ?? ""
                if position.hasPrefix("super") { style.insert(.above) }
                if position.hasPrefix("sub") { style.insert(.below) }
                if value(of: "display", index) == "none" { style.insert(.hidden) }
                if let line = value(of: "text-line-through-style", index), line != "none" {
                    style.insert(.struck)
                }
                if !style.isEmpty { styles[current, default: []].formUnion(style) }
            default: break
            }
        }
        return styles
    }
}
