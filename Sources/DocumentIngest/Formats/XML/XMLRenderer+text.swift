import AnalysisCore
import Markup
import TextDecoding

extension XMLRenderer {
    /// Appends a text of the tree.
    ///
    /// - Parameters:
    ///   - index: The text.
    ///   - tree: The tree.
    ///   - places: Leads to the file.
    ///   - isVerbatim: Whether its white space stands as it is.
    ///   - mayHaveLines: Whether it may have lines of its own.
    mutating func appendText(
        at index: Int,
        of tree: XMLTree,
        places: some XMLPlaces,
        isVerbatim: Bool,
        mayHaveLines: Bool = false
    ) {
        var range = tree.textRange(of: index)
        if joinsWord {
            guard let start = tree.text[range].firstIndex(where: { $0 > 0x20 }) else { return }
            range = start..<range.upperBound
            builder.joinWord()
            if vocabulary == .tei { builder.takeBackHyphen() }
            joinsWord = false
        }
        if wordBorder != .none { endWord(before: tree.text[range]) }
        followsLabel = false
        let anchor = Int(tree.nodes[index].first)
        let bytes = tree.text.span.extracting(range)
        if !isVerbatim, tree.isWhole(range, behind: anchor), bytes.isPlainWords {
            return builder.append(plain: bytes, from: places.origin(of: anchor, in: tree))
        }
        if isVerbatim {
            var cursor = TextCursor(at: anchor, in: tree)
            return builder.appendVerbatim(bytes) { position in
                cursor.origin(of: range.lowerBound + position, in: tree, places: places)
            }
        }
        let verdict = carriesMarkup(index, of: tree) ? EscapedMarkup.verdict(on: bytes) : .text
        if mayHaveLines, verdict != .fragment,
            let lines = OwnLines(of: bytes, isSection: tree.nodes[index].isSection)
        {
            var cursor = TextCursor(at: anchor, in: tree)
            return append(lines, of: bytes, as: verdict, indent: 0) { position in
                cursor.origin(of: range.lowerBound + position, in: tree, places: places)
            }
        }
        guard verdict == .text else {
            var cursor = TextCursor(at: anchor, in: tree)
            return append(bytes, as: verdict) { position in
                cursor.origin(of: range.lowerBound + position, in: tree, places: places)
            }
        }
        appendPieces(range, from: anchor, of: tree, places: places)
    }

    /// Appends a text that is no page, piece by piece as they came.
    ///
    /// - Parameters:
    ///   - range: Where it stands in the texts of the tree.
    ///   - anchor: The first anchor of its node.
    ///   - tree: The tree.
    ///   - places: Leads to the file.
    mutating func appendPieces(
        _ range: Range<Int>,
        from anchor: Int,
        of tree: XMLTree,
        places: some XMLPlaces
    ) {
        var anchor = anchor
        while tree.textEnd(ofAnchor: anchor) <= range.lowerBound, anchor + 1 < tree.anchors.count {
            anchor += 1
        }
        var start = range.lowerBound
        while start < range.upperBound {
            let end = min(tree.textEnd(ofAnchor: anchor), range.upperBound)
            var origin = places.origin(of: anchor, in: tree)
            let skipped = start - Int(tree.anchors[anchor].textOffset)
            if skipped > 0, tree.anchors[anchor].isExact {
                origin.offset = origin.offset.map { $0 + skipped }
                let before = tree.text.span.extracting(start - skipped..<start)
                origin.line += before.count(of: 0x0A)
            }
            builder.append(
                tree.text.span.extracting(start..<end),
                from: origin,
                countsLines: tree.anchors[anchor].isExact
            )
            start = end
            anchor += 1
        }
    }

    /// Appends a text line by line.
    ///
    /// - Parameters:
    ///   - lines: Its lines.
    ///   - bytes: The text.
    ///   - verdict: What it is; no page.
    ///   - indent: How many spaces stand in front of each line but the first.
    ///   - origin: Tells where a byte of it comes from.
    mutating func append(
        _ lines: OwnLines,
        of bytes: Span<UInt8>,
        as verdict: EscapedMarkup.Verdict,
        indent: Int,
        origin: (Int) -> TextBuilder.Origin
    ) {
        let outer = builder.indent.count
        for (index, line) in lines.lines.enumerated() {
            if index > 0 {
                builder.separate(line.startsParagraph ? .paragraph : .line)
                builder.indent(by: indent + line.indent)
            }
            let start = line.range.lowerBound
            append(bytes.extracting(line.range), as: verdict) { origin(start + $0) }
        }
        builder.indent(by: outer)
    }

    /// Appends a text that is what a verdict says.
    mutating func append(
        _ bytes: Span<UInt8>,
        as verdict: EscapedMarkup.Verdict,
        origin: (Int) -> TextBuilder.Origin
    ) {
        switch verdict {
        case .text: builder.append(bytes, origin: origin)
        case .references: appendReferences(bytes, origin: origin)
        case .fragment:
            guard let page = Self.page(of: bytes) else {
                return builder.append(bytes, origin: origin)
            }
            append(page, of: bytes, isBlock: !isInLine, origin: origin)
        }
    }

