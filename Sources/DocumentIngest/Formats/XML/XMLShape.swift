import Markup

/// Whether an element of an unknown vocabulary is a text to be read, or data with names.
///
/// Paragraphs are parts that repeat, that hold marked words, or that have the names of paragraphs
/// and headings; values stand among others with names of their own, or in attributes. It is a text
/// where it has far more of the first than of the second: a text as data shows a few names too
/// many, data as a text would lose them all.
struct XMLShape {
    /// Whether the element that was looked at last is a text.
    private(set) var isProse = true
    /// The depth of the deepest element in it, 1 for the element itself.
    private(set) var depth = 0
    /// Whether the number of words in its parts may have decided that.
    private(set) var countsWords = false

    /// Kept from one record to the next, as the memory is.
    private var parts: [Part] = []
    private var ends: [Int] = []

    /// No more parts than this are looked at.
    private static let mostParts = 4_000
    /// From so many words on, parts that repeat are paragraphs and not values.
    private static let wordsOfParagraph = 5
    /// So few parts are compared with each other sooner than they are counted by key.
    private static let fewParts = 24

    /// An element with text of its own.
    private struct Part {
        var parent: Int32
        var name: Int32
        var node: Int
        var isMixed: Bool
        var isProse: Bool
        /// How many parts have this parent and name.
        var alike = 0
        /// How many parts of this parent are values with names of their own.
        var fields = 0

        var key: UInt64 {
            UInt64(UInt32(bitPattern: parent)) << 32 | UInt64(UInt32(bitPattern: name))
        }

        var isField: Bool { alike == 1 && !isProse && !isMixed }
    }

    /// Looks at an element and all that is in it.
    mutating func look(at root: Int, in tree: XMLTree, kinds: XMLNameKinds) {
        parts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        depth = 0
        isProse = true
        countsWords = false
        var attributes = 0
        var mixedEnd = root
        for index in root..<Int(tree.nodes[root].end) {
            while let last = ends.last, last <= index { ends.removeLast() }
            let node = tree.nodes[index]
            if node.isText { continue }
            ends.append(Int(node.end))
            depth = max(depth, ends.count)
            guard index >= mixedEnd, parts.count < Self.mostParts else { continue }
            for attribute in tree.attributes(of: index)
            where kinds[role: tree.attributeName(attribute)].contains(.ofData) { attributes += 1 }
            guard node.isMixed else { continue }
            mixedEnd = Int(node.end)
            parts.append(
                Part(
                    parent: node.parent,
                    name: node.name,
                    node: index,
                    isMixed: mixedEnd > index + 2,
                    isProse: kinds[Int(node.name)].contains(.prose)
                )
            )
        }
        // One element alone, without parts, is a text whatever its attributes say.
        if Int(tree.nodes[root].end) > root + 2 || parts.isEmpty {
            isProse = arePartsProse(attributes: attributes, in: tree)
        }
    }

    private mutating func arePartsProse(attributes: Int, in tree: XMLTree) -> Bool {
        guard !parts.isEmpty else { return attributes == 0 }
        if parts.count <= Self.fewParts { compareParts() } else { countParts() }
        var prose = 0
        for part in parts {
            if part.alike > 1 { countsWords = true }
            let isParagraph =
                part.isProse || part.isMixed
                || (part.alike > 1 && Self.isParagraph(part.node, in: tree))
            let isField = part.alike == 1 && part.fields >= 2
            if isParagraph, part.isProse || !isField { prose += 1 }
        }
        return prose > 2 * (parts.count - prose + attributes)
    }

    /// Counts for each part those like it, and the fields beside it.
    private mutating func compareParts() {
        for index in parts.indices {
            for other in parts.indices where parts[other].key == parts[index].key {
                parts[index].alike += 1
            }
        }
        for index in parts.indices {
            for other in parts.indices
            where parts[other].parent == parts[index].parent && parts[other].isField {
                parts[index].fields += 1
            }
        }
    }

    /// Does the same for many parts.
    private mutating func countParts() {
        var counts: [UInt64: Int] = [:]
        for part in parts { counts[part.key, default: 0] += 1 }
        for index in parts.indices { parts[index].alike = counts[parts[index].key] ?? 0 }
        var fields: [Int32: Int] = [:]
        for part in parts where part.isField { fields[part.parent, default: 0] += 1 }
        for index in parts.indices { parts[index].fields = fields[parts[index].parent] ?? 0 }
    }

    /// Whether an element has as many words as paragraphs have.
    private static func isParagraph(_ element: Int, in tree: XMLTree) -> Bool {
        var count = 0
        for index in element..<Int(tree.nodes[element].end) where tree.nodes[index].isText {
            count += words(of: index, in: tree)
            if count >= wordsOfParagraph { return true }
        }
        return false
    }

    private static func words(of text: Int, in tree: XMLTree) -> Int {
        let bytes = tree.text.span.extracting(tree.textRange(of: text))
        var count = 0
        var isInWord = false
        for index in bytes.indices {
            let isLetter = bytes[index] > 0x20
            if isLetter, !isInWord { count += 1 }
            isInWord = isLetter
        }
        return count
    }
}
