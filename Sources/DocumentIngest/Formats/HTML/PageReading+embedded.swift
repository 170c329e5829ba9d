import AnalysisCore
import Markup
import TextDecoding

/// What a page carries for programs, where it shows nothing.
extension PageReading {
    /// Fewer bytes than this are what a page shows while it loads.
    private static let loadingBytes = 200

    /// Adds what embedded data say to a text that holds nothing, or nothing of the product that the
    /// page is about.
    ///
    /// - Parameters:
    ///   - text: What a reader sees; it gets more.
    ///   - anchors: Where it comes from.
    ///   - source: Leads to the lines of the file.
    mutating func addEmbeddedText(
        to text: inout [UInt8],
        _ anchors: inout [PositionMap.Anchor],
        in source: SourceText
    ) {
        if text.count < Self.loadingBytes, shownBytes < Self.loadingBytes {
            let embedded = EmbeddedText(of: tree)
            // A short page says itself what it is about.
            if embedded.source == .description, !text.isEmpty { return }
            let texts = embedded.pieces.map { Self.visibleText(of: $0.text) }
            guard texts.reduce(0, { $0 + $1.count }) > 2 * text.count else { return }
            for (piece, words) in zip(embedded.pieces, texts) {
                append(words, of: piece, to: &text, &anchors, source)
            }
            guard let first = embedded.pieces.first else { return }
            findings.append(
                .embeddedText(
                    embedded.source,
                    count: texts.count,
                    // Where an element without text stands is not kept.
                    line: embedded.source == .description ? nil : line(of: first.element, source)
                )
            )
        } else if type == .product {
            let products = EmbeddedText(linkedDataOf: tree).products
            guard products.count == 1, let product = products.first else { return }
            let words = Self.visibleText(of: product.text)
            guard words.count >= 100, !shows(words) else { return }
            append(words, of: product, to: &text, &anchors, source)
            findings.append(.embeddedDescription(line: line(of: product.element, source)))
        }
    }

    /// The bytes that a reader sees, with those that are no main content.
    private var shownBytes: Int {
        PageBlocks(of: tree, layout: everything).blocks.reduce(0) { $0 + Int($1.text.letters) }
    }

    /// Whether the page shows any part of a text: three of its words in a row.
    private func shows(_ text: [UInt8]) -> Bool {
        var runs: Set<[UInt32]> = []
        var last: [UInt32] = []
        func forEachRun(in bytes: Span<UInt8>, _ body: ([UInt32]) -> Void) {
            PageFacts.words(in: bytes) { word in
                last.append(word)
                if last.count > 3 { last.removeFirst() }
                if last.count == 3 { body(last) }
            }
        }
        forEachRun(in: text.span) { runs.insert($0) }
        last = []
        var shown: Set<[UInt32]> = []
        for index in tree.nodes.indices where tree.nodes[index].tag == .text {
            guard !isUnderCode(index) else { continue }
            let bytes = tree.text.span.extracting(tree.textRange(of: index))
            forEachRun(in: bytes) { if runs.contains($0) { shown.insert($0) } }
        }
        return shown.count * 10 > runs.count
    }

    private func isUnderCode(_ index: Int) -> Bool {
        let parent = Int(tree.nodes[index].parent)
        return parent >= 0 && (tree.nodes[parent].tag.isCode || tree.nodes[parent].tag == .title)
    }

    private func append(
        _ words: [UInt8],
        of piece: EmbeddedText.Piece,
        to text: inout [UInt8],
        _ anchors: inout [PositionMap.Anchor],
        _ source: SourceText
    ) {
        guard !words.isEmpty else { return }
        if !text.isEmpty { text += [0x0A, 0x0A] }
        anchors.append(
            PositionMap.Anchor(
                textOffset: text.count,
                line: line(of: piece.element, source),
                sourceOffset: nil
            )
        )
        text += words
    }

    private func line(of element: Int, _ source: SourceText) -> Int {
        // The last anchor that is not behind the element's first text.
        var offset = 0
        var inner = element
        while inner < tree.nodes.count, tree.nodes[inner].tag != .text { inner += 1 }
        let start = inner < tree.nodes.count ? tree.textRange(of: inner).lowerBound : 0
        for anchor in tree.anchors {
            if Int(anchor.textOffset) > start { break }
            offset = Int(anchor.sourceOffset)
        }
        return source.place(of: offset, isExact: false).line
    }

    /// What a reader would see of a text of embedded data, which is a page or a plain text.
    private static func visibleText(of text: String) -> [UInt8] {
        let plain = HTMLReferences.read(in: text)
        let bytes = Array((plain.contains("<") ? plain : text).utf8)
        guard bytes.contains(UInt8(ascii: "<")) else {
            var builder = TextBuilder()
            for line in plain.split(separator: "\n") {
                builder.separate(.line)
                builder.append(Array(line.utf8).span, from: .init(line: 1), countsLines: false)
            }
            return builder.finish().text
        }
        var source = SourceText(
            DecodedText(utf8: bytes, encoding: .utf8, origin: .valid, isVerbatim: true)
        )
        guard let page = try? HTMLParser.parse(bytes) else { return bytes }
        let layout = PageLayout(of: page, hidden: HiddenElements(of: page))
        var renderer = HTMLRenderer(
            page,
            layout: layout,
            style: HTMLStyle(),
            keepsInvisibles: false
        )
        return renderer.render(source: &source).text
    }
}
