import AnalysisCore
import DocumentIngest
import Testing

/// Lists, tables and other parts of pages whose form says something.
@Suite struct ListMarkerTests {
    private func text(
        _ body: String,
        content: HTMLContent = .body,
        format: HTMLOptions.Format = .text
    ) async throws -> String {
        let page = "<!DOCTYPE html><title>t</title><body>\(body)"
        let options = IngestOptions(html: HTMLOptions(content: content, format: format))
        return try await TemporaryFolder.document("a.html", bytes: Array(page.utf8), options)?.text
            ?? ""
    }

    @Test(arguments: [
        ("a", 1, "a"), ("a", 26, "z"), ("a", 27, "aa"), ("a", 52, "az"), ("a", 53, "ba"),
        ("a", 702, "zz"), ("a", 703, "aaa"), ("a", 0, "0"), ("a", -1, "-1"), ("A", 28, "AB"),
        ("A", 0, "0"), ("i", 1, "i"), ("i", 4, "iv"), ("i", 9, "ix"), ("i", 14, "xiv"),
        ("i", 40, "xl"), ("i", 49, "xlix"), ("i", 90, "xc"), ("i", 400, "cd"), ("i", 944, "cmxliv"),
        ("i", 1_994, "mcmxciv"), ("i", 3_999, "mmmcmxcix"), ("i", 4_000, "4000"), ("i", 0, "0"),
        ("I", 2_026, "MMXXVI"), ("I", 4_000, "4000"), ("1", 7, "7"), ("x", 7, "7"), ("", 7, "7"),
    ])
    func `A number is written in the style of its list`(
        style: String,
        number: Int,
        numeral: String
    ) async throws {
        let list = "<ol type='\(style)' start=\(number)><li>x</ol>"
        #expect(try await text(list) == "\(numeral). x")
    }

    @Test(arguments: [
        ("<ol><li>a<li type=i>b<li>c</ol>", "1. a\nii. b\n3. c"),
        ("<ol start=x><li>a</ol>", "1. a"), ("<ol><li value=x>a<li>b</ol>", "1. a\n2. b"),
        ("<ol reversed start=9><li>a<li>b</ol>", "9. a\n8. b"),
        ("<ol reversed><li>a<ol><li>b<li>c</ol><li>d</ol>", "2. a\n\n1. b\n2. c\n\n1. d"),
        ("<ul start=7><li>a</ul>", "- a"), ("<menu><li>a</menu>", "- a"), ("<li>a", "- a"),
        ("<ul><li>a<ol><li>b</ol><li>c</ul>", "- a\n\n1. b\n\n- c"),
        ("<ol><li>a</ol><ol><li>b</ol>", "1. a\n\n1. b"), ("<ol><li><li>b</ol>", "2. b"),
        ("<ol start=-2><li>a<li>b<li>c<li>d</ol>", "-2. a\n-1. b\n0. c\n1. d"),
        ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", "a\nb\nc\nd"),
    ])
    func `Lists count their own items`(body: String, expected: String) async throws {
        let found = try await text(body)
        #expect(found == expected)
    }

    private static func table(_ cells: [[String]]) -> String {
        "<table>" + cells.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
            + "</table>"
    }

    @Test func `A cell of more than six hundred letters is a text of its own`() async throws {
        for (count, isGrid) in [(600, true), (601, false)] {
            let cell = "<p>" + String(repeating: "x", count: count - 1) + "</p><p>y</p>"
            let found = try await text(Self.table([["a", "c"], [cell, "b"]]))
            #expect(found.contains("x y\tb") == isGrid)
            #expect(found.contains("x\n\ny") != isGrid)
        }
    }

    @Test func `A cell of more than six blocks is a text of its own`() async throws {
        for (count, isGrid) in [(6, true), (7, false)] {
            let blocks = String(repeating: "<p>x</p>", count: count)
            let found = try await text(Self.table([["a", "c"], [blocks, "b"]]))
            #expect(found.contains("x\tb") == isGrid)
            #expect(try await text(Self.table([[blocks, "b"]])).contains("\t") == isGrid)
        }
    }

