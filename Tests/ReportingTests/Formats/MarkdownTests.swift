import AnalysisCore
import JSON
import Testing

@testable import Reporting

/// The summary that CI systems show, line by line.
@Suite struct MarkdownTests {
    @Test(arguments: [
        ("a&b<c>", "a&amp;b&lt;c&gt;"), ("@me", "&#64;me"), ("http://x", "http&#58;//x"),
        ("a\\`*_[]#|~$", "a\\\\\\`\\*\\_\\[\\]\\#\\|\\~\\$"),
        ("a\nb", "a␊b"), ("é (x) - 1.", "é (x) - 1."),
    ])
    func `Nothing that somebody wrote is markup`(text: String, escaped: String) {
        #expect(MarkdownText.escaped(text) == escaped)
    }

    @Test func `A long text is cut to a hundred and twenty characters`() {
        let text = String(repeating: "x", count: 121)
        #expect(MarkdownText.escaped(text) == text.dropLast() + "…")
        #expect(MarkdownText.escaped(String(text.dropLast())) == text.dropLast())
        #expect(MarkdownText.escaped("abc", longest: 2) == "ab…")
    }

    @Test(arguments: [
        (["a", "b"], Int.max, "| --- | --- |"), (["a", "b"], 1, "| --- | ---: |"),
        (["a", ""], 1, "| --- | ---: |"),
        (["a", "b", "c"], 1, "| --- | ---: | ---: |"), (["a", "", "c"], 1, "| --- | --- | ---: |"),
        (["a", "b", "c"], 2, "| --- | --- | ---: |"), (["", "b"], 0, "| --- | ---: |"),
        (["a", ""], 0, "| ---: | --- |"),
    ])
    func `Figures stand at the right`(headings: [String], numbersFrom: Int, rules: String) {
        var page = MarkdownPage()
        page.table(headings, [headings], numbersFrom: numbersFrom)
        let row = "| " + headings.joined(separator: " | ") + " |"
        #expect(page.text == "\(row)\n\(rules)\n\(row)\n")
    }

    private func report(
        _ records: [Record],
        gates: [GateResult] = [],
        labels: String? = nil,
        adjust: (inout RunSummary) -> Void = { _ in }
    ) throws -> String {
        let info = RunInfo(
            toolVersion: "1.0",
            pipeline: "p_1",
            pipelineHash: "0123456789abcdef",
            analysis: .sentiment,
            model: ModelReference(provider: "x", name: "m"),
            inputs: [],
            schema: .object([
                .init(name: "tone", schema: .enumeration(["good", "bad"])),
                .init(
                    name: "vote_agreement",
                    schema: .object([.init(name: "tone", schema: .share)])
                ),
            ]),
            columns: [ReportColumn("title")]
        )
        var totals = RunTotals()
        for record in records { totals.add(record) }
        var summary = RunSummary(
            totals: totals,
            requests: 1_234,
            usage: TokenUsage(input: 10, output: 4, cacheRead: 5),
            duration: .seconds(61),
            gates: gates
        )
        adjust(&summary)
        var formatter = ReportFormat.markdown.makeFormatter(
            for: info,
            options: ReportOptions(
                labels: try labels.map { try Labels(csv: Array($0.utf8), schema: info.schema) }
            )
        )
        return formatter.report(records, summary)
    }

