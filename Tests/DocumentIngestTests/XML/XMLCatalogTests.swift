import Markup
import Testing

@testable import DocumentIngest

/// What catalogues, maps and tracks say about themselves.
@Suite struct XMLCatalogTests {
    private func values(_ source: String) throws -> [String: String] {
        let tree = try XMLTree(parsing: Array(source.utf8))
        let root = try #require(tree.elements.first).node
        return XMLMetadata(of: tree, vocabulary: XMLVocabulary(root: tree.name(of: root))).values
    }

    private static let article = """
        <PubmedArticle><MedlineCitation><PMID>1</PMID>
        <DateCompleted><Year>2020</Year><Month>05</Month><Day>01</Day></DateCompleted>
        <Article><Journal><JournalIssue><PubDate><Year>2019</Year><Month>Mar</Month><Day>5</Day>
        </PubDate></JournalIssue><Title>Soil</Title></Journal>
        <ArticleTitle>Night feeding in <i>Lumbricus</i>.</ArticleTitle>
        <Abstract><AbstractText Label="AIM">Worms.</AbstractText><AbstractText>Fed.</AbstractText>
        </Abstract>
        <AuthorList><Author><LastName>Okoye</LastName><ForeName>Ada N</ForeName></Author>
        <Author><CollectiveName>The Soil Group</CollectiveName></Author></AuthorList>
        <Language>eng</Language>
        <ArticleDate DateType="Electronic"><Year>2018</Year><Month>12</Month></ArticleDate>
        </Article></MedlineCitation>
        <PubmedData><History><PubMedPubDate PubStatus="received"><Year>2017</Year>
        </PubMedPubDate></History></PubmedData></PubmedArticle>
        """

