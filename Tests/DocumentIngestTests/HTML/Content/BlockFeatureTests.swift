import Markup
import Testing

@testable import DocumentIngest

/// The numbers that the decision about a block rests on.
@Suite struct BlockFeatureTests {
    private static let long = String(repeating: "word ", count: 14) + "end."

    /// Numbers of a block, by their names.
    private func check(_ page: PageProbe, _ block: Int, _ wanted: [String: Float]) {
        for (name, number) in wanted {
            #expect(page.number(name, of: block) == number, "\(name) of block \(block)")
        }
    }

    @Test func `A row has a number for each name`() throws {
        let page = try PageProbe("<body><h1>a</h1><ul><li>b<li>c<li>d</ul>")
        for index in page.blocks.indices {
            #expect(page.features.row(of: index).count == BlockFeatures.names.count)
        }
    }

    @Test func `The text of a block is measured`() throws {
        let page = try PageProbe(
            "<title>The mill</title><body><p>The <b>Mill</b>, 17 | <a>$5</a><br>[ok] in 1999:</p>"
        )
        check(
            page,
            0,
            [
                "scalars": 24, "words": 8, "scalars-a-word": 3, "link-share": Float(2) / 24,
                "links": 1, "sentences": 0, "commas": 1, "digit-share": Float(7) / 24,
                "capital-share": Float(2) / 24, "divider-share": Float(1) / 24, "ending": 2,
                "starts-capital": 1, "currencies": 1, "signatures": 0, "emphases": 1, "breaks": 1,
                "brackets": 1, "years": 1, "filler-share": Float(2) / 8, "longest-word": 4,
                "label-words": 4, "starts-small": 0, "last": 0, "copies": 1, "heading": 0,
            ]
        )
    }

    @Test(
        arguments: [
            ("p", 1), ("li", 2), ("h1", 3), ("h6", 3), ("dd", 4), ("dt", 5), ("pre", 8),
            ("blockquote", 9), ("figcaption", 10), ("summary", 11), ("section", 12),
            ("article", 12),
            ("main", 12), ("div", 13), ("form", 14), ("fieldset", 14), ("aside", 17),
        ] as [(String, Float)]
    )
    func `The element around a block has a number`(name: String, number: Float) throws {
        let page = try PageProbe("<body><\(name)>x</\(name)>")
        #expect(page.number("container", of: 0) == number)
    }

    @Test func `Cells, options and the page itself have numbers`() throws {
        let table = try PageProbe("<table><tr><td>x<th>y</table>")
        #expect((0...1).map { table.number("container", of: $0) } == [6, 7])
        #expect(try PageProbe("<select><option>x</select>").number("container", of: 0) == 15)
        #expect(try PageProbe("<body>x").number("container", of: 0) == 16)
    }

    @Test(
        arguments: [
            ("abc", 1, 0), ("Abc", 0, 0), ("9bc", 0, 0), ("éa", 0, 0), ("zb?", 1, 2), ("zb!", 1, 1),
            ("zb.", 1, 0),
        ] as [(String, Float, Float)]
    )
    func `How a block begins and ends is told`(text: String, small: Float, last: Float) throws {
        let page = try PageProbe("<p>" + text)
        #expect(page.number("starts-small", of: 0) == small)
        #expect(page.number("last", of: 0) == last)
    }

    @Test func `The place of a block on the page is measured`() throws {
        let page = try PageProbe(
            "<body><nav><p>menu</p></nav><main><p>\(Self.long)</p><p>\(Self.long)</p></main>"
                + "<footer><p>foot</p></footer>"
        )
        let letters = Float(60)
        #expect(page.blocks.map(\.text.letters) == [4, 60, 60, 4])
        check(
            page,
            0,
            [
                "depth": 4, "position": 0, "letters-before": 0, "core-side": 0, "nav": 1, "main": 0,
                "core-steps": 1, "paragraph": 1, "page-letters": 128, "page-blocks": 4,
            ]
        )
        check(
            page,
            1,
            [
                "position": 0.25, "letters-before": 4 / 128, "core-side": 1, "nav": 0, "main": 1,
                "core-steps": 0, "tight-core-steps": 0,
            ]
        )
        check(page, 2, ["letters-before": (4 + letters) / 128, "core-side": 1])
        check(page, 3, ["core-side": 2, "footer": 1, "position": 0.75])
        check(page, 1, ["page-core-share": 120 / 128, "page-prose-share": 120 / 128])
        #expect(page.number("page-sentences-a-block", of: 0) == 0.5)
    }

