import AnalysisCore
import Markup
import Testing

@testable import DocumentIngest

/// What a page says about itself, and which of several sayings counts.
@Suite struct HTMLMetadataTests {
    private func values(_ page: String) throws -> [String: String] {
        HTMLMetadata(of: try HTMLParser.parse(Array(page.utf8))).values
    }

    private static func data(_ json: String) -> String {
        "<script type='application/ld+json'>\(json)</script>"
    }

    /// What may name the page, the best first.
    private static let titles = [
        "<meta property='og:title' content='A'>",
        data(#"{"@type":"NewsArticle","headline":"B"}"#),
        "<meta name='twitter:title' content='C'>", "<title>D</title>", "<body><h1>E</h1>",
    ]

    @Test func `The title that says most of the page alone counts`() throws {
        for (index, title) in ["A", "B", "C", "D", "E"].enumerated() {
            let page = Self.titles[index...].joined()
            #expect(try values(page)["title"] == title)
        }
        let last = pageData(headline: "F")
        #expect(try values(last)["title"] == "F")
        #expect(try values(last + "<body><h1>E</h1>")["title"] == "E")
    }

    private func pageData(headline: String) -> String {
        Self.data(#"{"@type":"WebPage","name":"\#(headline)"}"#)
    }

    @Test(arguments: [
        ("<meta name=dc.title content=x>", "title"),
        ("<meta name=DCTERMS.title content=x>", "title"),
        ("<meta name=citation_title content=x>", "title"), ("<title> x </title>", "title"),
        ("<meta name=author content=x>", "author"), ("<meta name=dc.creator content=x>", "author"),
        ("<meta name=dcterms.creator content=x>", "author"),
        ("<meta name=parsely-author content=x>", "author"),
        ("<meta name=sailthru.author content=x>", "author"),
        ("<meta property=article:author content=x>", "author"),
        ("<meta property=og:article:author content=x>", "author"),
        ("<meta name=twitter:creator content=x>", "author"),
        ("<body><a rel=author>x</a>", "author"), ("<body><p itemprop=author>x</p>", "author"),
        ("<meta property=article:published_time content=x>", "date"),
        ("<meta property=og:article:published_time content=x>", "date"),
        ("<meta name=date content=x>", "date"), ("<meta name=dc.date content=x>", "date"),
        ("<meta name=dc.date.issued content=x>", "date"),
        ("<meta name=dcterms.date content=x>", "date"),
        ("<meta name=dcterms.created content=x>", "date"),
        ("<meta name=dcterms.issued content=x>", "date"), ("<meta name=pubdate content=x>", "date"),
        ("<meta name=publishdate content=x>", "date"),
        ("<meta name=publish-date content=x>", "date"),
        ("<meta itemprop=datePublished content=x>", "date"),
        ("<meta name=parsely-pub-date content=x>", "date"),
        ("<meta name=sailthru.date content=x>", "date"),
        ("<meta name=citation_publication_date content=x>", "date"),
        ("<meta name=citation_date content=x>", "date"),
        ("<meta name=prism.publicationdate content=x>", "date"),
        ("<meta property=article:modified_time content=x>", "date"),
        ("<meta property=og:updated_time content=x>", "date"),
        ("<meta http-equiv=last-modified content=x>", "date"),
        ("<meta itemprop=dateModified content=x>", "date"),
        ("<body><span itemprop=datePublished content=x></span>", "date"),
        ("<meta name=description content=x>", "description"),
        ("<meta property=og:description content=x>", "description"),
        ("<meta name=twitter:description content=x>", "description"),
        ("<meta name=dc.description content=x>", "description"),
        ("<meta property=og:url content=x>", "url"), ("<link rel=Canonical href=x>", "url"),
    ])
    func `A page says it in many ways`(page: String, name: String) throws {
        #expect(try values(page) == [name: "x"])
    }

    @Test(arguments: [
        "<meta name=keywords content=x>", "<meta content=x>", "<meta name=author>",
        "<meta name=author content=' '>", "<link rel=next href=x>",
        "<meta property=article:author content='https://e.org/x'>",
        "<meta name=twitter:creator content='@x'>", "<body><time datetime='10:30'>x</time>",
        "<body><time>2024</time>", "<body><p itemprop=name>x</p>",
        "<body><svg><title>x</title></svg>", "<script>{\"@type\":\"Article\"}</script>",
        "<html lang=javascript>", "<meta property=og:locale content='x.y'>",
    ])
    func `What says nothing of the page is passed over`(page: String) throws {
        #expect(try values(page) == [:])
    }

    @Test(arguments: [
        ("<html lang=de>", "de"), ("<html lang=en_US>", "en-US"), ("<html xml:lang=fr>", "fr"),
        ("<meta property=og:locale content=pt_BR>", "pt-BR"),
        ("<meta http-equiv=content-language content='nl, en'>", "nl"),
        ("<meta name=dc.language content=it>", "it"),
        ("<meta itemprop=inLanguage content=sv>", "sv"),
        ("<html lang=de><meta property=og:locale content=en>", "de"),
        ("<html lang=''><meta property=og:locale content=en>", "en"),
    ])
    func `The language is that of the page before that of its head`(
        page: String,
        language: String
    ) throws {
        let found = try values(page)["language"]
        #expect(found == language)
    }

    @Test(arguments: [
        ("<body><time datetime=2024-05-01>x</time><time datetime=2023>y</time>", "2024-05-01"),
        (
            "<body><time datetime=2024-05-01>x</time><time itemprop=datePublished datetime=2023>",
            "2023"
        ),
        ("<meta name=date content=2022><body><time itemprop=datePublished datetime=2023>", "2023"),
        ("<meta name=date content=2022><body><time datetime=2023>", "2022"),
        ("<meta property=og:updated_time content=2021><body><time datetime=2023>", "2023"),
        (
            "<meta name=date content=2022><meta property=article:published_time content=2020>",
            "2020"
        ),
        ("<body><time datetime='9:15'>x</time><time datetime=20240501>y</time>", "20240501"),
    ])
    func `The day of publication counts before others`(page: String, date: String) throws {
        let found = try values(page)["date"]
        #expect(found == date)
    }

    @Test(arguments: [
        ("<meta name=citation_author content=A><meta name=citation_author content=B>", "A, B"),
        (
            "<meta name=citation_author content=A><meta name=citation_author content=B>"
                + "<meta name=citation_author content=C>",
            "A, B, C"
        ),
        ("<meta name=DC.creator content=A><meta name=DC.creator content=B>", "A, B"),
        (
            "<meta name=dcterms.creator content='A, X'><meta name=dc.creator content='B, Y'>",
            "A, X; B, Y"
        ),
        ("<meta name=citation_author content='A, X'>", "A, X"),
        ("<meta name=author content=A><meta name=citation_author content=B>", "A"),
        ("<meta name=author content=A><meta name=author content=B>", "A"),
        ("<body><a rel=author>B</a><p itemprop=author>A</p>", "A"),
        ("<meta name=author content=' A   b '>", "A b"),
    ])
    func `Authors of a paper belong together`(page: String, author: String) throws {
        let found = try values(page)["author"]
        #expect(found == author)
    }

    @Test func `The titles of pictures are no title`() throws {
        let picture = "<body><svg><g><title>Icon</title></g></svg><h1>Head</h1>"
        #expect(try values(picture)["title"] == "Head")
        #expect(try values("<title>Page</title>" + picture)["title"] == "Page")
        #expect(try values("<title>One</title><title>Two</title>")["title"] == "One")
    }

    @Test(
        arguments: [
            (
                #"{"@type":"NewsArticle","headline":"A &amp; B","datePublished":"2024","description":"d","#
                    + #""inLanguage":"de","url":"u","author":{"name":"Ann"}}"#,
                [
                    "title": "A & B", "date": "2024", "description": "d", "language": "de",
                    "url": "u",
                    "author": "Ann",
                ]
            ),
            (
                #"{"@type":["Thing","BlogPosting"],"author":[{"name":"Ann"},"Bob",{"x":1}]}"#,
                ["author": "Ann, Bob"]
            ),
            (#"{"@type":"Article","mainEntityOfPage":"m"}"#, ["url": "m"]),
            (#"{"@type":"Article","mainEntityOfPage":{"@id":"i"}}"#, ["url": "i"]),
            (#"{"@type":"Article","url":"u","mainEntityOfPage":{"@id":"i"}}"#, ["url": "u"]),
            (#"{"@type":"Article","name":"no"}"#, [:]),
            (#"{"@type":"WebPage","name":"n"}"#, ["title": "n"]),
            (#"{"@type":"CreativeWork","name":"n","headline":"h"}"#, ["title": "h"]),
            (#"{"@type":"Organization","name":"n","url":"u"}"#, [:]), (#"{"headline":"h"}"#, [:]),
            (#"[{"@type":"Article","headline":"h"}]"#, ["title": "h"]),
            (
                #"{"@graph":[{"@type":"WebPage","name":"p"},{"@type":"Article","headline":"h"}]}"#,
                ["title": "h"]
            ),
            (#"[[[{"@type":"Article","headline":"h"}]]]"#, ["title": "h"]),
            (#"[[[[{"@type":"Article","headline":"h"}]]]]"#, [:]),
            (#"{"@type":"Article","headline""#, [:]),
            (#"{"@type":"Article","headline":7}"#, [:]),
        ] as [(String, [String: String])]
    )
    func `Embedded data says what an article is`(json: String, values: [String: String]) throws {
        let found = try self.values(Self.data(json))
        #expect(found == values)
    }

    @Test(arguments: [
        "/* <![CDATA[ */\nJSON\n/* ]]> */", "//<![CDATA[\nJSON\n//]]>", "<!--\nJSON\n-->",
        "// data\nJSON", "JSON;",
    ])
    func `Embedded data is read in comments and sections`(script: String) throws {
        let json = #"{"@type":"NewsArticle","headline":"H","datePublished":"2024-05-06"}"#
        let page = Self.data(script.replacing("JSON", with: json))
        #expect(try values(page) == ["title": "H", "date": "2024-05-06"])
    }

    @Test(
        arguments: [
            ("{\"@type\":\"Article\",\"headline\":\"Two\nlines\",}", ["title": "Two lines"]),
            (#"{"@type":"Article","headline":"H","x":undefined}"#, ["title": "H"]),
            (#"{"@type":"Article","headline":"a \" {[","x":[1,],}"#, ["title": "a \" {["]),
            (#"{"@type":"Article","headline":"H""#, [:]), ("no data at all", [:]),
        ] as [(String, [String: String])]
    )
    func `Embedded data with small faults is read`(json: String, values: [String: String]) throws {
        let found = try self.values(Self.data(json))
        #expect(found == values)
    }

    @Test(arguments: [
        (
            #"{"@graph":[{"@type":"Article","author":{"@id":"p"}},{"@type":"Person","@id":"p","#
                + #""name":"Ann &amp; Bob"}]}"#,
            "Ann & Bob"
        ),
        (
            #"{"@graph":[{"@type":"Person","@id":"p","name":"Ann"},{"@type":"Article","author":"#
                + #"[{"@id":"p"},{"@id":"q"},{"name":"Eve"}]}]}"#,
            "Ann, Eve"
        ),
        (#"{"@type":"Article","author":[{"name":["Ann","Bob"]}]}"#, "Ann, Bob"),
        (#"{"@type":"Article","author":{"@id":"p","name":"Ann"}}"#, "Ann"),
    ])
    func `Authors are found by their identifiers`(json: String, author: String) throws {
        let found = try values(Self.data(json))["author"]
        #expect(found == author)
    }

    @Test(arguments: [
        ("<p>The council meets on TIME in the town hall, and all may come to it.</p>", nil),
        ("<p>We meet on TIME.</p>", nil), ("<p>Published on TIME by Ann</p>", "2025-05-06"),
        ("<p>TIME</p>", "2025-05-06"),
        ("<div>TIME<p>The mill was sold today.</p></div>", "2025-05-06"),
        (
            "<p>TIME <a href=1>one and two and three</a> <a href=2>four and five and six</a></p>",
            "2025-05-06"
        ),
    ])
    func `A time in a sentence is not that of the page`(body: String, date: String?) throws {
        let time = "<time datetime=2025-05-06>6 May 2025</time>"
        let found = try values("<body>" + body.replacing("TIME", with: time))["date"]
        #expect(found == date)
    }

    @Test func `A day of publication may stand in a sentence or in its content`() throws {
        let time = "<time itemprop=datePublished content=2024-05-06>yesterday</time>"
        #expect(try values("<body><p>It was on \(time), they said.")["date"] == "2024-05-06")
    }

    @Test(
        arguments: [
            (
                "<meta property=og:title content='L&amp;#039;eau &amp;amp; pain'>",
                ["title": "L'eau & pain"]
            ),
            (
                "<meta property=og:title content='About &amp;amp;'><title>About &amp;amp;</title>",
                ["title": "About &amp;"]
            ),
            (
                "<meta name=description content='<p>Grind corn.</p><ul><li>Nights</li></ul>'>",
                ["description": "Grind corn. Nights"]
            ),
            (
                "<meta name=description content='Where x < 3 and <T> is a type'>",
                ["description": "Where x < 3 and <T> is a type"]
            ),
        ] as [(String, [String: String])]
    )
    func `What was encoded twice is read twice`(page: String, values: [String: String]) throws {
        let found = try self.values(page)
        #expect(found == values)
    }

    @Test func `What embedded data says of an article counts before what the head says`() throws {
        let article = Self.data(#"{"@type":"Article","author":"A","description":"D","url":"U"}"#)
        let head = "<meta name=author content=x><meta name=description content=x>"
        #expect(
            try values(head + article) == ["author": "A", "description": "x", "url": "U"]
        )
        let page = Self.data(#"{"@type":"WebPage","author":"A","description":"D"}"#)
        #expect(try values(page + head) == ["author": "x", "description": "x"])
        let link = "<link rel=canonical href=c><meta property=og:url content=o>"
        #expect(try values(article + link)["url"] == "c")
    }

    @Test func `A title is cut where it is longer than a title can be`() throws {
        let long = String(repeating: "<b>word</b> ", count: 1_000)
        let title = try #require(try values("<body><h1>\(long)</h1>")["title"])
        #expect((2_000...2_600).contains(title.utf8.count))
    }
}
