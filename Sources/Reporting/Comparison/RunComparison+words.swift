internal import AnalysisCore
internal import Statistics

extension RunComparison {
    /// The verdict as a sentence: what the labels show, or how far the answers agree.
    public var conclusion: String {
        guard let verdict, let difference = pairs.difference else { return agreementWords }
        let interval = pairs.interval(confidence: confidence)
        let change =
            "\(Self.points(difference)), between \(Self.points(interval.lower)) and "
            + "\(Self.points(interval.upper)) with \(Figure.percent(confidence)) confidence"
        let shares =
            "\(Figure.percent(rightBefore, of: labelled)) before, "
            + "\(Figure.percent(rightAfter, of: labelled)) now"
        return switch verdict {
        case .better: "better: right answers \(shares) (\(change))"
        case .worse: "worse: right answers \(shares) (\(change))"
        case .noWorse:
            "no worse than by \(Self.points(margin, signed: false)): right answers \(shares) "
                + "(\(change))"
        case .inconclusive:
            "not decided: right answers \(shares) (\(change)); "
                + "\(Figure.text(labelled)) labels are too few"
        }
    }

    /// How many labelled answers turned which way.
    var turns: String {
        "\(Figure.text(pairs.gained)) from wrong to right, \(Figure.text(pairs.lost)) from right "
            + "to wrong, of \(Figure.text(labelled)) labelled"
    }

    /// Macro F1 where documents have one label each; `nil` without them.
    var macroF1Words: String? {
        guard let difference = scores.macroF1Difference,
            let interval = macroF1Interval
        else { return nil }
        return "\(Self.points(difference)), between \(Self.points(interval.lower)) and "
            + "\(Self.points(interval.upper)) with \(Figure.percent(confidence)) confidence"
    }

    /// Where the change of macro F1 lies, by the paired bootstrap.
    ///
    /// `nil` with fewer than two labels, and where no labelled answer turned: samples of what did not
    /// change say nothing of what might.
    var macroF1Interval: ConfidenceInterval? {
        // Many labels need fewer samples of them, and take no longer for it.
        let resamples = max(400, min(2_000, 20_000_000 / max(1, labelled)))
        let interval = scores.macroF1Interval(
            confidence: confidence,
            seed: 20_261_129,
            resamples: resamples
        )
        return interval.flatMap { $0.lower < $0.upper ? $0 : nil }
    }

    /// How far the two runs say the same.
    var agreementWords: String {
        guard agreement.documents > 0 else {
            return "\(Figure.percent(common - changed, of: common)) of the answers are the same"
        }
        let share = Figure.percent(agreement.agreeing, of: agreement.documents)
        let kappa = agreement.kappa.map { ", kappa \(Figure.number(hundredths($0)))" } ?? ""
        let shift = agreement.shift.map { ", distribution moved by \(Figure.percent($0))" } ?? ""
        return
            "\(share) of \(Figure.text(agreement.documents)) verdicts are the same\(kappa)\(shift)"
    }

    /// How many of the changes may be noise, where one of the runs measured it.
    var noiseWords: String? {
        let measured = [before.noise, after.noise].compactMap(\.self)
        guard let noise = measured.max(by: { $0.upper < $1.upper }), noise.asked > 0 else {
            return nil
        }
        let most = min(changed, mayBeNoise ?? 0)
        let rest = changed - most
        return
            "\(noise.words); so up to \(Figure.text(most)) of the \(Figure.text(changed)) changes "
            + "may be noise" + (rest > 0 ? ", and \(Figure.text(rest)) are more than that" : "")
    }

    /// How many answers may have changed by noise alone; `nil` where nobody measured it.
    var mayBeNoise: Int? {
        let upper = [before.noise, after.noise].compactMap { $0?.upper }.max()
        return upper.map { Int(($0 * Double(common)).rounded(.up)) }
    }

    /// The fields that differ, the most frequent first.
    var fieldWords: String {
        fields.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8)
            .map { "\($0.key) \(Figure.text($0.value))" }.joined(separator: ", ")
    }

    /// The causes, the most frequent first.
    var causeWords: String {
        Cause.allCases.compactMap { cause in causes[cause].map { (cause, $0) } }
            .sorted { $0.1 > $1.1 }
            .map { "\($0.0.words) \(Figure.text($0.1))" }.joined(separator: ", ")
    }

    private func hundredths(_ number: Double) -> Double { (number * 100).rounded() / 100 }

    /// A difference of shares in points: `-5.2 points`.
    private static func points(_ difference: Double, signed: Bool = true) -> String {
        let tenths = (difference * 1000).rounded() / 10
        let sign = signed && tenths > 0 ? "+" : ""
        return "\(sign)\(Figure.number(tenths)) point\(abs(tenths) == 1 ? "" : "s")"
    }
}

extension RunComparison.Cause {
    /// The cause in words.
    var words: String {
        switch self {
        case .text: "another text"
        case .pipeline: "another pipeline"
        case .model: "another model"
        case .fallback: "a fallback"
        case .noise: "noise"
        case .unknown: "unknown"
        }
    }
}
