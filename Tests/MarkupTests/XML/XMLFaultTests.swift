import Markup
import Testing

/// What is wrong with a document is said in plain words, with the place.
@Suite struct XMLFaultTests {
    private func fault(_ source: String) -> MarkupError? {
        #expect(throws: MarkupError.self) { try XMLTree(parsing: Array(source.utf8)) }
    }

    private static let placed: [(source: String, message: String)] = [
        ("<a>x & y</a>", "1, column 6: an & starts no reference; in XML it is written &amp;"),
        (
            "<a>\n é &amp y</a>",
            "2, column 4: a reference has no semicolon; an & itself is written &amp;"
        ),
        ("<a>1 < 2</a>", "1, column 6: a < starts no tag; in XML it is written &lt;"),
        ("<a>\n<b>x</c></a>", "2, column 5: the element b of line 2 is closed as c"),
        ("<a>\n<b>\nx</a>", "3, column 2: the element b of line 2 is closed as a"),
        (
            "<a>é&#x1;</a>",
            "1, column 5: it holds a reference to the character U+0001, which XML does not allow"
        ),
        ("<a>x</a>y", "1, column 9: something stands behind the end of the root element"),
    ]

    @Test(arguments: placed)
    func `A fault is told with its line and column`(source: String, message: String) {
        #expect(fault(source)?.description == "line \(message)")
    }

    private static let reasons: [(source: String, line: Int, reason: String)] = [
        ("<a\nb='<'/>", 2, "a < stands in the value of an attribute; in XML it is written &lt;"),
        ("<a b=c/>", 1, "the value of an attribute stands in no quotation marks"),
        ("<a>\n<c b/></a>", 2, "the attribute b has no value"),
        ("<a b='1' b='2'/>", 1, "the attribute b stands twice in a tag"),
        (
            "<a b='1'c='2'/>", 1,
            "there is no space in front of an attribute, or no > at the end of its tag"
        ),
        ("<a>\n\n]]></a>", 3, "]]> stands in a text; in XML it is written ]]&gt;"),
        ("<a><!-- x -- y --></a>", 1, "-- stands in a comment, which XML does not allow"),
        ("<a>\u{B}</a>", 1, "it holds the character U+000B, which XML does not allow"),
        ("<a>\n<b><c>x", 2, "it ends before the element c is closed"),
        (
            "<a>x</a>\n<?xml version='1.0'?><b/>", 2,
            "another document begins behind the end of the root element"
        ),
    ]

    @Test(arguments: reasons)
    func `A fault is told in words that say what to write`(
        source: String,
        line: Int,
        reason: String
    ) {
        let error = fault(source)
        #expect(error?.reason == reason)
        #expect(error?.line == line)
    }

    @Test(arguments: [
        ("<a>x</a>y", MarkupError.Code.trailingContent), ("<a>&x;</a>", .undeclaredEntity),
        ("<a>", .malformed), ("<a/><b/>", .trailingContent),
        ("<a/><?xml version='1.0'?><b/>", .trailingContent), ("", .malformed),
    ])
    func `A fault is of a kind`(source: String, code: MarkupError.Code) {
        #expect(fault(source)?.code == code)
    }

    @Test func `A position is told as far as it is known`() {
        #expect("\(MarkupError(code: .malformed, reason: "x"))" == "x")
        #expect("\(MarkupError(code: .malformed, reason: "x", line: 3))" == "line 3: x")
        #expect(
            "\(MarkupError(code: .malformed, reason: "x", line: 3, column: 4))"
                == "line 3, column 4: x"
        )
        #expect("\(MarkupError(code: .malformed, reason: "x", column: 4))" == "x")
    }

    @Test(arguments: [
        (2_000, true), (2_001, false),
    ])
    func `Two thousand attributes are the most that a tag may have`(
        count: Int,
        isAccepted: Bool
    ) throws {
        let tag = "<a" + (0..<count).map { " a\($0)='1'" }.joined() + "/>"
        if isAccepted {
            let tree = try XMLTree(parsing: Array(tag.utf8))
            #expect(tree.attributes(of: 0).count == count)
        } else {
            #expect(fault(tag)?.reason == "a tag has more than 2000 attributes")
        }
    }

    @Test func `A thousand namespaces may be in scope`() throws {
        func nested(_ count: Int) -> String {
            (0..<count).map { "<a xmlns:p\($0)='u:\($0)'>" }.joined()
                + String(repeating: "</a>", count: count)
        }
        #expect(try XMLTree(parsing: Array(nested(1_000).utf8)).nodes.count == 1_000)
        #expect(
            fault(nested(1_001))?.reason == "more than 1000 namespaces are declared in one place"
        )
        // One after the other they are not in scope together.
        let row = "<r>" + String(repeating: "<a xmlns:p='u:1'/>", count: 3_000) + "</r>"
        #expect(try XMLTree(parsing: Array(row.utf8)).nodes.count == 3_001)
    }

    @Test func `Attributes that are declared once and used often are bounded`() {
        let value = String(repeating: "x", count: 10_000)
        let source =
            "<!DOCTYPE r [<!ATTLIST a b CDATA '\(value)'>]><r>"
            + String(repeating: "<a/>", count: 500) + "</r>"
        let error = fault(source)
        #expect(error?.code == .limitExceeded)
        #expect(
            error?.reason
                == "the attributes that the document declares expand to far more than it holds"
        )
    }
}