    @Test(arguments: [
        "h1", "h2", "h3", "h4", "h5", "h6", "pre", "form", "article", "section", "blockquote",
    ])
    func `A table of one row with parts of a page in it lays the page out`(name: String)
        async throws
    {
        let cell = "<\(name)>a</\(name)>"
        #expect(try await text(Self.table([[cell, "b"]])) == "a\n\nb")
        #expect(try await text(Self.table([["a", "b"]])) == "a\tb")
        let rows = try await text(Self.table([[cell, "b"], ["c", "<\(name)>d</\(name)>"]]))
        #expect(rows == "a\tb\nc\td")
    }

    private static let sentence =
        "The mill stands on the river and grinds the corn of the valley, as ever."

    @Test(arguments: [
        ([["<p>a</p><p>b</p>", "1"], ["c", "2"]], "a b\t1\nc\t2"),
        ([["<ul><li>a<li>b</ul>", "1"], ["c", "2"]], "a; b\t1\nc\t2"),
        ([["<ul><li><p>a.</p><li><b>b</b></ul>", "1"], ["c", "2"]], "a. b\t1\nc\t2"),
        ([["<ol><li>a<li>b</ol>", "1"], ["c", "2"]], "1. a 2. b\t1\nc\t2"),
        ([["<h3>a</h3><p>b</p>", "1"], ["c", "2"]], "a b\t1\nc\t2"),
        ([["", "<pre>a\n</pre>"], ["c", "2"]], "\ta\nc\t2"),
        ([["a", "1"], ["<pre>b\nc</pre>", "2"], ["dddd", "3"]], "a\t1\n\nb\nc\n\n2\ndddd\t3"),
        (
            [["a", "1"], ["<p>\(sentence)</p><p>\(sentence)</p>", "2"]],
            "a\t1\n\(sentence) \(sentence)\t2"
        ),
        (
            [["<b>a</b><p>\(sentence)</p><p>\(sentence)</p>", "2"]],
            "a\n\n\(sentence)\n\n\(sentence)\n\n2"
        ),
        ([["<p>a</p><p>b</p>"], ["c"]], "a\n\nb\n\nc"),
        (
            [["a", "b"], ["<h1>a</h1><p>\(sentence) \(sentence)</p>", "2"]],
            "a\tb\n\na\n\n\(sentence) \(sentence)\n\n2"
        ),
    ])
    func `A row stands on a line where its cells do`(
        cells: [[String]],
        expected: String
    ) async throws {
        let found = try await text(Self.table(cells))
        #expect(found == expected)
    }

    @Test func `The rows around one that does not stand on a line stay rows`() async throws {
        let long = String(repeating: "<p>\(Self.sentence)</p>", count: 9)
        let rows = (0..<9).map { ["\($0)", "<p>\(Self.sentence)</p>", "<p>y</p>"] }
        let found = try await text(Self.table(rows + [["z", long, "w"]] + rows))
        #expect(found.hasPrefix("0\t\(Self.sentence)\ty\n1\t\(Self.sentence)\ty\n"))
        #expect(found.contains("\(Self.sentence)\n\n\(Self.sentence)\n\n\(Self.sentence)\n"))
        #expect(found.hasSuffix("\n8\t\(Self.sentence)\ty"))
        let span =
            "<table><tr><td rowspan=4>r<td>a<tr><td><pre>b\nb</pre><tr><td>c<tr><td>d</table>"
        #expect(try await text(span) == "r\ta\n\nb\nb\n\nr\tc\nr\td")
    }

    @Test(arguments: [
        (
            "<div role=table><div role=row><span role=columnheader>K</span><span role=columnheader>V"
                + "</span></div><div role=row><span role=cell>a</span><span role=cell>1</span></div></div>",
            "K\tV\na\t1"
        ),
        (
            "<div role=grid><div role=rowgroup><div role=row><div role=rowheader><p>a</p></div>"
                + "<div role=gridcell><p>1</p></div></div></div></div>",
            "a\t1"
        ),
    ])
    func `A table is one by its roles as well`(body: String, expected: String) async throws {
        let found = try await text(body)
        #expect(found == expected)
    }

