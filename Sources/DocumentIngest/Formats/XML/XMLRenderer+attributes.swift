import AnalysisCore
import Markup

/// What the attributes of elements in a sentence say.
///
/// An element without words is read as its attributes: `am <tag datum="2024-05-06"/>`. Those of an
/// element with words follow these: `Mehl (menge: 1 kg)`.
extension XMLRenderer {
    /// No more attributes of an element are read in a sentence.
    private static let mostAttributes = 12

    /// Appends what an element without words says in a sentence.
    ///
    /// - Returns: Whether it says anything.
    mutating func appendEmpty(
        _ index: Int,
        _ node: XMLTree.Node,
        of tree: XMLTree,
        places: some XMLPlaces
    ) -> Bool {
        let all = tree.attributes(of: index)
        guard !all.isEmpty else { return false }
        let attributes = telling(all, ofEmpty: index, in: tree)
        guard !attributes.isEmpty else {
            let names = XMLInlineAttributes.inclusions
            if all.contains(where: { names.contains(tree.names[tree.attributeName($0)].local) }) {
                innerFindings.add(.unfollowedReferences(1, line: tree.line(of: index, places)))
            }
            return false
        }
        if builder.isInWord, builder.text.last.map(Self.isWordByte) == true {
            builder.separate(.space)
        }
        for attribute in attributes {
            if attribute != attributes.first { builder.separate(.space) }
            appendValue(of: attribute, of: tree, places: places)
        }
        let next = Int(node.end)
        if next < tree.nodes.count, tree.nodes[next].isText,
            tree.text[tree.textRange(of: next)].first.map(Self.isWordByte) == true
        {
            builder.separate(.space)
        }
        return true
    }

    /// The attributes of an element with words that say more than these.
    func notes(on index: Int, in tree: XMLTree) -> [Int] {
        let all = tree.attributes(of: index)
        guard !all.isEmpty, !XMLInlineAttributes.marks.contains(tree.name(of: index).local),
            holdsText(index, of: tree)
        else { return [] }
        return Array(
            all.lazy.filter { attribute in
                speaks(attribute, in: tree)
                    && !kinds[role: tree.attributeName(attribute)].contains(.link)
            }.prefix(Self.mostAttributes)
        )
    }

    /// Appends attributes in brackets.
    mutating func appendNotes(_ attributes: [Int], of tree: XMLTree, places: some XMLPlaces) {
        guard let last = attributes.last else { return }
        let isInWord = builder.isInWord
        builder.separate(.space)
        for attribute in attributes {
            let name = tree.names[tree.attributeName(attribute)].local
            builder.mark((attribute == attributes.first ? "(" : ", ") + name + ": ")
            appendValue(of: attribute, of: tree, places: places)
            builder.joinWord()
        }
        // A value without any letter is not written, and its name waits.
        builder.marker = []
        let line = places.origin(ofAttribute: last, in: tree).line
        builder.insert([UInt8(ascii: ")")], line: line)
        if !isInWord { builder.separate(.space) }
    }

    /// Appends the value of an attribute among words.
    mutating func appendValue(of attribute: Int, of tree: XMLTree, places: some XMLPlaces) {
        let origin = places.origin(ofAttribute: attribute, in: tree)
        let value = tree.values.span.extracting(tree.valueRange(ofAttribute: attribute))
        followsLabel = false
        if joinsWord {
            builder.joinWord()
            joinsWord = false
        }
        func place(_ position: Int) -> TextBuilder.Origin {
            TextBuilder.Origin(line: origin.line, offset: origin.offset.map { $0 + position })
        }
        let verdict = vocabulary.keepsTagsInText ? .text : EscapedMarkup.verdict(on: value)
        if verdict == .fragment, let page = Self.page(of: value) {
            append(page, of: value, isBlock: false, origin: place)
        } else {
            append(value, as: verdict == .fragment ? .text : verdict, origin: place)
        }
    }

    /// The attributes that stand for an element without words: where none tells anything, the one
    /// that leads elsewhere.
    private func telling(_ all: Range<Int>, ofEmpty index: Int, in tree: XMLTree) -> [Int] {
        let element = tree.name(of: index).local
        guard vocabulary == .other else {
            let names = XMLInlineAttributes.ofEmpty(element, in: vocabulary)
            if names.isEmpty { return [] }
            let told = all.filter { attribute in
                names.contains(tree.names[tree.attributeName(attribute)].local)
                    // The place of a note in the same text says nothing.
                    && tree.values[tree.valueRange(ofAttribute: attribute)].first
                        .map { $0 != UInt8(ascii: "#") } ?? false
            }
            return vocabulary == .publishing ? Array(told.prefix(1)) : told
        }
        guard !XMLInlineAttributes.marks.contains(element) else { return [] }
        let spoken = all.filter { speaks($0, in: tree) }
        let told = spoken.filter { !kinds[role: tree.attributeName($0)].contains(.link) }
        return Array((told.isEmpty ? spoken : told).prefix(Self.mostAttributes))
    }

    /// Whether an attribute says something in a sentence.
    private func speaks(_ attribute: Int, in tree: XMLTree) -> Bool {
        let role = kinds[role: tree.attributeName(attribute)]
        guard role.contains(.shown), !role.contains(.unspoken),
            !tree.isEncoded(attribute: attribute)
        else { return false }
        return tree.values[tree.valueRange(ofAttribute: attribute)].contains { $0 > 0x20 }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20
    }
}
