import AnalysisCore
import DocumentIngest
import Testing

/// Texts in the vocabularies that people use, in reading order.
@Suite struct XMLProseTests {
    private func document(_ source: String) async throws -> Document? {
        let options = IngestOptions(xml: XMLOptions(format: .auto))
        return try await TemporaryFolder.document("a.xml", bytes: Array(source.utf8), options)
    }

    @Test(arguments: [
        ("<p>one</p><p>two</p>", "one\n\ntwo"), ("<p>a<b>b</b>c <i>d</i></p>", "abc d"),
        ("<title>T</title><p>one</p>", "T\n\none"),
        ("<list><list-item><p>a</p></list-item><list-item><p>b</p></list-item></list>", "a\n\nb"),
        ("<list><list-item>a</list-item><list-item>b</list-item></list>", "a\nb"),
        ("<p>a<fn><p>note</p></fn> b</p>", "a [note] b"),
        ("<p>x<sup>2</sup> 5<sup>3</sup></p>", "x^2 5^3"),
        ("<p>H<sub>2</sub>O 5<sub>3</sub></p>", "H2O 5_3"),
        ("<p>word<xref><sup>1</sup></xref></p>", "word[1]"), ("<p>a<break/>b</p>", "a\nb"),
        ("<sec><label>1</label><title>Head</title><p>x</p></sec>", "1 Head\n\nx"),
        (
            "<p>a <alternatives><tex-math>y</tex-math><textual-form>z</textual-form></alternatives></p>",
            "a z"
        ),
        ("<pre>a\n  b</pre><p>c</p>", "a\n  b\n\nc"),
        ("<p>Choose <menuchoice><a>File</a><a>Open</a></menuchoice>.</p>", "Choose File > Open."),
        ("<p>Press <keycombo><k>Ctrl</k><k>C</k></keycombo>.</p>", "Press Ctrl+C."),
        (
            "<pub-date><day>5</day><month>3</month><year>2019</year></pub-date><p>x</p>",
            "2019-03-05\n\nx"
        ),
        ("<p>a</p><indexterm>no</indexterm><p>b</p>", "a\n\nb"),
        (
            "<p><name><surname>Doe</surname><given-names>J</given-names></name> wrote it</p>",
            "J Doe wrote it"
        ),
        ("<p>a</p>\n\n<p> b\n c </p>", "a\n\nb c"), ("<p><![CDATA[<b>a</b>]]></p>", "<b>a</b>"),
        (
            "<mixed-citation>A. <source>B</source> <year>2001</year>;3</mixed-citation>",
            "A. B 2001;3"
        ),
        ("<poem><v>one</v><v>two</v></poem>", "one\ntwo"),
        ("<fig><caption><p>one</p><p>two</p></caption></fig>", "one\n\ntwo"),
        ("<list><item><p>one</p><p>two</p></item></list>", "one\n\ntwo"),
        ("<p>a<fn><p>b</p><p>c</p></fn></p>", "a [b c]"),
        (
            "<p>a <math xmlns='http://www.w3.org/1998/Math/MathML'><mi>x</mi><mo>+</mo></math> b</p>",
            "a x+ b"
        ),
    ])
    func `An article is read as its reader would`(body: String, expected: String) async throws {
        let found = try await document("<article><body>\(body)</body></article>")?.text
        #expect(found == expected)
    }

    private static func tei(_ body: String) -> String {
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body>\(body)</body></text></TEI>"
    }

