import AnalysisCore
import DocumentIngest
import Testing

/// Layouts of the web, written for the test.
@Suite struct MainContentTests {
    private static let menu = """
        <div id="header"><a href="/">Home</a> <a href="/s">Sport</a></div>
        <ul class="menu"><li><a href="1">One</a></li><li><a href="2">Two</a></li></ul>
        """
    private static let footer = """
        <div class="footer"><p>Copyright 2024 Brindle Media Ltd. Registered in England and Wales \
        with company number 123456 at Harbour Street.</p><a href="x">Privacy</a></div>
        """
    private static let prose = (1...6).map { number in
        "<p>This is paragraph \(number) of a story that tells, in a good many words, what is new "
            + "in the town and what the people who live there have to say about all of it.</p>"
    }

    private func text(_ body: String, title: String = "t") async throws -> String {
        let page =
            "<html><head><title>\(title)</title></head><body>\(Self.menu)\(body)"
            + "\(Self.footer)</body></html>"
        return try #require(try await TemporaryFolder.document("a.html", page)).text
    }

    @Test(arguments: [
        "<article><h1>Closed</h1><p>The wall is closed.</p></article>",
        "<div class='content'><h1>Closed</h1><p>The wall is closed.</p></div>",
        "<h1>Closed</h1><p>The wall is closed.</p>",
    ])
    func `A short text stands without what surrounds it`(body: String) async throws {
        #expect(try await text(body) == "Closed\n\nThe wall is closed.")
    }

    @Test func `The heading of the page belongs to the article that stands apart`() async throws {
        let body =
            "<div class='hero'><h1>News of the town</h1></div><div class='article-body'>"
            + Self.prose.joined() + "</div>"
        let text = try await text(body, title: "News of the town | Site")
        #expect(text.hasPrefix("News of the town\n\nThis is paragraph 1"))
        #expect(text.hasSuffix("about all of it."))
    }

    @Test func `The name of the site is no heading of the article`() async throws {
        let body =
            "<h1><a href='/'>The Brindle Observer</a></h1><div class='article-body'>"
            + Self.prose.joined() + "</div>"
        let title = "A very long heading about the news of the town - The Brindle Observer"
        #expect(try await text(body, title: title).hasPrefix("This is paragraph 1"))
    }
}
