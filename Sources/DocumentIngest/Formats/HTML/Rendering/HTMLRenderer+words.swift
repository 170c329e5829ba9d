import AnalysisCore
import Markup

/// What stands between words that a page does not divide by white space.
extension HTMLRenderer {
    /// Divides the words of controls, and of labels and names in drawings, from those beside them.
    ///
    /// - Parameters:
    ///   - index: The element.
    ///   - tag: The same.
    mutating func enterWords(_ index: Int, _ tag: HTMLTag) {
        switch tag {
        case .button, .label, .select:
            builder.divideWords()
        case .input:
            enterInput(index)
        case .other:
            if index < drawingEnd { builder.separate(.space) }
        case .svg:
            drawingEnd = Int(tree.nodes[index].end)
            builder.divideWords()
        case .span, .b, .strong, .em:
            if runsIntoNumber(index) { builder.separate(.space) }
        default: break
        }
    }

    /// Leaves such an element.
    mutating func leaveWords(_ element: Open) {
        switch element.tag {
        case .button, .label, .select, .svg: builder.divideWords()
        case .other: if element.end <= drawingEnd { builder.separate(.space) }
        default: break
        }
    }

    /// Writes what a field holds behind the words in front of it.
    private mutating func enterInput(_ index: Int) {
        let type = String(decoding: tree.bytes(of: .type, at: index), as: UTF8.self).lowercased()
        guard type != "hidden" else { return }
        if !builder.isAtLineStart { builder.separate(.space) }
        guard Self.fields.contains(type), !builder.isAtLineStart else { return }
        let value = Array(tree.bytes(of: .value, at: index))
        let line = builder.anchors.last?.line ?? 1
        builder.append(value.span, from: TextBuilder.Origin(line: line), countsLines: false)
        if !value.isEmpty { builder.separate(.space) }
    }

    /// The types of fields that show what they hold as text.
    private static let fields: Set<String> = [
        "", "date", "datetime-local", "email", "month", "number", "tel", "text", "time", "url",
        "week",
    ]

    /// Whether an element follows another one that a page defines for itself, with nothing between.
    func followsCustom(_ index: Int) -> Bool {
        sibling(before: index).map { tree.nodes[$0].tag == .custom } ?? false
    }

    /// Whether an element starts with a number and follows a word that ends one beside it, or the other
    /// way round: `<b>Height</b><span>60 cm</span>`.
    private func runsIntoNumber(_ index: Int) -> Bool {
        guard preformatted == 0, builder.isInWord, builder.marker.isEmpty,
            let last = builder.text.last, let sibling = sibling(before: index),
            tree.nodes[sibling].tag.isWords
        else { return false }
        let before = builder.text.dropLast().last ?? 0x0A
        var first = index + 1
        while first < Int(tree.nodes[index].end), tree.nodes[first].tag != .text { first += 1 }
        guard first < Int(tree.nodes[index].end) else { return false }
        let text = tree.text[tree.textRange(of: first)]
        guard let next = text.first else { return false }
        if Self.isDigit(next) {
            return Self.isLetter(last) && Self.isLetter(before)
                || last == UInt8(ascii: ":") && Self.isLetter(before)
        }
        guard Self.isLetter(next) else { return false }
        if last == UInt8(ascii: ":") { return Self.isLetter(before) }
        let word = text.prefix { Self.isLetter($0) }
        return Self.isDigit(last) && word.count > 3
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }

    /// The element that ends where another one starts, in the same parent.
    private func sibling(before index: Int) -> Int? {
        let parent = tree.nodes[index].parent
        var node = index - 1
        for _ in 0..<8 {
            guard node >= 0, node > parent else { return nil }
            if tree.nodes[node].parent == parent {
                return tree.nodes[node].tag == .text ? nil : node
            }
            node = Int(tree.nodes[node].parent)
        }
        return nil
    }
}
