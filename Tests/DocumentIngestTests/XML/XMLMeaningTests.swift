import AnalysisCore
import DocumentIngest
import Testing

/// Marks that change what the words of XML say: exponents, fractions, deletions, other readings.
@Suite struct XMLMeaningTests {
    private func document(_ source: String) async throws -> Document? {
        try await TemporaryFolder.document("a.xml", source)
    }

    private func check(_ source: String, _ expected: String, _ kind: String?) async throws {
        let document = try #require(try await document(source))
        #expect(document.text == expected)
        #expect(document.findings.map(\.kind) == (kind.map { [$0] } ?? []))
    }

    @Test(arguments: [
        ("<p>a <app><lem>b</lem><rdg>c</rdg></app></p>", "a b", 1),
        ("<p>a <app><rdg>b</rdg><rdg>c</rdg></app></p>", "a b", 1),
        ("<p>a <app><rdgGrp><rdg>b</rdg><rdg>c</rdg></rdgGrp></app></p>", "a b", 1),
        ("<p>a <app><note>n</note><rdg>b</rdg></app></p>", "a b", 1),
        ("<p>10<hi rend='superscript'>3</hi></p>", "10^3", 0),
        ("<p>10<hi rend='bold sup'>3</hi></p>", "10^3", 0),
        ("<p>10<hi rendition='#sub'>3</hi></p>", "10_3", 0),
        ("<p>a <hi rend='strikethrough'>b</hi> c</p>", "a ~~b~~ c", 0),
        (
            "<p>By <author><forename>Jane</forename><surname>Grey</surname></author>.</p>",
            "By Jane Grey.", 0
        ),
        ("<p>By <author>J<hi>ane</hi></author>.</p>", "By Jane.", 0),
        (
            "<listBibl><bibl><author>Grey</author><title>Mills</title><date>1900</date></bibl>"
                + "</listBibl>", "Grey Mills 1900", 0
        ),
    ])
    func `An edition keeps its numbers, and one of its readings`(
        body: String,
        expected: String,
        leftOut: Int
    ) async throws {
        try await check(
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body>\(body)</body></text></TEI>",
            expected,
            leftOut > 0 ? "left-out-readings" : nil
        )
    }

    private static let math = "http://www.w3.org/1998/Math/MathML"

    @Test(arguments: [
        ("<mfrac><mn>1</mn><mn>2</mn></mfrac>", "1/2"),
        ("<msup><mi>x</mi><mn>2</mn></msup>", "x^2"), ("<msub><mi>a</mi><mn>1</mn></msub>", "a_1"),
        (
            "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><msqrt><mn>2</mn></msqrt></mfrac>",
            "(a+b)/√2"
        ),
        ("<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>", "x_1^2"),
        ("<mn>3</mn><mfrac><mn>1</mn><mn>2</mn></mfrac>", "3 1/2"),
        ("<msup><mi>x</mi><none/></msup><mo>=</mo>", "x="),
        ("<semantics><mi>x</mi><annotation>y</annotation></semantics>", "x"),
    ])
    func `A formula is read as in a page`(formula: String, expected: String) async throws {
        let found = try await document(
            "<article><body><p>a <math xmlns='\(Self.math)'>\(formula)</math> b</p></body></article>"
        )
        #expect(found?.text == "a \(expected) b")
    }

    @Test func `A formula of TeX is read without its document, and not beside MathML`() async throws
    {
        let tex = #"<tex-math>\documentclass{x}\begin{document}$$x^2$$\end{document}</tex-math>"#
        let math = "<math xmlns='\(Self.math)'><mi>y</mi></math>"
        for (body, expected) in [
            (tex, "x^2"), (tex + math, "y"), ("<alternatives>\(tex)\(math)</alternatives>", "y"),
            ("<tex-math>a_1</tex-math>", "a_1"),
        ] {
            let found = try await document(
                "<article><body><p>a <inline-formula>\(body)</inline-formula> b</p></body></article>"
            )
            #expect(found?.text == "a \(expected) b")
        }
    }

    private static func word(_ body: String) -> String {
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
            + "<w:body>\(body)</w:body></w:document>"
    }

    @Test(arguments: [
        ("<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>3</w:t></w:r>", "10^3", nil),
        ("<w:r><w:rPr><w:vertAlign w:val='subscript'/></w:rPr><w:t>3</w:t></w:r>", "10_3", nil),
        ("<w:r><w:rPr><w:vertAlign w:val='baseline'/></w:rPr><w:t>3</w:t></w:r>", "103", nil),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Ignore</w:t></w:r>", "10", "hidden-text"),
        ("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>0</w:t></w:r>", "100", nil),
        (
            "<w:r><w:rPr><w:strike/></w:rPr><w:t>0</w:t></w:r>"
                + "<w:r><w:rPr><w:strike/></w:rPr><w:t>1</w:t></w:r>", "10~~01~~", nil
        ),
        ("<w:r><w:noBreakHyphen/><w:t>fold</w:t></w:r>", "10-fold", nil),
    ])
    func `A run of Word is read as it shows`(
        run: String,
        expected: String,
        finding: String?
    ) async throws {
        try await check(Self.word("<w:p><w:r><w:t>10</w:t></w:r>\(run)</w:p>"), expected, finding)
    }

