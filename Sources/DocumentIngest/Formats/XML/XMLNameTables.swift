import Markup

/// The tables behind `XMLNameKinds`.
enum XMLNameTables {
    /// What a name means in a vocabulary.
    static func kind(of name: XMLName, in vocabulary: XMLVocabulary) -> XMLNameKind {
        let local = name.local
        var kind = common[local] ?? []
        switch vocabulary {
        case .publishing, .legal, .clinical:
            if let own = publishing[local] { kind = own }
            if vocabulary == .clinical, local == "entry" { kind = .hidden }
            // Elsewhere a note is one at the foot of a page.
            if vocabulary != .publishing || name.namespace == XMLVocabulary.talkingBooks {
                kind.remove(.admonition)
            }
            if vocabulary == .legal, let own = legal[local] { kind = own }
        case .tei: if let own = tei[local] { kind = own }
        case .openDocument: kind = openDocument[local] ?? []
        case .wordprocessing: kind = wordprocessing[local] ?? []
        case .scan: kind = scan[local] ?? .hidden
        case .spreadsheet: kind = spreadsheet[local] ?? []
        case .feed: if name.namespace != XMLVocabulary.xhtml { kind = feed[local] ?? .named }
        case .page, .propertyList, .other: break
        }
        if name.namespace == XMLVocabulary.xhtml {
            kind.insert(.page)
            if ["script", "style", "template", "head", "noscript"].contains(local) {
                kind = [.page, .hidden]
            }
            if ["del", "s", "strike"].contains(local) { kind.insert(.struck) }
        }
        if name.namespace == "http://www.w3.org/2000/svg" {
            kind.insert(.page)
            if ["script", "style"].contains(local) { kind = [.page, .hidden] }
        }
        if name.namespace == "http://www.w3.org/1998/Math/MathML" {
            kind = [.inline, .phrase, .formula]
        }
        if ["annotation", "annotation-xml"].contains(local), kind.contains(.inline) {
            kind = .hidden
        }
        return kind
    }

    private static func table(
        _ groups: [(XMLNameKind, String)]
    ) -> [String: XMLNameKind] {
        var table: [String: XMLNameKind] = [:]
        for (kind, names) in groups {
            for name in names.split(separator: " ") {
                table[String(name), default: []].insert(kind)
            }
        }
        return table
    }

    /// Names that mean the same wherever they occur.
    private static let common = table([
        (
            .block,
            """
            p para simpara formalpara div div1 div2 div3 sec section sect1 sect2 sect3 sect4 sect5 \
            simplesect title subtitle head list itemizedlist orderedlist variablelist ul ol dl table \
            informaltable table-wrap tgroup fig figure disp-quote disp-formula blockquote boxed-text \
            programlisting screen literallayout note warning tip caution important example lg sp \
            quote-block abstract footnote fn h1 h2 h3 h4 h5 h6 pre preformat synopsis eg sidebar \
            epigraph caption bibliography chapter shortdesc codeblock msgblock lines procedure
            """
        ),
        (
            .line,
            """
            item listitem list-item li sli l br break line dt dd dlentry speaker step
            """
        ),
        (.row, "tr row strow sthead simpletablerow chrow chhead"),
        (.line, "thead tbody tfoot"),
        (.cell, "td th entry cell stentry table-cell choption chdesc choptionhd chdeschd"),
        (.verbatim, "programlisting screen literallayout synopsis pre preformat eg codeblock"),
        (
            .phrase,
            """
            p para simpara title subtitle head li td th entry cell stentry dt dd caption h1 h2 h3 h4 \
            h5 h6 l line item listitem list-item sli verse seg
            """
        ),
        (
            .inline,
            """
            b i em strong bold italic u sub sup sc hi emphasis span ph tt font underline strike \
            monospace ins small big
            """
        ),
        (.prose, "p para simpara title head section sec chapter paragraph verse l lg heading"),
        (.lineEnd, "br"),
        (.struck, "strike line-through strikethrough"),
        (
            .formula,
            """
            mrow mi mn mo mtext mfrac msup msub msubsup munder munderover msqrt mroot mstyle mfenced
            """
        ),
        (.above, "sup superscript"),
        (.link, "xref footnoteref ref ptr"),
        (.below, "sub subscript"),
        (.inline, "superscript subscript"),
    ])

