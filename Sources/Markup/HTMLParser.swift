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
        var attributes = AttributeGuard(isXML: false)
        guard attributes.accepts(source.span) else {
            throw MarkupError(
                code: .limitExceeded,
                reason: "a tag has more than \(AttributeGuard.limit) attributes"
            )
        }
        let builder = HTMLTreeBuilder()
        let shielded = RawText.shielded(source) ?? source
        unsafe try shielded.withUnsafeBufferPointer { source throws(MarkupError) in
            unsafe try builder.parse(source)
        }
        return builder.tree
    }
}