    @Test func `What wraps one element alone says nothing new`() throws {
        let page = try PageProbe(
            "<body><div><div><p>abcd</p></div></div><p><a>efgh</a></p><p>ijklmnop</p>"
        )
        check(
            page,
            0,
            [
                "holder-1-share": 1, "holder-1-blocks": 3, "holder-1-link-share": 0.25,
                "holder-1-letters-a-block": Float(16) / 3, "holder-1-prose-share": 0,
                "holder-5-blocks": 3,
            ]
        )
        let nested = try PageProbe("<body><div><p>abcd</p><p>ab.</p></div><p>e</p>")
        check(
            nested,
            0,
            [
                "holder-1-share": 7 / 8, "holder-1-blocks": 2, "holder-2-share": 1,
                "holder-1-sentences-a-block": 0.5, "holder-3-blocks": 3,
            ]
        )
    }

    @Test func `Three elements alike are a group, two are none`() throws {
        let two = try PageProbe("<body><ul><li>aa<li>bb</ul>")
        check(two, 0, ["near-group-count": 0, "main-group-count": 0, "near-item-number": 0])
        let three = try PageProbe("<body><ul><li>aa<li><a>bb</a><li>cccc</ul><p>dd</p>")
        check(
            three,
            1,
            [
                "near-group-count": 3, "near-group-letters-each": Float(8) / 3,
                "near-group-link-share": 0.25, "near-group-blocks-each": 1,
                "near-group-page-share": 0.8, "near-group-steps": 0, "main-group-count": 3,
                "main-group-of-largest": 1, "near-item-number": 1,
                "near-item-number-share": Float(1) / 3, "near-item-letters": 2,
                "near-item-rank": 0, "near-item-kind-count": 3, "page-largest-group-share": 0.8,
            ]
        )
        check(three, 3, ["near-group-count": 0, "main-group-of-largest": 0])
        let classes = try PageProbe("<body><ul><li class=a>aa<li class=a>bb<li class=b>cc</ul>")
        check(classes, 0, ["near-group-count": 0])
    }

    @Test func `The larger group is the main one, and ranks first`() throws {
        let cards = (1...3).map { number in
            "<div class=card><h3>T\(number)</h3><ul><li>a<li>b<li>c</ul><p>$\(number)<img></p></div>"
        }
        let page = try PageProbe("<body>" + cards.joined())
        // The first item of the first list.
        check(
            page,
            1,
            [
                "near-group-count": 3, "near-group-letters-each": 1, "main-group-count": 3,
                "main-group-letters-each": 7, "main-group-steps": 2, "main-group-blocks-each": 5,
                "near-item-rank": 1, "main-item-rank": 0, "main-item-prices-each": 1,
                "main-item-headings-each": 1, "main-item-price-share": 1,
                "near-item-prices-each": 0,
                "main-item-number": 0, "main-item-has-most": 1, "near-item-has-most": 0,
                "main-group-of-largest": 1,
            ]
        )
        check(page, 6, ["main-item-number": 1, "main-item-number-share": Float(1) / 3])
        check(page, 1, ["page-currencies": 3])
    }

    @Test func `What stands before and behind a block is seen`() throws {
        let page = try PageProbe(
            "<body><h2>One.</h2><p><a>aa</a></p><p>b</p><div><p>cccc</p></div>"
        )
        check(
            page,
            2,
            [
                "neighbour-3-scalars": -1, "neighbour-2-scalars": 4, "neighbour-2-sentences": 1,
                "neighbour-2-heading": 2, "neighbour-2-is-sibling": 1, "neighbour-1-link-share": 1,
                "neighbour-1-heading": 0, "neighbour+1-scalars": 4, "neighbour+1-is-sibling": 0,
                "neighbour+2-scalars": -1, "letters-3-around": Float(11) / 4,
                "link-share-3-around": Float(2) / 11, "letters-30-around": Float(11) / 4,
            ]
        )
    }

