import AnalysisCore
import JSON
import Reporting
import Testing

/// Gates that ask how sure a figure is.
@Suite struct GateCertaintyTests {
    private static let schema = OutputSchema.object([
        .init(name: "sentiment", schema: .enumeration(["positive", "negative"]))
    ])

    /// So many documents with an answer, so many of them labelled, so many of these right.
    private func result(
        _ name: String,
        _ condition: String,
        _ certainty: Gate.Certainty,
        documents: Int,
        labelled: Int,
        right: Int,
        isDrawn: Bool = true
    ) throws -> GateResult {
        var gate = try Gate(name: name, condition: condition, schema: Self.schema)
        gate.certainty = certainty
        let drawn = "seed=1 drawn=\(labelled) of=\(documents) highest=ffffffffffffffff"
        let rows = (0..<labelled).map {
            "\($0).txt,\($0 < right ? "positive" : "negative"),\(isDrawn ? drawn : "")\n"
        }
        let labels = try Labels(
            csv: Array(("document,sentiment,drawn\n" + rows.joined()).utf8),
            schema: Self.schema
        )
        var evaluator = GateEvaluator([gate], labels: labels)
        for index in 0..<documents {
            evaluator.add(
                Record(
                    document: DocumentID("\(index).txt"),
                    index: index,
                    outcome: .analyzed(fields: ["sentiment": "positive"])
                )
            )
        }
        return try #require(evaluator.results(cost: nil, usage: TokenUsage()).first)
    }

    @Test(arguments: [
        (97, GateResult.Verdict.passed, "measured 97% (92.4% to 99.2% by 100 labels"),
        (92, .inconclusive, "not decided: measured 92% (86% to 96% by 100 labels"),
        (80, .failed, "measured 80% (72.3% to 86.3% by 100 labels"),
    ])
    func `A gate over labels is passed, failed or not decided`(
        right: Int,
        verdict: GateResult.Verdict,
        words: String
    ) throws {
        let result = try result(
            "accuracy",
            ">= 90%",
            Gate.Certainty(),
            documents: 100,
            labelled: 100,
            right: right
        )
        #expect(result.verdict == verdict)
        #expect(result.passed == (verdict != .failed))
        #expect(Figure.words(on: result).hasPrefix(words), "\(Figure.words(on: result))")
    }

    @Test func `A gate that is not decided says what would decide it`() throws {
        let result = try result(
            "accuracy",
            ">= 90%",
            Gate.Certainty(inconclusive: .fail),
            documents: 100,
            labelled: 100,
            right: 92
        )
        #expect(!result.passed)
        #expect(
            Figure.words(on: result) == """
                not decided: measured 92% (86% to 96% by 100 labels, each bound 95% sure; \
                about 549 more labels would decide at this share), demanded >= 90%
                """
        )
    }

    @Test func `Of several fields the share is measured, and the wider bounds hold`() throws {
        let schema = OutputSchema.object([
            .init(name: "sentiment", schema: .enumeration(["positive", "negative"])),
            .init(name: "topic", schema: .enumeration(["price", "quality"])),
        ])
        let rows = (0..<10).map { "\($0).txt,positive,\($0 < 7 ? "price" : "quality")\n" }
        let labels = try Labels(
            csv: Array(("document,sentiment,topic\n" + rows.joined()).utf8),
            schema: schema
        )
        var gate = try Gate(name: "accuracy", condition: ">= 60%", schema: schema)
        gate.certainty = Gate.Certainty()
        var evaluator = GateEvaluator([gate], labels: labels)
        for index in 0..<10 {
            evaluator.add(
                Record(
                    document: DocumentID("\(index).txt"),
                    index: index,
                    outcome: .analyzed(fields: ["sentiment": "positive", "topic": "price"])
                )
            )
        }
        let result = try #require(evaluator.results(cost: nil, usage: TokenUsage()).first)
        // 17 of 20 fields: 8 and a half of 10 documents, between the bounds of 8 and of 9.
        #expect(
            Figure.words(on: result).hasPrefix(
                "not decided: measured 85% (49.3% to 99.5% by 10 labels, each bound 95% sure; "
            ),
            "\(Figure.words(on: result))"
        )
    }

    @Test func `Nothing is measured without labels`() throws {
        let result = try result(
            "accuracy",
            ">= 90%",
            Gate.Certainty(),
            documents: 3,
            labelled: 0,
            right: 0
        )
        #expect(!result.passed && result.verdict == .failed)
        #expect(
            Figure.words(on: result) == """
                not measurable (no document of this run is in the labels file), demanded >= 90%
                """
        )
    }

    @Test func `A share of the corpus is corrected by its labels`() throws {
        // The model finds everything positive; of the labelled documents a quarter is negative.
        let result = try result(
            "sentiment.positive",
            "<= 90%",
            Gate.Certainty(estimate: .corrected),
            documents: 1_000,
            labelled: 100,
            right: 75
        )
        #expect(result.verdict == .passed)
        #expect(result.measured == 0.75)
        let note = try #require(result.note)
        #expect(
            note.hasSuffix(
                "by 100 labels, each bound 95% sure; the answers alone say 100%"
            )
        )
    }

    @Test func `Labels of documents that somebody chose correct nothing`() throws {
        let result = try result(
            "sentiment.positive",
            "<= 90%",
            Gate.Certainty(estimate: .corrected),
            documents: 1_000,
            labelled: 100,
            right: 75,
            isDrawn: false
        )
        #expect(!result.passed && result.measured == nil)
        #expect(result.note == "the labels file does not say how its documents were chosen")
    }
}
