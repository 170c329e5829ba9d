internal import AnalysisCore
internal import JSON
internal import Statistics

/// The true shares of all values, and the true means of numbers, beside what the answers alone say.
struct CorrectedFigures: Sendable {
    /// One figure.
    struct Item: Sendable, Hashable {
        /// The column.
        var field: String
        /// The value whose share it is; `nil` for the mean of a number.
        var value: String?
        /// What the answers alone say.
        var raw: Double
        /// What they say corrected by the labels.
        var corrected: Double
        /// Between what the true figure lies.
        var interval: ConfidenceInterval
        /// The labels that say so.
        var labels: Int
    }

    /// How sure the intervals are.
    static let confidence = 0.95
    /// Further values are not shown: their labels are few.
    private static let mostValues = 50

    private let labels: Labels
    private var shares: [(field: String, value: String, share: CorrectedShare)] = []
    private var means: [(column: Int, mean: CorrectedMean)] = []

    /// Figures of nothing; `nil` where the labels are not those of a random sample.
    init?(_ labels: Labels?) {
        guard let labels, let draw = labels.draw else { return nil }
        self.labels = labels
        for (index, column) in labels.columns.enumerated()
        where labels.objection(toColumn: index) == nil {
            for value in (column.schema.classes ?? []).prefix(Self.mostValues) {
                guard let share = CorrectedShare(of: value, index, labels) else { continue }
                shares.append((column.name, value, share))
            }
            if column.schema.isNumber, draw.strata.count == 1 {
                means.append((index, CorrectedMean()))
            }
        }
        if shares.isEmpty, means.isEmpty { return nil }
    }

    /// Takes a record into account.
    mutating func add(_ record: Record) {
        guard let fields = record.fields else { return }
        for index in shares.indices { shares[index].share.add(record) }
        for index in means.indices {
            let column = means[index].column
            guard let model = labels.columns[column].value(in: fields)?.double else { continue }
            let isDrawn = labels.draw?.places[record.document.description] != nil
            if isDrawn, case .number(let right)? = labels.row(of: record.document)?[column]?.value {
                means[index].mean.add(right: right, model: model)
            } else {
                means[index].mean.add(model: model)
            }
        }
    }

    /// The figures, those of fields in the order of the labels file.
    var items: [Item] {
        let shares = shares.compactMap { field, value, share -> Item? in
            guard let raw = share.raw, let corrected = share.share,
                let bounds = share.bounds(confidence: (1 + Self.confidence) / 2)
            else { return nil }
            return Item(
                field: field,
                value: value,
                raw: raw,
                corrected: corrected,
                interval: ConfidenceInterval(
                    lower: bounds.lower,
                    upper: bounds.upper,
                    confidence: Self.confidence
                ),
                labels: share.labelled
            )
        }
        let means = means.compactMap { column, mean -> Item? in
            guard let raw = mean.raw, let corrected = mean.mean,
                let interval = mean.interval(confidence: Self.confidence, in: nil)
            else { return nil }
            return Item(
                field: labels.columns[column].name,
                value: nil,
                raw: raw,
                corrected: corrected,
                interval: interval,
                labels: mean.labelledCount
            )
        }
        return shares + means
    }

    /// The figures as JSON reports write them.
    var json: JSONValue {
        .array(
            items.map { item in
                var object: JSONObject = ["field": .string(item.field)]
                object["value"] = item.value.map { .string($0) }
                object["raw"] = .number(item.raw)
                object["corrected"] = .number(item.corrected)
                object["lower"] = .number(item.interval.lower)
                object["upper"] = .number(item.interval.upper)
                object["confidence"] = .number(item.interval.confidence)
                object["labels"] = .integer(Int64(item.labels))
                return .object(object)
            }
        )
    }
}

extension OutputSchema {
    /// Whether values are numbers.
    fileprivate var isNumber: Bool {
        switch self {
        case .number, .integer: true
        case .nullable(let schema): schema.isNumber
        default: false
        }
    }
}