    @Test func `An article of PubMed`() throws {
        let found = try values("<PubmedArticleSet>\(Self.article)</PubmedArticleSet>")
        #expect(
            found == [
                "title": "Night feeding in Lumbricus.", "author": "Ada N Okoye, The Soil Group",
                "date": "2019-03-05", "language": "eng", "description": "Worms. Fed.",
            ]
        )
        #expect(
            try values("<PubmedArticleSet>\(Self.article)\(Self.article)</PubmedArticleSet>") == [:]
        )
        let season = Self.article.replacing(
            "<Year>2019</Year><Month>Mar</Month><Day>5</Day>",
            with: "<MedlineDate>2019 Mar-Apr</MedlineDate>"
        )
        #expect(try values(season)["date"] == "2019 Mar-Apr")
    }

    private static let book = """
        <Product><RecordReference>1</RecordReference><DescriptiveDetail>
        <TitleDetail><TitleType>03</TitleType><TitleElement><TitleText>Old</TitleText></TitleElement>
        </TitleDetail>
        <TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>02</TitleElementLevel>
        <TitleText>Series</TitleText></TitleElement><TitleElement><TitleElementLevel>01
        </TitleElementLevel><TitleText>The Mill</TitleText></TitleElement></TitleDetail>
        <Contributor><ContributorRole>B06</ContributorRole><PersonName>Translator</PersonName>
        </Contributor>
        <Contributor><ContributorRole>A01</ContributorRole><PersonName>Ann Lee</PersonName>
        </Contributor>
        <Contributor><ContributorRole>A01</ContributorRole><NamesBeforeKey>Bo</NamesBeforeKey>
        <KeyNames>Ray</KeyNames></Contributor>
        <Language><LanguageRole>01</LanguageRole><LanguageCode>eng</LanguageCode></Language>
        </DescriptiveDetail><PublishingDetail><PublishingDate><PublishingDateRole>09
        </PublishingDateRole><Date>20180101</Date></PublishingDate><PublishingDate>
        <PublishingDateRole>01</PublishingDateRole><Date>20190304</Date></PublishingDate>
        </PublishingDetail></Product>
        """

    @Test func `A book of ONIX`() throws {
        let namespace = "http://ns.editeur.org/onix/3.0/reference"
        let header = "<Header><SentDateTime>20200101</SentDateTime></Header>"
        func message(_ products: String) -> String {
            "<ONIXMessage xmlns='\(namespace)'>\(header)\(products)</ONIXMessage>"
        }
        #expect(
            try values(message(Self.book)) == [
                "title": "The Mill", "author": "Ann Lee, Bo Ray", "date": "2019-03-04",
                "language": "eng",
            ]
        )
        #expect(try values(message(Self.book + Self.book)) == [:])
        let old = """
            <Product><Title><TitleType>01</TitleType><TitlePrefix>The</TitlePrefix>
            <TitleWithoutPrefix>Mill</TitleWithoutPrefix></Title><PublicationDate>201903
            </PublicationDate></Product>
            """
        #expect(try values(message(old)) == ["title": "The Mill", "date": "2019-03"])
    }

    @Test(arguments: [
        (
            "<kml xmlns='http://www.opengis.net/kml/2.2'><Document><name>Wells</name>"
                + "<author><name>Ann</name></author><Folder><name>North</name></Folder></Document></kml>",
            ["title": "Wells", "author": "Ann"]
        ),
        (
            "<kml><Document><description>All wells</description><Placemark><name>W</name>"
                + "</Placemark></Document></kml>", ["description": "All wells"]
        ),
        ("<kml><Placemark><name>W</name></Placemark></kml>", [:]),
        (
            "<gpx version='1.1'><metadata><name>Walk</name><author><name>Ann</name>"
                + "<email id='a' domain='e.org'/></author><time>2025-01-01T10:00:00Z</time></metadata>"
                + "<trk><name>Day 1</name><trkseg><trkpt><time>2025-01-02T10:00:00Z</time></trkpt>"
                + "</trkseg></trk></gpx>",
            ["title": "Walk", "author": "Ann", "date": "2025-01-01T10:00:00Z"]
        ),
        (
            "<gpx version='1.0'><name>Walk</name><author>Ann</author><time>2025-01-01</time></gpx>",
            ["title": "Walk", "author": "Ann", "date": "2025-01-01"]
        ),
        (
            "<gpx><trk><name>Day 1</name><trkseg><trkpt><time>2025-01-02T10:00:00Z</time></trkpt>"
                + "</trkseg></trk></gpx>", [:]
        ),
    ])
    func `A map and a track`(source: String, expected: [String: String]) throws {
        #expect(try values(source) == expected)
    }

    private static func card(_ fields: [(String, String, String)]) -> String {
        let namespace = "http://www.loc.gov/MARC21/slim"
        let written = fields.map { tag, second, parts in
            let subfields = parts.split(separator: "$").map {
                "<subfield code='\($0.prefix(1))'>\($0.dropFirst())</subfield>"
            }
            return
                "<datafield tag='\(tag)' ind1='1' ind2='\(second)'>\(subfields.joined())</datafield>"
        }
        return "<record xmlns='\(namespace)'><leader>x</leader>\(written.joined())</record>"
    }

    @Test(
        arguments: [
            (
                [
                    ("245", "0", "$aThe mill :$ba history /$cby Ann Lee."),
                    ("100", " ", "$aLee, Ann,$d1950-"),
                    ("260", " ", "$aBath :$bX,$cc2019."),
                ], ["title": "The mill : a history", "author": "Lee, Ann", "date": "2019"]
            ),
            (
                [
                    ("245", "0", "$aMills.$n2,$pWater."), ("100", " ", "$aLee, A. N."),
                    ("264", "4", "$c©2018"), ("264", "1", "$c[2017]"),
                ], ["title": "Mills. 2, Water", "author": "Lee, A. N.", "date": "2017"]
            ),
            ([("264", "4", "$c©2018"), ("700", " ", "$aRay, Bo")], [:]),
            ([("260", " ", "$c1990-1995.")], [:]), ([("260", " ", "$c[1990?]")], [:]),
            ([("260", " ", "$c[19--]")], [:]),
        ] as [([(String, String, String)], [String: String])]
    )
    func `A card of a library`(
        fields: [(String, String, String)],
        expected: [String: String]
    ) throws {
        #expect(try values(Self.card(fields)) == expected)
        let two = Self.card(fields) + Self.card(fields)
        let namespace = "http://www.loc.gov/MARC21/slim"
        #expect(try values("<collection xmlns='\(namespace)'>\(two)</collection>") == [:])
    }

    @Test func `The language of a card stands in its eighth field`() throws {
        let eighth = "190304s2019    enk           000 0 eng d"
        #expect(eighth.utf8.count == 40)
        func record(_ field: String) -> String {
            "<record xmlns='http://www.loc.gov/MARC21/slim'><controlfield tag='008'>\(field)"
                + "</controlfield></record>"
        }
        #expect(try values(record(eighth)) == ["language": "eng"])
        #expect(try values(record(eighth.replacing("eng d", with: "und d"))) == [:])
        #expect(try values(record("short")) == [:])
    }
}
