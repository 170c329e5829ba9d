import AnalysisCore
import DocumentIngest
import Testing

/// Tables, lists and what changes the meaning of a text.
@Suite struct PageStructureTests {
    private func text(
        _ body: String,
        format: HTMLOptions.Format = .text
    ) async throws -> String {
        let page = "<!DOCTYPE html><title>t</title><body>\(body)"
        let options = IngestOptions(html: HTMLOptions(content: .body, format: format))
        return try #require(
            try await TemporaryFolder.document("a.html", bytes: Array(page.utf8), options)
        )
        .text
    }

    @Test(arguments: [
        (
            "<table><tr><th></th><th>2022</th><th>2023</th></tr><tr><td>N</td><td></td><td>40</td></tr>"
                + "<tr><td>S</td><td>12</td><td></td></tr></table><p>end",
            "\t2022\t2023\nN\t\t40\nS\t12\t\n\nend"
        ),
        (
            "<table><tr><td><p>Item</p></td><td><div>Cost</div></td></tr></table>",
            "Item\tCost"
        ),
        (
            "<table><tr><td rowspan=2>N</td><td>1</td></tr><tr><td>2</td></tr></table>",
            "N\t1\nN\t2"
        ),
        (
            "<table><tr><th colspan=2>Year</th><th>Sum</th></tr><tr><td>1</td><td>2</td><td>3</td></tr>"
                + "</table>",
            "Year\tYear\tSum\n1\t2\t3"
        ),
        ("<table><tr><td><h2>A</h2><p>x</p></td><td>y</td></tr></table>", "A\n\nx\n\ny"),
    ])
    func `A table of data is a row a line`(body: String, expected: String) async throws {
        #expect(try await text(body) == expected)
    }

    @Test(arguments: [
        ("<ol start=7><li>x<li>y<ol type=a><li>z</ol></ol>", "7. x\n8. y\n\na. z"),
        ("<ol reversed><li>x<li value=5>y<li>z</ol>", "3. x\n5. y\n4. z"),
        ("<ol type=i><li>x<li>y</ol><ul><li>z</ul>", "i. x\nii. y\n\n- z"),
    ])
    func `Lists keep their numbers`(body: String, expected: String) async throws {
        #expect(try await text(body) == expected)
    }

    @Test(arguments: [
        ("3 × 10<sup>11</sup> stars", "3 × 10^11 stars"),
        ("in 1999<sup><a>12</a></sup>.", "in 1999[12]."),
        ("the 1<sup>st</sup> of 5 m<sup>2</sup>", "the 1st of 5 m^2"), ("H<sub>2</sub>O", "H2O"),
        ("<del>$120</del><ins>$90</ins>", "~~$120~~$90"), ("<s>45</s>39 <s></s>x", "~~45~~39 x"),
        ("an <x-b>un</x-b>usual <x-c>word</x-c>", "an unusual word"),
        ("<x-b><p>one</p></x-b><x-b><p>two</p></x-b>", "one\n\ntwo"),
        (
            "a <math><semantics><mi>x</mi><annotation>x^2</annotation></semantics></math> b",
            "a x^2 b"
        ),
        (
            "<math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mfrac><mn>1</mn><mrow><mi>a</mi>"
                + "<mo>+</mo><mn>1</mn></mrow></mfrac></math>",
            "x^2+1/(a+1)"
        ),
        (
            "<math><msqrt><msub><mi>a</mi> <mn>1</mn></msub></msqrt><munderover><mo>∑</mo>"
                + "<mi>i</mi><mi>n</mi></munderover></math>",
            "√(a_1)∑_i^n"
        ),
    ])
    func `What changes the meaning of a text is marked`(body: String, expected: String) async throws
    {
        #expect(try await text("<p>\(body)") == expected)
    }

    @Test func `Markdown marks headings, lists, code and definitions`() async throws {
        let body = """
            <h2>Head</h2><p>Use <code>x</code>.</p><pre>a
              b</pre><dl><dt>T</dt><dd>d</dd></dl><ul><li>i</ul>
            """
        let expected = """
            ## Head

            Use `x`.

            ```
            a
              b
            ```

            **T**
            : d

            - i
            """
        #expect(try await text(body, format: .markdown) == expected)
    }

    @Test(arguments: [
        (
            "<table><tr><th></th><th colspan=2>2023</th></tr><tr><td>N|S</td><td></td><td>40</td>"
                + "</tr></table><p>end",
            "|  | 2023 | 2023 |\n| --- | --- | --- |\n| N\\|S |  | 40 |\n\nend"
        ),
        (
            "<table><tr><td rowspan=2>N</td><td>1</td></tr><tr><td>2</td></tr></table>",
            "| N | 1 |\n| --- | --- |\n| N | 2 |"
        ),
    ])
    func `Markdown has tables between upright strokes`(body: String, expected: String) async throws
    {
        #expect(try await text(body, format: .markdown) == expected)
    }
}
