import Testing

@testable import Markup

@Suite struct AttributeGuardTests {
    private static func attributes(_ count: Int) -> String {
        (0..<count).map { " a\($0)='<'".replacing("<", with: ">") }.joined()
    }

    private static let documents: [(String, Bool)] = [
        ("<a>" + String(repeating: "<b c='d'>x</b>", count: 3_000) + "</a>", true),
        ("<a" + attributes(1_990) + "/>", true),
        ("<a" + attributes(2_010) + "/>", false),
        ("<l>x<a" + attributes(2_010) + ">y</a></l>", false),
        ("<a>" + String(repeating: "= ", count: 20_000) + "</a>", true),
        ("<!-- " + String(repeating: "a|b ", count: 9_000) + "--><a/>", true),
        (
            "<!DOCTYPE a [<!ATTLIST a b (" + String(repeating: "vvv|", count: 2_100)
                + "w) #IMPLIED>", false
        ),
        ("<a b='" + String(repeating: "x=\"y\" ", count: 9_000) + "'/>", true),
    ]

    @Test(arguments: documents, [1, 7, 1_000, 1 << 16])
    func `Tags with too many attributes are found in parts of any size`(
        document: (text: String, isAccepted: Bool),
        size: Int
    ) {
        var tags = AttributeGuard(isXML: true)
        let bytes = Array(document.text.utf8)
        var isAccepted = true
        var start = 0
        while start < bytes.count, isAccepted {
            let end = min(bytes.count, start + size)
            isAccepted = tags.acceptsXML(bytes.span.extracting(start..<end))
            start = end
        }
        #expect(isAccepted == document.isAccepted)
    }
}
