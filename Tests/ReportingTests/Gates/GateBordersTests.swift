import AnalysisCore
import JSON
import Testing

@testable import Reporting

/// Verdicts of gates at their borders, in the words that users read.
@Suite struct GateBordersTests {
    private static let schema = OutputSchema.object([
        .init(name: "sentiment", schema: .enumeration(["positive", "negative"])),
        .init(name: "tags", schema: .list(.enumeration(["a", "b"]))),
        .init(name: "total", schema: .nullable(.anyNumber)),
        .init(
            name: "items",
            schema: .list(.object([.init(name: "price", schema: .nullable(.anyNumber))]))
        ),
    ])

    private func evaluator(
        _ gates: [(name: String, condition: String)],
        certainty: Gate.Certainty? = nil,
        labels: String? = nil,
        _ fields: [JSONObject?]
    ) throws -> GateEvaluator {
        var evaluator = GateEvaluator(
            try gates.map { name, condition in
                var gate = try Gate(name: name, condition: condition, schema: Self.schema)
                gate.certainty = certainty
                return gate
            },
            labels: try labels.map { try Labels(csv: Array($0.utf8), schema: Self.schema) }
        )
        for (index, fields) in fields.enumerated() {
            evaluator.add(
                .sample(
                    "\(index)",
                    index,
                    fields.map { .analyzed(fields: $0) } ?? .failed(.refused, message: "")
                )
            )
        }
        return evaluator
    }

    private func measured(_ name: String, _ condition: String, _ fields: [JSONObject?]) throws
        -> Double?
    {
        let evaluator = try evaluator([(name, condition)], fields)
        return evaluator.results(
            cost: Cost(dollars: 1.5),
            usage: TokenUsage(input: 3, cacheRead: 4)
        )
        .first?.measured
    }

    private static let records: [JSONObject?] = [
        [
            "sentiment": "positive", "tags": ["a"], "total": 5,
            "items": [["price": 1], ["price": 2.5]],
        ],
        ["sentiment": "negative", "tags": ["a", "b", "a"], "total": nil, "items": []],
        ["sentiment": "positive", "tags": [], "total": -2.5, "items": [["price": nil]]],
        nil,
    ]

    @Test(
        arguments: [
            ("documents", ">= 0", 4), ("analyzed_documents", ">= 0", 3),
            ("failed_documents", "<= 9", 1),
            ("failed_documents", "<= 50%", 0.25), ("failed_documents", "<= 0.5", 0.25),
            ("analyzed_documents", ">= 50%", 0.75), ("skipped_documents", "<= 9", 0),
            ("failed.refused", "<= 9", 1), ("failed.network", "<= 9", 0),
            ("failed.refused", "1%", 0.25),
            ("success_rate", ">= 0", 0.75), ("cost", "<= 9", 1.5), ("tokens", "<= 9", 7),
            ("sentiment.positive", "<= 1", 2.0 / 3), ("tags.a", "<= 1", 2.0 / 3),
            ("tags.b", "1", 1.0 / 3),
            ("total.sum", "<= 9", 2.5), ("total.min", "<= 9", -2.5), ("total.max", "<= 9", 5),
            ("total.mean", "<= 9", 1.25), ("total.count", "<= 9", 2), ("total.missing", "<= 9", 1),
            ("total.missing", "<= 50%", 1.0 / 3), ("items.price.sum", "<= 9", 3.5),
            ("items.price.count", "<= 9", 2), ("items.price.missing", "<= 9", 2),
            ("items.count", "<= 9", 3), ("tags.count", "<= 9", 4), ("tags.missing", "<= 9", 1),
        ] as [(String, String, Double)]
    )
    func `A figure is a count, or a share where the condition is one`(
        name: String,
        condition: String,
        figure: Double
    ) throws {
        let value = try #require(try measured(name, condition, Self.records))
        #expect(abs(value - figure) < 1e-12)
    }