    private static let publishing = table([
        (
            .block,
            """
            article-title conbody taskbody refbody body front back bridgehead ack bio refsect1 \
            refsect2 refsynopsisdiv partintro legalnotice task concept topic reference context \
            result steps prereq postreq example-content poem stanza cite claim-text hl1 hl2 \
            byline dateline
            """
        ),
        (
            .phrase,
            """
            article-title cmd shortdesc bridgehead heading content paragraph text-author v \
            mixed-citation aff
            """
        ),
        (.citation, "mixed-citation citation bibliomixed bibliomset"),
        (.prose, "article-title cmd heading content paragraph"),
        (.label, "label num"),
        (.phrase, "label num"),
        (.note, "fn footnote"),
        (.block, "fn footnote"),
        (.line, "v list-item def-item varlistentry simplelist member tocitem glossentry"),
        (
            .words,
            """
            name string-name person-group personname author editor element-citation history \
            contrib collab address author-notes
            """
        ),
        (.row, "prophead property"),
        (.cell, "proptypehd propvaluehd propdeschd proptype propvalue propdesc"),
        (.phrase, "proptypehd propvaluehd propdeschd proptype propvalue propdesc"),
        (.hidden, "pagenum"),
        (.hidden, "object-id alt-text remark indexterm binary draft-comment required-cleanup"),
        (.choice, "alternatives"),
        (.admonition, "note warning tip caution important danger hazardstatement"),
        (.block, "note warning tip caution important danger hazardstatement"),
        (.reference, "citerefentry"),
        (.steps, "menuchoice menucascade keycombo"),
        (.day, "pub-date date"),
        (.person, "name"),
        (.inline, "menuchoice menucascade keycombo"),
        (.lineEnd, "br break sbr"),
    ])

    /// Where acts differ from other texts: a paragraph has parts, and what was struck out is not law.
    private static let legal = table([
        (.label, "num"),
        (.phrase, "num intro wrapUp"),
        (.prose, "intro wrapUp"),
        (.block, "paragraph subparagraph point"),
        (.hidden, "del"),
    ])

    private static let tei = table([
        (
            .phrase,
            """
            title note quote said q item ab seg persName placeName orgName name rs date author \
            editor publisher resp bibl
            """
        ),
        (.block, "ab argument byline closer opener salute signed dateline trailer postscript"),
        (.note, "note"),
        (.words, "author editor persName name placeName orgName bibl respStmt"),
        (.choice, "choice app rdgGrp"),
        (.milestone, "lb pb cb gb milestone"),
        (.hidden, "fw del surplus am"),
        (.label, "label"),
    ])

    private static let openDocument = table([
        (.block, "p h list table"),
        (.phrase, "p h span a"),
        (.inline, "span a"),
        (.prose, "p h"),
        (.tab, "tab"),
        (.space, "s"),
        (.lineEnd, "line-break"),
        (.line, "list-item list-header"),
        (.row, "table-row"),
        (.line, "table-header-rows table-rows"),
        (.cell, "table-cell covered-table-cell"),
        (.covered, "covered-table-cell"),
        (.note, "note annotation"),
        (
            .hidden,
            """
            tracked-changes note-citation styles automatic-styles master-styles settings scripts \
            font-face-decls sequence-decls variable-decls user-field-decls binary-data forms \
            soft-page-break image-map event-listeners
            """
        ),
    ])

    private static let wordprocessing = table([
        (.block, "p tbl"),
        (.phrase, "p r t hyperlink smartTag sdt sdtContent"),
        (.prose, "p"),
        (.inline, "r t ins hyperlink smartTag proofErr bookmarkStart bookmarkEnd fldSimple"),
        (.verbatim, ""),
        (.tab, "tab ptab"),
        (.lineEnd, "br cr"),
        (.row, "tr"),
        (.cell, "tc"),
        (
            .hidden,
            """
            del delText moveFrom instrText delInstrText Fallback pPr rPr tblPr tcPr trPr sectPr \
            tabs styles fonts settings webSettings theme numbering coreProperties Properties \
            binaryData hdr ftr binData
            """
        ),
    ])

    private static let scan = table([
        (.block, "TextBlock TextRegion"),
        (.line, "TextLine"),
        (.words, "TextLine"),
        (.scanned, "String SP HYP TextEquiv"),
        (
            .block,
            """
            alto Layout Page PrintSpace TopMargin LeftMargin RightMargin BottomMargin ComposedBlock \
            PcGts
            """
        ),
        (.inline, "Word Unicode"),
        (.block, "TableRegion"),
        // DjVuXML.
        (.block, "DjVuXML BODY OBJECT HIDDENTEXT PAGECOLUMN REGION PARAGRAPH"),
        (.line, "LINE"),
        (.words, "LINE"),
        (.inline, "WORD"),
        (.phrase, "WORD"),
        // ABBYY FineReader.
        (.block, "document page block text par"),
        (.line, "line"),
        (.phrase, "line formatting charParams"),
        (.inline, "formatting charParams"),
        (.row, "row"),
        (.cell, "cell"),
    ])

    private static let spreadsheet = table([
        (.block, "Workbook Worksheet Table"),
        (.row, "Row"),
        (.cell, "Cell"),
        (.phrase, "Data Cell"),
        (.inline, "Data"),
        (.note, "Comment"),
        (
            .hidden,
            """
            Styles Names DocumentProperties CustomDocumentProperties ExcelWorkbook \
            OfficeDocumentSettings WorksheetOptions AutoFilter PageSetup DataValidation \
            ConditionalFormatting
            """
        ),
    ])

    private static let feed = table([
        (
            .block,
            """
            rss channel item entry feed title description encoded content summary subtitle text div
            """
        ),
        (.phrase, "title subtitle"),
        (.block, "RDF image textInput source"),
    ])
}