    @Test(arguments: [
        ("<ol><li><p>a</p><li><p>b</p><p>c</p></ol>", "1. a\n\n2. b\n\nc"),
        ("<ol><li><div>a</div><li><h3>b</h3><p>c</p></ol>", "1. a\n\n2. b\n\nc"),
        ("<ol><li><pre>a\nb</pre></ol>", "1. a\nb"),
        ("<ul><li><p>a</p><li><section><p>b</p></section></ul>", "- a\n\n- b"),
        ("<ul><li><ul><li>a</ul><li>b</ul>", "- a\n\n- b"),
        ("<ol><li><ol type=a><li>x</ol></ol>", "1. a. x"),
        ("<ol><li><p></p><li><p>b</p></ol><p>c", "2. b\n\nc"),
        ("<ul><li><img></ul><p>c", "c"),
        ("<ol style='list-style-type: upper-roman'><li>a<li>b</ol>", "I. a\nII. b"),
        ("<ol style='list-style:lower-alpha inside'><li>a</ol>", "a. a"),
        ("<ol style='list-style: none'><li>a<li>b</ol>", "- a\n- b"),
        ("<ol><li style='list-style-type:none'>a<li>b</ol>", "- a\n2. b"),
    ])
    func `Items keep their marks whatever they begin with`(
        body: String,
        expected: String
    ) async throws {
        let found = try await text(body)
        #expect(found == expected)
    }

    @Test(arguments: [
        ("<del><p>a</p><p>b</p></del><p>c", "~~a~~\n\n~~b~~\n\nc"),
        ("<p>x <span style='text-decoration:line-through'>4</span>3", "x ~~4~~3"),
        ("<p style='text-decoration: underline LINE-THROUGH'>a<p>b", "~~a~~\n\nb"),
        ("<p><s><del>a</del></s>b", "~~a~~b"), ("<del><code></code>a</del>", "~~a~~"),
        ("<ul><li><del>a</del><li>b</ul>", "- ~~a~~\n- b"), ("<del><p></p></del>b", "b"),
        ("<p>a<del><br></del>b", "a\nb"),
    ])
    func `What is struck out is marked line by line`(
        body: String,
        expected: String
    ) async throws {
        let found = try await text(body)
        #expect(found == expected)
    }

    @Test(arguments: [
        ("<p>a<span style='display:block'>b</span>c", "a\nb\nc"),
        ("<p><x-t>a</x-t><x-t>b</x-t>", "a b"), ("<p>un<x-t>usual</x-t>", "unusual"),
        ("<div><span>49 €</span><button>Kaufen</button></div>", "49 € Kaufen"),
        ("<p>Press <button>OK</button>, then <button>Go</button>.", "Press OK, then Go."),
        ("<label><input type=radio>a</label><label><input type=radio>b</label>", "a b"),
        (
            "<p><label>Name</label><input value=Ann><label>Age</label><input value=5>",
            "Name Ann Age 5"
        ),
        ("<p>a<input type=hidden value=x>b", "ab"), ("<p>a <input type=password value=x> b", "a b"),
        ("<svg><text>a</text><text>b</text></svg>", "a b"), ("<p><u>a</u><i>b</i>", "ab"),
        ("<p><b>Height</b><span>60 cm</span>", "Height 60 cm"), ("<p><b>H</b><b>2</b>", "H2"),
        ("<p><b>Weight:</b><span>2 kg</span>", "Weight: 2 kg"), ("<p><b>1</b><b>st</b>", "1st"),
        ("<p><span>5</span><span>sacks</span>", "5 sacks"), ("<p>Covid<b>19</b>", "Covid19"),
        ("<pre><span>abc</span><span>12</span></pre>", "abc12"),
    ])
    func `Words that stand beside each other are not joined`(
        body: String,
        expected: String
    ) async throws {
        let found = try await text(body)
        #expect(found == expected)
    }

    @Test func `A table in a table is one of data, the outer one is not`() async throws {
        let inner = Self.table([["a", "b"], ["c", "d"]])
        #expect(try await text(Self.table([["x", inner], ["y", "z"]])).contains("a\tb\nc\td"))
        #expect(try await text(Self.table([["x", inner]])).contains("x\t") == false)
    }

