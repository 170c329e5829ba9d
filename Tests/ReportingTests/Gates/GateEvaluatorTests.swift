import AnalysisCore
import JSON
import Reporting
import Testing

@Suite struct GateEvaluatorTests {
    /// Sums up what gates say about a run, as `name condition: figure verdict`.
    private func verdicts(
        _ gates: [(String, String)],
        _ run: SampleRun,
        cost: Cost? = Cost(dollars: 2)
    ) throws -> [String] {
        let labels = try run.labels.map { try Labels(csv: Array($0.utf8), schema: run.info.schema) }
        var evaluator = GateEvaluator(
            try gates.map { try Gate(name: $0.0, condition: $0.1, schema: run.info.schema) },
            labels: labels
        )
        for record in run.records { evaluator.add(record) }
        return evaluator.results(cost: cost, usage: run.summary.usage).map { result in
            let verdict = result.passed ? "passed" : "failed"
            let note = result.note.map { " (\($0))" } ?? ""
            let figure = Figure.measured(by: result)
            return "\(result.name) \(result.condition): \(figure) \(verdict)\(note)"
        }
    }

    @Test("counts, rates, values and labels are measured over records")
    func sentiment() throws {
        let gates = [
            ("documents", "7"), ("failed_documents", "0"), ("failed_documents", "<= 30%"),
            ("failed.rate-limited", "<= 1"), ("skipped_documents", "< 2"),
            ("success_rate", ">= 0.66"), ("cost", "2.00"), ("tokens", "< 10"),
            ("coverage", ">= 80%"), ("grounded", ">= 50%"), ("sentiment.negative", "<= 20%"),
            ("sentiment.negative", "<= 1"), ("sentiment.positive", ">= 0.5"),
            ("confidence.min", ">= 0.5"), ("confidence.mean", ">= 0.7"),
            ("evidence.missing", "<= 25%"), ("evidence.count", "3"), ("accuracy", ">= 60%"),
            ("macro_f1", ">= 0.9"), ("f1.positive", "1"), ("recall.negative", ">= 0.8"),
            ("precision.neutral", "0"), ("f1.other", ">= 0.5"),
            ("precision.other", "0"), ("recall.other", "0"),
        ]
        #expect(
            try verdicts(gates, .sentiment) == [
                "documents == 7: 7 passed",
                "failed_documents <= 0: 2 failed",
                "failed_documents <= 30%: 28.6% passed",
                "failed.rate-limited <= 1: 1 passed",
                "skipped_documents < 2: 1 passed",
                "success_rate >= 0.66: 0.6667 passed",
                "cost <= 2.00: 2 passed",
                "tokens < 10: 1640 failed",
                "coverage >= 80%: 87.5% passed",
                "grounded >= 50%: 50% passed",
                "sentiment.negative <= 20%: 25% failed",
                "sentiment.negative <= 1: 0.25 passed",
                "sentiment.positive >= 0.5: 0.5 passed",
                "confidence.min >= 0.5: 0.42 failed",
                "confidence.mean >= 0.7: 0.7125 passed",
                "evidence.missing <= 25%: 25% passed",
                "evidence.count == 3: 3 passed",
                "accuracy >= 60%: 60% passed",
                "macro_f1 >= 0.9: 0.5556 failed",
                "f1.positive >= 1: 1 passed",
                "recall.negative >= 0.8: 0.5 failed",
                "precision.neutral >= 0: 0 passed",
                """
                f1.other >= 0.5: not measurable failed (no document is labelled 'other' or was \
                found to be)
                """,
                """
                precision.other >= 0: not measurable failed (no document was found to be 'other')
                """,
                "recall.other >= 0: not measurable failed (no document is labelled 'other')",
            ]
        )
    }

    @Test("numbers of nested fields and lists add up")
    func extraction() throws {
        let gates = [
            ("fields.total.sum", ">= 0"), ("fields.total.min", ">= 0"),
            ("fields.total.max", "< 1e4"),
            ("items.price.sum", "1170.95"), ("items.count", "2"), ("items.missing", "1"),
            ("address.city.missing", "<= 1"), ("paid.true", "1"),
        ]
        #expect(
            try verdicts(gates, .extraction) == [
                "fields.total.sum >= 0: 1158.45 passed",
                "fields.total.min >= 0: -12.5 failed",
                "fields.total.max < 1e4: 1170.95 passed",
                "items.price.sum == 1170.95: 1170.95 passed",
                "items.count == 2: 2 passed",
                "items.missing <= 1: 1 passed",
                "address.city.missing <= 1: 1 passed",
                "paid.true == 1: 0.5 failed",
            ]
        )
    }

    @Test("a list of classes counts a document for each that it holds")
    func lists() throws {
        let gates = [("categories.billing", ">= 1"), ("category.technical", "<= 50%")]
        #expect(
            try verdicts(gates, .classification) == [
                "categories.billing >= 1: 1 passed", "category.technical <= 50%: 50% passed",
            ]
        )
    }

    @Test("a labelled document that no record was about is told")
    func unseenLabels() throws {
        let run = SampleRun.sentiment
        let labels = try Labels(csv: Array((run.labels ?? "").utf8), schema: run.info.schema)
        var evaluator = GateEvaluator([], labels: labels)
        for record in run.records { evaluator.add(record) }
        #expect(evaluator.unseenLabels == ["gone.txt"])
    }

    @Test("what cannot be measured has failed, and says why")
    func notMeasurable() throws {
        let gates = [
            ("success_rate", ">= 0"), ("sentiment.negative", "<= 100%"), ("coverage", ">= 0"),
            ("grounded", ">= 0"), ("accuracy", ">= 0"), ("cost", "<= 100"),
            ("failed_documents", "<= 1%"), ("sentiment.negative", "0"),
            ("sentiment.missing", "== 0"),
        ]
        #expect(
            try verdicts(gates, .empty, cost: nil) == [
                "success_rate >= 0: not measurable failed (no document was analyzed or failed)",
                "sentiment.negative <= 100%: not measurable failed (no document was analyzed)",
                "coverage >= 0: not measurable failed (no document was analyzed)",
                "grounded >= 0: not measurable failed (nothing was looked for in a document)",
                """
                accuracy >= 0: not measurable failed (no document of this run is in the labels \
                file)
                """,
                """
                cost <= 100: not measurable failed (the price or the usage of a request is \
                unknown)
                """,
                "failed_documents <= 1%: not measurable failed (there is no document)",
                "sentiment.negative == 0: not measurable failed (no document was analyzed)",
                "sentiment.missing == 0: not measurable failed (no document was analyzed)",
            ]
        )
    }
}
