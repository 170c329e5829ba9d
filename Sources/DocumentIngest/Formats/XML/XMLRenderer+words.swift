import Markup

/// Spaces that stand in no file: between the parts of a name, or behind a sentence.
extension XMLRenderer {
    /// Where a word may end at the border of an element.
    enum WordBorder: Int {
        case none
        /// Behind a sentence.
        case sentence
        /// Between any two words or numbers.
        case word
    }

    /// Notes that a word may end here.
    mutating func noteBorder(_ border: WordBorder) {
        if border.rawValue > wordBorder.rawValue { wordBorder = border }
    }

    /// Separates a text from the word before it where that ends at a border.
    mutating func endWord(before text: ArraySlice<UInt8>) {
        let border = wordBorder
        wordBorder = .none
        guard builder.isInWord, builder.marker.isEmpty,
            let left = Self.scalar(ending: builder.text), let right = Self.scalar(starting: text)
        else { return }
        let isWord = Self.isWord(right)
        let isStop = ".!?:;,".unicodeScalars.contains(left)
        let ends =
            border == .sentence
            ? isStop && right.properties.isAlphabetic
            : Self.isWord(left)
                ? isWord || right == "(" : isStop && right.properties.isAlphabetic
        if ends { builder.separate(.space) }
    }

    /// Whether an element in a sentence holds words with names of their own, such as the parts of a
    /// person's name, and nothing beside them.
    func holdsParts(_ index: Int, _ node: XMLTree.Node, _ kind: XMLNameKind, of tree: XMLTree)
        -> Bool
    {
        let others: XMLNameKind = [.inline, .words, .choice, .formula, .link, .steps, .reference]
        guard vocabulary == .other, !node.isMixed, kind.isDisjoint(with: others),
            !XMLInlineAttributes.marks.contains(tree.name(of: index).local)
        else { return false }
        var first: Int32?
        var differs = false
        var child = index + 1
        while child < Int(node.end) {
            let part = tree.nodes[child]
            if !part.isText {
                if first == nil { first = part.name }
                if part.name != first { differs = true }
                if kinds[Int(part.name)].contains(.inline) || Self.isMorpheme(tree.name(of: child))
                {
                    return false
                }
            }
            child = Int(part.end)
        }
        return differs
    }

    private static func isMorpheme(_ name: XMLName) -> Bool {
        ["m", "stem", "prefix", "suffix", "infix", "root", "ending", "syll"].contains(name.local)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }

    private static func scalar(starting text: ArraySlice<UInt8>) -> Unicode.Scalar? {
        String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first
    }

    private static func scalar(ending text: [UInt8]) -> Unicode.Scalar? {
        var start = text.count - 1
        while start > 0, text.count - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
        guard start >= 0 else { return nil }
        return String(decoding: text[start...], as: UTF8.self).unicodeScalars.first
    }
}
