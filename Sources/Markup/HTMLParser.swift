/// Parses HTML as it is in the wild; no fault of a page is an error.
public enum HTMLParser {
    /// The tree of a page.
    ///
    /// - Parameter source: The page in UTF-8, without NUL bytes (which end libxml2's reading),
    ///   at most 1 GB.
    /// - Returns: The tree; a page without elements has an empty one.
    /// - Throws: A `MarkupError` for a page that would keep the parser busy for minutes.
    public static func parse(_ source: [UInt8]) throws(MarkupError) -> HTMLTree {
        guard source.count < 1 << 30 else {
            throw MarkupError(code: .limitExceeded, reason: "the page is larger than 1 GB")
        }
        let rewriter = try HTMLRewriter(source)
        let builder = HTMLTreeBuilder()
        unsafe try rewriter.output.withUnsafeBufferPointer { output throws(MarkupError) in
            unsafe try builder.parse(output)
        }
        var tree = builder.tree
        tree.anchors = rewriter.edits.traced(tree.anchors, textLength: tree.text.count)
        return ShadowComposition(of: tree)?.tree ?? tree
    }
}
