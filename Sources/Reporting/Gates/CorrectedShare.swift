internal import AnalysisCore
internal import JSON
internal import Statistics

/// The true share of documents with a value, estimated from all answers and the labels of a random
/// sample.
struct CorrectedShare: Sendable, Hashable {
    private let value: String
    private let labels: Labels
    private let column: Int
    private let draw: LabelDraw
    private var tally: CorrectedTally

    /// An estimate; `nil` where the gate is about no share, or the labels say nothing of the others.
    init?(_ gate: Gate, _ labels: Labels) {
        guard case .value(let value, let field) = gate.measure, labels.objection(to: gate) == nil,
            let column = labels.columns.firstIndex(where: { $0.path == field })
        else { return nil }
        self.init(of: value, column, labels)
    }

    /// An estimate of one value of a labelled column; `nil` where the labels say nothing of the
    /// documents without one.
    init?(of value: String, _ column: Int, _ labels: Labels) {
        guard let draw = labels.draw, labels.objection(toColumn: column) == nil else { return nil }
        self.value = value
        self.labels = labels
        self.column = column
        self.draw = draw
        tally = CorrectedTally(draw)
    }

    /// Takes an analyzed record into account.
    mutating func add(_ record: Record) {
        guard let fields = record.fields else { return }
        let found = labels.columns[column].value(in: fields)
        let given = (found?.array ?? found.map { [$0] } ?? []).map(LabelValue.label(of:))
        let label = labels.row(of: record.document)?[column]
        tally.add(
            right: label.map { $0.classes.contains(value) ? 1 : 0 },
            model: given.contains(value) ? 1 : 0,
            place: draw.places[record.document.description]
        )
    }

    /// The labelled documents.
    var labelled: Int { tally.labelled }

    /// What the answers alone say.
    var raw: Double? { tally.raw }

    /// The corrected share.
    var share: Double? { tally.mean.map { min(1, max(0, $0)) } }

    /// Two bounds, each as sure as stated by itself.
    func bounds(confidence: Double) -> GateResult.Bounds? {
        tally.interval(confidence: 2 * confidence - 1).map {
            GateResult.Bounds(lower: $0.lower, upper: $0.upper, confidence: confidence)
        }
    }
}
