internal import AnalysisCore
internal import Glibc
internal import Statistics

extension GateEvaluator {
    /// The result of a gate that is looked at again and again.
    static func result(
        of gate: Gate,
        _ certainty: Gate.Certainty,
        _ tally: SequentialTally
    ) -> GateResult {
        let looks = tally.looks
        guard let process = tally.process, looks.trials > 0 else {
            return GateResult(
                name: gate.name,
                condition: gate.condition.description,
                measured: nil,
                passed: false,
                note: looks.trials > 0
                    ? "a threshold of 0% or 100% leaves nothing to bet on; leave out sequential"
                    : noLabels
            )
        }
        let side: ProportionDemand.Side =
            gate.condition.comparison == .atMost ? .atMost : .atLeast
        let verdict: GateResult.Verdict =
            switch process.verdict(side, confidence: certainty.confidence) {
            case .passed: .passed
            case .failed: .failed
            case .inconclusive: .inconclusive
            }
        let (above, below) = (words(process.evidenceAbove), words(process.evidenceBelow))
        let (pro, contra) = side == .atLeast ? (above, below) : (below, above)
        let runs = looks.runs == 1 ? "1 run" : "\(Figure.text(looks.runs)) runs"
        let labels = looks.trials == 1 ? "1 label" : "\(Figure.text(looks.trials)) labels"
        return GateResult(
            name: gate.name,
            condition: gate.condition.description,
            measured: looks.successes / Double(looks.trials),
            passed: verdict == .passed
                || (verdict == .inconclusive && certainty.inconclusive != .fail),
            verdict: verdict,
            note: "over \(runs), by \(labels) that count once: evidence for it \(pro), against it "
                + "\(contra), where \(Figure.number(1 / (1 - certainty.confidence))) decides"
        )
    }

    /// The wealth of a gambler who began with 1.
    private static func words(_ logarithm: Double) -> String {
        guard logarithm < 13.8 else { return "over a million" }
        let wealth = exp(logarithm)
        return wealth < 0.01 ? "under 0.01" : Figure.number((wealth * 100).rounded() / 100)
    }
}
