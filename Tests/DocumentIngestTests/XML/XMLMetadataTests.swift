import AnalysisCore
import Markup
import Testing

@testable import DocumentIngest

/// What XML documents say about themselves.
@Suite struct XMLMetadataTests {
    private func values(_ source: String) throws -> [String: String] {
        let tree = try XMLTree(parsing: Array(source.utf8))
        let root = try #require(tree.elements.first).node
        return XMLMetadata(of: tree, vocabulary: XMLVocabulary(root: tree.name(of: root))).values
    }

    @Test(
        arguments: [
            ("<article><title-group><article-title>T</article-title></title-group></article>", "T"),
            ("<doc><article-title>T</article-title></doc>", "T"),
            ("<doc><title>T</title></doc>", "T"),
            ("<article><title>T<footnote>n</footnote></title></article>", "T"),
            ("<article><title>T<xref ref-type='fn'>1</xref></title></article>", "T"),
            ("<dtbook><head><meta name='dc:Title' content='T'/></head></dtbook>", "T"),
            ("<doc><book-title>T</book-title></doc>", "T"),
            ("<doc><docTitle>T</docTitle></doc>", "T"),
            ("<doc><titleproper>T</titleproper></doc>", "T"),
            ("<doc><official-title>T</official-title></doc>", "T"),
            ("<doc><contentMeta><headline>T</headline></contentMeta></doc>", "T"),
            ("<doc><headline>T</headline></doc>", nil),
            ("<doc><title> a\n <b>b</b> c </title></doc>", "a b c"),
            ("<doc><title><a>One</a><b>two</b></title></doc>", "One two"),
            ("<doc><title>A &amp;amp; B</title></doc>", "A & B"),
            ("<doc><title>&lt;b&gt;A&lt;/b&gt;</title></doc>", "A"),
            ("<article><title>&lt;b&gt;A&lt;/b&gt;</title></article>", "<b>A</b>"),
            // The better place counts, then the first.
            ("<doc><title>A</title><book-title>B</book-title></doc>", "B"),
            ("<doc><title>A</title><title>B</title></doc>", "A"),
            ("<a><b><c><d><title>A</title></d></c></b><title>B</title></a>", "B"),
            (
                "<a><article-title>A</article-title><title-group><article-title>B</article-title>"
                    + "</title-group></a>", "B"
            ),
            // A document may be as a whole what is a part of others.
            ("<entry><title>T</title></entry>", "T"), ("<section><title>T</title></section>", "T"),
            ("<chapter><title>T</title><section><title>U</title></section></chapter>", "T"),
            // Lists of pages and posts have no title of their own.
            ("<urlset><url><news><title>T</title></news></url></urlset>", nil),
            ("<disqus><thread><title>T</title></thread></disqus>", nil),
            // What stands in the body, or is said of other works, is none.
            ("<doc><body><title>T</title></body></doc>", nil),
            ("<doc><item><title>T</title></item></doc>", nil),
            ("<doc><image><title>T</title></image></doc>", nil),
            ("<doc><ref-list><article-title>T</article-title></ref-list></doc>", nil),
            ("<doc><related-article><article-title>T</article-title></related-article></doc>", nil),
            ("<doc><section/><title>T</title></doc>", nil), ("<doc><title/></doc>", nil),
        ] as [(String, String?)]
    )
    func `The title is that of the document`(source: String, title: String?) throws {
        let found = try values(source)["title"]
        #expect(found == title)
    }

    @Test(
        arguments: [
            ("<doc><pubDate>Mon, 1 Jan 2024</pubDate></doc>", "Mon, 1 Jan 2024"),
            ("<doc><published>2024-01-02</published></doc>", "2024-01-02"),
            ("<doc><publicationDate>2024</publicationDate></doc>", "2024"),
            ("<doc><date>2023-05-06</date></doc>", "2023-05-06"),
            ("<doc><date when='2023'/></doc>", "2023"),
            ("<doc><FRBRdate date='2022-01-01'/></doc>", "2022-01-01"),
            ("<doc><date>May</date></doc>", nil), ("<doc><updated>2021</updated></doc>", "2021"),
            ("<doc><lastBuildDate>2021</lastBuildDate></doc>", "2021"),
            ("<doc><modified>2021</modified></doc>", "2021"),
            ("<doc><created>2020</created></doc>", "2020"),
            ("<doc><creation-date>2020</creation-date></doc>", "2020"),
            ("<doc><issued>2020</issued></doc>", "2020"),
            ("<doc><pubdate>2020</pubdate></doc>", "2020"),
            ("<doc><effectiveTime value='20240311'/></doc>", "2024-03-11"),
            ("<doc><effectiveTime value='202403111530'/></doc>", "2024-03-11"),
            ("<doc><effectiveTime value='2024'/></doc>", "2024"),
            ("<doc><effectiveTime/></doc>", nil),
            (
                "<doc><pub-date><day>5</day><month>3</month><year>2019</year></pub-date></doc>",
                "2019-03-05"
            ),
            ("<doc><pub-date iso-8601-date='2018-01-01'/></doc>", "2018-01-01"),
            (
                "<doc><pub-date pub-type='ppub'><year>2018</year></pub-date>"
                    + "<pub-date pub-type='epub'><year>2019</year></pub-date></doc>", "2019"
            ),
            (
                "<doc><pub-date date-type='collection'><year>2017</year></pub-date>"
                    + "<pub-date date-type='other'><year>2018</year></pub-date></doc>", "2018"
            ),
            ("<doc><updated>2021</updated><date>2019</date></doc>", "2019"),
            ("<doc><created>2018</created><updated>2021</updated></doc>", "2018"),
            ("<doc><date>2019</date><published>2020</published></doc>", "2020"),
            ("<doc><history><date><year>2001</year></date></history></doc>", nil),
        ] as [(String, String?)]
    )
    func `The date is that of its publication`(source: String, date: String?) throws {
        let found = try values(source)["date"]
        #expect(found == date)
    }

