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
    /// Whether an element of a name that stands in a kept one may be one to keep for itself; asked
    /// for once a name.
    func mayNest(_ name: XMLName) -> Bool
    /// An element starts in a kept one that may be one to keep for itself; its attributes, and its
    /// way from the outermost kept one, can be asked of the parser until this returns.
    ///
    /// - Parameters:
    ///   - name: The number of its name.
    ///   - parser: The parser.
    /// - Returns: Whether the element is kept for itself as well.
    func startInnerElement(_ name: Int, parser: XMLStreamParser) -> Bool
    /// The innermost of the elements whose start was reported ends.
    func endElement(parser: XMLStreamParser)
}

extension XMLHandler {
    /// No element is kept that stands in another one.
    public func mayNest(_ name: XMLName) -> Bool { false }

    /// No element is kept that stands in another one.
    public func startInnerElement(_ name: Int, parser: XMLStreamParser) -> Bool { false }
}