    @Test func `A run without documents has its figures and nothing else`() throws {
        #expect(
            try report([]) == """
                <!-- analyze report -->

                # analyze: p\\_1

                **0** of 0 documents analyzed, **0** failed, 0 skipped, by x/m in 1 min 1 s.

                | this run |  |
                | --- | ---: |
                | requests | 1,234 |
                | retries | 0 |
                | input tokens | 15 |
                | output tokens | 4 |
                | cost | unknown |
                | answers on which all votes agree | 0, 0% |

                ## tone

                | value | documents | share |
                | --- | ---: | ---: |
                | good | 0 | 0% |
                | bad | 0 | 0% |

                <sub>analyze 1.0 · pipeline `0123456789ab`</sub>

                """
        )
    }

    @Test func `A run has its gates, values, failures, findings and rankings`() throws {
        var asked = Record.Provenance(
            model: .embedded,
            cost: Cost(dollars: 0.25),
            latency: .milliseconds(1_500),
            coverage: 0.5
        )
        var first = Record.sample(
            "a.txt",
            0,
            .analyzed(fields: ["tone": "good", "vote_agreement": ["tone": 1]]),
            asked: asked,
            findings: [.init(kind: "cut", message: "m", count: 1_000)]
        )
        first.metadata = ["title": "A *title*"]
        asked.isCached = true
        asked.coverage = 1
        let second = Record.sample("b.txt", 1, .analyzed(fields: ["tone": "good"]), asked: asked)
        let third = Record.sample("c.txt", 2, .analyzed(fields: [:]))
        let fourth = Record.sample("d.txt", 3, .failed(.refused, message: "no @way"))
        let gates = [
            GateResult(name: "cost", condition: "<= 2", measured: 1, passed: true),
            GateResult(
                name: "tone.bad",
                condition: ">= 20%",
                measured: 0.1,
                passed: false,
                note: "of 3"
            ),
            GateResult(
                name: "g",
                condition: ">= 1",
                measured: 1,
                passed: true,
                verdict: .inconclusive
            ),
        ]
        let text = try report(
            [first, second, third, fourth],
            gates: gates,
            labels: "document,tone\na.txt,good\nb.txt,bad\nd.txt,bad\nz,bad\n"
        ) { summary in
            summary.ending = .deadline
            summary.part = .first(4)
            summary.cost = Cost(dollars: 0.5)
        }
        #expect(
            text == """
                <!-- analyze report -->

                # analyze: p\\_1

                **3** of 4 documents analyzed, **1** failed, 0 skipped, by x/m in 1 min 1 s. **1 of 3 gates \
                failed.** This report is about the first 4 documents of the input only. The run stopped at \
                its deadline.

                | this run |  |
                | --- | ---: |
                | requests | 1,234 |
                | retries | 0 |
                | input tokens | 15 |
                | output tokens | 4 |
                | cost | $0.500 |
                | taken from the ledger | 1 |
                | answers on which all votes agree | 1, 33.3% |
                | analyzed in part | 1 |

                ## Gates

                | gate | condition | measured | verdict |
                | --- | --- | --- | --- |
                | cost | &lt;= 2 | 1 | ✅ passed |
                | tone.bad | &gt;= 20% | 10% (of 3) | ❌ failed |
                | g | &gt;= 1 | 1 | ❓ not decided |

                ## tone

                | value | documents | share |
                | --- | ---: | ---: |
                | good | 2 | █████████████ 66.7% |
                | bad | 0 | 0% |
                | *none* | 1 | ███████ 33.3% |

                ## Against the labels

                Accuracy **33.3%** over 3 of 4 labelled documents, macro F1 0.3333.

                | class | precision | recall | F1 |
                | --- | ---: | ---: | ---: |
                | good | 0.5 | 1 | 0.6667 |
                | bad | – | 0 | 0 |

                ## Failures

                | reason | documents |
                | --- | ---: |
                | refused | 1 |

                | document | title | reason | message |
                | --- | --- | --- | --- |
                | d.txt |  | refused | no &#64;way |

                ## Findings

                | finding | documents | count |
                | --- | ---: | ---: |
                | cut | 1 | 1,000 |

                ## Slowest

                | document | title | latency |
                | --- | --- | ---: |
                | a.txt | A \\*title\\* | 1.5 s |
                | b.txt |  | 1.5 s |

                ## Most expensive

                | document | title | cost |
                | --- | --- | ---: |
                | a.txt | A \\*title\\* | $0.250 |
                | b.txt |  | $0.250 |

                <sub>analyze 1.0 · pipeline `0123456789ab`</sub>

                """
        )
    }

    @Test(
        arguments: [(20, nil), (21, "… and 1 more."), (60, "… and 40 more.")] as [(Int, String?)]
    )
    func `Twenty failures are shown`(count: Int, more: String?) throws {
        let text = try report(
            (0..<count).map { .sample("\($0)", $0, .failed(.empty, message: "m")) }
        )
        #expect(text.ranges(of: "| empty | m |").count == 20)
        #expect(text.split(separator: "\n").last { $0.hasPrefix("…") }.map(String.init) == more)
    }

    @Test func `Noise and acceptance are told in their words`() throws {
        let text = try report([]) { summary in
            summary.noise = AnswerNoise(asked: 2, flipped: 1, lower: 0, upper: 1, confidence: 0.95)
            summary.acceptance = [
                AcceptanceResult(
                    field: "a_b",
                    error: 0.05,
                    confidence: 0.95,
                    threshold: nil,
                    labelled: 0,
                    wrong: 0,
                    accepted: 0,
                    answers: 2,
                    needed: [],
                    isRandom: false
                )
            ]
        }
        #expect(
            text.contains(
                "\n\nNoise: 1 of 2 answers came out otherwise when asked again: 50% (0% to 100%, 95% sure).\n\n"
                    + "Accepted: a\\_b&#58; none of 2 accepted&#58; no answer is labelled;"
            )
        )
    }
}
