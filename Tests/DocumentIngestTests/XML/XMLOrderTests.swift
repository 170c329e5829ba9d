import AnalysisCore
import DocumentIngest
import Testing

/// Numbers of lists, tables whose parts stand elsewhere, and scanned pages.
@Suite struct XMLOrderTests {
    private func text(_ source: String) async throws -> String? {
        let options = IngestOptions(xml: XMLOptions(format: .auto))
        return try await TemporaryFolder.document("a.xml", bytes: Array(source.utf8), options)?.text
    }

    @Test(arguments: [
        (
            "<orderedlist numeration='loweralpha'><listitem><para>Open.</para></listitem><listitem><para>Close.</para></listitem></orderedlist>",
            "a. Open.\nb. Close."
        ),
        (
            "<orderedlist startingnumber='5'><listitem><simpara>Five.</simpara></listitem></orderedlist><orderedlist continuation='continues'><listitem>Six.</listitem></orderedlist>",
            "5. Five.\n\n6. Six."
        ),
        (
            "<procedure><step><para>First.</para></step><step><para>Second.</para><substeps><step><para>Sub.</para></step></substeps></step></procedure>",
            "1. First.\n2. Second.\n\na. Sub."
        ),
        ("<itemizedlist><listitem><para>red</para></listitem></itemizedlist>", "red"),
        (
            "<orderedlist numeration='upperroman'><listitem/><listitem><para>x</para><para>y</para></listitem></orderedlist>",
            "II. x\n\ny"
        ),
        (
            "<list list-type='order'><list-item><p>One.</p></list-item><list-item><p>Two.</p></list-item></list>",
            "1. One.\n2. Two."
        ),
        ("<list list-type='bullet'><list-item><p>dot</p></list-item></list>", "dot"),
        ("<list list-type='roman-lower'><list-item><p>x</p></list-item></list>", "i. x"),
    ])
    func `The items of a list have their numbers`(list: String, expected: String) async throws {
        #expect(try await text("<article><body>\(list)</body></article>") == expected)
    }

    @Test(arguments: [
        (
            "<table><tgroup cols='3'><colspec colname='c1'/><colspec colname='c2'/><colspec colname='c3'/><spanspec spanname='s' namest='c2' nameend='c3'/><thead><row><entry morerows='1'>Bolzen</entry><entry namest='c2' nameend='c3'>Wert</entry></row><row><entry>Größe</entry><entry>Nm</entry></row></thead><tfoot><row><entry>Summe</entry><entry/><entry>35</entry></row></tfoot><tbody><row><entry><para>A</para></entry><entry>M6</entry><entry>10</entry></row><row><entry>B</entry><entry spanname='s'>frei</entry></row></tbody></tgroup></table><para>x</para>",
            "Bolzen\tWert\tWert\nBolzen\tGröße\tNm\nA\tM6\t10\nB\tfrei\t\nSumme\t\t35\n\nx"
        ),
        (
            "<table><tfoot><tr><td>z</td></tr></tfoot><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>",
            "a\nb\nz"
        ),
        (
            "<table><tbody><tr><td>a</td></tr></tbody><tfoot><tr><td>z</td></tr></tfoot></table>",
            "a\nz"
        ),
        (
            "<properties><prophead><proptypehd>Type</proptypehd><propvaluehd>Value</propvaluehd></prophead><property><proptype>port</proptype><propvalue>8080</propvalue></property></properties>",
            "Type\tValue\nport\t8080"
        ),
    ])
    func `A table is read in its order`(table: String, expected: String) async throws {
        #expect(try await text("<article><body>\(table)</body></article>") == expected)
    }

