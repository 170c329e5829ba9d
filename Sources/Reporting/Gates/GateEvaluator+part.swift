internal import AnalysisCore

// What can be said of gates when a run saw to a part of its input only.

extension GateEvaluator {
    /// The result of a gate whose figure is about the whole input.
    ///
    /// It is decided where the rest of the input cannot change it: a count only grows with more
    /// documents.
    static func result(of gate: Gate, _ figure: Double, seenOnly part: InputPart) -> GateResult {
        let condition = gate.condition
        let holds = condition.holds(for: figure)
        let verdict: GateResult.Verdict =
            switch (gate.growth, condition.comparison) {
            case (.up, .atMost) where !holds, (.up, .less) where !holds: .failed
            case (.up, .atLeast) where holds, (.up, .greater) where holds: .passed
            case (.up, .equal) where figure > condition.threshold: .failed
            case (.up, .notEqual) where figure > condition.threshold: .passed
            case (.down, .atLeast) where !holds, (.down, .greater) where !holds: .failed
            case (.down, .atMost) where holds, (.down, .less) where holds: .passed
            default: .inconclusive
            }
        return GateResult(
            name: gate.name,
            condition: condition.description,
            measured: figure,
            passed: verdict != .failed,
            verdict: verdict,
            note: "over \(part.words)"
        )
    }
}

extension GateResult {
    /// What the result of a gate that asks for a certainty means for the whole input: the first
    /// documents say nothing about the rest, those of a random sample do.
    fileprivate func undecided(_ part: InputPart, _ certainty: Gate.Certainty) -> GateResult {
        var result = self
        result.verdict = .inconclusive
        result.passed = certainty.inconclusive != .fail
        result.note =
            (note.map { "\($0); " } ?? "")
            + "over \(part.words), which are no random sample of it"
        return result
    }

    /// The result, as far as it holds for more than the part that was seen to.
    func seen(only part: InputPart, _ certainty: Gate.Certainty?) -> GateResult {
        guard measured != nil, !part.isRandom else { return self }
        return undecided(part, certainty ?? Gate.Certainty())
    }
}

extension Gate {
    /// How a figure moves as further documents are seen to.
    fileprivate enum Growth { case up, down, either }

    /// How the figure of this gate can move.
    fileprivate var growth: Growth {
        switch measure {
        case .documents, .cost, .tokens, .aggregate(.count, _), .aggregate(.max, _): .up
        case .analyzedDocuments, .failedDocuments, .skippedDocuments, .failures,
            .aggregate(.missing, _):
            condition.isShare ? .either : .up
        case .aggregate(.min, _): .down
        case .successRate, .coverage, .grounded, .value, .aggregate(.sum, _), .aggregate(.mean, _),
            .accuracy, .macroF1, .classScore, .regression:
            .either
        }
    }
}
