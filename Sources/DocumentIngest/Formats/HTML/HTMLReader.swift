import AnalysisCore
import Markup

/// Reads the text of pages.
struct HTMLReader: Sendable {
    private let content: HTMLContent
    private let select: [CSSSelector]
    private let remove: [CSSSelector]
    private let format: HTMLOptions.Format
    private let explains: Bool

    /// Where `auto` finds less than this share of the visible text to be main content, it takes all.
    private static let leastShare = 0.1

    /// A reader.
    ///
    /// - Throws: An `IngestError` for a selector that cannot be read.
    init(_ options: HTMLOptions, explains: Bool) throws(IngestError) {
        content = options.content
        self.explains = explains
        format = options.format
        select = try options.select.map { (text) throws(IngestError) in
            try CSSSelectorParser.parse(text)
        }
        remove = try options.remove.map { (text) throws(IngestError) in
            try CSSSelectorParser.parse(text)
        }
    }

    /// A reader of plain text without selectors.
    init(content: HTMLContent) {
        self.content = content
        select = []
        remove = []
        format = .text
        explains = false
    }

    /// The text of a page, what it says about itself and what was noticed.
    ///
    /// - Parameters:
    ///   - source: The page.
    ///   - mode: How much of it is read.
    /// - Returns: The text.
    /// - Throws: A `MarkupError` for a page that would keep the parser busy for minutes.
    static func read(
        _ source: inout SourceText,
        mode: HTMLContent
    ) throws(MarkupError) -> ExtractedText {
        try HTMLReader(content: mode).read(&source)
    }

    /// The text of a page, what it says about itself and what was noticed.
    ///
    /// - Parameter source: The page.
    /// - Returns: The text.
    /// - Throws: A `MarkupError` for a page that would keep the parser busy for minutes.
    func read(_ source: inout SourceText) throws(MarkupError) -> ExtractedText {
        let tree = try HTMLParser.parse(source.utf8)
        var page = PageReading(of: tree, showsHidden: content == .all)
        page.remove(remove)
        if content != .all { page.noteHidden(in: &source) }
        if !select.isEmpty {
            page.select(select)
        } else if content == .main || content == .auto {
            page.chooseMainContent(leastShare: content == .auto ? Self.leastShare : 0)
        }
        if explains { page.explain(in: source) }
        var renderer = HTMLRenderer(
            tree,
            layout: page.layout,
            style: HTMLStyle(isMarkdown: format == .markdown, marksChanges: content != .all),
            keepsInvisibles: content == .all
        )
        var (text, anchors) = renderer.render(source: &source)
        if content != .all, select.isEmpty {
            page.addEmbeddedText(to: &text, &anchors, in: source)
        }
        if renderer.invisibles > 0 {
            page.findings.append(.invisibleCharacters(renderer.invisibles))
        }
        if tree.flattened > 0 { page.findings.append(.deepNesting(tree.flattened)) }
        var metadata = HTMLMetadata(of: tree).values
        metadata["page_type"] = page.type?.rawValue
        return ExtractedText(
            text: text,
            anchors: anchors,
            metadata: metadata,
            findings: page.findings,
            emptyReason: page.emptyReason
        )
    }
}
