import AnalysisCore
import JSON
import Reporting
import Statistics
import Testing

/// Two runs side by side.
@Suite struct RunComparisonTests {
    private func run(_ title: String, pipeline: String = "p", model: String = "a/m") -> ComparedRun
    {
        ComparedRun(title: title, analysis: "sentiment", model: model, pipelineHash: pipeline)
    }

    private func document(
        _ id: String,
        _ sentiment: String?,
        confidence: Double = 0.9,
        text: String? = "t",
        model: String = "a/m",
        expected: String? = nil
    ) -> ComparedDocument {
        ComparedDocument(
            id: id,
            fields: sentiment.map {
                ["sentiment": .string($0), "confidence": .number(confidence)]
            },
            textHash: text,
            model: sentiment == nil ? nil : model,
            isRight: expected.map { $0 == sentiment },
            expected: expected
        )
    }

    private func comparison(
        _ before: ComparedRun,
        _ after: ComparedRun,
        _ pairs: [(ComparedDocument, ComparedDocument)],
        more: [ComparedDocument] = []
    ) -> RunComparison {
        var builder = ComparisonBuilder(
            before: before,
            after: after,
            verdictField: "sentiment",
            margin: 0.03,
            confidence: 0.95
        )
        for pair in pairs { builder.addBefore(pair.0) }
        for pair in pairs { builder.addAfter(pair.1) }
        for document in more { builder.addAfter(document) }
        return builder.result
    }