    private static let contrib =
        "<contrib contrib-type='author'><name><surname>Doe</surname><given-names>J</given-names>"
        + "</name></contrib>"

    @Test(
        arguments: [
            ("<doc><creator>Ann</creator></doc>", "Ann"),
            ("<doc><author>Ann Lee</author></doc>", "Ann Lee"),
            ("<doc><initial-creator>Ann</initial-creator></doc>", "Ann"),
            ("<doc><managingEditor>ann@e.org (Ann Lee)</managingEditor></doc>", "Ann Lee"),
            ("<doc><managingEditor>ann@e.org</managingEditor></doc>", nil),
            ("<doc>\(contrib)</doc>", "J Doe"),
            (
                "<doc>\(contrib)<contrib><collab>The Group</collab></contrib></doc>",
                "J Doe, The Group"
            ),
            ("<doc>\(contrib)\(contrib)</doc>", "J Doe"),
            ("<doc><contrib contrib-type='editor'><name>E</name></contrib></doc>", nil),
            ("<doc><author><name>Ann</name><email>a@e.org</email></author></doc>", "Ann"),
            ("<doc><author><personname><surname>Lee</surname></personname></author></doc>", "Lee"),
            ("<doc><author><persName>Ann Lee</persName></author></doc>", "Ann Lee"),
            ("<doc><author><firstname>A</firstname><surname>B</surname></author></doc>", "A B"),
            (
                "<doc><author><first-name>A</first-name><middle-name>M</middle-name>"
                    + "<last-name>B</last-name></author></doc>", "A M B"
            ),
            ("<doc><author><id>7</id></author></doc>", nil), ("<doc><editor>E</editor></doc>", nil),
            ("<doc><titleStmt><editor>E</editor></titleStmt></doc>", "E"),
            ("<doc><titleStmt><editor>E</editor><author>A</author></titleStmt></doc>", "A"),
            ("<doc><author>A</author><author>B</author><creator>C</creator></doc>", "A, B, C"),
            ("<doc><contributor><author>A</author></contributor></doc>", nil),
            (
                "<doc><author><name><prefix>Dr</prefix><surname>Lee</surname><given-names>Ann"
                    + "</given-names><suffix>Jr</suffix></name></author></doc>", "Dr Ann Lee Jr"
            ),
        ] as [(String, String?)]
    )
    func `Authors are named as people are`(source: String, author: String?) throws {
        let found = try values(source)["author"]
        #expect(found == author)
    }

    @Test func `No more than fifty authors are named`() throws {
        let authors = (1...60).map { "<author>A\($0)</author>" }.joined()
        let names = try #require(try values("<doc>\(authors)</doc>")["author"])
        #expect(names.split(separator: ", ").count == 50)
        #expect(names.hasSuffix("A50"))
    }

    @Test(
        arguments: [
            ("<doc xml:lang='de'/>", "de"), ("<doc lang='en_US'/>", "en-US"),
            ("<doc><language>fr</language></doc>", "fr"),
            ("<doc><language ident='it'>Italian</language></doc>", "it"),
            ("<doc><title-info><lang>ru</lang></title-info></doc>", "ru"),
            ("<doc><lang>ru</lang></doc>", nil),
            ("<doc><languageCode code='en-GB'/></doc>", "en-GB"),
            ("<doc><FRBRlanguage language='deu'/></doc>", "deu"),
            ("<doc><language>Python 3</language></doc>", nil),
            ("<doc xml:lang='de'><language>fr</language></doc>", "de"),
            ("<doc><p xml:lang='nl'>veel tekst hier</p><p>x</p></doc>", "nl"),
            ("<doc><p xml:lang='nl'>x</p><p>much more text</p></doc>", nil),
            ("<doc><language>fr</language><p xml:lang='nl'>veel tekst hier</p></doc>", "fr"),
        ] as [(String, String?)]
    )
    func `The language is what the document declares`(source: String, language: String?) throws {
        let found = try values(source)["language"]
        #expect(found == language)
    }