    @Test(arguments: [
        (
            "<table><tr><td colspan=2>a<td>b<tr><td>1<td>2<td>3</table>", "a\t\tb\n1\t2\t3"
        ),
        ("<table><tr><th colspan=3>a<tr><td>1<td>2<td>3</table>", "a\t\t\n1\t2\t3"),
        (
            "<table><tr><th rowspan=2>a<th>b<tr><td>1<tr><td>2<td>3</table>", "a\tb\na\t1\n2\t3"
        ),
        (
            "<table><tr><td>a<td rowspan=3>b<tr><td>1<tr><td>2</table>", "a\tb\n1\tb\n2\tb"
        ),
        (
            "<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>1</table>", "a\t\tb\na\t\t1"
        ),
        ("<table><tr><td colspan=0>a<td>b</table>", "a\tb"),
        ("<table><tr><td colspan=-3>a<td>b</table>", "a\tb"),
        ("<table><tr><td colspan=x>a<td>b</table>", "a\tb"),
        ("<table><caption>c</caption><tr><td>a<td>b</table>", "c\n\na\tb"),
        ("<table><thead><tr><th>a<tbody><tr><td>b<tfoot><tr><td>c</table>", "a\nb\nc"),
        ("<table><tr><td><br>a<br>b<td>c</table>", "a b\tc"),
        ("<table><tr><td><td><tr><td>a<td></table>x", "a\t\n\nx"),
    ])
    func `Cells that span are repeated where they are headings`(
        body: String,
        expected: String
    ) async throws {
        let found = try await text(body)
        #expect(found == expected)
    }

    @Test func `No cell is taken to be wider than sixty columns`() async throws {
        for (span, tabs) in [(59, 59), (60, 60), (61, 60), (5_000, 60)] {
            let found = try await text("<table><tr><td colspan=\(span)>a<td>b</table>")
            #expect(found == "a" + String(repeating: "\t", count: tabs) + "b")
        }
    }

    @Test func `What cells repeat is bounded by the size of the page`() async throws {
        let name = String(repeating: "x", count: 500)
        let row = "<tr><th colspan=60>\(name)<td>y</tr>"
        let found = try await text("<table>" + String(repeating: row, count: 10) + "</table>")
        let count = found.utf8.count { $0 == UInt8(ascii: "x") }
        // Ten of its own, and as many more as the page has letters, and 4096.
        #expect((10 + 10 + 7) * 500 <= count && count <= (10 + 10 + 9) * 500)
    }

    @Test(arguments: [
        ("<h1>a</h1><h2>b</h2><h3>c</h3>", "# a\n\n## b\n\n### c"),
        ("<h4>a</h4><h5>b</h5><h6>c</h6>", "#### a\n\n##### b\n\n###### c"),
        ("<blockquote>a</blockquote>", "> a"),
        ("<blockquote><p>a</p><p>b<br>c</p></blockquote>d", "> a\n\n> b\n> c\n\nd"),
        ("<blockquote><ul><li>a<li><p>b</p><p>c</p></ul></blockquote>", "> - a\n\n> - b\n\n>   c"),
        ("<ul><li>a<ul><li>b<ol><li>c</ol></ul><li>d</ul>", "- a\n  - b\n    1. c\n- d"),
        ("<ol><li><p>a</p><p>b</p><li><h3>c</h3></ol>", "1. a\n\n   b\n\n2. ### c"),
        ("<ul><li><pre>a\nb</pre></ul>", "- ```\n  a\n  b\n  ```"),
        ("<pre><code class=language-py>x = 1\n</code></pre>", "```py\nx = 1\n```"),
        ("<pre>```\nx\n```</pre>", "````\n```\nx\n```\n````"), ("<pre></pre>a", "a"),
        ("<p><code>a`b</code> <code>``</code>", "`` a`b `` ``` `` ```"),
        (
            "<p># a<p>#a<p>- b<p>-b<p>1. c<p>12) d<p>1.5<p>&gt; e<p>---<p>* f<p>```",
            ##"""
            \# a

            #a

            \- b

            -b

            1\. c

            12\) d

            1.5

            \> e

            \---

            \* f

            \```
            """##
        ),
        ("<p><code># a</code>", "`# a`"), ("<p>a<br># b", "a\n\\# b"),
        (
            "<table><tr><td><h2>a</h2><td>1<tr><td><blockquote>b</blockquote><td>2</table>",
            "| a | 1 |\n| --- | --- |\n| b | 2 |"
        ), ("<p><kbd>a</kbd> <samp>b</samp>", "`a` `b`"),
        ("<pre><code>a</code></pre>", "```\na\n```"),
        ("<listing>a\n b</listing>", "```\na\n b\n```"),
        ("<p><code></code>x", "x"), ("<dl><dt></dt><dd>d</dl>", ": d"), ("<h1></h1><p>x", "x"),
        ("<p>a <b>b</b>", "a b"),
        ("<table><tr><td>a</table>", "| a |\n| --- |"),
        (
            "<table><tr><td>a|b<td>|<tr><td><td>c</table>",
            "| a\\|b | \\| |\n| --- | --- |\n|  | c |"
        ),
    ])
    func `Markdown has a mark for each kind of part`(body: String, expected: String) async throws {
        let found = try await text(body, format: .markdown)
        #expect(found == expected)
        #expect(try await text(body) != expected || !expected.contains("#"))
    }