    @Test func `An answer that differs has the first cause that is true`() {
        let same = run("run 1")
        func cause(
            _ after: ComparedRun,
            _ now: ComparedDocument
        ) -> [RunComparison.Cause] {
            comparison(same, after, [(document("a", "positive"), now)]).changes.map(\.cause)
        }
        let now = document("a", "negative")
        #expect(cause(run("run 2"), now) == [.noise])
        #expect(cause(run("run 2", model: "b/m"), now) == [.model])
        #expect(cause(run("run 2", pipeline: "q", model: "b/m"), now) == [.pipeline])
        #expect(
            cause(run("run 2", pipeline: "q"), document("a", "negative", text: "u")) == [.text]
        )
        #expect(cause(run("run 2"), document("a", "negative", model: "b/m")) == [.fallback])
        #expect(cause(run("run 2"), document("a", "negative", text: nil)) == [.unknown])
        #expect(cause(run("run 2"), document("a", nil)) == [.noise])
    }

    @Test func `Another confidence alone is no change`() {
        let result = comparison(
            run("run 1"),
            run("run 2"),
            [(document("a", "positive"), document("a", "positive", confidence: 0.5))]
        )
        #expect(result.changed == 0 && result.common == 1)
    }

    @Test func `Without labels it says how far the answers agree`() {
        let pairs = (0..<10).map { index in
            (
                document("\(index)", index < 5 ? "positive" : "negative"),
                document("\(index)", index < 6 ? "positive" : "negative")
            )
        }
        let result = comparison(
            run("run 1"),
            run("run 2"),
            pairs,
            more: [document("new", "positive")]
        )
        #expect(
            ComparisonFormat.text.text(of: result) == """
                run 1 (sentiment, a/m) → run 2 (sentiment, a/m)
                  documents  10 in both, 1 only now
                  changed    1: sentiment 1
                  because    noise 1
                  verdict    90% of 10 verdicts are the same, kappa 0.8, distribution moved by 10%

                  5: sentiment negative → positive (noise)

                """
        )
    }

    /// So many labelled documents that were and are right, that turned wrong, that turned right.
    private func labelled(_ right: Int, lost: Int, gained: Int) -> RunComparison {
        let turns = [(true, true, right), (true, false, lost), (false, true, gained)]
        let pairs = turns.flatMap { was, isNow, count in
            (0..<count).map { index in
                let id = "\(was)-\(isNow)-\(index)"
                let expected = index.isMultiple(of: 2) ? "positive" : "negative"
                let other = index.isMultiple(of: 2) ? "negative" : "positive"
                return (
                    document(id, was ? expected : other, expected: expected),
                    document(id, isNow ? expected : other, expected: expected)
                )
            }
        }
        return comparison(run("run 1"), run("run 2", pipeline: "q"), pairs)
    }

    @Test(arguments: [
        (
            88, 12, 0, PairedComparison.Verdict.worse,
            "worse: right answers 100% before, 88% now (-12 points, between -19.8 points and "
                + "-7 points with 95% confidence)"
        ),
        (
            88, 0, 12, .better,
            "better: right answers 88% before, 100% now (+12 points, between +7 points and "
                + "+19.8 points with 95% confidence)"
        ),
        (
            95, 3, 2, .inconclusive,
            "not decided: right answers 98% before, 97% now (-1 point, between -6.8 points and "
                + "+4.4 points with 95% confidence); 100 labels are too few"
        ),
        (
            996, 2, 2, .noWorse,
            "no worse than by 3 points: right answers 99.8% before, 99.8% now (0 points, between "
                + "-0.5 points and +0.5 points with 95% confidence)"
        ),
    ])
    func `Labels tell better from worse`(
        right: Int,
        lost: Int,
        gained: Int,
        verdict: PairedComparison.Verdict,
        words: String
    ) {
        let result = labelled(right, lost: lost, gained: gained)
        #expect(result.verdict == verdict)
        #expect(result.conclusion == words)
    }

    @Test func `The whole text says the verdict, and what turned`() {
        let result = labelled(2, lost: 1, gained: 0)
        #expect(
            ComparisonFormat.text.text(of: result) == """
                run 1 (sentiment, a/m) → run 2 (sentiment, a/m)
                  documents  3 in both
                  changed    1: sentiment 1
                  because    another pipeline 1
                  turned     0 from wrong to right, 1 from right to wrong, of 3 labelled
                  macro F1   -33.3 points, between -100 points and 0 points with 95% confidence
                  agreement  66.7% of 3 verdicts are the same, kappa 0.4, distribution moved by 33.3%
                  verdict    not decided: right answers 100% before, 66.7% now (-33.3 points, between \
                -79.2 points and +41.5 points with 95% confidence); 3 labels are too few

                  true-false-0: sentiment positive → negative (another pipeline, now wrong)

                """
        )
    }

    @Test func `Noise that was measured explains so many changes at most`() {
        let noise = AnswerNoise(asked: 50, flipped: 3, lower: 0.012, upper: 0.165, confidence: 0.95)
        var before = run("run 1")
        before.noise = noise
        let pairs = (0..<20).map { index in
            (
                document("\(index)", "positive"),
                document("\(index)", index < 5 ? "negative" : "positive")
            )
        }
        let result = comparison(before, run("run 2", pipeline: "q"), pairs)
        let text = ComparisonFormat.text.text(of: result)
        #expect(
            text.contains(
                """
                  noise      3 of 50 answers came out otherwise when asked again: 6% (1.2% to 16.5%, \
                95% sure); so up to 4 of the 5 changes may be noise, and 1 are more than that

                """
            ),
            "\(text)"
        )
        let json = ComparisonFormat.json.text(of: result)
        #expect(json.contains("\"may_be_noise\": 4"))
        #expect(AnswerNoise(json: .object(noise.json)) == noise)
    }

    @Test func `A page shows both answers side by side, and runs nothing of theirs`() {
        let evil = "</pre><script>alert(1)</script>"
        var pairs = [(document("<b>a", "positive"), document("<b>a", evil))]
        pairs.append((document("b", "positive", expected: "positive"), document("b", "negative")))
        let page = ComparisonFormat.html.text(
            of: comparison(run("run <1>"), run("run 2", pipeline: "q"), pairs)
        )
        #expect(page.contains("<td class=\"old\"><pre>positive</pre></td>"))
        #expect(
            page.contains(
                "<td class=\"new\"><pre>&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;</pre></td>"
            )
        )
        #expect(page.contains("&lt;b&gt;a") && page.contains("run &lt;1&gt;"))
        #expect(page.contains("because of another pipeline</span></th></tr>"))
        #expect(
            page.contains("<h2>sentiment, before and now</h2>"),
            "the labels of both runs stand side by side"
        )
        #expect(!page.contains("<script") && page.contains("default-src 'none'"))
    }

    @Test func `A page for a pull request names what turned`() {
        let result = labelled(1, lost: 1, gained: 0)
        let page = ComparisonFormat.md.text(of: result)
        #expect(
            page.contains(
                "| true-false-0 | sentiment | positive | negative | another pipeline | now wrong |"
            )
        )
        #expect(page.contains("1 of 2 documents changed: sentiment 1 (another pipeline 1)."))
    }

    @Test func `Programs get the same figures`() throws {
        let text = ComparisonFormat.json.text(of: labelled(88, lost: 12, gained: 0))
        let value = try JSONReader.value(of: text)
        #expect(value["verdict"]?.string == "worse")
        #expect(value["labels"]?["lost"]?.int == 12)
        #expect(value["causes"]?["pipeline"]?.int == 12)
        #expect(value["changes"]?.array?.count == 12)
    }

    @Test func `What documents are called cannot reach a terminal raw`() {
        let name = "\u{1B}[2Ja"
        let result = comparison(
            run("run 1"),
            run("run 2"),
            [(document(name, "positive"), document(name, "\u{1B}]0;x\u{7}"))]
        )
        #expect(!ComparisonFormat.text.text(of: result).contains("\u{1B}"))
    }
}
