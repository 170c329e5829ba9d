/// A place where the text of a tree is known to come from a place of the source.
public struct MarkupAnchor: Sendable, Hashable, BitwiseCopyable {
    /// The offset in the tree's text.
    public var textOffset: Int32
    /// The offset in the source, in bytes of its UTF-8 form.
    public var sourceOffset: Int32
    /// Whether text and source agree byte for byte from here on up to the next anchor.
    public var isExact: Bool
    /// The line of the source, from 1, where the text up to the next anchor ends; 0 where the
    /// parser does not tell.
    public var endLine: Int32 = 0
}