    @Test(
        arguments: [
            ("<doc><description>D</description></doc>", "D"),
            ("<doc><abstract>A</abstract></doc>", "A"),
            ("<doc><summary>S</summary></doc>", "S"), ("<feed><subtitle>S</subtitle></feed>", "S"),
            ("<doc><subtitle>S</subtitle></doc>", nil),
            ("<doc><abstract>A</abstract><description>D</description></doc>", "D"),
            ("<doc><description><p>a</p><p>b</p></description></doc>", nil),
            ("<doc><description><b>a</b></description></doc>", nil),
            ("<doc><description>x <b>a</b></description></doc>", "x a"),
            ("<doc><abstract><p>a</p><p>b</p></abstract></doc>", "a b"),
            ("<plist><dict><key>date</key><date>2024-01-01</date></dict></plist>", nil),
        ] as [(String, String?)]
    )
    func `A description is a text, and not a text with parts`(
        source: String,
        description: String?
    ) throws {
        let found = try values(source)
        #expect(found["description"] == description)
        #expect(found["date"] == nil)
    }

    @Test func `A text that is no title is none`() throws {
        for (count, isThere) in [(2_000, true), (2_001, false), (20_001, false)] {
            let title = String(repeating: "x", count: count)
            #expect((try values("<doc><title>\(title)</title></doc>")["title"] != nil) == isThere)
        }
    }

    private func facts(_ source: String) throws -> (XMLFacts, XMLTree) {
        let tree = try XMLTree(parsing: Array(source.utf8))
        return (XMLFacts(tree), tree)
    }

    @Test(
        arguments: [
            ("<d><year>2019</year><month>6</month><day>15</day></d>", "2019-06-15"),
            ("<d><day>5</day><month>12</month><year>2019</year></d>", "2019-12-05"),
            ("<d><year>2019</year><month>Sept</month></d>", "2019-09"),
            ("<d><year>2019</year><month>DECEMBER</month><day>1</day></d>", "2019-12-01"),
            ("<d><year>2019</year><month>13</month><day>1</day></d>", "2019"),
            ("<d><year>2019</year><month>0</month></d>", "2019"),
            ("<d><year>2019</year></d>", "2019"),
            ("<d><year>2019</year><day>5</day></d>", "2019"),
            ("<d><year>2019</year><month>1</month><day>1st</day></d>", "2019-01"),
            ("<d><year>2019</year><month>1</month><day>100</day></d>", "2019-01"),
            ("<d><year>19</year><month>1</month></d>", nil), ("<d><month>1</month></d>", nil),
            ("<d>2019</d>", nil), ("<d><year> 2019 </year><month>\n3</month></d>", "2019-03"),
            ("<d><year><b>2019</b></year></d>", nil),
            ("<d><year>2019</year><month>x</month></d>", "2019"),
        ] as [(String, String?)]
    )
    func `A day is as much of it as there is`(source: String, day: String?) throws {
        let (facts, tree) = try facts(source)
        let found = facts.day(in: try #require(tree.elements.first).node)
        #expect(found == day)
    }

    @Test(
        arguments: [
            ("<n><surname>Doe</surname><given-names>J</given-names></n>", ["J", "Doe"]),
            ("<n><surname>Doe</surname></n>", ["Doe"]),
            (
                "<n><suffix>Jr</suffix><surname>Doe</surname><prefix>Dr</prefix></n>",
                ["Dr", "Doe", "Jr"]
            ),
            ("<n><surname>Doe</surname><other>x</other></n>", nil), ("<n>Doe</n>", nil),
            ("<n/>", nil),
            ("<n><surname>Doe</surname><other/></n>", ["Doe"]),
            ("<n><surname>Doe</surname><surname>Roe</surname></n>", nil),
        ] as [(String, [String]?)]
    )
    func `A name is read with the given names first`(source: String, parts: [String]?) throws {
        let (facts, tree) = try facts(source)
        let found = facts.person(in: try #require(tree.elements.first).node)
        #expect(found?.map { facts.text(of: $0) } == parts)
    }

    @Test(arguments: [
        ("<d><creator>Ann</creator><creator>Bo</creator><creator>Ann</creator></d>", "Ann, Bo"),
        ("<d><creator>Sample, Ann</creator><creator>X, Bo</creator></d>", "Sample, Ann; X, Bo"),
        ("<d><creator>Sample, Ann</creator></d>", "Sample, Ann"),
        ("<d><contrib><string-name>Ann Sample</string-name></contrib></d>", "Ann Sample"),
        (
            "<d><contrib><string-name>Ann <surname>Sample</surname></string-name></contrib></d>",
            "Ann Sample"
        ),
        (
            "<d><contrib><string-name><surname>Sample</surname>, <given-names>Ann</given-names>"
                + "</string-name></contrib></d>", "Ann Sample"
        ),
    ])
    func `Several authors can be told apart, and no part of a name is lost`(
        source: String,
        author: String
    ) throws {
        #expect(try values(source)["author"] == author)
    }

    @Test func `A season stands for the month`() throws {
        let date = "<d><pub-date><season>Spring</season><year>2020</year></pub-date></d>"
        #expect(try values(date)["date"] == "Spring 2020")
    }
}