    @Test(arguments: [
        ("total.sum", "no document has a number there"),
        ("total.min", "no document has a number there"),
        ("total.max", "no document has a number there"),
        ("total.mean", "no document has a number there"),
    ])
    func `Of no numbers nothing is measured`(name: String, note: String) throws {
        let evaluator = try evaluator([(name, "<= 1")], [["total": nil]])
        let result = try #require(evaluator.results(cost: nil, usage: TokenUsage()).first)
        #expect(result.measured == nil && !result.passed && result.note == note)
        let count = try self.evaluator([("total.count", "<= 0")], [["total": nil]])
        #expect(count.results(cost: nil, usage: TokenUsage()).first?.passed == true)
    }

    private func corrected(
        _ comparison: String,
        right: Int,
        of labelled: Int,
        documents: Int = 200,
        inconclusive: Gate.Certainty.Inconclusive = .warn
    ) throws -> GateResult {
        let cell = "seed=1 drawn=\(labelled) of=\(documents) highest=ffffffffffffffff"
        let rows = (0..<labelled).map {
            "\($0),\($0 < right ? "positive" : "negative"),\(cell)\n"
        }
        let evaluator = try evaluator(
            [("sentiment.positive", comparison)],
            certainty: Gate.Certainty(
                confidence: 0.9,
                inconclusive: inconclusive,
                estimate: .corrected
            ),
            labels: "document,sentiment,drawn\n" + rows.joined(),
            Array(repeating: ["sentiment": "positive"], count: documents)
        )
        return try #require(evaluator.results(cost: nil, usage: TokenUsage()).first)
    }

