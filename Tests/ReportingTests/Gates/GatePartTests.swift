import AnalysisCore
import JSON
import Reporting
import Testing

/// What gates say of a run that saw to a part of its input.
@Suite struct GatePartTests {
    private static let schema = OutputSchema.object([
        .init(name: "sentiment", schema: .enumeration(["positive", "negative"])),
        .init(name: "stars", schema: .number(minimum: nil, maximum: nil)),
    ])

    /// The result over ten documents, one of which failed, and the others have 1 to 9 stars.
    private func result(
        _ name: String,
        _ condition: String,
        _ part: InputPart,
        _ certainty: Gate.Certainty? = nil
    ) throws -> GateResult {
        var gate = try Gate(name: name, condition: condition, schema: Self.schema)
        gate.certainty = certainty
        var evaluator = GateEvaluator([gate])
        for index in 0..<10 {
            evaluator.add(
                Record(
                    document: DocumentID("\(index).txt"),
                    index: index,
                    outcome: index == 0
                        ? .failed(.refused, message: "no")
                        : .analyzed(
                            fields: ["sentiment": "positive", "stars": .number(Double(index))]
                        )
                )
            )
        }
        return try #require(
            evaluator.results(cost: .zero, usage: TokenUsage(), of: part).first
        )
    }

    @Test(arguments: [
        // A count only grows.
        ("failed_documents", "0", GateResult.Verdict.failed),
        ("failed_documents", "1", .inconclusive),
        ("documents", ">= 10", .passed), ("documents", ">= 11", .inconclusive),
        ("documents", "== 9", .failed), ("documents", "!= 9", .passed),
        ("documents", "== 10", .inconclusive),
        // Of a share nothing is known.
        ("failed_documents", "50%", .inconclusive), ("success_rate", "1", .inconclusive),
        ("sentiment.negative", "<= 20%", .inconclusive),
        // The least can only fall, and the largest rise.
        ("fields.stars.min", ">= 2", .failed), ("fields.stars.min", "<= 1", .passed),
        ("fields.stars.min", ">= 1", .inconclusive), ("fields.stars.max", "<= 8", .failed),
        ("fields.stars.max", ">= 9", .passed), ("fields.stars.sum", ">= 9", .inconclusive),
    ])
    func `A gate is decided where the rest cannot change it`(
        name: String,
        condition: String,
        verdict: GateResult.Verdict
    ) throws {
        let result = try result(name, condition, .first(10))
        #expect(result.verdict == verdict && result.passed == (verdict != .failed))
        #expect(result.note == "over the first 10 documents of the input")
    }

    @Test func `A random sample decides what is asked of it with a certainty`() throws {
        let certainty = Gate.Certainty(confidence: 0.9, inconclusive: .fail)
        let sample = InputPart.sample(10, of: 5_000, seed: 7)
        let decided = try result("sentiment.negative", "<= 40%", sample, certainty)
        #expect(decided.verdict == .passed)
        let first = try result("sentiment.negative", "<= 40%", .first(10), certainty)
        #expect(
            Figure.words(on: first) == """
                not decided: measured 0% (0% to 22.6% by 9 documents, each bound 90% sure; over the \
                first 10 documents of the input, which are no random sample of it), demanded <= 40%
                """
        )
        #expect(!first.passed)
    }

    @Test func `Words name the part`() throws {
        let result = try result("documents", ">= 11", .sample(10, of: 5_000, seed: 7))
        #expect(
            Figure.words(on: result) == """
                not decided: measured 10 (over a random sample of 10 of 5,000 documents (seed 7)), \
                demanded >= 11
                """
        )
        for part in [InputPart.first(3), .sample(3, of: 9, seed: 1), .sample(3, of: nil, seed: 0)] {
            #expect(InputPart(json: .object(part.json)) == part)
        }
    }
}
