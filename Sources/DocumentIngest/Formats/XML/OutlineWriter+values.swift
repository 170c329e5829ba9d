import Markup

/// What stands behind names: texts and the values of attributes.
extension OutlineWriter {
    /// Writes the text of an element behind its name, with its attributes.
    mutating func writeValue(
        of node: Int,
        _ label: String,
        _ attributes: [Int],
        _ depth: Int,
        _ renderer: inout XMLRenderer
    ) {
        startLine(depth, renderer: &renderer)
        if !attributes.isEmpty { renderer.recorder.isPlain = false }
        guard renderer.isLeaf(node, of: tree) else {
            renderer.recorder.isPlain = false
            if !label.isEmpty { renderer.mark(label) }
            renderer.appendProse(node, of: tree, places: places, without: [], isFlat: true)
            return writeNotes(attributes, of: node, depth, &renderer)
        }
        let range = tree.textRange(of: node + 1)
        let bytes = tree.text.span.extracting(range)
        let anchor = Int(tree.nodes[node + 1].first)
        if tree.isWhole(range, behind: anchor), bytes.isPlainWords {
            if !label.isEmpty { renderer.mark(label) }
            let origin = places.origin(of: anchor, in: tree)
            renderer.note(.text, node + 1 - root, value: bytes.count) { builder in
                builder.append(plain: bytes, from: origin)
            }
            return writeNotes(attributes, of: node, depth, &renderer)
        }
        renderer.recorder.isPlain = false
        var cursor = TextCursor(at: anchor, in: tree)
        func origin(_ position: Int) -> TextBuilder.Origin {
            cursor.origin(of: range.lowerBound + position, in: tree, places: places)
        }
        let keepsLines = keepsLines(of: node) && bytes.count(of: 0x0A) > 0
        let verdict =
            !keepsLines && renderer.carriesMarkup(node + 1, of: tree)
            ? EscapedMarkup.verdict(on: bytes) : .text
        let page = verdict == .fragment ? XMLRenderer.page(of: bytes) : nil
        // A value of the form of fields is one line, whatever it holds.
        let lines =
            isFlat || keepsLines || verdict == .fragment
            ? nil : OwnLines(of: bytes, isSection: tree.nodes[node + 1].isSection)
        guard !isFlat, keepsLines || lines != nil || page?.text.contains(0x0A) == true else {
            if !label.isEmpty { renderer.mark(label) }
            if let page {
                renderer.append(page, of: bytes, isBlock: false, origin: origin)
            } else if verdict == .references {
                renderer.append(bytes, as: verdict, origin: origin)
            } else {
                renderer.appendPieces(range, from: anchor, of: tree, places: places)
            }
            return writeNotes(attributes, of: node, depth, &renderer)
        }
        // What has lines of its own stands below its name.
        if !label.isEmpty || !attributes.isEmpty {
            renderer.builder.insert(Array(label.utf8), line: line(of: node))
            writeNotes(attributes, of: node, depth, &renderer)
            if !label.isEmpty {
                renderer.builder.insert([UInt8(ascii: ":")], line: line(of: node))
            }
            startsBlock(depth, &renderer)
        }
        if let page {
            renderer.append(page, of: bytes, isBlock: true, origin: origin)
        } else if let lines {
            // Those of an item stand below its first one.
            let isBare = label.isEmpty && attributes.isEmpty
            renderer.append(
                lines,
                of: bytes,
                as: verdict,
                indent: 2 * (isBare ? depth : depth + 1),
                origin: origin
            )
        } else {
            renderer.builder.appendVerbatim(bytes, origin: origin)
        }
    }

    private func startsBlock(_ depth: Int, _ renderer: inout XMLRenderer) {
        renderer.builder.indent(by: 2 * (depth + 1))
        renderer.builder.separate(.line)
    }

