import Markup
import Testing

/// Chooses elements by their local names.
final class Chooser: XMLHandler {
    private let chosen: Set<String>
    private let nested: Set<String>
    /// How many of the elements whose start was reported are open.
    private(set) var open = 0
    /// The local names on the way to each inner element that was asked about.
    private(set) var innerPaths: [[String]] = []

    init(_ chosen: Set<String>, nested: Set<String> = []) {
        self.chosen = chosen
        self.nested = nested
    }

    func startElement(_ name: Int, parser: XMLStreamParser) -> Bool {
        open += 1
        return chosen.contains(parser.names[name].local)
    }

    func mayNest(_ name: XMLName) -> Bool { nested.contains(name.local) }

    func startInnerElement(_ name: Int, parser: XMLStreamParser) -> Bool {
        innerPaths.append(parser.innerPath.map { parser.names[$0].local })
        return true
    }

    func endElement(parser: XMLStreamParser) { open -= 1 }
}

/// What was read of a chosen element.
struct ReadElement: Equatable, CustomStringConvertible {
    var written: String
    var start: Int
    var line: Int
    var size: Int
    var language: String?
    var isDamaged = false

    var description: String { "\(written) at \(start)+\(size), line \(line)" }
}

extension XMLTree {
    /// An element as XML without references; a large one that was dropped is a dash.
    func written(_ index: Int) -> String {
        if nodes[index].isText {
            return String(decoding: text[textRange(of: index)], as: UTF8.self)
        }
        let name = name(of: index).local
        var written = "<\(name)"
        for attribute in attributes(of: index) {
            let name = names[attributeName(attribute)].local
            written += " \(name)='\(attributeValue(attribute))'"
        }
        written += ">"
        var child = index + 1
        while child < Int(nodes[index].end) {
            written += self.written(child)
            child = Int(nodes[child].end)
        }
        return written + "</\(name)>"
    }

    /// The chosen elements.
    var readElements: [ReadElement] {
        elements.map { element in
            ReadElement(
                written: element.isTooLarge ? "-" : written(element.node),
                start: element.start,
                line: element.line,
                size: element.size,
                language: element.language,
                isDamaged: element.isDamaged
            )
        }
    }
}

extension XMLStreamParser {
    /// Reads bytes in parts of a size, and takes the elements behind each.
    func read(_ source: [UInt8], parts: Int) throws -> [ReadElement] {
        var elements: [ReadElement] = []
        var start = 0
        while start < source.count {
            let end = min(source.count, start + parts)
            try feed(source.span.extracting(start..<end))
            elements += takeElements().readElements
            start = end
        }
        return elements
    }
}

extension XMLStreamParser.Limits {
    /// More than any document of a test needs.
    static let wide = Self(pending: 1 << 20, kept: 1 << 20)
}
