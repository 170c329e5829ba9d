import AnalysisCore
import JSON
import Reporting
import Testing

/// Gates that compare a run with an earlier one.
@Suite struct GateRegressionTests {
    private static let schema = OutputSchema.object([
        .init(name: "sentiment", schema: .enumeration(["positive", "negative"]))
    ])

    private func record(_ index: Int, isRight: Bool) -> Record {
        Record(
            document: DocumentID("\(index).txt"),
            index: index,
            outcome: .analyzed(fields: ["sentiment": .string(isRight ? "positive" : "negative")])
        )
    }

    /// The result over documents of which some were right before and are wrong now, and others the
    /// other way round; all others are right in both runs.
    private func result(
        _ documents: Int,
        lost: Int,
        gained: Int,
        part: InputPart? = nil,
        isKnown: Bool = true
    ) throws -> GateResult {
        let rows = (0..<documents).map { "\($0).txt,positive\n" }.joined()
        let labels = try Labels(csv: Array("document,sentiment\n\(rows)".utf8), schema: Self.schema)
        let run = ComparedRun(title: "a", analysis: "sentiment", model: "m", pipelineHash: "")
        var baseline = ComparisonBuilder(
            before: run,
            after: run,
            verdictField: nil,
            margin: 0.03,
            confidence: 0.95
        )
        for index in 0..<(isKnown ? documents : 0) {
            let isRight = !(lost..<lost + gained).contains(index)
            baseline.addBefore(
                ComparedDocument(record(index, isRight: isRight), labels: labels)
            )
        }
        let gate = Gate(
            name: "regression",
            measure: .regression(.init(against: "baseline.json", margin: 0.03)),
            condition: try Gate.Condition(">= -3%"),
            certainty: Gate.Certainty(inconclusive: .warn)
        )
        var evaluator = GateEvaluator(
            [gate],
            labels: labels,
            baselines: ["baseline.json": baseline]
        )
        for index in 0..<documents { evaluator.add(record(index, isRight: index >= lost)) }
        return try #require(
            evaluator.results(cost: nil, usage: TokenUsage(), of: part).first
        )
    }

    @Test func `A run that is no worse has passed`() throws {
        let result = try result(1_000, lost: 3, gained: 4)
        #expect(result.verdict == .passed && result.passed)
        #expect(
            Figure.words(on: result) == """
                measured 0.1% (right answers 99.6% before, 99.7% now, of 1,000 labelled; 3 from right \
                to wrong, 4 from wrong to right; the change lies between -0.4% and 0.6%, each bound \
                95% sure), demanded >= -3%
                """
        )
    }

    @Test func `A run that is worse has failed`() throws {
        let result = try result(200, lost: 14, gained: 2)
        #expect(result.verdict == .failed && !result.passed)
        #expect(
            Figure.words(on: result) == """
                measured -6% (right answers 99% before, 93% now, of 200 labelled; 14 from right to \
                wrong, 2 from wrong to right; the change lies between -9.7% and -3%, each bound 95% \
                sure), demanded >= -3%
                """
        )
    }

    @Test func `A loss that would not matter passes, however sure it is`() throws {
        let result = try result(10_000, lost: 100, gained: 40)
        #expect(result.verdict == .passed)
    }

    @Test func `Too few labels decide nothing`() throws {
        let result = try result(50, lost: 1, gained: 1)
        #expect(result.verdict == .inconclusive && result.passed)
        let first = try self.result(1_000, lost: 3, gained: 4, part: .first(1_000))
        #expect(first.verdict == .inconclusive)
    }

    @Test func `Without common documents nothing is measured`() throws {
        let result = try result(50, lost: 0, gained: 0, isKnown: false)
        #expect(!result.passed && result.measured == nil)
        #expect(result.note == "no labelled document is in this run and in baseline.json")
    }
}
