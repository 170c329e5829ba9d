/// Hears what an `XMLStreamParser` reads, in document order.
///
/// Names come as numbers: an index into the parser's `names`, the same for equal names.
public protocol XMLHandler: AnyObject {
    /// An element starts; its attributes can be asked of the parser until this returns.
    func startElement(_ name: Int, parser: XMLStreamParser)
    /// The innermost open element ends.
    func endElement(parser: XMLStreamParser)
    /// A piece of text; a text may arrive in many.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - offset: Where the bytes stand in the source, as it was fed; `nil` where they came from
    ///     an entity or a character reference.
    ///   - parser: The parser, which knows the line.
    func text(_ bytes: Span<UInt8>, offset: Int?, parser: XMLStreamParser)
}
