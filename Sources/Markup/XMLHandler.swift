/// Chooses the elements of a document of which an `XMLStreamParser` keeps trees.
///
/// Names come as numbers: an index into the parser's `names`, the same for equal names.
public protocol XMLHandler: AnyObject {
    /// An element starts that stands in no kept one; its attributes can be asked of the parser
    /// until this returns.
    ///
    /// - Parameters:
    ///   - name: The number of its name.
    ///   - parser: The parser.
    /// - Returns: Whether the element is kept.
    func startElement(_ name: Int, parser: XMLStreamParser) -> Bool
    /// The innermost of the elements whose start was reported ends.
    func endElement(parser: XMLStreamParser)
}
