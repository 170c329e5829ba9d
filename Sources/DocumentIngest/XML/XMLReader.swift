import AnalysisCore
import Markup

/// Reads a whole XML document as text.
enum XMLReader {
    /// The text of a document, what it says about itself and what was noticed.
    ///
    /// - Returns: The text.
    /// - Throws: A `MarkupError` for a document that is malformed or built to exhaust a parser.
    static func read(_ source: SourceText) throws(MarkupError) -> ExtractedText {
        let tree = try XMLTree(parsing: source.utf8)
        var renderer = XMLRenderer()
        if let root = tree.elements.first {
            let places = DocumentPlaces(source: source, start: root.start)
            renderer.append(root.node, of: tree, places: places)
        }
        let (text, anchors) = renderer.finish()
        return ExtractedText(
            text: text,
            anchors: anchors,
            metadata: XMLMetadata(of: tree).values,
            findings: renderer.findings
        )
    }
}

/// Leads the texts of a document back to its file.
private struct DocumentPlaces: XMLPlaces {
    let source: SourceText
    /// The offset from which the anchors of the tree count.
    let start: Int

    func origin(of anchor: Int, in tree: XMLTree) -> TextBuilder.Origin {
        let anchor = tree.anchors[anchor]
        return source.place(of: start + Int(anchor.sourceOffset), isExact: anchor.isExact)
    }
}
