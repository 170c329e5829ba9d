internal import AnalysisCore
internal import JSON

/// A table that fits a terminal: a line for each document, its labels and figures first, and as much
/// of its texts as there is room for.
///
/// The widths of columns follow from the schema alone, so that a row is written as soon as it is
/// there.
struct TerminalTable: ReportFormatter {
    fileprivate struct Cell {
        var name: String
        var value: @Sendable (Record) -> JSONValue?
        var width: Int
        var isNumber: Bool
    }

    private static let gap = "  "
    private static let narrowest = 40
    private static let shortestText = 14
    private static let longestName = 36

    private let columns: Int
    private let nameWidth: Int
    private var cells: [Cell] = []

    init(run: RunInfo, options: ReportOptions) {
        columns = max(Self.narrowest, options.columns)
        nameWidth = min(Self.longestName, columns * 2 / 5)
        let fields = FieldColumns(run.schema).columns.filter {
            !$0.isOrigin && $0.path.first != "grounding"
        }
        let sized = run.columns.map { Cell($0) } + fields.map { Cell($0) }
        var room = columns - nameWidth
        // What has few forms says most in least room; texts share what is left.
        for cell in sized.filter({ $0.width > 0 }) where room >= cell.width + Self.gap.count {
            cells.append(cell)
            room -= cell.width + Self.gap.count
        }
        var texts = sized.filter { $0.width == 0 }
        let most = max(0, room / (Self.shortestText + Self.gap.count))
        texts = Array(texts.prefix(most))
        for (index, text) in texts.enumerated() {
            var text = text
            text.width = room / (texts.count - index) - Self.gap.count
            room -= text.width + Self.gap.count
            cells.append(text)
        }
    }

    mutating func begin(into bytes: inout [UInt8]) {
        let heads = cells.map { Self.padded($0.name, $0.width, isNumber: $0.isNumber) }
        line(Self.padded("document", nameWidth), heads.joined(separator: Self.gap), to: &bytes)
    }

    mutating func add(_ record: Record, into bytes: inout [UInt8]) {
        let name = Self.visible(record.document.description)
        let rest: String
        if record.fields != nil {
            rest = cells.map { cell in
                let text = Self.visible(Self.text(of: cell.value(record)))
                return Self.padded(text, cell.width, isNumber: cell.isNumber)
            }
            .joined(separator: Self.gap)
        } else {
            let words = "\(record.status): \(record.reason ?? "") \(record.message ?? "")"
            rest = TextWidth.fitting(
                Self.visible(words),
                columns: columns - nameWidth - Self.gap.count,
                isUnicode: true
            )
        }
        line(Self.name(name, nameWidth), rest, to: &bytes)
    }

    mutating func end(_ summary: RunSummary, into bytes: inout [UInt8]) {}

    private func line(_ name: String, _ rest: String, to bytes: inout [UInt8]) {
        var text = (name + Self.gap + rest)[...]
        while text.last == " " { text.removeLast() }
        bytes.append(contentsOf: text.utf8)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// A name that is too long shows its end, where names differ.
    private static func name(_ text: String, _ width: Int) -> String {
        guard TextWidth.columns(of: text) > width else { return padded(text, width) }
        return padded("…" + TextWidth.ending(text, columns: width - 1), width)
    }

    private static func padded(_ text: String, _ width: Int, isNumber: Bool = false) -> String {
        let text = TextWidth.fitting(text, columns: width, isUnicode: true)
        let space = String(repeating: " ", count: max(0, width - TextWidth.columns(of: text)))
        return isNumber ? space + text : text + space
    }

    /// One line without controls.
    private static func visible(_ text: String) -> String {
        VisibleText().text(of: text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    private static func text(of value: JSONValue?) -> String {
        switch value {
        case nil, .null: ""
        case .string(let text): text
        case .array(let items): items.map { text(of: $0) }.joined(separator: ", ")
        case .object(let object):
            object.map { "\($0.key): \(text(of: $0.value))" }.joined(separator: ", ")
        case let value?:
            value.double.map { Figure.number($0) } ?? value.description
        }
    }
}

extension TerminalTable.Cell {
    /// The width that a field's values need; 0 for texts, which take any.
    fileprivate init(_ column: FieldColumns.Column) {
        self.name = column.name
        value = { $0.fields.flatMap(column.value(in:)) }
        let name = TextWidth.columns(of: column.name)
        (width, isNumber) =
            switch column.schema.kind {
            case .labels(let labels):
                (min(24, max(name, labels.map { TextWidth.columns(of: $0) }.max() ?? 0)), false)
            case .number: (min(24, max(name, 10)), true)
            case .date: (min(24, max(name, 10)), false)
            case .text: (0, false)
            }
        if column.path == ["confidence"] { width = name }
    }

    /// What documents say about themselves may be any text.
    fileprivate init(_ column: ReportColumn) {
        self.init(
            name: VisibleText().text(of: column.heading),
            value: { $0.metadata[column.name].map { .string($0) } },
            width: 0,
            isNumber: false
        )
    }
}

extension OutputSchema {
    fileprivate enum Kind { case labels([String]), number, date, text }

    fileprivate var kind: Kind {
        switch self {
        case .nullable(let schema): schema.kind
        case .enumeration(let labels): .labels(labels)
        case .boolean: .labels(["false"])
        case .number, .integer: .number
        case .string(_, _, _, .date): .date
        case .string, .array, .object: .text
        }
    }
}

extension ReportFormat {
    /// A table for people, as wide as the terminal: what CSV becomes there.
    public static let table = Self(
        "table",
        readers: "a terminal",
        content: "as many columns as fit",
        make: { TerminalTable(run: $0, options: $1) }
    )
}
