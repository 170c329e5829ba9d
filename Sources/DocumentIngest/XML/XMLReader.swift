import AnalysisCore
import Markup

/// Reads a whole XML document as text.
enum XMLReader {
    /// The text of a document, what it says about itself and what was noticed.
    ///
    /// - Returns: The text.
    /// - Throws: A `MarkupError` for a document that is malformed or built to exhaust a parser.
    static func read(_ source: inout SourceText) throws(MarkupError) -> ExtractedText {
        let tree = try XMLTree(parsing: source.utf8)
        var renderer = XMLRenderer(tree, kinds: XMLNameKinds(tree.names))
        if !tree.nodes.isEmpty {
            renderer.append(0) { anchor, distance in
                source.origin(of: Int(anchor.sourceOffset) + distance, isExact: anchor.isExact)
            }
        }
        let (text, anchors) = renderer.finish()
        var findings: [Finding] = []
        if renderer.invisibles > 0 { findings.append(.invisibleCharacters(renderer.invisibles)) }
        return ExtractedText(
            text: text,
            anchors: anchors,
            metadata: XMLMetadata(of: tree).values,
            findings: findings
        )
    }
}
