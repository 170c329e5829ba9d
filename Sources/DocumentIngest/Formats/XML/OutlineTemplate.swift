import Markup

/// How the outline of a record was written, piece by piece, to write those of the records with the
/// same structure: they differ in their values alone, where these are plain words.
struct OutlineTemplate {
    /// A value, or a name that stands above others, with what was written in front of it.
    struct Piece {
        /// What a piece shows.
        enum Kind {
            case text, attribute, name
        }

        var kind: Kind
        /// The node or attribute, counted from the first one of the record.
        var index: Int
        /// The range of what stands in front of it.
        var front: Range<Int>
        /// How long the end of that is that belongs to the line of the value: its name.
        var marker: Int
    }

    private let structure: XMLStructure
    private let pieces: [Piece]
    /// What stands in front of the pieces, one after the other.
    private let bytes: [UInt8]

    /// The template of a record that was written; `nil` where another record of its structure may look
    /// different.
    ///
    /// - Parameters:
    ///   - record: What was noted while it was written.
    ///   - root: The record.
    ///   - tree: Its tree.
    ///   - kinds: What the names mean.
    init?(
        _ record: Recorder,
        of root: Int,
        in tree: XMLTree,
        kinds: XMLNameKinds
    ) {
        guard record.isPlain else { return nil }
        // Nothing is shown but for what was noted: an attribute without a value, which is left out,
        // may have one in the next record.
        var attributes = 0
        for attribute in tree.attributes(in: root) {
            let role = kinds[role: tree.attributeName(attribute)]
            // The next record may say that its text is bytes.
            if role.contains(.encoding) { return nil }
            if role.contains(.shown) { attributes += 1 }
        }
        var texts = 0
        for index in root..<Int(tree.nodes[root].end) where !tree.nodes[index].isText {
            if tree.nodes[index].isMixed { texts += 1 }
            // A style may hide the same element in the next record.
            if kinds[Int(tree.nodes[index].name)].contains(.page) { return nil }
            // The names of pairs stand in values.
            guard kinds[role: Int(tree.nodes[index].name)].contains(.pair) else { continue }
            for attribute in tree.attributes(of: index)
            where kinds[role: tree.attributeName(attribute)].contains(.key) { return nil }
        }
        guard record.pieces.count(where: { $0.kind == .attribute }) == attributes,
            record.pieces.count(where: { $0.kind == .text }) == texts
        else { return nil }
        structure = XMLStructure(of: root, in: tree)
        pieces = record.pieces
        bytes = record.bytes
    }

    /// Whether a record has the structure of the template.
    func fits(_ root: Int, in tree: XMLTree) -> Bool {
        structure.isShared(by: root, in: tree)
    }

    /// Writes a record that the template fits into a builder without a text.
    ///
    /// - Returns: Whether all its values are plain words; otherwise nothing is written.
    func write(
        _ root: Int,
        of tree: XMLTree,
        places: some XMLPlaces,
        into builder: inout TextBuilder
    ) -> Bool {
        let attributes = Int(tree.nodes[root].first)
        for piece in pieces {
            let front = bytes.span.extracting(piece.front)
            switch piece.kind {
            case .text:
                let node = root + piece.index
                let range = tree.textRange(of: node)
                let anchor = Int(tree.nodes[node].first)
                let text = tree.text.span.extracting(range)
                guard tree.isWhole(range, behind: anchor), text.isPlainWords,
                    !EncodedBytes.fill(text)
                else {
                    builder.empty()
                    return false
                }
                let origin = places.origin(of: anchor, in: tree)
                builder.append(text, from: origin, behind: front, marker: piece.marker)
            case .attribute:
                let attribute = attributes + piece.index
                let range = tree.valueRange(ofAttribute: attribute)
                let value = tree.values.span.extracting(range)
                guard value.isPlainWords, !EncodedBytes.fill(value) else {
                    builder.empty()
                    return false
                }
                let origin = places.origin(ofAttribute: attribute, in: tree)
                builder.append(value, from: origin, behind: front, marker: piece.marker)
            case .name:
                let line = tree.line(of: root + piece.index, places)
                let nothing = front.extracting(0..<0)
                let origin = TextBuilder.Origin(line: line)
                builder.append(nothing, from: origin, behind: front, marker: piece.marker)
            }
        }
        return true
    }

    /// Notes what is written of a record.
    struct Recorder {
        /// Whether all that was written so far was noted.
        var isPlain = true
        fileprivate var pieces: [Piece] = []
        fileprivate var bytes: [UInt8] = []

        /// Nothing yet.
        init() {}

        /// Notes what a builder has written.
        ///
        /// - Parameters:
        ///   - kind: What it is.
        ///   - index: The node or attribute, counted from the first one of the record.
        ///   - written: What was written: what stands in front, and the value.
        ///   - value: How long the value is.
        ///   - marker: How long the name in front of it is.
        mutating func note(
            _ kind: Piece.Kind,
            _ index: Int,
            written: ArraySlice<UInt8>,
            value: Int,
            marker: Int
        ) {
            guard isPlain else { return }
            let start = bytes.count
            bytes += written.dropLast(value)
            pieces.append(
                Piece(kind: kind, index: index, front: start..<bytes.count, marker: marker)
            )
        }
    }
}

extension XMLTree {
    /// The line of an element, by its first attribute or text, or by the first attribute in it.
    func line(of node: Int, _ places: some XMLPlaces) -> Int {
        if let attribute = attributes(of: node).first {
            return place(ofAttribute: attribute).line
        }
        for index in node..<min(Int(nodes[node].end), node + 20) where nodes[index].isText {
            return places.origin(of: Int(nodes[index].first), in: self).line
        }
        return attributes(in: node).first.map { place(ofAttribute: $0).line } ?? 1
    }
}
