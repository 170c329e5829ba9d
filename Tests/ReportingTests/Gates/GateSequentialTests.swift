import AnalysisCore
import JSON
import Reporting
import Testing

/// Gates that are looked at again and again.
@Suite struct GateSequentialTests {
    private static let schema = OutputSchema.object([
        .init(name: "sentiment", schema: .enumeration(["positive", "negative"]))
    ])

    /// The result and what is to be remembered, over the given documents.
    private func look(
        _ documents: Range<Int>,
        wrong: Int = 0,
        name: String = "accuracy",
        condition: String = ">= 90%",
        earlier: [Gate.Looks] = []
    ) throws -> (GateResult, [Gate.Looks]) {
        let rows = documents.map { "\($0).txt,positive\n" }.joined()
        let labels = try Labels(csv: Array("document,sentiment\n\(rows)".utf8), schema: Self.schema)
        var gate = try Gate(name: name, condition: condition, schema: Self.schema)
        gate.certainty = Gate.Certainty(isSequential: true)
        var evaluator = GateEvaluator([gate], labels: labels, earlier: earlier)
        for index in documents {
            let isRight = index >= documents.lowerBound + wrong
            evaluator.add(
                Record(
                    document: DocumentID("\(index).txt"),
                    index: index,
                    outcome: .analyzed(
                        fields: ["sentiment": .string(isRight ? "positive" : "negative")]
                    )
                )
            )
        }
        let result = try #require(evaluator.results(cost: nil, usage: TokenUsage()).first)
        return (result, evaluator.looks)
    }

    @Test func `Looking again at the same documents is no further evidence`() throws {
        let (first, seen) = try look(0..<20)
        #expect(first.verdict == .inconclusive && first.passed)
        var earlier = seen
        for runs in 2...50 {
            let (again, looks) = try look(0..<20, earlier: earlier)
            #expect(again.verdict == .inconclusive && again.measured == 1)
            #expect(looks.first?.trials == 20 && looks.first?.runs == runs)
            earlier = looks.compactMap { Gate.Looks(json: .object($0.json)) }
            #expect(earlier == looks)
        }
    }

    @Test func `Evidence adds up over runs until it decides`() throws {
        let (_, first) = try look(0..<40)
        let (second, looks) = try look(40..<90, earlier: first)
        #expect(second.verdict == .passed && looks.first?.trials == 90)
        #expect(
            Figure.words(on: second) == """
                measured 100% (over 2 runs, by 90 labels that count once: evidence for it 1442.46, \
                against it 0.01, where 20 decides), demanded >= 90%
                """
        )
    }

    @Test func `Too many wrong answers fail it`() throws {
        let (_, first) = try look(0..<30, wrong: 8)
        let (second, _) = try look(30..<60, wrong: 9, earlier: first)
        #expect(second.verdict == .failed && !second.passed)
    }

    @Test func `Another condition is another question`() throws {
        let (_, first) = try look(0..<90)
        let (second, looks) = try look(90..<95, condition: ">= 80%", earlier: first)
        #expect(second.verdict == .inconclusive && looks.first?.trials == 5)
    }

    @Test func `Recall counts the documents of its class`() throws {
        let (result, looks) = try look(
            0..<10,
            wrong: 4,
            name: "recall.positive",
            condition: ">= 50%"
        )
        #expect(looks.first?.trials == 10 && looks.first?.successes == 6)
        #expect(result.measured == 0.6)
        let (precision, found) = try look(
            0..<10,
            wrong: 4,
            name: "precision.positive",
            condition: ">= 50%"
        )
        #expect(found.first?.trials == 6 && precision.measured == 1)
    }

    @Test func `A document counts once, by the share of its fields that is right`() throws {
        let schema = OutputSchema.object([
            .init(name: "sentiment", schema: .enumeration(["positive", "negative"])),
            .init(name: "topic", schema: .enumeration(["price", "quality"])),
        ])
        let rows = (0..<8).map { "\($0).txt,positive,\($0 < 4 ? "price" : "")\n" }.joined()
        let csv = "document,sentiment,topic\n\(rows)"
        let labels = try Labels(csv: Array(csv.utf8), schema: schema)
        var gate = try Gate(name: "accuracy", condition: ">= 90%", schema: schema)
        gate.certainty = Gate.Certainty(isSequential: true)
        var evaluator = GateEvaluator([gate], labels: labels)
        for index in 0..<8 {
            evaluator.add(
                Record(
                    document: DocumentID("\(index).txt"),
                    index: index,
                    outcome: .analyzed(fields: ["sentiment": "positive", "topic": "quality"])
                )
            )
        }
        let looks = evaluator.looks
        #expect(looks.first?.trials == 8 && looks.first?.successes == 6)
        #expect(looks.compactMap { Gate.Looks(json: .object($0.json)) } == looks)
        let result = try #require(evaluator.results(cost: nil, usage: TokenUsage()).first)
        #expect(result.measured == 0.75 && result.verdict == .inconclusive)
    }

    @Test func `A threshold at the end leaves nothing to bet on`() throws {
        let (result, _) = try look(0..<5, condition: ">= 100%")
        #expect(!result.passed && result.measured == nil)
    }
}