    @Test(arguments: [
        ("x<sup>2</sup>", "x^2"), ("x<sub>2</sub>", "x2"), ("5<sup>-3</sup>", "5^-3"),
        ("5<sub>3</sub>", "5_3"), ("2<sup>n</sup>", "2^n"), ("2<sup>nd</sup>", "2nd"),
        ("1<sup>st</sup>", "1st"), ("x <sup>2</sup>", "x 2"),
        ("word<sup><a>1</a></sup>", "word[1]"),
        ("word<sup><a>a</a></sup>", "worda"), ("5<sup><a>a</a></sup>", "5[a]"),
        ("5<sup><a>[1]</a></sup>", "5[1]"), ("10<sup>−3</sup>", "10^−3"),
        ("(a)<sup>2</sup>", "(a)^2"),
        ("2<sup>n+1</sup>", "2^(n+1)"), ("x<sup>n</sup>", "x^n"), ("2<sup>(n)</sup>", "2^(n)"),
        ("10<sup>–3</sup>", "10^–3"), ("10<sup> 6</sup>", "10^6"), ("3<sup>2n</sup>", "3^(2n)"),
        ("x<sup>1/2</sup>", "x^(1/2)"), ("2<sup>3<sup>2</sup></sup>", "2^3^2"),
        ("5<sup>1</sup>/<sub>2</sub>", "5 1/2"), ("12<sup>a</sup>", "12a"), ("n<sup>o</sup>", "no"),
        ("the n<sup>th</sup>", "the nth"), ("M<sup>lle</sup>", "Mlle"), ("XX<sup>e</sup>", "XXe"),
        ("Ann<sup>1,2</sup>", "Ann^1,2"), ("7<sup>*</sup>", "7*"), ("5<sup>(1)</sup>", "5(1)"),
        ("Fe<sup>3+</sup>", "Fe^3+"), ("a<sub>i+1</sub>", "a_(i+1)"), ("a<sub>i,j</sub>", "ai,j"),
        ("C<sub>n</sub>H<sub>2n+2</sub>", "CnH2n+2"), ("20<sup>°</sup>", "20°"),
        ("10<span style='vertical-align: super'>9</span>", "10^9"),
        ("2<span class='x superscript'>8</span>", "2^8"), ("a–<sup>–</sup>", "a––"),
        ("<sup>2</sup>", "2"), ("3<sup>q</sup>", "3q"), ("<s>a</s>b", "~~a~~b"),
        ("<strike>a</strike>", "~~a~~"), ("<del></del>x", "x"), ("<ins>a</ins>", "a"),
    ])
    func `Words above and below the line are marked where they would run together`(
        body: String,
        expected: String
    ) async throws {
        let found = try await text("<p>" + body)
        #expect(found == expected)
    }

    @Test func `All of a page is read without marks`() async throws {
        let body = "<p>x<sup>2</sup> <del>a</del></p>"
        #expect(try await text(body, content: .all) == "t\n\nx2 a")
    }

    @Test(arguments: [
        ("<mfrac><mi>a</mi><mi>b</mi></mfrac>", "a/b"),
        ("<mfrac><mrow><mi>a</mi><mi>b</mi></mrow><mn>2</mn></mfrac>", "(ab)/2"),
        ("<msub><mi>a</mi><mn>1</mn></msub>", "a_1"), ("<msqrt><mi>x</mi></msqrt>", "√x"),
        ("<msqrt><mi>x</mi><mi>y</mi></msqrt>", "√(xy)"),
        ("<msubsup><mi>a</mi><mn>1</mn><mn>2</mn></msubsup>", "a_1^2"),
        ("<munder><mi>lim</mi><mi>n</mi></munder>", "lim_n"),
        ("<msup><mi>x</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msup>", "x^(n+1)"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "√x3"), ("<mrow><mi>a</mi><mi>b</mi></mrow>", "ab"),
    ])
    func `Formulas are written as people type them`(math: String, expected: String) async throws {
        let found = try await text("<p><math>\(math)</math>")
        #expect(found == expected)
    }
}
