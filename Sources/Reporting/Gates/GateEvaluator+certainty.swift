internal import AnalysisCore
internal import Statistics

extension GateEvaluator {
    /// The result of a gate that asks for a certainty.
    func result(
        of gate: Gate,
        _ tally: FieldTally?,
        _ certainty: Gate.Certainty,
        _ correction: CorrectedShare?
    ) -> GateResult {
        if certainty.estimate == .corrected {
            return corrected(gate, certainty, correction)
        }
        let (sample, reason) = sample(of: gate, tally)
        guard let measured = sample.share else { return unmeasured(gate, reason) }
        let (share, most) = partly(of: gate) ?? (measured, sample)
        let bounds = GateResult.Bounds(
            lower: sample.lowerBound(confidence: certainty.confidence),
            upper: most.upperBound(confidence: certainty.confidence),
            confidence: certainty.confidence
        )
        let demand = ProportionDemand(
            gate.condition.comparison == .atMost ? .atMost : .atLeast,
            gate.condition.threshold,
            confidence: certainty.confidence
        )
        var note: String?
        if demand.verdict(on: sample) == .inconclusive {
            note = Self.missing(demand.trialsMissing(from: sample), of: gate)
        }
        return result(gate, certainty, share, bounds, of: sample.trials, note)
    }

    /// What was counted, and why there may be nothing.
    private func sample(of gate: Gate, _ tally: FieldTally?) -> (Proportion, String) {
        switch gate.measure {
        case .accuracy:
            let columns = score?.columns ?? []
            let labelled = columns.reduce(0) { $0 + $1.labelled }
            let right = columns.reduce(0) { $0 + $1.right }
            guard columns.count > 1, labelled > 0 else {
                return (Proportion(right, of: labelled), Self.noLabels)
            }
            // The fields of one document are right or wrong together; documents are the sample.
            return (rightDocuments(.down), Self.noLabels)
        case .classScore(let kind, let label):
            let score = self.score?.classes[label] ?? LabelScore.Class()
            let others = kind == .precision ? score.falsePositives : score.falseNegatives
            return (
                Proportion(score.truePositives, of: score.truePositives + others),
                self.score?.documents ?? 0 == 0 ? Self.noLabels : Self.unscored(kind, label)
            )
        case .value:
            return (Proportion(tally?.matches ?? 0, of: totals.analyzed), Self.noneAnalyzed)
        case .documents, .analyzedDocuments, .failedDocuments, .skippedDocuments, .failures,
            .successRate, .cost, .tokens, .coverage, .grounded, .aggregate, .macroF1, .regression:
            return (Proportion(0, of: 0), "no certainty is known for this figure")
        }
    }

    /// The share of right fields where several are labelled, and the documents that are right at
    /// most: the bounds of a share between two whole counts are the wider ones.
    private func partly(of gate: Gate) -> (share: Double, most: Proportion)? {
        guard gate.measure == .accuracy, let score, score.columns.count > 1,
            let share = score.accuracy
        else { return nil }
        return (share, rightDocuments(.up))
    }

    private func rightDocuments(_ rule: FloatingPointRoundingRule) -> Proportion {
        let documents = score?.documents ?? 0
        let right = (score?.accuracy ?? 0) * Double(documents)
        return Proportion(Int(right.rounded(rule)), of: documents)
    }

    private func corrected(
        _ gate: Gate,
        _ certainty: Gate.Certainty,
        _ correction: CorrectedShare?
    ) -> GateResult {
        guard let correction, let share = correction.share, let raw = correction.raw,
            let bounds = correction.bounds(confidence: certainty.confidence)
        else {
            let objection = score?.labels.objection(to: gate)
            return unmeasured(
                gate,
                objection.map { "the labels file \($0)" }
                    ?? (score == nil
                        ? Self.noLabels
                        : "fewer than two documents of this run are in the labels file")
            )
        }
        let answers = "the answers alone say \(Figure.percent(raw))"
        return result(gate, certainty, share, bounds, of: correction.labelled, answers)
    }

    private func result(
        _ gate: Gate,
        _ certainty: Gate.Certainty,
        _ share: Double,
        _ bounds: GateResult.Bounds,
        of labels: Int,
        _ addition: String?
    ) -> GateResult {
        let (condition, threshold) = (gate.condition, gate.condition.threshold)
        let verdict: GateResult.Verdict =
            switch condition.comparison {
            case .atMost where bounds.upper <= threshold: .passed
            case .atMost where bounds.lower > threshold: .failed
            case .atLeast where bounds.lower >= threshold: .passed
            case .atLeast where bounds.upper < threshold: .failed
            case .atMost, .atLeast, .equal, .notEqual, .less, .greater: .inconclusive
            }
        let range = "\(Figure.percent(bounds.lower)) to \(Figure.percent(bounds.upper))"
        let unit =
            gate.measure.needsLabels || certainty.estimate == .corrected ? "label" : "document"
        let sure =
            "\(range) by \(Figure.text(labels)) \(unit)\(labels == 1 ? "" : "s"), each bound "
            + "\(Figure.percent(certainty.confidence)) sure"
        return GateResult(
            name: gate.name,
            condition: condition.description,
            measured: share,
            passed: verdict == .passed
                || (verdict == .inconclusive && certainty.inconclusive != .fail),
            verdict: verdict,
            bounds: bounds,
            note: addition.map { "\(sure); \($0)" } ?? sure
        )
    }

    private func unmeasured(_ gate: Gate, _ note: String) -> GateResult {
        GateResult(
            name: gate.name,
            condition: gate.condition.description,
            measured: nil,
            passed: false,
            note: note
        )
    }

    private static func missing(_ more: Int?, of gate: Gate) -> String {
        let unit = gate.measure.needsLabels ? "labels" : "documents"
        return more.map { "about \(Figure.text($0)) more \(unit) would decide at this share" }
            ?? "no number of \(unit) decides at this share, which is the threshold"
    }
}