    @Test func `A wide cell of Word takes its columns`() async throws {
        let wide =
            "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"
        let cell = "<w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc>"
        let source = Self.word(
            "<w:tbl><w:tr>\(wide)\(cell)</w:tr><w:tr>\(cell)\(cell)\(cell)</w:tr></w:tbl>"
        )
        #expect(try await document(source)?.text == "a\t\tb\nb\tb\tb")
    }

    @Test(arguments: [
        ("<note type='warning'>Hot.</note>", "Warning: Hot."),
        ("<note>Cold.</note>", "Note: Cold."),
        ("<note type='warning'><p>Hot.</p><p>Very.</p></note>", "Warning: Hot.\n\nVery."),
        ("<note type='fastpath'>F5</note>", "Fast path: F5"),
        ("<note type='other' othertype='legal  hint'>x</note>", "Legal hint: x"),
        ("<note type='other'>x</note>", "Note: x"), ("<note type='no such'>x</note>", "Note: x"),
        ("<warning><para>Hot.</para></warning>", "Warning: Hot."),
        ("<tip><title>Faster</title><para>Run.</para></tip>", "Tip: Faster\n\nRun."),
        ("<caution><para/></caution><para>x</para>", "x"),
        ("<important><simpara>x <em>y</em></simpara></important>", "Important: x y"),
        ("<danger><para>x</para></danger>", "Danger: x"),
        ("<warning><title>Warning!</title><para>x</para></warning>", "Warning!\n\nx"),
        ("<hazardstatement type='danger'><p>x</p></hazardstatement>", "Danger: x"),
        ("<note><ul><li>a</li><li>b</li></ul></note>", "Note: a\nb"),
    ])
    func `A note says of which kind it is`(note: String, expected: String) async throws {
        let found = try await document(
            "<topic><title>T</title><body>\(note)<p>z</p></body></topic>"
        )
        #expect(found?.text == "T\n\n\(expected)\n\nz")
    }

    @Test func `A note at the foot of a page is none of these`() async throws {
        let book = try await document(
            "<dtbook xmlns='http://www.daisy.org/z3986/2005/dtbook/'><book><p>a</p><note><p>b</p>"
                + "</note></book></dtbook>"
        )
        #expect(book?.text == "a\n\nb")
        let edition = try await document(
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><p>a <note>b</note></p></text></TEI>"
        )
        #expect(edition?.text == "a [b]")
    }

