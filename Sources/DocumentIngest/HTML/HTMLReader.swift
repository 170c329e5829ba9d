import AnalysisCore
import Markup

/// Reads the text of a page.
enum HTMLReader {
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
        let tree = try HTMLParser.parse(source.utf8)
        let hidden = HiddenElements(of: tree)
        var renderer = HTMLRenderer(tree, mode: mode, hidden: hidden)
        switch mode {
        case .main:
            let content = MainContent(of: tree, hidden: hidden)
            for root in content.roots {
                renderer.append(root, without: content.dropped, source: &source)
            }
        case .body, .all:
            // Nodes at the top follow each other: the end of one is the next.
            var index = 0
            while index < tree.nodes.count {
                renderer.append(index, source: &source)
                index = Int(tree.nodes[index].end)
            }
        }
        var findings: [Finding] = []
        if mode != .all {
            renderer.countHidden(source: &source)
            if renderer.hiddenCount > 0 {
                findings.append(
                    .hiddenText(renderer.hiddenCount, line: renderer.firstHiddenLine)
                )
            }
        }
        let (text, anchors) = renderer.finish()
        if renderer.invisibles > 0 {
            findings.append(.invisibleCharacters(renderer.invisibles))
        }
        if tree.flattened > 0 { findings.append(.deepNesting(tree.flattened)) }
        return ExtractedText(
            text: text,
            anchors: anchors,
            metadata: HTMLMetadata(of: tree).values,
            findings: findings
        )
    }
}
