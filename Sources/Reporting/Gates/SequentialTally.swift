internal import AnalysisCore
internal import JSON
internal import Statistics

/// Counts for a gate what earlier looks at it have not counted yet.
struct SequentialTally: Sendable, Hashable {
    private(set) var looks: Gate.Looks
    private let measure: Gate.Measure
    private let labels: Labels

    /// A tally; `nil` for a gate that is not looked at in sequence.
    init?(_ gate: Gate, _ labels: Labels, _ earlier: [Gate.Looks]) {
        guard gate.certainty?.isSequential == true else { return nil }
        let condition = gate.condition.description
        looks =
            earlier.first { $0.gate == gate.name && $0.condition == condition }
            ?? Gate.Looks(gate: gate.name, condition: condition)
        looks.runs += 1
        measure = gate.measure
        self.labels = labels
    }

    /// Takes a record into account, unless a run before did.
    mutating func add(_ record: Record) {
        guard let success = success(of: record) else { return }
        let text = record.source?.contentHash ?? ""
        let key = Draw(seed: 0).rank(of: "\(record.document)\0\(text)")
        guard looks.seen.insert(key).inserted else { return }
        looks.trials += 1
        looks.successes += success
    }

    /// What a record counts, from 0 to 1: the share of its labelled fields that is right.
    ///
    /// They are right or wrong together, so that they are one trial and not several.
    private func success(of record: Record) -> Double? {
        guard measure == .accuracy else { return outcome(of: record).map { $0 ? 1 : 0 } }
        return labels.share(rightIn: record)
    }

    private func outcome(of record: Record) -> Bool? {
        if case .skipped = record.outcome { return nil }
        switch measure {
        case .classScore(let kind, let name):
            guard let column = labels.columns.firstIndex(where: { $0.schema.classes != nil }),
                let label = labels.row(of: record.document)?[column]
            else { return nil }
            let value = record.fields.flatMap(labels.columns[column].value(in:))
            let given = (value?.array ?? value.map { [$0] } ?? []).map(LabelValue.label(of:))
            let (isGiven, isExpected) = (given.contains(name), label.classes.contains(name))
            return switch kind {
            case .precision: isGiven ? isExpected : nil
            case .recall: isExpected ? isGiven : nil
            case .f1: nil
            }
        default: return nil
        }
    }

    /// The evidence of all looks together.
    var process: BettingProcess? {
        // At the ends nothing can be bet: a single document decides.
        guard let threshold, threshold > 0, threshold < 1 else { return nil }
        return BettingProcess(
            threshold: threshold,
            successes: looks.successes,
            of: looks.trials
        )
    }

    private var threshold: Double? { (try? Gate.Condition(looks.condition))?.threshold }
}
