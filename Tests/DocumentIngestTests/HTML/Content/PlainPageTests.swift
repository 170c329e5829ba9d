import AnalysisCore
import Testing

@testable import DocumentIngest

/// What is read of short pages of few elements: all but what their elements set apart.
@Suite struct PlainPageTests {
    private static let first =
        "<p>The mill stands on the brook and grinds the corn of all the farms around it.</p>"
    private static let second =
        "<p>Its owners keep it in good order, and they show it to guests who ask for it.</p>"

    private func text(_ body: String) async throws -> String {
        let page = "<!DOCTYPE html><html lang=en><title>Page</title><body>\(body)</body></html>"
        return try #require(try await TemporaryFolder.document("a.html", page, html: .main)).text
    }

    @Test(arguments: [
        "footer", "header", "navigation", "comments", "social", "related", "menu", "subscribe",
        "login", "tags", "author", "print", "sidebar", "share", "search",
    ])
    func `A section of prose stays whatever it is called`(name: String) async throws {
        for attribute in ["id", "class"] {
            let text = try await text(
                "<main><h1>Guide</h1>\(Self.first)"
                    + "<section \(attribute)=\(name)><h2>Stones</h2><p>Each weighs a ton.</p>"
                    + "</section><section><h2>Corn</h2><p>Rye and oats.</p></section></main>"
            )
            #expect(text.contains("Stones\n\nEach weighs a ton."), "\(attribute)")
        }
    }

    @Test(arguments: [
        "<div class='alert alert-warning' role=alert><strong>Note:</strong> Deep water.</div>",
        "<p class=disclaimer>Deep water.</p>", "<p class=meta>Deep water.</p>",
        "<p class=date>Deep water.</p>", "<p class=signature>Deep water.</p>",
        "<div class=comment-box><p>Deep water.</p></div>",
        "<blockquote class=twitter-tweet><p>Deep water.</p></blockquote>",
        "<figure><img src=a><figcaption class=wp-element-caption>Deep water.</figcaption></figure>",
        "<div class=wp-caption><img src=a><p class=wp-caption-text>Deep water.</p></div>",
        "<p class=caption>Deep water.</p>", "<div class=popup-text><p>Deep water.</p></div>",
        "<div class=footnotes><ol><li id=fn1>Deep water.</li></ol></div>",
        "<ol><li><a href=1>Deep water.</a></li></ol>",
        "<aside class=topic><p class=topic-title>Deep water.</p><p>Keep off.</p></aside>",
        "<h2 class=title><a href=1>Deep water.</a></h2><p>Keep off.</p>",
        "<h3 class=accordion-header><button>Deep water.</button></h3><p>Keep off.</p>",
        "<dl><dt id=a class=sig>Deep water.</dt><dd>Keep off.</dd></dl>",
    ])
    func `A piece of an article stays whatever it is called`(piece: String) async throws {
        for holder in ["article", "main"] {
            let body = "<h1>Mill</h1>\(Self.first)\(piece)\(Self.second)"
            #expect(try await text("<\(holder)>\(body)</\(holder)>").contains("Deep water."))
        }
        let body = "<h1>Mill</h1>\(Self.first)\(piece)\(Self.second)"
        #expect(try await text("<div role=main>\(body)</div>").contains("Deep water."))
    }

    @Test(arguments: [
        "<nav><a href=1>Apart</a></nav>", "<div role=navigation><a href=1>Apart</a></div>",
        "<footer><p>Apart</p></footer>", "<div role=contentinfo><p>Apart</p></div>",
    ])
    func `The frame of the page is left out`(piece: String) async throws {
        let body = "<main><h1>Mill</h1>\(Self.first)\(Self.second)</main>"
        let text = try await text(body + piece)
        #expect(text.contains("The mill stands"))
        #expect(!text.contains("Apart"))
    }

    @Test(arguments: [
        "<aside class=sidebar><h3>Apart</h3><ul><li><a href=1>One</a><li><a href=2>Two</a></ul>"
            + "</aside>",
        "<form><label>Apart <input></label></form>", "<p><button>Apart</button></p>",
        "<div class=related><h3>Apart</h3><a href=1>One thing</a></div>",
        "<dialog open><p>Apart</p></dialog>", "<div role=search><p>Apart</p></div>",
        "<p>The mill stands on the brook and grinds the corn of all the farms around it.</p>",
        "<h2>Apart</h2>", "</main><p>Apart</p>",
    ])
    func `What elements set apart is left to the model`(piece: String) throws {
        let probe = try PageProbe("<main><h1>Mill</h1>\(Self.first)\(Self.second)" + piece)
        let count = probe.blocks.count
        let names = Array(repeating: Float(-2), count: count)
        let page = try #require(
            PlainPage(of: probe.tree, features: probe.features) { names }
        )
        let keeps = (0..<count).map { $0 < 3 }
        #expect(page.completed(keeps) == keeps)
    }

    @Test func `Posts and results stay where the frame of the page is left out`() async throws {
        let posts = (1...3).map {
            "<li><article class=comment><header><b>User\($0)</b></header><p>It beeps \($0) times."
                + "</p><button>Reply</button></article></li>"
        }
        let thread = try await text(
            "<main><h1>Beeps</h1><ol class=comments-list>\(posts.joined())</ol></main>"
                + "<footer><p>© 2024 Example Ltd. All rights reserved.</p></footer>"
        )
        #expect(thread.contains("It beeps 1 times."))
        #expect(thread.contains("It beeps 3 times."))
        #expect(!thread.contains("©"))
        let results = try await text(
            "<main><h1>Search</h1><ol class=search-results><li><h3><a href=1>Old mill</a></h3>"
                + "<p>It stands there.</p></li></ol></main>"
        )
        #expect(results.contains("Old mill"))
        #expect(results.contains("It stands there."))
    }

    @Test func `The reason is told`() async throws {
        let page =
            "<main><h1>Guide</h1>\(Self.first)<p class=meta>Weight: 5 kg</p>\(Self.second)</main>"
        let probe = try PageProbe(page)
        let content = MainContent(of: probe.tree, layout: probe.layout)
        #expect(content.decision.keeps == [true, true, true, true])
        let scored = ContentDecision(blocks: content.features.blocks, scores: content.scores)
        #expect(content.isPlaced == scored.keeps.map { !$0 })
    }

    @Test func `A page of many elements is left to the model`() throws {
        let wrapped = String(repeating: "<div>", count: 60) + Self.first
        let names: () -> [Float] = { [] }
        for page in [
            "<main>" + wrapped, "<main>" + String(repeating: Self.first, count: 40), "<main>",
            "<body>" + String(repeating: "<p>x<b></b></p>", count: 70),
        ] {
            let probe = try PageProbe(page)
            #expect(PlainPage(of: probe.tree, features: probe.features, names: names) == nil)
        }
    }
}
