import Markup
import Testing

@Suite struct XMLTokensTests {
    private static let whole: [(source: String, token: String)] = [
        ("<a>x", "<a>"), ("<a b='>' c=\">\">x", "<a b='>' c=\">\">"), ("</a>x", "</a>"),
        ("<!-- > -- -->x", "<!-- > -- -->"), ("<!---->x", "<!---->"),
        ("<![CDATA[ <a> ]] ]]>x", "<![CDATA[ <a> ]] ]]>"), ("<![CDATA[]]>]]>", "<![CDATA[]]>"),
        ("<?a > ?>x", "<?a > ?>"), ("<!DOCTYPE a>x", "<!DOCTYPE a>"), ("<a <b>", "<a "),
        ("<a b='<c>'>", "<a b='"), ("<a b='\">' c>", "<a b='\">' c>"), ("<<", "<"),
    ]

    @Test(arguments: whole)
    func `A token ends where XML says, or where a tag must have ended`(
        source: String,
        token: String
    ) {
        let length = XMLTokens.length(of: Array(source.utf8)[...])
        #expect(length == token.utf8.count)
        // In the middle of an array places are counted from there.
        let behind = Array("xyz\(source)".utf8)[3...]
        #expect(XMLTokens.length(of: behind) == token.utf8.count)
    }

    @Test(arguments: whole)
    func `A token that is cut has no end`(source: String, token: String) {
        // One that the next tag ends needs that to be seen.
        for end in 1..<token.utf8.count {
            #expect(XMLTokens.length(of: Array(source.utf8)[..<end]) == nil)
        }
    }
}
