import AnalysisCore
import JSON
import Statistics
import Testing

@testable import Reporting

/// Comparisons in each form, where a count, a bound or a word changes.
@Suite struct ComparisonBordersTests {
    private func run(_ title: String, model: String = "a/m") -> ComparedRun {
        ComparedRun(title: title, analysis: "sentiment", model: model, pipelineHash: "p")
    }

    private func document(
        _ id: String,
        _ fields: JSONObject?,
        isRight: Bool? = nil,
        expected: String? = nil
    ) -> ComparedDocument {
        ComparedDocument(
            id: id,
            fields: fields,
            textHash: "t",
            model: "a/m",
            isRight: isRight,
            expected: expected
        )
    }

    private func comparison(
        before: [ComparedDocument],
        after: [ComparedDocument],
        verdictField: String? = "tone"
    ) -> RunComparison {
        var builder = ComparisonBuilder(
            before: run("one"),
            after: run("two"),
            verdictField: verdictField,
            margin: 0.03,
            confidence: 0.95
        )
        before.forEach { builder.addBefore($0) }
        after.forEach { builder.addAfter($0) }
        return builder.result
    }

    /// So many documents, each of which changed one field of its own name.
    private func changed(_ count: Int) -> RunComparison {
        comparison(
            before: (0..<count).map { document("\($0)", ["f\($0 % 10)": 1]) },
            after: (0..<count).map { document("\($0)", ["f\($0 % 10)": 2]) },
            verdictField: nil
        )
    }

