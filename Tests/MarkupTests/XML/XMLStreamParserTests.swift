import Testing

@testable import Markup

/// The parser that reads XML part by part.
struct XMLStreamParserTests {
    /// Ends the reading at the first element, and asks for an attribute before and after that.
    private final class Refusing: XMLHandler {
        var values: [String] = []

        func startElement(_ name: Int, parser: XMLStreamParser) -> Bool {
            values.append(parser.attributeValue(at: 1))
            parser.fail(MarkupError(code: .limitExceeded, reason: "enough", line: parser.line))
            values.append(parser.attributeValue(at: 1))
            return true
        }

        func mayNest(_ name: XMLName) -> Bool { false }
        func startInnerElement(_ name: Int, parser: XMLStreamParser) -> Bool { false }
        func endElement(parser: XMLStreamParser) {}
    }

    private static let limits = XMLStreamParser.Limits(pending: 1 << 20, kept: 1 << 20)

    @Test func `attributes are gone once the reading has failed`() throws {
        let handler = Refusing()
        let parser = XMLStreamParser(handler: handler, limits: Self.limits, keeping: .everything)
        let error = #expect(throws: MarkupError.self) {
            try parser.feed(Array(#"<a b="first" c="second"/>"#.utf8).span)
        }
        #expect(error?.reason == "enough")
        #expect(handler.values == ["second", ""])
    }

    @Test func `a reference that cannot be expanded ends the element's attributes`() throws {
        let source = "<a>\n<b c=\"&nope;\" d=\"plain\" e=\"&amp;\"/></a>"
        let error = #expect(throws: MarkupError.self) {
            try XMLTree(parsing: Array(source.utf8))
        }
        #expect(error?.line == 2)
    }
}
