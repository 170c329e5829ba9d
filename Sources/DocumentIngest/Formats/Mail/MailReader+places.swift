import AnalysisCore
import TextDecoding

// MARK: - Where the texts of a mail stand in the file

extension MailReader {
    /// Anchors that lead to the file, of those that lead to the decoded part.
    func traced(
        _ text: ExtractedText,
        through decoding: TransferDecoding,
        _ source: SourceText,
        _ lines: LineIndex
    ) -> [PositionMap.Anchor] {
        let starts = source.lineStarts
        var anchors: [PositionMap.Anchor] = []
        for (index, anchor) in text.anchors.enumerated() where anchor.textOffset <= text.text.count
        {
            let end = text.end(ofAnchor: index)
            // Without an offset, the start of the line is what is known.
            let isKnown = anchor.sourceOffset != nil
            var place = anchor.sourceOffset ?? Self.start(ofLine: anchor.line, starts)
            var offset = anchor.textOffset
            repeat {
                guard let (stretch, stretchEnd) = decoding.stretch(at: place) else { break }
                let isExact = isKnown && stretch.isExact
                let target = stretch.source + (stretch.isExact ? place - stretch.start : 0)
                anchors.append(
                    PositionMap.Anchor(
                        textOffset: offset,
                        line: lines.anyLine(at: target),
                        sourceOffset: isExact ? target : nil
                    )
                )
                guard isKnown else { break }
                offset += max(1, stretchEnd - place)
                place = stretchEnd
            } while offset < end
        }
        return anchors
    }

    /// Anchors that lead to the lines of the file, of those that lead to a part whose bytes are not
    /// those of its text.
    func tracedByLine(
        _ text: ExtractedText,
        of decoded: DecodedText,
        through decoding: TransferDecoding,
        _ source: SourceText,
        _ lines: LineIndex
    ) -> [PositionMap.Anchor] {
        let starts = source.lineStarts
        let pieces = Self.pieces(of: decoded, decoding, starts, lines)
        var anchors: [PositionMap.Anchor] = []
        for (index, anchor) in text.anchors.enumerated() where anchor.textOffset <= text.text.count
        {
            let place = anchor.sourceOffset ?? Self.start(ofLine: anchor.line, starts)
            var piece = Self.piece(at: place, in: pieces)
            guard piece >= 0 else { continue }
            anchors.append(
                PositionMap.Anchor(textOffset: anchor.textOffset, line: pieces[piece].line)
            )
            guard anchor.sourceOffset != nil else { continue }
            let end = place + text.end(ofAnchor: index) - anchor.textOffset
            piece += 1
            while piece < pieces.count, pieces[piece].place < end {
                let offset = anchor.textOffset + pieces[piece].place - place
                anchors.append(
                    PositionMap.Anchor(textOffset: offset, line: pieces[piece].line)
                )
                piece += 1
            }
        }
        return anchors
    }

    /// Where each line of the file starts in a text that was decoded twice, and the line.
    private static func pieces(
        of text: DecodedText,
        _ decoding: TransferDecoding,
        _ starts: [Int],
        _ lines: LineIndex
    ) -> [(place: Int, line: Int)] {
        let pieces = decoding.lineStarts(lines)
        if let places = TextDecoder.places(
            of: pieces.map(\.start),
            in: decoding.bytes,
            of: text
        ) {
            return zip(places, pieces).map { ($0, $1.line) }
        }
        // The lines of a text are those of its bytes, whatever these are otherwise.
        let bytes = LineIndex(decoding.bytes.span).lineStarts
        guard bytes.count == starts.count else { return pieces.first.map { [(0, $0.line)] } ?? [] }
        guard !pieces.isEmpty else { return [] }
        let known = pieces.map { (place: $0.start, line: $0.line) }
        return zip(bytes, starts).map { byte, place in
            (place, known[max(0, piece(at: byte, in: known))].line)
        }
    }

    /// The last piece that starts at or before a place; -1 where none does.
    private static func piece(at place: Int, in pieces: [(place: Int, line: Int)]) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].place <= place { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    private static func start(ofLine line: Int, _ starts: [Int]) -> Int {
        starts[min(max(line - 1, 0), starts.count - 1)]
    }
}

extension ExtractedText {
    /// Where the text ends that an anchor tells about.
    fileprivate func end(ofAnchor index: Int) -> Int {
        index + 1 < anchors.count ? anchors[index + 1].textOffset : text.count
    }
}