    @Test func `The days of an article say what they are`() async throws {
        func day(_ element: String, _ type: String, _ year: Int) -> String {
            "<\(element) \(type)><day>2</day><month>1</month><year>\(year)</year></\(element)>"
        }
        let history =
            day("date", "date-type='received'", 2018) + day("date", "date-type='rev-recd'", 2019)
            + day("date", "date-type='accepted'", 2020)
        let found = try await document(
            "<article><front><article-meta>" + day("pub-date", "", 2017)
                + day("pub-date", "pub-type='epub'", 2021)
                + day("pub-date", "date-type='pub'", 2022)
                + day("pub-date", "pub-type='pmc-release'", 2023)
                + "<history>\(history)</history></article-meta></front></article>"
        )
        #expect(
            found?.text == """
                2017-01-02

                Published online: 2021-01-02

                Published: 2022-01-02

                Published (pmc-release): 2023-01-02

                Received: 2018-01-02 Revised: 2019-01-02 Accepted: 2020-01-02
                """
        )
        #expect(found?.metadata["date"] == "2017-01-02")
    }

    private static func sheet(_ rows: String, styles: String = "") -> String {
        """
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:table" \
        xmlns:style="urn:style"><office:automatic-styles>\(styles)</office:automatic-styles>\
        <office:body><table:table>\(rows)</table:table></office:body></office:document>
        """
    }

    @Test(arguments: [
        ("<c n='2'>5</c><c n='1'>6</c>", "5\t5\t6"), ("<c n='2'/><c n='1'>6</c>", "\t\t6"),
        ("<c n='3'>5</c>", "5\t5\t5"), ("<c n='1'>5</c><c n='16000'/>", "5\t"),
    ])
    func `A repeated cell of OpenDocument stands in each column`(
        cells: String,
        expected: String
    ) async throws {
        let row = cells.replacing(
            "<c n='",
            with: "<table:table-cell table:number-columns-repeated='"
        )
        .replacing("</c>", with: "</text:p></table:table-cell>")
        .replacing("'>", with: "'><text:p>")
        let source = Self.sheet("<table:table-row>\(row)</table:table-row>")
        #expect(try await document(source)?.text == expected.trimmingEnd)
    }

    @Test func `A repeated row of OpenDocument is a line each`() async throws {
        let cell = "<table:table-cell><text:p>5</text:p></table:table-cell>"
        let source = Self.sheet(
            "<table:table-row table:number-rows-repeated='3'>\(cell)\(cell)</table:table-row>"
                + "<table:table-row table:number-rows-repeated='9000'><table:table-cell/>"
                + "</table:table-row>"
        )
        #expect(try await document(source)?.text == "5\t5\n5\t5\n5\t5")
    }

    @Test func `The styles of OpenDocument tell what stands above the line or is hidden`()
        async throws
    {
        let styles = [
            ("S", "style:text-position='super 58%'"), ("H", "text:display='none'"),
            ("L", "style:text-line-through-style='solid'"),
        ].map {
            "<style:style style:name='\($0)'><style:text-properties \($1)/></style:style>"
        }.joined()
        let source = Self.sheet(
            "<text:p>10<text:span text:style-name='S'>3</text:span> "
                + "<text:span text:style-name='H'>Ignore</text:span>"
                + "<text:span text:style-name='L'>old</text:span></text:p>",
            styles: styles
        )
        try await check(source, "10^3 ~~old~~", "hidden-text")
    }

    @Test(arguments: [
        ("<entry colname='c'>3</entry>", "\t\t3"), ("<entry colname='a'>1</entry>", "1"),
        ("<entry colname='a'>1</entry><entry colname='c'>3</entry>", "1\t\t3"),
        ("<entry namest='b' nameend='c'>2</entry>", "\t2\t"),
        ("<entry colname='c'>3</entry><entry colname='a'>4</entry>", "\t\t3\t4"),
    ])
    func `An entry of CALS stands in the column that it names`(
        entries: String,
        expected: String
    ) async throws {
        let names = ["a", "b", "c"].map { "<colspec colname='\($0)'/>" }.joined()
        let source =
            "<article><para>x</para><table><tgroup cols='3'>\(names)<tbody><row>\(entries)</row>"
            + "</tbody></tgroup></table><para>y</para></article>"
        #expect(try await document(source)?.text == "x\n\n\(expected)\n\ny")
    }

    @Test(arguments: [
        (
            "<p>See <citerefentry><refentrytitle>ls</refentrytitle><manvolnum>1</manvolnum>"
                + "</citerefentry>.</p>", "See ls(1).", nil
        ),
        ("<p>a</p><draft-comment>b</draft-comment>", "a", "left-out-readings"),
        ("<p>a</p><required-cleanup>b</required-cleanup>", "a", "left-out-readings"),
        ("<p>a</p><p status='deleted'>b</p>", "a", "left-out-readings"),
        ("<p>a</p><para revisionflag='deleted'>b</para>", "a", "left-out-readings"),
        ("<p>a <strike>b</strike> c</p>", "a ~~b~~ c", nil),
        ("<p>a <emphasis role='strikethrough'>b</emphasis></p>", "a ~~b~~", nil),
        ("<p>10<styled-content style='vertical-align: super'>3</styled-content></p>", "10^3", nil),
    ])
    func `A manual keeps its references, and leaves drafts out`(
        body: String,
        expected: String,
        finding: String?
    ) async throws {
        try await check("<topic><body>\(body)</body></topic>", expected, finding)
    }

    @Test func `A drawing shows neither scripts nor styles nor what it hides`() async throws {
        let source = """
            <svg xmlns="http://www.w3.org/2000/svg"><title>Plan</title><style>.a{}</style>\
            <script>run()</script><text>mill</text><text display="none">Ignore</text></svg>
            """
        try await check(source, "svg:\n  title: Plan\n  text: mill", "hidden-text")
        let nested = try await document(
            """
            <svg xmlns="http://www.w3.org/2000/svg"><title>Plan</title><text>mill\
            <tspan display="none">Ignore</tspan></text><g style="display:none"><g hidden="">\
            <text>this</text></g><text>too</text></g></svg>
            """
        )
        #expect(nested?.text == "svg:\n  title: Plan\n  text: mill")
        #expect(nested?.findings.map(\.count) == [2])
    }

    @Test func `What one record shows another may hide`() async throws {
        let folder = try TemporaryFolder()
        let records = ["block", "none"].map {
            "<s:g xmlns:s='http://www.w3.org/2000/svg' display='\($0)'><s:a>1</s:a><s:b>2</s:b></s:g>"
        }
        try folder.write("f.xml", "<r>\(records.map { "<t><c>0</c>\($0)</t>" }.joined())</r>")
        let options = IngestOptions(xml: XMLOptions(format: .outline, record: "t"))
        let lines = try await folder.lines(options)
        #expect(lines.map { $0.contains("b: 2") } == [true, false])
    }
}

extension String {
    /// Without white space at its end.
    fileprivate var trimmingEnd: String {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