    @Test func `A cell of OpenDocument stands in each of the columns that it heads`() async throws {
        let source = """
            <o:document xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:t="urn:t" xmlns:x="urn:x"><o:body><t:table><t:table-header-rows><t:table-row>\
            <t:table-cell t:number-columns-spanned="2"><x:p>Ware</x:p></t:table-cell>\
            <t:covered-table-cell/><t:table-cell><x:p>Preis</x:p></t:table-cell></t:table-row>\
            </t:table-header-rows><t:table-row><t:table-cell t:number-rows-spanned="2"><x:p>Stuhl\
            </x:p></t:table-cell><t:table-cell/><t:table-cell><x:p>49</x:p></t:table-cell>\
            </t:table-row><t:table-row><t:covered-table-cell/><t:table-cell><x:p>rot</x:p>\
            </t:table-cell><t:table-cell><x:p>59</x:p></t:table-cell></t:table-row></t:table>\
            </o:body></o:document>
            """
        #expect(try await text(source) == "Ware\tWare\tPreis\nStuhl\t\t49\nStuhl\trot\t59")
    }

    @Test func `A sheet is read as a table under its name`() async throws {
        let source = """
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
            xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style>s</Style></Styles>\
            <Worksheet ss:Name="Preise"><Table><Row><Cell><Data ss:Type="String">Ware</Data></Cell>\
            <Cell ss:MergeAcross="1"><Data>2022</Data></Cell></Row><Row><Cell><Data>Stuhl</Data>\
            </Cell><Cell ss:Index="3"><Data>49.9</Data></Cell></Row></Table></Worksheet></Workbook>
            """
        #expect(try await text(source) == "Preise\n\nWare\t2022\t\nStuhl\t\t49.9")
    }

    @Test(arguments: [
        (
            "<PcGts xmlns='http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15'><Page><ReadingOrder><OrderedGroup><RegionRefIndexed index='1' regionRef='r1'/><RegionRefIndexed index='0' regionRef='r2'/></OrderedGroup></ReadingOrder><TextRegion id='r1'><TextLine><TextEquiv><Unicode>zwei</Unicode></TextEquiv></TextLine></TextRegion><TextRegion id='r3'><TextEquiv><Unicode>drei</Unicode></TextEquiv></TextRegion><TextRegion id='r2'><TextLine><TextEquiv><Unicode>eins</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>",
            "eins\n\nzwei\n\ndrei"
        ),
        (
            "<document xmlns='http://www.abbyy.com/FineReader_xml/FineReader10-schema-v1.xml'><page><block><text><par><line><formatting><charParams l='1'>L</charParams><charParams>e</charParams><charParams> </charParams><charParams>p</charParams><charParams>o</charParams><charParams>¬</charParams></formatting></line><line><formatting><charParams>n</charParams><charParams>t</charParams></formatting></line><line><formatting>fin</formatting></line></par></text></block></page></document>",
            "Le pont\nfin"
        ),
        (
            "<DjVuXML><BODY><OBJECT><HIDDENTEXT><PAGECOLUMN><REGION><PARAGRAPH><LINE><WORD coords='1,2'>Cold</WORD> <WORD>harbour</WORD></LINE><LINE><WORD>froze.</WORD></LINE></PARAGRAPH></REGION></PAGECOLUMN></HIDDENTEXT></OBJECT></BODY></DjVuXML>",
            "Cold harbour\nfroze."
        ),
    ])
    func `A scanned page is read line by line`(page: String, expected: String) async throws {
        #expect(try await text(page) == expected)
    }

    @Test(arguments: [
        (
            "<p><name name-style='eastern'><surname>山田</surname><given-names>太郎</given-names></name></p>",
            "山田 太郎"
        ),
        (
            "<p>In <citation><name><surname>Ito</surname> <given-names>K</given-names></name> <year>1999</year></citation>.</p>",
            "In Ito K 1999."
        ),
        ("<p><name><surname>Ito</surname><given-names>K</given-names></name></p>", "K Ito"),
    ])
    func `A name is read in its order`(paragraph: String, expected: String) async throws {
        #expect(try await text("<article><body>\(paragraph)</body></article>") == expected)
    }
}
