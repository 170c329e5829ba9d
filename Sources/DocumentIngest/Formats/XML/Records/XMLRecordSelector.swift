import Markup

/// Chooses the elements that are records.
final class XMLRecordSelector: XMLHandler {
    /// A parser calls one function at a time, so that there is nothing to check.
    @exclusivity(unchecked) private var matchers: [XMLPathMatcher]

    /// A selector by the alternatives of a path.
    init(_ paths: [XMLPath]) {
        matchers = paths.map { XMLPathMatcher($0) }
    }

    func startElement(_ name: Int, parser: XMLStreamParser) -> Bool {
        var isRecord = false
        for index in matchers.indices where matchers[index].enter(name, parser: parser) {
            isRecord = true
        }
        return isRecord
    }

    func endElement(parser: XMLStreamParser) {
        for index in matchers.indices { matchers[index].leave() }
    }

    func mayNest(_ name: XMLName) -> Bool {
        matchers.contains { $0.mayNest(name) }
    }

    func startInnerElement(_ name: Int, parser: XMLStreamParser) -> Bool {
        guard parser.innerDepth <= XMLPathMatcher.longestWay else { return false }
        let way = parser.innerPath
        return matchers.indices.contains { matchers[$0].matches(way, parser: parser) }
    }
}