    @Test(arguments: [
        ("<p>a <choice><sic>wrnog</sic><corr>wrong</corr></choice></p>", "a wrong", 1),
        ("<p>a <choice><orig>olde</orig><reg>old</reg></choice></p>", "a old", 1),
        ("<p>a <choice><abbr>Mr</abbr><expan>Mister</expan></choice></p>", "a Mister", 1),
        ("<p>a <choice><abbr>Mr</abbr></choice></p>", "a Mr", 0),
        ("<p>a<lb/>b</p>", "a\nb", 0), ("<p>one<pb/>two</p>", "one two", 0),
        ("<p>wa<lb break='no'/>\n ter</p>", "water", 0), ("<p>a <del>b</del> c</p>", "a c", 1),
        ("<p>a <note>b</note></p>", "a [b]", 0), ("<p>a</p><fw>head</fw><p>b</p>", "a\n\nb", 1),
        ("<lg><l>one</l><l>two</l></lg>", "one\ntwo", 0),
        ("<sp><speaker>ANN</speaker><p>Yes.</p></sp>", "ANN\n\nYes.", 0),
        ("<opener><salute>Dear B,</salute></opener><p>x</p>", "Dear B,\n\nx", 0),
    ])
    func `An edition is read as its editor made it`(
        body: String,
        expected: String,
        leftOut: Int
    ) async throws {
        let document = try #require(try await document(Self.tei(body)))
        #expect(document.text == expected)
        let finding = document.findings.first { $0.kind == "left-out-readings" }
        #expect(finding?.count ?? 0 == leftOut)
        if leftOut > 0 {
            #expect(
                finding?.message
                    == "deletions, other readings and parts for programs were left out"
            )
        }
    }

    private static func office(_ body: String) -> String {
        "<o:document xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0'><o:body><o:text>"
            + "\(body)</o:text></o:body></o:document>"
    }

    @Test(arguments: [
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<h>Head</h><p>a<s/>b<tab/>c<line-break/>d</p>", "Head\n\na b\tc\nd"),
        ("<p>a<span>b</span><a>c</a></p>", "abc"),
        ("<list><list-item><p>a</p></list-item><list-item><p>b</p></list-item></list>", "a\n\nb"),
        (
            "<table><table-row><table-cell><p>1</p></table-cell><table-cell><p>2</p></table-cell>"
                + "</table-row><table-row><table-cell><p>3</p></table-cell><table-cell/></table-row></table><p>x</p>",
            "1\t2\n3\t\n\nx"
        ),
        (
            "<p>a<note><note-citation>1</note-citation><note-body><p>n</p></note-body></note>b</p>",
            "a [n]b"
        ),
        ("<tracked-changes><p>no</p></tracked-changes><p>a</p>", "a"),
        ("<p>a<soft-page-break/>b</p>", "ab"),
    ])
    func `A document of an office is read`(body: String, expected: String) async throws {
        let found = try await document(Self.office(body))?.text
        #expect(found == expected)
    }

    private static func word(_ body: String) -> String {
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
            + "\(body)</w:body></w:document>"
    }

    @Test(arguments: [
        ("<w:p><w:r><w:t>one</w:t></w:r><w:r><w:t> two</w:t></w:r></w:p>", "one two"),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a\tb\nc"),
        (
            "<w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:ins><w:r><w:t>y</w:t></w:r></w:ins></w:p>",
            "y"
        ),
        (
            "<w:p><w:pPr><w:x>no</w:x></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>",
            "a\n\nb"
        ),
        (
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2</w:t>"
                + "</w:r></w:p></w:tc></w:tr></w:tbl>", "1\t2"
        ),
        (
            "<w:p><w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:r><w:t>b</w:t></w:r></w:p>",
            "ab"
        ),
    ])
    func `A document of Word is read`(body: String, expected: String) async throws {
        let found = try await document(Self.word(body))?.text
        #expect(found == expected)
    }

    private static func alto(_ lines: String) -> String {
        "<alto><Layout><Page><PrintSpace><TextBlock>\(lines)</TextBlock></PrintSpace></Page></Layout></alto>"
    }

    @Test(arguments: [
        ("<TextLine><String CONTENT='one'/><SP/><String CONTENT='two'/></TextLine>", "one two"),
        (
            "<TextLine><String CONTENT='a'/></TextLine><TextLine><String CONTENT='b'/></TextLine>",
            "a\nb"
        ),
        (
            "<TextLine><String CONTENT='wa'/><HYP CONTENT='-'/></TextLine>"
                + "<TextLine><String CONTENT='ter'/></TextLine>", "water"
        ),
        (
            "<TextLine><String CONTENT='wa' SUBS_TYPE='HypPart1' SUBS_CONTENT='water'/><HYP/></TextLine>"
                + "<TextLine><String CONTENT='ter' SUBS_TYPE='HypPart2' SUBS_CONTENT='water'/><SP/>"
                + "<String CONTENT='runs'/></TextLine>", "water\nruns"
        ),
        ("<TextLine><String HPOS='1'/><String CONTENT='x'/></TextLine>", "x"),
        ("<TextLine><Other><String CONTENT='no'/></Other><String CONTENT='x'/></TextLine>", "x"),
    ])
    func `A scanned page is read by its words`(lines: String, expected: String) async throws {
        let found = try await document(Self.alto(lines))?.text
        #expect(found == expected)
    }

    private static func equivalent(_ text: String) -> String {
        "<TextEquiv><Unicode>\(text)</Unicode></TextEquiv>"
    }

    @Test(arguments: [
        (
            "<TextRegion><TextLine>\(equivalent("one two"))</TextLine><TextLine>\(equivalent("three"))"
                + "</TextLine>\(equivalent("all of it"))</TextRegion>", "one two\nthree"
        ),
        (
            "<TextRegion><TextLine><Word>\(equivalent("one"))</Word><Word>\(equivalent("two"))</Word>"
                + "</TextLine></TextRegion>", "one two"
        ),
        (
            "<TextRegion><TextLine><Word>\(equivalent("one"))</Word>\(equivalent("whole"))</TextLine>"
                + "</TextRegion>", "whole"
        ),
        ("<TextRegion>\(equivalent("region"))</TextRegion>", "region"),
        (
            "<TextRegion><TextLine>\(equivalent("first"))\(equivalent("second"))</TextLine></TextRegion>",
            "first"
        ),
        (
            "<TextRegion><TextLine><Word><Glyph>\(equivalent("g"))</Glyph>\(equivalent("word"))</Word>"
                + "</TextLine></TextRegion>", "word"
        ),
    ])
    func `A page is read at the level of its lines`(regions: String, expected: String) async throws
    {
        let found = try await document("<PcGts><Page>\(regions)</Page></PcGts>")?.text
        #expect(found == expected)
    }

    @Test(arguments: [
        ("<item><title>T</title><description>one</description></item>", "T\n\none"),
        (
            "<item><title>T</title><description>&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;</description></item>",
            "T\n\na\n\nb"
        ),
        (
            "<item><title>T</title><category>x</category><author>Ann</author></item>",
            "T\n\ncategory: x\nauthor: Ann"
        ),
        (
            "<item><enclosure><url>u</url></enclosure><title>T</title></item>",
            "enclosure url: u\n\nT"
        ),
        ("<item><title>A &amp;amp; B</title></item>", "A & B"),
    ])
    func `The entries of a feed are read with the names of what they say`(
        items: String,
        expected: String
    ) async throws {
        let found = try await document("<rss><channel>\(items)</channel></rss>")?.text
        #expect(found == expected)
    }

    @Test func `Atom says where a text is no page`() async throws {
        func feed(_ type: String) -> String {
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content \(type)>&lt;b&gt;x&lt;/b&gt;"
                + "</content></entry></feed>"
        }
        let html = try await document(feed("type='html'"))?.text
        #expect(html == "x")
        let plain = try await document(feed("type='text'"))?.text
        #expect(plain == "<b>x</b>")
    }

    @Test func `What a page in a text hides is said with its line`() async throws {
        let source = """
            <rss><channel><item><description><![CDATA[<p>seen</p>
            <p style='display:none'>hidden</p>]]></description></item></channel></rss>
            """
        let document = try #require(try await document(source))
        #expect(document.text == "seen")
        #expect(document.findings.map(\.kind) == ["hidden-text"])
        #expect(document.findings.first?.line == 2)
    }

    @Test(arguments: [
        ("<div hidden='hidden'>no</div><p>a</p>", "a", 1),
        ("<div style='display:none'>no</div><p>a</p>", "a", 1),
        ("<div style='color:red'>b</div><p>a</p>", "b\n\na", 0),
        ("<script>no</script><style>no</style><p>a</p>", "a", 0),
        ("<div hidden=''><script>no</script></div><p>a</p>", "a", 0),
    ])
    func `Elements of XHTML may be hidden`(
        body: String,
        expected: String,
        hidden: Int
    ) async throws {
        let source =
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>"
            + "<div xmlns='http://www.w3.org/1999/xhtml'>\(body)</div></content></entry></feed>"
        let document = try #require(try await document(source))
        #expect(document.text == expected)
        #expect(document.findings.first { $0.kind == "hidden-text" }?.count ?? 0 == hidden)
    }
}
