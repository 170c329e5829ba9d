internal import AnalysisCore
internal import JSON

/// How often each class of a field occurs; a list counts for each of its items.
struct Distribution: Sendable, Hashable {
    /// The field.
    let column: FieldColumns.Column
    /// The documents of each class.
    private(set) var counts: [String: Int] = [:]
    /// The analyzed documents that have no class.
    private(set) var missing = 0
    private let classes: [String]

    /// A distribution over a field; `nil` where its values are not of a fixed set.
    init?(_ column: FieldColumns.Column) {
        guard let classes = column.schema.classes else { return nil }
        self.column = column
        self.classes = classes
    }

    mutating func add(_ fields: JSONObject) {
        var found: Set<String> = []
        switch column.value(in: fields) {
        case nil, .null: break
        case .array(let items): found = Set(items.map(LabelValue.label(of:)))
        case .some(let value): found = [LabelValue.label(of: value)]
        }
        for name in found { counts[name, default: 0] += 1 }
        if found.isEmpty { missing += 1 }
    }

    /// All classes in the order of the schema, empty ones too, and behind them any others.
    var entries: [(name: String, count: Int)] {
        let others = counts.keys.filter { !classes.contains($0) }.sorted()
        return (classes + others).map { ($0, counts[$0] ?? 0) }
    }
}