    /// Whether a text may be a page: where marked words stand beside it, its own tags are text.
    func carriesMarkup(_ index: Int, of tree: XMLTree) -> Bool {
        let parent = Int(tree.nodes[index].parent)
        guard !vocabulary.keepsTagsInText, parent >= 0,
            Int(tree.nodes[parent].end) == parent + 2
        else { return false }
        // Atom says so where a text is no page.
        return vocabulary != .feed
            || !tree.attributes(of: parent).contains { attribute in
                tree.names[tree.attributeName(attribute)].local == "type"
                    && tree.attributeValue(attribute) == "text"
            }
    }

    /// What a reader of a page sees of it; `nil` where it cannot be read as one, or is nothing but a
    /// program, which then is what the document tells of.
    static func page(of bytes: Span<UInt8>) -> ExtractedText? {
        let page = bytes.withUnsafeBufferPointer { Array($0) }
        var source = SourceText(
            DecodedText(utf8: page, encoding: .utf8, origin: .valid, isVerbatim: true)
        )
        var extracted = try? HTMLReader.read(&source, mode: .body)
        guard extracted?.text.isEmpty == true, extracted?.findings.isEmpty == true else {
            return extracted
        }
        if EscapedMarkup.holdsProgram(page) { return nil }
        // A comment alone is no text, but may be meant for whoever reads the file.
        if page.starts(with: "<!--".utf8) { extracted?.findings.add(.hiddenText(1, line: 1)) }
        return extracted
    }

    /// Appends what a reader of a page sees of it.
    ///
    /// - Parameters:
    ///   - page: The text of the page.
    ///   - bytes: The page itself. A line of it need not end one of the file: it may be a reference.
    ///   - isBlock: Whether its lines are kept.
    ///   - origin: Tells where the byte of an index of the page comes from.
    mutating func append(
        _ page: ExtractedText,
        of bytes: Span<UInt8>,
        isBlock: Bool,
        origin: (Int) -> TextBuilder.Origin
    ) {
        // In one pass, since origins are looked for forwards.
        var lines = [origin(0).line]
        for index in bytes.indices where bytes[index] == 0x0A {
            lines.append(origin(index + 1).line)
        }
        func line(_ number: Int) -> Int { lines[min(max(number, 1), lines.count) - 1] }
        let anchors = page.anchors
        var cursor = 0
        func place(_ position: Int) -> TextBuilder.Origin {
            while cursor + 1 < anchors.count, anchors[cursor + 1].textOffset <= position {
                cursor += 1
            }
            guard cursor < anchors.count else { return TextBuilder.Origin(line: lines[0]) }
            let anchor = anchors[cursor]
            var result = TextBuilder.Origin(line: line(anchor.line))
            if let offset = anchor.sourceOffset {
                result = origin(offset + position - anchor.textOffset)
            }
            if cursor + 1 < anchors.count {
                result.length = min(result.length, anchors[cursor + 1].textOffset - position)
            }
            return result
        }
        if isBlock {
            let separator = builder.indent.isEmpty ? TextBuilder.Separator.paragraph : .line
            builder.separate(separator)
            builder.appendVerbatim(page.text.span, origin: place)
            builder.separate(separator)
        } else {
            builder.append(page.text.span, origin: place)
        }
        for var finding in page.findings {
            finding.line = finding.line.map(line)
            innerFindings.add(finding)
        }
    }

    /// Appends a text whose references stand for characters.
    private mutating func appendReferences(
        _ bytes: Span<UInt8>,
        origin: (Int) -> TextBuilder.Origin
    ) {
        var start = 0
        while start < bytes.count {
            let reference = bytes.firstIndex(of: UInt8(ascii: "&"), from: start)
            if reference > start {
                let base = start
                builder.append(bytes.extracting(start..<reference)) { origin(base + $0) }
            }
            guard reference < bytes.count else { return }
            var end = reference + 1
            while end < bytes.count, end < reference + 40, bytes[end] != UInt8(ascii: ";") {
                end += 1
            }
            end = min(end + 1, bytes.count)
            let written = (reference..<end).map { bytes[$0] }
            let read = Array(
                HTMLReferences.read(in: String(decoding: written, as: UTF8.self)).utf8
            )
            let line = origin(reference).line
            if read != written {
                builder.append(read.span) { _ in TextBuilder.Origin(line: line) }
                start = end
            } else {
                let place = reference
                builder.append(bytes.extracting(reference..<reference + 1)) { origin(place + $0) }
                start = reference + 1
            }
        }
    }

    /// Whether what is written stands among words or in a cell.
    private var isInLine: Bool {
        open.last?.isFlat == true || grids.last?.isInCell == true
    }
}