    @Test(
        arguments: [
            (["tone": "a"], ["tone": "b"], "tone a>b"), (["tone": "a"], ["tone": "a"], ""),
            (["tone": "a"], [:], "tone a>-"), ([:], ["tone": "a"], "tone ->a"),
            (["x": 1, "tone": "a"], ["tone": "b", "x": 2], "tone a>b x 1>2"),
            (
                [
                    "confidence": 1, "grounding": [1], "vote_agreement": 1, "summary_method": "a",
                    "confidence_source": "b",
                ], [:], ""
            ),
            (["list": ["a", "b"]], ["list": ["b", "a"]], #"list ["a","b"]>["b","a"]"#),
            (["n": 1], ["n": 1.5], "n 1>1.5"),
            (["a": nil], ["a": ""], "a null>"),
        ] as [(JSONObject, JSONObject, String)]
    )
    func `Fields differ where their values do`(before: JSONObject, after: JSONObject, words: String)
    {
        let change = comparison(before: [document("d", before)], after: [document("d", after)])
            .changes.first
        let told = change?.fields.map { "\($0.name) \($0.before ?? "-")>\($0.after ?? "-")" } ?? []
        #expect(told.joined(separator: " ") == words)
        #expect(ComparisonBuilder.differ(before, after) == !words.isEmpty)
    }

    @Test func `An answer that is no more, or is new, changed the status`() {
        let result = comparison(
            before: [
                document("a", ["tone": "x"]), document("b", nil), document("c", nil),
                document("d", [:]),
            ],
            after: [
                document("a", nil), document("b", ["tone": "x"]), document("c", nil),
                document("e", [:]),
            ]
        )
        #expect(
            (result.common, result.changed, result.onlyBefore, result.onlyAfter) == (3, 2, 1, 1)
        )
        #expect(result.changes.map(\.document) == ["a", "b"])
        #expect(
            result.changes.flatMap(\.fields).map {
                "\($0.name) \($0.before ?? "")>\($0.after ?? "")"
            }
                == ["status answered>no answer", "status no answer>answered"]
        )
        #expect(result.agreement.documents == 0)
    }

    @Test(arguments: [(19, nil), (20, nil), (21, 1), (250, 230)] as [(Int, Int?)])
    func `Twenty changes are shown in a terminal, the others counted`(count: Int, more: Int?) {
        let lines = ComparisonFormat.text.text(of: changed(count)).split(separator: "\n")
        #expect(lines.count { $0.hasSuffix("(noise)") } == min(count, 20))
        #expect(
            lines.last { $0.hasPrefix("  and ") }.map(String.init)
                == more.map { "  and \($0) more" }
        )
    }

    @Test(
        arguments: [(50, nil), (51, "and 1 more documents"), (250, "and 200 more documents")]
            as [(Int, String?)]
    )
    func `Fifty changes are shown in Markdown`(count: Int, more: String?) {
        let lines = ComparisonFormat.md.text(of: changed(count)).split(separator: "\n")
        #expect(lines.count { $0.hasSuffix("| noise |  |") } == min(count, 50))
        #expect(lines.last { $0.hasPrefix("and ") }.map(String.init) == more)
    }

    @Test(arguments: [(200, nil), (201, "and 1 more documents")] as [(Int, String?)])
    func `Two hundred changes are shown on a page`(count: Int, more: String?) throws {
        let result = changed(count)
        #expect(result.changes.count == 200)
        let page = ComparisonFormat.html.text(of: result)
        #expect(page.ranges(of: "<tr class=\"document\">").count == 200)
        #expect(page.contains("<p class=\"quiet\">and ") == (more != nil))
        if let more { #expect(page.contains("<p class=\"quiet\">\(more)</p>")) }
        let value = try JSONReader.value(of: ComparisonFormat.json.text(of: result))
        #expect(
            value["changes"]?.array?.count == 200 && value["documents"]?["changed"]?.int == count
        )
        #expect(
            value["labels"] == .null && value["agreement"] == .null && value["verdict"] == .null
        )
    }

    @Test func `Eight fields are named, the most frequent first`() {
        let words = changed(25).fieldWords
        #expect(words == "f0 3, f1 3, f2 3, f3 3, f4 3, f5 2, f6 2, f7 2")
    }

    @Test func `A long value is cut in a terminal, and three fields are told`() {
        let long = String(repeating: "x", count: 41)
        let text = ComparisonFormat.text.text(
            of: comparison(
                before: [document("d", ["a": .string(long), "b": 1, "c": 1, "e": 1])],
                after: [
                    document("d", ["a": .string(String(long.dropLast())), "b": 2, "c": 2, "e": 2])
                ]
            )
        )
        #expect(
            text.contains(
                "  d: a \(long.dropLast(2))… → \(long.dropLast()); b 1 → 2; c 1 → 2 (noise)\n"
            )
        )
    }

    @Test func `Without a verdict the answers that are the same are counted`() {
        let result = comparison(
            before: [
                document("a", ["s": "x"]), document("b", ["s": "y"]), document("c", ["s": "z"]),
            ],
            after: [
                document("a", ["s": "x"]), document("b", ["s": "y"]), document("c", ["s": "w"]),
            ],
            verdictField: nil
        )
        #expect(result.conclusion == "66.7% of the answers are the same")
        #expect(result.verdict == nil && result.macroF1Words == nil && result.noiseWords == nil)
        let none = comparison(before: [], after: [])
        #expect(none.conclusion == "0% of the answers are the same")
    }

    @Test func `A page has the figures of both runs`() {
        let result = comparison(
            before: [
                document("a", ["tone": "good"], isRight: true, expected: "good"),
                document("b", ["tone": "good"], isRight: false, expected: "bad"),
                document("gone", [:]),
            ],
            after: [
                document("a", ["tone": "good"], isRight: true, expected: "good"),
                document("b", ["tone": "bad"], isRight: true, expected: "bad"),
                document("new", [:]), document("newer", [:]),
            ]
        )
        let page = ComparisonFormat.md.text(of: result)
        #expect(
            page.contains(
                """
                |  | before | now |
                | --- | --- | --- |
                | run | one | two |
                | model | a/m | a/m |
                | only here | 1 | 2 |
                | right | 50% | 100% |

                1 of 2 documents changed: tone 1 (noise 1).

                1 from wrong to right, 0 from right to wrong, of 2 labelled.

                | document | field | before | now | because | turned |
                | --- | --- | --- | --- | --- | --- |
                | b | tone | good | bad | noise | now right |

                """
            ),
            "\(page)"
        )
        let html = ComparisonFormat.html.text(of: result)
        #expect(
            html.contains(
                "<div><dt>only before</dt><dd>1</dd></div>\n<div><dt>only now</dt><dd>2</dd></div>"
            )
        )
        #expect(
            html.contains(
                "<dt>right by the labels</dt><dd>50% → 100%<span class=\"note\">2 labels</span></dd>"
            )
        )
        #expect(html.contains("<span class=\"good\">now right</span>"))
        #expect(html.contains("<p class=\"alert note\" role=\"status\">not decided"))
        #expect(html.contains("above before, below now"))
        let bare = ComparisonFormat.html.text(of: changed(1))
        #expect(
            !bare.contains("only before") && !bare.contains("only now")
                && !bare.contains("right by the labels")
        )
        #expect(!bare.contains("before and now</h2>"))
    }

    @Test(
        arguments: [
            ("txt", ComparisonFormat.text), ("JSON", .json), ("md", .md), ("markdown", .md),
            ("html", .html), ("HTM", .html),
            ("csv", nil), ("", nil),
        ] as [(String, ComparisonFormat?)]
    )
    func `A comparison's form follows from the name`(
        fileExtension: String,
        format: ComparisonFormat?
    ) {
        #expect(ComparisonFormat(fileExtension: fileExtension) == format)
    }

    @Test(arguments: [
        (0.05, 100, 5, 0), (0.05, 4, 1, 3), (0.051, 100, 6, 0),
    ])
    func `Noise explains as many changes as its bound allows`(
        upper: Double,
        documents: Int,
        most: Int,
        rest: Int
    ) {
        var before = run("one")
        before.noise = AnswerNoise(asked: 10, flipped: 1, lower: 0, upper: upper, confidence: 0.95)
        var builder = ComparisonBuilder(
            before: before,
            after: run("two"),
            verdictField: nil,
            margin: 0.03,
            confidence: 0.95
        )
        let changes = most + rest
        for index in 0..<documents { builder.addBefore(document("\(index)", ["a": 1])) }
        for index in 0..<documents {
            builder.addAfter(document("\(index)", ["a": index < changes ? 2 : 1]))
        }
        let words = builder.result.noiseWords ?? ""
        #expect(
            words.hasSuffix(
                "so up to \(most) of the \(changes) changes may be noise"
                    + (rest > 0 ? ", and \(rest) are more than that" : "")
            ),
            "\(words)"
        )
    }
}
