internal import AnalysisCore
internal import JSON

/// The labels of a field over all documents, in the order of the input or by a date that documents
/// have: a picture of where labels stand close together.
struct LabelStrip: Sendable {
    /// How many documents have a place of their own; more share places.
    private static let places = 600
    /// A few documents make no picture.
    private static let fewest = 5

    /// The heading of the field.
    let field: String
    private let column: FieldColumns.Column
    private let date: FieldColumns.Column?
    private var names: [String]
    private var numbers: [String: Int]
    /// For each document the number of its label, or -1, and its date.
    private var labels: [Int] = []
    private var dates: [String] = []

    /// A strip of a field; `nil` where its values are not one of a fixed set.
    init?(_ column: FieldColumns.Column, date: FieldColumns.Column?) {
        guard let classes = column.schema.classes, !column.schema.isList else { return nil }
        field = column.name
        self.column = column
        self.date = date
        names = classes
        numbers = Dictionary(
            zip(classes, classes.indices),
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The strips for the fields of a schema.
    static func strips(for schema: OutputSchema) -> [LabelStrip] {
        let columns = FieldColumns(schema).columns
        let date = columns.first { $0.schema.isDate }
        return columns.filter { !$0.isOrigin }.prefix(1 << 6)
            .compactMap { LabelStrip($0, date: date) }
    }

    mutating func add(_ record: Record) {
        guard let fields = record.fields else { return }
        let label = column.value(in: fields).flatMap { $0 == .null ? nil : $0 }
        labels.append(label.flatMap { numbers[LabelValue.label(of: $0)] } ?? -1)
        if let date { dates.append(date.value(in: fields)?.string ?? "") }
    }

    /// The picture.
    func markup(_ colors: LabelColors) -> String {
        guard labels.count >= Self.fewest else { return "" }
        let dated = dates.indices.filter { dates[$0] != "" }
        let isByDate = dated.count * 2 > labels.count
        let order =
            isByDate ? dated.sorted { (dates[$0], $0) < (dates[$1], $1) } : Array(labels.indices)
        let ends =
            isByDate
            ? [dates[order[0]], dates[order[order.count - 1]]] : ["first document", "last"]
        let title =
            isByDate ? "by \(date?.name ?? "date")" : "in the order of the input"
        return """
            <svg class="strip" role="img" viewBox="0 0 \(min(order.count, Self.places)) 10" \
            preserveAspectRatio="none" aria-label="\(HTMLText.attribute(field)), \
            \(HTMLText.escaped(title))">\
            \(cells(order, colors))</svg>
            <p class="ends"><span>\(HTMLText.escaped(ends[0], longest: 40))</span>\
            <span>\(HTMLText.escaped(title))</span>\
            <span>\(HTMLText.escaped(ends[1], longest: 40))</span></p>

            """
    }

    private func cells(_ order: [Int], _ colors: LabelColors) -> String {
        guard order.count > Self.places else {
            return runs(order.map { labels[$0] }, colors)
        }
        var text = ""
        for place in 0..<Self.places {
            let start = place * order.count / Self.places
            let end = max(start + 1, (place + 1) * order.count / Self.places)
            var counts: [Int: Int] = [:]
            for index in order[start..<end] { counts[labels[index], default: 0] += 1 }
            var y = 0.0
            for (label, count) in counts.sorted(by: { $0.key < $1.key }) {
                let height = 10 * Double(count) / Double(end - start)
                text += Self.cell(
                    name(label, colors),
                    "x=\"\(place)\" y=\"\(Figure.number(y))\" width=\"1\" "
                        + "height=\"\(Figure.number(height))\""
                )
                y += height
            }
        }
        return text
    }

    /// Neighbours of one label in one piece.
    private func runs(_ labels: [Int], _ colors: LabelColors) -> String {
        var text = ""
        var start = 0
        while start < labels.count {
            var end = start
            while end < labels.count, labels[end] == labels[start] { end += 1 }
            text += Self.cell(
                name(labels[start], colors),
                "x=\"\(start)\" width=\"\(end - start)\" height=\"10\""
            )
            start = end
        }
        return text
    }

    private func name(_ label: Int, _ colors: LabelColors) -> String {
        label < 0 ? "track" : colors.name(of: names[label])
    }

    private static func cell(_ name: String, _ place: String) -> String {
        "<rect class=\"\(name)\" \(place)/>"
    }
}

extension OutputSchema {
    fileprivate var isList: Bool {
        switch self {
        case .nullable(let schema): schema.isList
        case .array: true
        default: false
        }
    }

    fileprivate var isDate: Bool {
        switch self {
        case .nullable(let schema): schema.isDate
        case .string(_, _, _, .date): true
        default: false
        }
    }
}
