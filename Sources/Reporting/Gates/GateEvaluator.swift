public import AnalysisCore
internal import JSON

/// Measures the gates of a pipeline over the records of a run: add every record, then ask for
/// the results.
public struct GateEvaluator: Sendable {
    private var gates: [(gate: Gate, tally: FieldTally?)]
    private(set) var totals = RunTotals()
    private var coverage = CoverageTally()
    private var grounding = GroundingTally()
    private(set) var score: LabelScore?
    /// What the corpus's true shares are estimated from, for each gate that asks for it.
    private var corrections: [Int: CorrectedShare] = [:]
    /// What is counted for gates that are looked at again and again.
    private var sequential: [Int: SequentialTally] = [:]
    /// The earlier runs that gates compare with, by the paths of their reports.
    private var baselines: [String: ComparisonBuilder]
    private let labels: Labels?
    /// The labelled documents that had no record yet.
    private var unseen: Set<String>

    /// An evaluator.
    ///
    /// - Parameters:
    ///   - gates: The gates, in the order of the pipeline.
    ///   - labels: What is right, for gates that ask for accuracy.
    ///   - baselines: The earlier runs that gates compare with, by the paths of their reports.
    ///   - earlier: What earlier looks at gates have seen.
    public init(
        _ gates: [Gate],
        labels: Labels? = nil,
        baselines: [String: ComparisonBuilder] = [:],
        earlier: [Gate.Looks] = []
    ) {
        self.baselines = baselines
        self.labels = labels
        self.gates = gates.map { ($0, FieldTally($0.measure)) }
        score = labels.map { LabelScore($0) }
        if let labels {
            for (index, gate) in gates.enumerated() where gate.certainty?.estimate == .corrected {
                corrections[index] = CorrectedShare(gate, labels)
            }
            for (index, gate) in gates.enumerated() {
                sequential[index] = SequentialTally(gate, labels, earlier)
            }
        }
        unseen = labels.map { Set($0.rows.keys) } ?? []
    }

    /// The labelled documents that no record was about, in order: a name in the labels file may be
    /// misspelt.
    public var unseenLabels: [String] { unseen.sorted() }

    /// Takes a record into account.
    public mutating func add(_ record: Record) {
        totals.add(record)
        coverage.add(record)
        grounding.add(record)
        score?.add(record)
        for index in sequential.keys { sequential[index]?.add(record) }
        if !baselines.isEmpty {
            let document = ComparedDocument(record, labels: labels)
            for path in baselines.keys { baselines[path]?.addAfter(document) }
        }
        if !unseen.isEmpty { unseen.remove(record.document.description) }
        if let fields = record.fields {
            for index in gates.indices { gates[index].tally?.add(fields) }
            for index in corrections.keys { corrections[index]?.add(record) }
        }
    }

    /// What has been seen by now of gates that are looked at again and again.
    public var looks: [Gate.Looks] {
        sequential.sorted { $0.key < $1.key }.map(\.value.looks)
    }

    /// The verdicts, in the order of the gates.
    ///
    /// - Parameters:
    ///   - cost: What this run cost; `nil` where a price or a usage is unknown.
    ///   - usage: The tokens that this run used.
    ///   - part: Which part of its input the run saw to; `nil` for all of it.
    /// - Returns: A result for each gate; one that cannot be measured has failed, and one that a
    ///   part of the input does not decide is inconclusive.
    public func results(
        cost: Cost?,
        usage: TokenUsage,
        of part: InputPart? = nil
    ) -> [GateResult] {
        gates.enumerated().map { index, item in
            let (gate, tally) = item
            if case .regression(let regression) = gate.measure {
                let baseline = baselines[regression.against]
                let result = Self.result(of: gate, regression, baseline)
                return part.map { result.seen(only: $0, gate.certainty) } ?? result
            }
            if let certainty = gate.certainty, let looks = sequential[index] {
                let result = Self.result(of: gate, certainty, looks)
                return part.map { result.seen(only: $0, certainty) } ?? result
            }
            if let certainty = gate.certainty {
                let result = result(of: gate, tally, certainty, corrections[index])
                return part.map { result.seen(only: $0, certainty) } ?? result
            }
            let (figure, note) = figure(of: gate, tally, cost, usage)
            if let part, let figure { return Self.result(of: gate, figure, seenOnly: part) }
            return GateResult(
                name: gate.name,
                condition: gate.condition.description,
                measured: figure,
                passed: figure.map(gate.condition.holds(for:)) ?? false,
                note: figure == nil ? note : nil
            )
        }
    }

