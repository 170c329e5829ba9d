import Markup
import Testing

@testable import DocumentIngest

/// What a page as a whole says about itself.
@Suite struct PageFactsTests {
    private func facts(_ page: String) throws -> PageFacts {
        PageFacts(of: try HTMLParser.parse(Array(page.utf8)))
    }

    @Test(
        arguments: [
            ("https://example.org/", [0, 0, 0, 0]), ("https://example.org", [-1, 0, 0, 0]),
            ("https://example.org/news/2024/a-new-mill-17", [3, 13, 3, 2]),
            ("https://example.org/a/b/?page=3/4", [2, 1, 0, 0]),
            ("https://example.org/a#b/c", [1, 1, 0, 0]), ("/local/x-1", [2, 3, 1, 1]),
            ("page.html", [1, 9, 0, 0]),
        ] as [(String, [Float])]
    )
    func `The path of a page's address is measured`(address: String, numbers: [Float]) throws {
        for head in [
            "<link rel=canonical href='\(address)'>", "<meta property=og:url content='\(address)'>",
        ] {
            let facts = try facts(head + "<p>x")
            #expect(
                [facts.pathSteps, facts.pathLetters, facts.pathDashes, facts.pathDigits] == numbers
            )
        }
    }

    @Test func `What a page calls its address counts where no link says it`() throws {
        let link = "<link rel=canonical href='https://e.org/a/b'>"
        let meta = "<meta property=og:url content='https://e.org/c'>"
        #expect(try facts(link + meta).pathSteps == 2)
        #expect(try facts(meta + link).pathSteps == 2)
        #expect(try facts(meta).pathSteps == 1)
        #expect(try facts("<link rel=next href='/a'>").pathSteps == -1)
    }

    @Test(
        arguments: [
            ("article", 1), ("product", 2), ("og:product", 2), ("product.item", 2), ("website", 3),
            ("video.movie", 4), ("", 4),
        ] as [(String, Float)]
    )
    func `The type that a page declares is told`(type: String, number: Float) throws {
        #expect(try facts("<meta property=og:type content='\(type)'>").declaredType == number)
        #expect(try facts("<meta name=og:type content='\(type)'>").declaredType == 0)
    }

    @Test(
        arguments: [
            ("Article", PageFacts.Kinds.article), ("NewsArticle", .article),
            ("BlogPosting", .article),
            ("TechArticle", .article), ("ScholarlyArticle", .article),
            ("ReportageNewsArticle", .article), ("Product", .product), ("ProductGroup", .product),
            ("Offer", .product), ("AggregateOffer", .product), ("Course", .product),
            ("Book", .product), ("DiscussionForumPosting", .forum), ("QAPage", .forum),
            ("Comment", .forum), ("ItemList", .list), ("CollectionPage", .list),
            ("OfferCatalog", .list), ("FAQPage", .questions), ("LocalBusiness", .business),
            ("Service", .business), ("ProfessionalService", .business),
            ("MedicalBusiness", .business),
            ("Dentist", .business), ("Physician", .business), ("LegalService", .business),
            ("VideoObject", .video), ("Movie", .video), ("Recipe", .video), ("Organization", []),
            ("article", []),
        ] as [(String, PageFacts.Kinds)]
    )
    func `Embedded data names what a page is about`(type: String, kind: PageFacts.Kinds) throws {
        for data in [
            #"{"@type":"\#(type)"}"#, #"{"a": {"@type" : ["\#(type)"] , "b": 1}}"#,
            #"[{"x":"@type"},{"@type":"\#(type)","name":"Book"}]"#,
        ] {
            let page = "<script type='application/ld+json'>\(data) </script>"
            #expect(try facts(page).kinds == kind, "\(data)")
        }
        let other = "<script type='text/x'>{\"@type\":\"\(type)\"} </script>"
        #expect(try facts(other).kinds == [])
    }

    @Test func `Several kinds are all known`() throws {
        let data = #"[{"@type":"NewsArticle"},{"@type":"Comment"},{"@type":"VideoObject"} ]"#
        let kinds = try facts("<script type='application/ld+json'>\(data)</script>").kinds
        #expect(kinds == [.article, .forum, .video])
    }

    @Test(
        arguments: [
            ([], nil), ([.article], .article), ([.product], .product), ([.forum], .forum),
            ([.list], nil), ([.article, .product], nil), ([.article, .list], nil),
            ([.article, .video], .article), ([.product, .business, .questions], .product),
            ([.questions], nil),
        ] as [(PageFacts.Kinds, PageType?)]
    )
    func `A type is beyond doubt where one kind is named`(
        kinds: PageFacts.Kinds,
        type: PageType?
    ) {
        #expect(kinds.type == type)
    }

    @Test func `Elements are counted by their names`() throws {
        let facts = try facts(
            "<body><article><h1>a</h1><h6>b</h6><p>c<p>d<p>e</article><article>f</article>"
                + "<form></form><ul><li>g<li>h<li>i<li>j</ul><time>k</time><pre>l</pre><img><img>"
                + "<script>m</script><script>n</script>"
        )
        #expect(facts.articles == 2)
        #expect(facts.headings == 2)
        #expect(facts.paragraphs == 3)
        #expect(facts.forms == 1)
        #expect(facts.items == 4)
        #expect(facts.times == 1)
        #expect(facts.codes == 1)
        #expect(facts.images == 2)
        #expect(facts.scripts == 2)
    }

    @Test(arguments: [
        ("The mill", 1), ("THE MILL!", 1), ("mill", 1), ("the old mill", Float(2) / 3),
        ("nothing", 0), ("", 0), ("17", 0), ("Mühle", 0),
    ])
    func `The share of the words that stand in the title`(text: String, share: Float) throws {
        let tree = try HTMLParser.parse(Array("<title>The mill</title><p>\(text)".utf8))
        let start = try #require(tree.nodes.firstIndex { $0.tag == .p })
        let range = start..<tree.nodes.count
        #expect(PageFacts(of: tree).titleShare(of: range, in: tree) == share)
    }

    @Test func `The first title that has words counts`() throws {
        let page = "<head><title></title><title>One two</title><title>Three</title></head>"
        #expect(try facts(page).titleWords.count == 2)
    }

    @Test(arguments: [
        ("", 0), (" - ", 0), ("one", 1), ("one two", 2), ("a-b_c", 3), ("x1 2", 2), ("größer", 1),
        ("one ", 1),
    ])
    func `Words are runs of letters and digits`(text: String, count: Int) {
        var words: [UInt32] = []
        PageFacts.words(in: Array(text.utf8).span) { words.append($0) }
        #expect(words.count == count)
        var capitals: [UInt32] = []
        PageFacts.words(in: Array(text.uppercased().utf8).span) { capitals.append($0) }
        if text.utf8.allSatisfy({ $0 < 0x80 }) { #expect(capitals == words) }
    }
}
