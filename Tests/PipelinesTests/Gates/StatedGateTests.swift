import AnalysisCore
import AnalysisEngine
import Pipelines
import Testing

/// What gates become: the comparison, the threshold and how sure a verdict must be.
@Suite struct StatedGateTests {
    private func gate(_ text: String) throws -> Gate? {
        let text = """
            analysis: sentiment
            labels: truth/l.csv
            fields: {total: number, "at_least": boolean}
            gates: {\(text)}

            """
        let file = try PipelineFile(text: text, path: "dir/p.yml")
        return try PipelineLoader(.standard).pipeline(of: file).gates.first?.value
    }

    @Test(arguments: [
        ("documents: 5", ">= 5", 5), ("analyzed_documents: 0", ">= 0", 0),
        ("failed_documents: 5.0", "<= 5.0", 5), ("skipped_documents: '< 7'", "< 7", 7),
        ("tokens: 10", "<= 10", 10), ("tokens: '>10'", "> 10", 10), ("cost: 2.5", "<= 2.5", 2.5),
        ("cost: '>= .5'", ">= .5", 0.5), ("success_rate: 1", ">= 1", 1),
        ("success_rate: 0", ">= 0", 0), ("success_rate: 99%", ">= 99%", 0.99),
        ("coverage: '!= 100%'", "!= 100%", 1), ("grounded: '== 0.5'", "== 0.5", 0.5),
        ("accuracy: 90.5%", ">= 90.5%", 0.905), ("macro_f1: '<= 1'", "<= 1", 1),
        ("precision.negative: 0.5", ">= 0.5", 0.5), ("recall.neutral: 0", ">= 0", 0),
        ("f1.positive: 100%", ">= 100%", 1), ("failed.timeout: 0", "<= 0", 0),
        ("sentiment.negative: '<=20%'", "<= 20%", 0.2), ("sentiment.neutral: '> 0'", "> 0", 0),
        ("fields.total.min: '>= -5.5'", ">= -5.5", -5.5), ("confidence: {max: '< 2'}", "< 2", 2),
    ])
    func `A bare number has its direction, a comparison its own`(
        text: String,
        condition: String,
        threshold: Double
    ) throws {
        let gate = try #require(try gate(text))
        #expect("\(gate.condition)" == condition && gate.condition.threshold == threshold)
        #expect(gate.certainty == nil)
    }

    @Test(arguments: [
        (
            "accuracy: {at_least: 90%}", ">= 90%",
            Gate.Certainty(confidence: 0.95, inconclusive: .warn)
        ),
        (
            "accuracy: {at_most: 0.5, confidence: 99%, inconclusive: fail}", "<= 0.5",
            Gate.Certainty(confidence: 0.99, inconclusive: .fail)
        ),
        (
            "precision.negative: {at_least: 1, sequential: true}", ">= 1",
            Gate.Certainty(confidence: 0.95, inconclusive: .warn, isSequential: true)
        ),
        (
            "sentiment.negative: {at_most: 0, estimate: corrected, inconclusive: pass}", "<= 0",
            Gate.Certainty(confidence: 0.95, inconclusive: .pass, estimate: .corrected)
        ),
        (
            "recall.neutral: {at_least: 100%, confidence: 0.5}", ">= 100%",
            Gate.Certainty(confidence: 0.5, inconclusive: .warn)
        ),
    ])
    func `A demand says how sure a verdict must be`(
        text: String,
        condition: String,
        certainty: Gate.Certainty
    ) throws {
        let gate = try #require(try gate(text))
        #expect("\(gate.condition)" == condition)
        #expect(gate.certainty == certainty)
    }

    @Test(arguments: [
        ("{against: base.json}", "dir/base.json", 0.03, 0.95, Gate.Certainty.Inconclusive.warn),
        (
            "{against: /a/B.JSON, margin: 0, confidence: 90%, inconclusive: fail}", "/a/B.JSON", 0,
            0.9, .fail
        ),
        ("{against: base.json, margin: 0.1}", "dir/base.json", 0.1, 0.95, .warn),
    ])
    func `A regression is measured against an earlier run`(
        text: String,
        path: String,
        margin: Double,
        confidence: Double,
        inconclusive: Gate.Certainty.Inconclusive
    ) throws {
        let gate = try #require(try gate("regression: \(text)"))
        guard case .regression(let regression) = gate.measure else {
            Issue.record("the gate measures \(gate.measure)")
            return
        }
        #expect(gate.name == "regression" && regression.against == path)
        #expect(regression.margin == margin && gate.condition.threshold == -margin)
        #expect(gate.certainty == .init(confidence: confidence, inconclusive: inconclusive))
    }

    @Test(arguments: [
        ("documents: 1", Gate.Measure.documents), ("analyzed_documents: 1", .analyzedDocuments),
        ("failed_documents: 1", .failedDocuments), ("skipped_documents: 1", .skippedDocuments),
        ("success_rate: 1", .successRate), ("coverage: 1", .coverage), ("grounded: 1", .grounded),
        ("cost: 1", .cost), ("tokens: 1", .tokens), ("accuracy: 1", .accuracy),
        ("macro_f1: 1", .macroF1), ("failed.internal-error: 1", .failures(.internalError)),
        ("precision.neutral: 1", .classScore(.precision, label: "neutral")),
        ("recall.neutral: 1", .classScore(.recall, label: "neutral")),
        ("f1.neutral: 1", .classScore(.f1, label: "neutral")),
        ("sentiment.neutral: '> 1%'", .value("neutral", field: ["sentiment"])),
        ("confidence: {missing: '> 1'}", .aggregate(.missing, field: ["confidence"])),
        ("fields.at_least.true: '> 1%'", .value("true", field: ["at_least"])),
        ("fields.total.sum: '> 1'", .aggregate(.sum, field: ["total"])),
    ])
    func `A name says what is measured`(text: String, measure: Gate.Measure) throws {
        #expect(try gate(text)?.measure == measure)
    }
}