    private func figure(
        of gate: Gate,
        _ tally: FieldTally?,
        _ cost: Cost?,
        _ usage: TokenUsage
    ) -> (Double?, note: String) {
        switch gate.measure {
        case .documents: (Double(totals.discovered), "")
        case .analyzedDocuments: (count(totals.analyzed, of: totals.discovered, gate), Self.none)
        case .failedDocuments: (count(totals.failedCount, of: totals.discovered, gate), Self.none)
        case .skippedDocuments:
            (count(totals.skippedCount, of: totals.discovered, gate), Self.none)
        case .failures(let reason):
            (count(totals.failed[reason] ?? 0, of: totals.discovered, gate), Self.none)
        case .successRate:
            (
                Self.share(totals.analyzed, of: totals.analyzed + totals.failedCount),
                "no document was analyzed or failed"
            )
        case .cost: (cost?.dollars, "the price or the usage of a request is unknown")
        case .tokens: (Double(usage.total), "")
        case .coverage: (coverage.share, Self.noneAnalyzed)
        case .grounded: (grounding.share, "nothing was looked for in a document")
        case .value: (Self.share(tally?.matches ?? 0, of: totals.analyzed), Self.noneAnalyzed)
        case .aggregate(let aggregate, _):
            (
                figure(aggregate, tally, gate),
                totals.analyzed == 0 ? Self.noneAnalyzed : "no document has a number there"
            )
        case .accuracy: (score?.accuracy, Self.noLabels)
        // It has been answered by then.
        case .regression: (nil, Self.noLabels)
        case .macroF1: (score?.macroF1, Self.noLabels)
        case .classScore(let kind, let label):
            (
                score?.classes[label].flatMap { Self.figure(kind, $0) },
                score?.documents ?? 0 == 0 ? Self.noLabels : Self.unscored(kind, label)
            )
        }
    }

    private static let none = "there is no document"
    static let noneAnalyzed = "no document was analyzed"
    static let noLabels = "no document of this run is in the labels file"

    static func unscored(_ kind: Gate.ClassScore, _ label: String) -> String {
        switch kind {
        case .precision: "no document was found to be '\(label)'"
        case .recall: "no document is labelled '\(label)'"
        case .f1: "no document is labelled '\(label)' or was found to be"
        }
    }

    private static func figure(_ kind: Gate.ClassScore, _ score: LabelScore.Class) -> Double? {
        switch kind {
        case .precision: score.precision
        case .recall: score.recall
        case .f1: score.f1
        }
    }

    private func figure(_ aggregate: Gate.Aggregate, _ tally: FieldTally?, _ gate: Gate) -> Double?
    {
        guard let tally, totals.analyzed > 0 else { return nil }
        switch aggregate {
        case .sum: return tally.numbers > 0 ? tally.sum : nil
        case .min: return tally.least
        case .max: return tally.largest
        case .mean: return tally.numbers > 0 ? tally.sum / Double(tally.numbers) : nil
        case .count: return Double(tally.values)
        case .missing: return count(tally.missing, of: totals.analyzed, gate)
        }
    }

    /// A count, or a share where the condition is about one: in per cent, or with a fraction.
    private func count(_ part: Int, of whole: Int, _ gate: Gate) -> Double? {
        gate.condition.isShare ? Self.share(part, of: whole) : Double(part)
    }

    private static func share(_ part: Int, of whole: Int) -> Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
    }
}

extension Gate.Condition {
    /// Whether a count is meant as a share: nobody demands a fifth of a document.
    var isShare: Bool {
        isPercentage || threshold != threshold.rounded()
    }
}