    /// Writes attributes in brackets.
    private func writeNotes(
        _ attributes: [Int],
        of node: Int,
        _ depth: Int,
        _ renderer: inout XMLRenderer
    ) {
        guard !attributes.isEmpty else { return }
        renderer.builder.separate(.space)
        var isFirst = true
        for attribute in attributes {
            let name = tree.names[tree.attributeName(attribute)].local
            let mark = (isFirst ? "(" : ", ") + name + ": "
            let place = places.origin(ofAttribute: attribute, in: tree)
            let bytes = tree.values.span.extracting(tree.valueRange(ofAttribute: attribute))
            func origin(_ position: Int) -> TextBuilder.Origin {
                TextBuilder.Origin(line: place.line, offset: place.offset.map { $0 + position })
            }
            let verdict = renderer.verdict(onAttribute: bytes)
            guard verdict == .fragment, let page = XMLRenderer.page(of: bytes) else {
                renderer.builder.mark(mark)
                renderer.append(
                    bytes,
                    as: verdict == .fragment ? .text : verdict,
                    origin: origin
                )
                isFirst = false
                continue
            }
            // A page may show nothing at all.
            if !page.text.isEmpty {
                renderer.builder.mark(mark)
                isFirst = false
            }
            renderer.append(page, of: bytes, isBlock: false, origin: origin)
        }
        guard !isFirst else { return }
        renderer.builder.joinWord()
        renderer.builder.insert([UInt8(ascii: ")")], line: line(of: node))
    }

    /// Writes the value of an attribute behind its name; the lines of a page stand below it.
    func writeAttribute(
        _ attribute: Int,
        _ depth: Int,
        _ label: String,
        _ renderer: inout XMLRenderer
    ) {
        let place = places.origin(ofAttribute: attribute, in: tree)
        let bytes = tree.values.span.extracting(tree.valueRange(ofAttribute: attribute))
        if bytes.isPlainWords {
            renderer.mark(label)
            let origin = TextBuilder.Origin(line: place.line, offset: place.offset)
            let index = attribute - Int(tree.nodes[root].first)
            return renderer.note(.attribute, index, value: bytes.count) { builder in
                builder.append(plain: bytes, from: origin)
            }
        }
        renderer.recorder.isPlain = false
        func origin(_ position: Int) -> TextBuilder.Origin {
            TextBuilder.Origin(line: place.line, offset: place.offset.map { $0 + position })
        }
        let verdict = renderer.verdict(onAttribute: bytes)
        guard verdict == .fragment, let page = XMLRenderer.page(of: bytes) else {
            // Line ends of the file are spaces here; others were meant.
            if !isFlat, let lines = OwnLines(of: bytes, isSection: false, areKnown: true) {
                renderer.builder.insert(Array((label + ":").utf8), line: place.line)
                startsBlock(depth, &renderer)
                return renderer.append(
                    lines,
                    of: bytes,
                    as: verdict == .references ? verdict : .text,
                    indent: 2 * (depth + 1),
                    origin: origin
                )
            }
            renderer.mark(label)
            return renderer.append(
                bytes,
                as: verdict == .fragment ? .text : verdict,
                origin: origin
            )
        }
        let isBlock = !isFlat && page.text.contains(0x0A)
        if isBlock {
            renderer.builder.insert(Array((label + ":").utf8), line: place.line)
            startsBlock(depth, &renderer)
        } else {
            renderer.mark(label)
        }
        renderer.append(page, of: bytes, isBlock: isBlock, origin: origin)
    }
}

extension XMLRenderer {
    /// What the value of an attribute is.
    fileprivate func verdict(onAttribute bytes: Span<UInt8>) -> EscapedMarkup.Verdict {
        vocabulary.keepsTagsInText ? .text : EscapedMarkup.verdict(on: bytes)
    }

    /// Writes a piece, and notes it for the records to come.
    mutating func note(
        _ kind: OutlineTemplate.Piece.Kind,
        _ index: Int,
        value: Int,
        _ write: (inout TextBuilder) -> Void
    ) {
        let start = builder.text.count
        let marker = builder.marker.count
        write(&builder)
        guard recorder.isPlain else { return }
        let written = builder.text[start...]
        recorder.note(kind, index, written: written, value: value, marker: marker)
    }

    /// Puts a name in front of the value that follows.
    mutating func mark(_ label: String) {
        builder.mark(label)
        builder.mark(": ")
    }
}
