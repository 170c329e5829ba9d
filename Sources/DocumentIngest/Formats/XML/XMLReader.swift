import AnalysisCore
import Markup

/// Reads a whole XML document.
struct XMLReader {
    /// How what it holds is written.
    let format: XMLFormat

    /// The text of a document, what it says about itself and what was noticed.
    ///
    /// - Parameter source: The document.
    /// - Returns: The text.
    /// - Throws: A `MarkupError` for a document that is malformed or built to exhaust a parser.
    func read(_ source: SourceText) throws(MarkupError) -> ExtractedText {
        let tree = try XMLTree(parsing: source.utf8)
        let root = tree.elements.first
        let vocabulary = root.map { XMLVocabulary(root: tree.name(of: $0.node)) } ?? .other
        var renderer = XMLRenderer(format, vocabulary: vocabulary)
        if let root {
            let places = DocumentPlaces(source: source, start: root.start)
            renderer.append(root.node, of: tree, places: places)
        }
        let (text, anchors) = renderer.finish()
        return ExtractedText(
            text: text,
            anchors: anchors,
            metadata: XMLMetadata(of: tree, vocabulary: vocabulary).values,
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

    func origin(ofAttribute attribute: Int, in tree: XMLTree) -> TextBuilder.Origin {
        let place = tree.place(ofAttribute: attribute)
        guard let offset = place.offset else { return TextBuilder.Origin(line: place.line) }
        return source.place(of: start + offset, isExact: true)
    }
}
