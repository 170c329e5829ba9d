internal import AnalysisCore
internal import Statistics

extension GateEvaluator {
    /// The result of a gate that compares with an earlier run.
    ///
    /// It has passed where the share of right answers fell by no more than the margin, has failed
    /// where it fell, and else too little is known.
    static func result(
        of gate: Gate,
        _ regression: Gate.Regression,
        _ baseline: ComparisonBuilder?
    ) -> GateResult {
        let certainty = gate.certainty ?? Gate.Certainty()
        let comparison = baseline?.result
        guard let comparison, let difference = comparison.pairs.difference else {
            return GateResult(
                name: gate.name,
                condition: gate.condition.description,
                measured: nil,
                passed: false,
                note: comparison == nil
                    ? "\(regression.against) was not read"
                    : "no labelled document is in this run and in \(regression.against)"
            )
        }
        let pairs = comparison.pairs
        let interval = pairs.interval(confidence: 2 * certainty.confidence - 1)
        let verdict: GateResult.Verdict =
            if interval.lower >= -regression.margin {
                .passed
            } else if pairs.worsening <= 1 - certainty.confidence {
                .failed
            } else {
                .inconclusive
            }
        let before = Figure.percent(comparison.rightBefore, of: comparison.labelled)
        let now = Figure.percent(comparison.rightAfter, of: comparison.labelled)
        return GateResult(
            name: gate.name,
            condition: gate.condition.description,
            measured: difference,
            passed: verdict == .passed
                || (verdict == .inconclusive && certainty.inconclusive != .fail),
            verdict: verdict,
            bounds: GateResult.Bounds(
                lower: interval.lower,
                upper: interval.upper,
                confidence: certainty.confidence
            ),
            note: """
                right answers \(before) before, \(now) now, of \(Figure.text(comparison.labelled)) \
                labelled; \(Figure.text(pairs.lost)) from right to wrong, \
                \(Figure.text(pairs.gained)) from wrong to right; the change lies between \
                \(Figure.percent(interval.lower)) and \(Figure.percent(interval.upper)), each bound \
                \(Figure.percent(certainty.confidence)) sure
                """
        )
    }
}
