import Testing

@testable import DocumentIngest

/// What kind of page a page states to be.
@Suite struct PageTypeTests {
    private static let thread =
        "<div itemscope itemtype='https://schema.org/DiscussionForumPosting'><p>My kettle leaks.</p>"
    private static let product =
        "<div itemscope itemtype='http://schema.org/Product'><p>A lamp of steel.</p></div>"

    @Test(arguments: [
        (thread, PageType.forum), (product, .product), (product + product, nil),
        (thread + product, nil), ("<p itemscope itemtype=https://schema.org/Thing>x</p>", nil),
        ("<meta property=og:type content=product><body><p>A lamp of steel.</p>", .product),
        ("<meta property=og:type content=article><body><p>The mill was sold.</p>", .article),
        ("<meta property=og:type content=website><body><p>The mill was sold.</p>", nil),
        (
            "<meta property=og:type content=article><body>" + thread,
            .forum
        ),
        (
            #"<script type="application/ld+json">{"@type":"Product"}</script>"# + thread,
            .product
        ),
    ])
    func `A short page is what it states to be`(page: String, type: PageType?) throws {
        let probe = try PageProbe(page)
        #expect(MainContent(of: probe.tree, layout: probe.layout).type == type)
    }
}
