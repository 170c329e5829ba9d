import Markup
import Testing

@testable import DocumentIngest

/// How a page is cut into blocks, and what is known about each of them.
@Suite struct PageBlockTests {
    @Test(arguments: [
        ("<p>one<p>two", ["p: one", "p: two"]),
        (
            "<h1>Head</h1>loose<p>One <b>two</b> three",
            ["h1: Head", "body: loose", "p: One two three"]
        ),
        ("<ul><li>a<li>b<ul><li>c</ul>d</ul>", ["li: a", "li: b", "li: c", "li: d"]),
        ("<p>a<br>b<p>c<span>d</span>", ["p: ab", "p: cd"]),
        ("<table><tr><td>1<td>2<tr><th>3</table>", ["td: 1", "td: 2", "th: 3"]),
        ("<p> <p>\n<p>x", ["p: x"]), ("", []),
        ("<p>a <x-b>b</x-b> c", ["p: a b c"]),
        ("<x-b><p>a</p>b</x-b>c", ["p: a", "*: b", "body: c"]),
        ("<div id=main>a</div><div class='wide big'>b", ["div#main: a", "div.wide: b"]),
        ("<p>a <em style='display:none'>b</em>c", ["p: a c"]),
        ("<p>a<script>b</script>c<style>d</style>e", ["p: ace"]),
        ("<p>a<div hidden>b</div>c", ["p: a", "body: c"]),
        ("<select><option>a<option>b</select>", ["option: a", "option: b"]),
        ("<dl><dt>t<dd>d</dl>", ["dt: t", "dd: d"]),
        ("<section><h2>s</h2>x<hr>y</section>", ["h2: s", "section: x", "section: y"]),
    ])
    func `A block is what no line of its own divides`(body: String, lines: [String]) throws {
        let found = try PageProbe("<body>" + body).lines
        #expect(found == lines)
    }

    @Test func `Links, pictures, breaks and emphases are counted in their block`() throws {
        let page = try PageProbe(
            "<body><img><img><p>a <a href=x>b</a> <a>c</a> <b>d</b><i>e</i><br><img><time>f</time></p>"
                + "<p><a>g</a><p><img>h<p>i"
        )
        #expect(page.lines == ["p: a b c def", "p: g", "p: h", "p: i"])
        #expect(page.blocks.map(\.links) == [2, 1, 0, 0])
        #expect(page.blocks.map(\.images) == [2, 0, 1, 0])
        #expect(page.blocks.map(\.emphases) == [2, 0, 0, 0])
        #expect(page.blocks.map(\.breaks) == [1, 0, 0, 0])
        #expect(page.blocks.map(\.times) == [1, 0, 0, 0])
        #expect(page.blocks.map(\.linkShare) == [Float(2) / 6, 1, 0, 0])
    }

    @Test(arguments: ["b", "em", "i", "strong", "code", "mark"])
    func `Parts of these names are emphasised`(name: String) throws {
        #expect(try PageProbe("<p>a <\(name)>b</\(name)>").blocks.map(\.emphases) == [1])
        #expect(try PageProbe("<p><\(name)>b</\(name)>").blocks.map(\.emphases) == [0])
    }

    @Test(arguments: ["button", "label", "select", "textarea"])
    func `Text in a control is counted apart`(name: String) throws {
        let block = try #require(try PageProbe("<div><\(name)>abc</\(name)></div>").blocks.first)
        #expect(block.text.controlLetters == 3)
    }

    @Test func `A break ends a word`() throws {
        let blocks = try PageProbe("<p>one.<br>two<p>one.two").blocks
        #expect(blocks.map(\.text.words) == [2, 1])
        #expect(blocks.map(\.text.sentences) == [1, 0])
    }

    @Test func `A heading has its level, and so has what stands in it`() throws {
        let page = try PageProbe(
            "<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6><div>f</div></h6><p>g"
        )
        #expect(page.blocks.map(\.heading) == [1, 2, 3, 4, 5, 6, 0])
    }

    @Test func `Blocks of one text know of each other`() throws {
        let page = try PageProbe("<p>Read more<p>other<p>Read  more<p>Readmore<p>read more")
        #expect(page.blocks.map(\.copies) == [3, 1, 3, 3, 1])
    }

    @Test func `A block in a closed panel knows it`() throws {
        let answer = String(repeating: "The wheel turns as long as there is water. ", count: 3)
        let page = try PageProbe(
            "<body><p>a</p><div role=tabpanel hidden><p>\(answer)</p><p>c</p></div><p>d</p>"
        )
        #expect(page.blocks.map(\.isInPanel) == [false, true, true, false])
    }

    @Test func `Running text has sixty letters outside of links, and less within`() throws {
        func isProse(_ plain: Int, _ linked: Int) throws -> Bool? {
            let page =
                "<p>" + String(repeating: "x", count: plain) + " <a>"
                + String(repeating: "y", count: linked) + "</a>"
            return try PageProbe(page).blocks.first?.isProse
        }
        #expect(try isProse(59, 0) == false)
        #expect(try isProse(60, 0) == true)
        #expect(try isProse(60, 59) == true)
        #expect(try isProse(60, 60) == false)
        #expect(try isProse(59, 20) == false)
    }

    @Test func `A block without letters has no share in links`() {
        #expect(PageBlock(container: -1, start: 0, end: 0).linkShare == 0)
    }
}
