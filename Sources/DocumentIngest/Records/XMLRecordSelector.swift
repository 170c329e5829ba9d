import Markup

/// Chooses the elements that are records.
final class XMLRecordSelector: XMLHandler {
    /// A parser calls one function at a time, so that there is nothing to check.
    @exclusivity(unchecked) private var matcher: XMLPathMatcher

    /// A selector by a path.
    init(_ path: XMLPath) {
        matcher = XMLPathMatcher(path)
    }

    func startElement(_ name: Int, parser: XMLStreamParser) -> Bool {
        matcher.enter(name, parser: parser)
    }

    func endElement(parser: XMLStreamParser) {
        matcher.leave()
    }
}
