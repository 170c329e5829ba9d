import Testing

@testable import DocumentIngest

/// Which texts of XML are pages that were escaped.
@Suite struct EscapedMarkupTests {
    private func verdict(_ text: String) -> EscapedMarkup.Verdict {
        EscapedMarkup.verdict(on: Array(text.utf8).span)
    }

    @Test(arguments: [
        "<p>one</p>", "<b>x</b>", "<br>", "<br/>", "one<br>two", "<li>one<li>two", "\n<li>b",
        "  <p>x", "a\r<td>b", "<hr><dt>b", "<a href='x'>y</a>", "<a href=x>y</a>",
        "<a href=\"x\" class = 'y z' id=a1>y</a>", "<input disabled>", "<DIV>x</DIV>", "<h1>x</h1>",
        "<svg><path d='x'/></svg>", "<acronym>x</acronym>", "<img src='a.png' alt='>'>",
        "<p >x</p >",
        "<b>1</b><b>2</b><b>3</b><b>4</b><Item>", "<p data-x='1'>y</p>", "<b/>", "<ul><li>a</ul>",
        "<b>x</b> and a &amp; b", "<i>x<b>y</i>", "<video controls muted>x</video>",
        "<p xml:lang=en>x</p>", "<option selected>x",
        // Comments, and tags of other vocabularies among those of pages.
        "<!-- c -->", "First.\n<!--more-->\nSecond.", "Hello <!-- a > b --> world",
        "<o:p></o:p><span lang=EN>a <st1:City>Hull</st1:City></span>",
        "<my-tag>x</my-tag> <b>y</b>",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE en-note SYSTEM \"x\"><en-note><div>x</div></en-note>",
        "<script>alert(1)</script>", "Nice. <script>steal()</script>",
        "<p>The tag <script>x</script> was</p>",
    ])
    func `A text with tags of HTML that are used as such is a page`(text: String) {
        #expect(verdict(text) == .fragment)
    }

    @Test(arguments: [
        "", "plain", "a < b", "List<Item>", "<ann@example.org>", "<b>x", "<i>", "a <li> b", "x<p>y",
        "</b>", "<b foo>x</b>", "<a href='x>y</a>", "if a<b && c>d", "<custom-tag>x</custom-tag>",
        "<!-- c", "<!--->", "a <!- b -> c", "x <b", "<my-tag>x</my-tag>", "<std::map>",
        // A program of which is spoken.
        "The tag <script>x</script> was found.", "http://x/?q=<script>alert(1)</script>&a=1",
        "Put <style>p{}</style> in the head.", "<b>x</b> <Item>", "<b>1</b><b>2</b><b>3</b><Item>",
        "< b>x</ b>",
        "<1>", "<b 1=2>x</b>", "<b>x</i>", "AT&T", "&nosuch;", "&;", "a &copy b", "a & b; c",
        "<b<b>", "Vec<T, U>", "std::map<int, string>", "<foo>x</foo>", "<img src=a",
    ])
    func `Any other text stands as it is`(text: String) {
        #expect(verdict(text) == .text)
    }

    /// Names of tags among the words of a sentence are words; what is used as markup is markup.
    @Test(arguments: [
        ("Hello<br>world", true), ("one<br/>two", true), ("One. <br> Two.", true),
        ("Sizes: <br> small", true), ("line <br>\nline", true), ("a <br> <br> b", true),
        ("Thanks <br>", true), ("<br>Next", true), ("one <br>two", true), ("one<br> two", true),
        ("see <b>this</b> one", true), ("a <b>b</b>, c", true), ("(<i>x</i>)", true),
        ("<p> text </p>", true), ("x <a href='y'> z </a> w", true), ("a <img src=x> b", true),
        ("Kaufen: <br>- Milch<br>- Brot", true), ("<td></td><td>5</td>", true),
        ("use <a> and <br> to link and to break", false), ("the <title> tag", false),
        ("use <br> to break a line", false), ("use <br/> to break", false),
        ("a <hr>, a <br> or an <img>", false), ("an <img> without text", false),
        ("put it between <b> and </b> for weight", false), ("between <p> and </p>.", false),
        ("wrap it in <b></b> or <i></i>", false), ("write <b>…</b> or <i>...</i>", false),
        ("tags (<br>) and \"<hr>\" and `<b>`", false), ("<br> makes a new line", false),
        ("das <br>-Element", false), ("Is it <br>?", false), ("the <br>.", false),
        ("the <head>, <body> and <p> elements", false), ("an <input> or <meta>", false),
        ("Élève, <br> où", false), ("List<A> and Map<B> of <i>", false),
    ])
    func `A tag that is mentioned is no markup`(text: String, isFragment: Bool) {
        #expect((verdict(text) == .fragment) == isFragment)
    }

    @Test(arguments: [
        "AT&amp;T", "&lt;p&gt;", "&#169; x", "&#xA9;", "a & b &eacute;", "&nosuch; &uuml;",
        "List<Item> &amp; more", "a < b &amp;&amp; c", "&copy;",
    ])
    func `References stand for characters where there are no tags`(text: String) {
        #expect(verdict(text) == .references)
    }

    @Test func `A reference has a name of no more than thirty letters`() {
        #expect(verdict("&CounterClockwiseContourIntegral;") == .references)
        #expect(verdict("&" + String(repeating: "a", count: 40) + ";") == .text)
    }

    @Test func `So many references are looked at`() {
        let others = String(repeating: "& ", count: 1_999)
        #expect(verdict(others + "&amp;") == .references)
        #expect(verdict(others + "& &amp;") == .text)
    }

    @Test func `A tag has an end within reach`() {
        let spaces = String(repeating: " ", count: 19_000)
        #expect(verdict("<b\(spaces)>x</b>") == .fragment)
        #expect(verdict("<b\(spaces)\(spaces)>x</b>") == .text)
    }
}