    @Test func `Blocks around are counted to a distance`() throws {
        let page = try PageProbe(
            "<body>" + String(repeating: "<p>ab</p>", count: 5) + "<p>" + Self.long + "</p>"
        )
        check(page, 1, ["letters-3-around": 2, "letters-10-around": Float(70) / 6])
        check(page, 2, ["letters-3-around": Float(70) / 6])
        check(page, 0, ["letters-3-around": 2])
    }

    @Test func `The headings around a block are seen`() throws {
        let page = try PageProbe(
            "<body><p>aa</p><h1>Head</h1><p>bbb</p><p><a>cc</a></p><h3>End</h3><p>d</p>"
        )
        check(
            page,
            0,
            [
                "heading-before-level": 0, "heading-before-blocks": -1,
                "heading-before-letters": -1, "heading-behind-level": 1,
                "heading-behind-blocks": 1, "section-letters": 2, "title-blocks": -1,
            ]
        )
        check(
            page,
            3,
            [
                "heading-before-level": 1, "heading-before-blocks": 2,
                "heading-before-letters": 7, "heading-before-scalars": 4,
                "heading-behind-level": 3, "heading-behind-blocks": 1, "section-letters": 5,
                "section-link-share": 0.4, "title-blocks": 2,
            ]
        )
        // A heading leads the section behind it.
        check(
            page,
            1,
            ["heading-before-level": 0, "section-letters": 5, "heading-behind-level": 3]
        )
        check(
            page,
            5,
            [
                "heading-before-level": 3, "heading-behind-level": 0, "heading-behind-blocks": -1,
                "section-letters": 1, "title-blocks": 4,
            ]
        )
        let plain = try PageProbe("<body><p>a</p><p>b</p>")
        check(plain, 0, ["title-blocks": -10_000, "main-heading-up": -1])
    }

    @Test func `The way to the heading of the page is counted`() throws {
        let page = try PageProbe(
            "<body><div><h1>Head</h1></div><div><section><p>a</p></section></div>"
        )
        check(
            page,
            1,
            ["main-heading-up": 2, "main-heading-down": 3, "main-heading-blocks": 1]
        )
        check(page, 0, ["main-heading-up": 0, "main-heading-down": 0, "main-heading-blocks": 0])
        let other = try PageProbe("<body><p>a</p><h3>b</h3><h2>c</h2>")
        check(other, 0, ["main-heading-blocks": -1])
    }

    @Test func `The block that repeats most of the title is its place`() throws {
        let page = try PageProbe(
            "<title>The old mill</title><body><p>mill</p><h2>The old mill</h2><p>x</p>"
        )
        check(page, 2, ["title-blocks": -10_000, "title-up": 1, "title-down": 1])
        check(page, 0, ["title-share": 1])
        let none = try PageProbe("<title>mill</title><body><p>mill</p>")
        check(none, 0, ["title-up": -1, "title-share": 1])
    }

    @Test func `Kinds of place are the same where the elements around are`() throws {
        let page = try PageProbe(
            "<body><div class=c><p>aa.</p></div><div class=c><p><a>bbbb</a></p></div>"
                + "<div class=d><p>c</p></div>"
        )
        check(
            page,
            0,
            [
                "slot-2-blocks": 2, "slot-2-letters-a-block": 3.5,
                "slot-2-link-share": Float(4) / 7, "slot-2-page-share": Float(7) / 8,
                "slot-2-sentence-share": 0.5, "slot-4-blocks": 2,
            ]
        )
        check(page, 2, ["slot-2-blocks": 1, "slot-2-letters-a-block": 1])
    }

    @Test func `The page is the same for all of its blocks`() throws {
        let page = try PageProbe(
            """
            <meta property=og:type content=article><link rel=canonical href=https://e.org/a/b-1>
            <script type=application/ld+json>{"@type":"Recipe"} </script><body><p>a</p><p>b</p>
            """
        )
        for block in 0...1 {
            check(
                page,
                block,
                [
                    "page-declared-type": 1, "page-path-steps": 2, "page-path-letters": 3,
                    "page-path-dashes": 1, "page-path-digits": 1, "page-is-video": 1,
                    "page-is-article": 0, "page-paragraphs": 2, "page-scripts": 1,
                ]
            )
        }
    }
}
