internal import AnalysisCore
internal import JSON

/// What a field holds over all documents: how often it is filled, how many values differ, sums
/// and ranges, the most frequent texts, and what does not occur in the documents.
struct FieldProfile: Sendable {
    /// How many values are told apart.
    private static let distinctLimit = 10_000
    private static let shownValues = 3
    private static let longestValue = 40

    private let column: FieldColumns.Column
    /// The documents in which it has a value.
    private(set) var filled = 0
    /// The values in it that do not occur in their documents.
    private(set) var ungrounded = 0
    private var counts: [String: Int] = [:]
    private var isOverfull = false
    private var sum = 0.0
    private var numbers = 0
    private var numberRange: ClosedRange<Double>?
    private var items = 0
    private var dates: ClosedRange<String>?

    init(_ column: FieldColumns.Column) {
        self.column = column
    }

    /// The profiles of an extraction's fields; none for other analyses.
    static func profiles(for run: RunInfo) -> [FieldProfile] {
        guard run.analysis.form == .values else { return [] }
        return FieldColumns(run.schema).columns
            .filter { !["grounding", Record.agreementField].contains($0.path.first) }
            .map(FieldProfile.init)
    }

    /// The heading of the field.
    var name: String { column.name }

    mutating func add(_ record: Record) {
        guard let fields = record.fields else { return }
        ungrounded += Evidence.entries(in: fields).count { field, place in
            !Evidence.isGrounded(place) && (field == name || field.hasPrefix(name + "."))
        }
        guard let value = column.value(in: fields), value != .null, value.string != "",
            value.array?.isEmpty != true
        else { return }
        filled += 1
        if let list = value.array {
            items += list.count
            if case .array(.object, _, _, _) = column.schema.unwrapped { return }
            for item in list { count(item) }
        } else {
            count(value)
        }
    }

    private mutating func count(_ value: JSONValue) {
        if let number = value.double, number.isFinite {
            sum += number
            numbers += 1
            let range = numberRange ?? number...number
            numberRange = min(range.lowerBound, number)...max(range.upperBound, number)
        }
        if case .string(_, _, _, .date) = column.schema.unwrapped, let date = value.string {
            let range = dates ?? date...date
            dates = min(range.lowerBound, date)...max(range.upperBound, date)
        }
        let text = LabelValue.label(of: value)
        if counts[text] != nil || counts.count < Self.distinctLimit {
            counts[text, default: 0] += 1
        } else {
            isOverfull = true
        }
    }

    /// How many values differ.
    var distinctWords: String {
        if counts.isEmpty { return "–" }
        return (isOverfull ? "over " : "") + Figure.text(counts.count)
    }

    /// What the values are, in words.
    var words: String {
        var words: [String] = []
        if items > 0 { words.append("\(Figure.text(items)) \(items == 1 ? "item" : "items")") }
        if let range = numberRange {
            words.append(
                "\(Figure.grouped(range.lowerBound)) to \(Figure.grouped(range.upperBound))"
            )
            if numbers > 1 {
                words.append("mean \(Figure.grouped(sum / Double(numbers)))")
                words.append("sum \(Figure.grouped(sum))")
            }
        } else if let dates {
            words.append("\(dates.lowerBound) to \(dates.upperBound)")
        } else if !counts.isEmpty {
            let most = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            let shown = most.prefix(Self.shownValues).map { text, count in
                let cut = text.prefix(Self.longestValue)
                let short = cut.endIndex < text.endIndex ? cut + "…" : cut
                return count > 1 ? "\(short) (\(Figure.text(count)))" : String(short)
            }
            words.append(shown.joined(separator: ", ") + (most.count > shown.count ? ", …" : ""))
        }
        return words.joined(separator: " · ")
    }
}

extension OutputSchema {
    fileprivate var unwrapped: OutputSchema {
        if case .nullable(let schema) = self { schema.unwrapped } else { self }
    }
}
