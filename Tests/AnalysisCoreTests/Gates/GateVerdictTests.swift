import AnalysisCore
import JSON
import Testing

@Suite struct GateVerdictTests {
    @Test(arguments: [
        (Gate.Comparison.atMost, [true, true, false]), (.atLeast, [false, true, true]),
        (.equal, [false, true, false]), (.notEqual, [true, false, true]),
        (.less, [true, false, false]), (.greater, [false, false, true]),
    ])
    func `A comparison holds below, at and above its threshold`(
        comparison: Gate.Comparison,
        holds: [Bool]
    ) throws {
        #expect([0.1, 0.2, 0.3].map { comparison.holds($0, 0.2) } == holds)
        let condition = try Gate.Condition("\(comparison.rawValue) 20%")
        #expect([0.1, 0.2, 0.3].map { condition.holds(for: $0) } == holds)
        #expect(condition.isPercentage)
    }

    @Test func `Shares of samples have bounds, counts have none`() {
        let sampled: [Gate.Measure] = [
            .accuracy, .classScore(.precision, label: "a"), .classScore(.recall, label: "a"),
            .value("a", field: ["f"]),
        ]
        let others: [Gate.Measure] = [
            .documents, .cost, .tokens, .failures(.empty), .macroF1, .coverage, .grounded,
            .classScore(.f1, label: "a"), .aggregate(.mean, field: ["f"]), .successRate,
            .regression(.init(against: "r.json", margin: 0)),
        ]
        #expect(sampled.allSatisfy { $0.isSampled })
        #expect(!others.contains { $0.isSampled })
    }

    @Test func `Labels are needed for what compares with them`() {
        let labelled: [Gate.Measure] = [
            .accuracy, .macroF1, .classScore(.f1, label: "a"),
            .regression(.init(against: "r.json", margin: 0)),
        ]
        let others: [Gate.Measure] = [.documents, .value("a", field: ["f"]), .grounded, .coverage]
        #expect(labelled.allSatisfy { $0.needsLabels })
        #expect(!others.contains { $0.needsLabels })
        #expect(Gate.Measure.value("a", field: ["f", "g"]).field == ["f", "g"])
        #expect(Gate.Measure.aggregate(.sum, field: ["f"]).field == ["f"])
        #expect(Gate.Measure.accuracy.field == nil)
    }

    @Test func `A figure alone is the least of what is good and the most of what is bad`() {
        let most: [Gate.Measure] = [
            .failedDocuments, .skippedDocuments, .failures(.empty), .cost, .tokens,
            .aggregate(.missing, field: ["f"]),
        ]
        let least: [Gate.Measure] = [
            .successRate, .coverage, .grounded, .accuracy, .macroF1,
            .classScore(.f1, label: "a"), .regression(.init(against: "", margin: 0)),
        ]
        let equal: [Gate.Measure] = [
            .documents, .analyzedDocuments, .value("a", field: []), .aggregate(.sum, field: []),
        ]
        #expect(most.allSatisfy { $0.bareComparison == .atMost })
        #expect(least.allSatisfy { $0.bareComparison == .atLeast })
        #expect(equal.allSatisfy { $0.bareComparison == .equal })
    }

    @Test(
        arguments: [
            ("<= 20%", 0.25, nil, nil, "measured 25%, demanded <= 20%"),
            (">= 3", 2.5, nil, "of 7", "measured 2.5 (of 7), demanded >= 3"),
            ("<= 20%", nil, nil, nil, "not measurable, demanded <= 20%"),
            ("<= 20%", nil, nil, "no labels", "not measurable (no labels), demanded <= 20%"),
            ("<= 20%", 0.1, .inconclusive, nil, "not decided: measured 10%, demanded <= 20%"),
        ] as [(String, Double?, GateResult.Verdict?, String?, String)]
    )
    func `A verdict says what was measured and demanded`(
        condition: String,
        measured: Double?,
        verdict: GateResult.Verdict?,
        note: String?,
        words: String
    ) {
        let result = GateResult(
            name: "g",
            condition: condition,
            measured: measured,
            passed: false,
            verdict: verdict,
            note: note
        )
        #expect(Figure.words(on: result) == words)
    }

    @Test func `A verdict is what passed says, unless it is undecided`() {
        func result(_ passed: Bool, _ verdict: GateResult.Verdict? = nil) -> GateResult.Verdict {
            GateResult(
                name: "",
                condition: "",
                measured: 1,
                passed: passed,
                verdict: verdict
            ).verdict
        }
        #expect(result(true) == .passed)
        #expect(result(false) == .failed)
        #expect(result(true, .inconclusive) == .inconclusive)
    }

    @Test func `What was looked at is written and read back as it was`() {
        let looks = Gate.Looks(
            gate: "accuracy",
            condition: ">= 90%",
            runs: 3,
            successes: 7.5,
            trials: 9,
            seen: [0, 1, .max]
        )
        #expect(Gate.Looks(json: .object(looks.json)) == looks)
        // Also where nobody has looked yet.
        let none = Gate.Looks(gate: "accuracy", condition: ">= 90%")
        #expect(Gate.Looks(json: .object(none.json)) == none)
        #expect(looks.json["seen"]?.array?.compactMap(\.string) == ["0", "1", "ffffffffffffffff"])
    }

    @Test(arguments: [
        ("gate", JSONValue.null), ("condition", 5), ("runs", -1), ("successes", -0.5),
        ("successes", 10), ("trials", "9"), ("seen", 3), ("runs", 1.5),
    ])
    func `What nobody can have looked at is not read`(member: String, value: JSONValue) {
        var json = Gate.Looks(gate: "g", condition: "c", runs: 1, successes: 2, trials: 9).json
        #expect(Gate.Looks(json: .object(json)) != nil)
        json[member] = value
        #expect(Gate.Looks(json: .object(json)) == nil)
    }
}