    @Test func `A corrected share is decided by its bounds, not by itself`() throws {
        let passed = try corrected(">= 50%", right: 80, of: 100)
        #expect(passed.verdict == .passed && passed.passed && passed.measured == 0.8)
        let failed = try corrected("<= 50%", right: 80, of: 100)
        #expect(failed.verdict == .failed && !failed.passed)
        let open = try corrected(">= 80%", right: 80, of: 100)
        #expect(open.verdict == .inconclusive && open.passed)
        #expect(try !corrected(">= 80%", right: 80, of: 100, inconclusive: .fail).passed)
        let below = try corrected(">= 95%", right: 80, of: 100)
        #expect(below.verdict == .failed)
        let most = try corrected("<= 95%", right: 80, of: 100)
        #expect(most.verdict == .passed)
        let bounds = try #require(passed.bounds)
        #expect(bounds.confidence == 0.9 && bounds.lower > 0.7 && bounds.upper < 0.9)
        #expect(
            passed.note
                == "\(Figure.percent(bounds.lower)) to \(Figure.percent(bounds.upper)) by 100 labels, "
                + "each bound 90% sure; the answers alone say 100%"
        )
    }

    @Test func `Too few labels correct nothing`() throws {
        let one = try corrected(">= 50%", right: 1, of: 1)
        #expect(one.measured == nil && !one.passed)
        #expect(one.note == "the labels file has fewer than two labels")
        let evaluator = try evaluator(
            [("sentiment.positive", ">= 50%")],
            certainty: Gate.Certainty(estimate: .corrected),
            [["sentiment": "positive"]]
        )
        let none = try #require(evaluator.results(cost: nil, usage: TokenUsage()).first)
        #expect(none.note == "no document of this run is in the labels file")
    }

    @Test(
        arguments: [
            (29, 29, ">= 90%", .passed, "90.2% to 100% by 29 documents, each bound 95% sure"),
            (
                28, 28, ">= 90%", .inconclusive,
                "89.9% to 100% by 28 documents, each bound 95% sure; about 1 more documents would "
                    + "decide at this share"
            ),
            (
                1, 2, ">= 50%", .inconclusive,
                "2.5% to 97.5% by 2 documents, each bound 95% sure; no number of documents decides "
                    + "at this share, which is the threshold"
            ),
            (0, 29, "<= 10%", .passed, "0% to 9.8% by 29 documents, each bound 95% sure"),
            (0, 1, ">= 96%", .failed, "0% to 95% by 1 document, each bound 95% sure"),
        ] as [(Int, Int, String, GateResult.Verdict, String)]
    )
    func `A share of a sample says what its documents show`(
        matches: Int,
        documents: Int,
        condition: String,
        verdict: GateResult.Verdict,
        note: String
    ) throws {
        let evaluator = try evaluator(
            [("sentiment.positive", condition)],
            certainty: Gate.Certainty(),
            (0..<documents).map { ["sentiment": $0 < matches ? "positive" : "negative"] }
        )
        let result = try #require(evaluator.results(cost: nil, usage: TokenUsage()).first)
        #expect(result.verdict == verdict)
        #expect(result.note == note)
    }

    @Test func `Where no certainty is known a gate with one says so`() throws {
        let evaluator = try evaluator([("tokens", "<= 9")], certainty: Gate.Certainty(), [[:]])
        let result = try #require(evaluator.results(cost: nil, usage: TokenUsage()).first)
        #expect(!result.passed && result.measured == nil)
        #expect(result.note == "no certainty is known for this figure")
    }

    @Test func `Coverage counts bytes, and what is empty counts one`() {
        var tally = CoverageTally()
        #expect(tally.share == nil)
        func record(_ bytes: Int?, _ coverage: Double?) -> Record {
            Record(
                document: DocumentID("a"),
                index: 0,
                outcome: .analyzed(fields: [:]),
                source: bytes.map {
                    .init(format: .text, encoding: "", bytes: $0, contentHash: "")
                },
                provenance: coverage.map { .init(model: .embedded, coverage: $0) }
            )
        }
        tally.add(record(3, 1))
        tally.add(record(4, 0.25))
        #expect(tally.share == 4.0 / 7)
        tally.add(record(0, 0))
        tally.add(record(nil, nil))
        #expect(tally.share == 5.0 / 9)
        tally.add(.sample("b", 1, .failed(.empty, message: "")))
        #expect(tally.share == 5.0 / 9)
    }

    @Test func `Grounded is what was found of what was looked for`() {
        var tally = GroundingTally()
        #expect(tally.share == nil)
        tally.add(
            .sample(
                "a",
                0,
                .analyzed(fields: ["grounding": ["f": [true, false], "g": ["start": 1]]])
            )
        )
        #expect(tally.share == 2.0 / 3)
        tally.add(.sample("b", 1, .failed(.ungrounded, message: "")))
        #expect(tally.share == 0.5)
        tally.add(.sample("c", 2, .failed(.refused, message: "")))
        tally.add(.sample("d", 3, .analyzed(fields: [:])))
        #expect(tally.share == 0.5)
    }

    @Test(arguments: [
        (1.0, "<= 1", false), (1, "<= 1.0", false), (0.5, "<= 0.5", true), (0.5, "<= 50%", true),
        (1, "<= 100%", true), (2, "<= 2.5", true),
    ])
    func `A condition is about a share where it has a fraction or a percent sign`(
        _: Double,
        condition: String,
        isShare: Bool
    ) throws {
        #expect(try Gate.Condition(condition).isShare == isShare)
    }

    @Test(
        arguments: [
            (nil, nil, nil), (0.5, 0.5, nil),
            (0.5, 0.5, GateResult.Bounds(lower: 0.25, upper: 0.75, confidence: 0.9)),
        ] as [(Double?, Double?, GateResult.Bounds?)]
    )
    func `A result is written with what is known`(
        measured: Double?,
        figure: Double?,
        bounds: GateResult.Bounds?
    ) {
        let result = GateResult(
            name: "g",
            condition: ">= 1",
            measured: measured,
            passed: true,
            bounds: bounds,
            note: bounds.map { _ in "n" }
        )
        let number = figure.map { "\($0)" } ?? "null"
        #expect(
            JSONValue.object(result.json).description
                == "{\"name\":\"g\",\"condition\":\">= 1\",\"measured\":\(number),\"passed\":true"
                + (bounds == nil
                    ? "}"
                    : ",\"verdict\":\"passed\",\"lower\":0.25,\"upper\":0.75,\"confidence\":0.9,\"note\":\"n\"}")
        )
        let open = GateResult(
            name: "g",
            condition: "",
            measured: 1,
            passed: true,
            verdict: .inconclusive
        )
        #expect(open.json["verdict"] == "inconclusive" && open.json["lower"] == nil)
    }
}
