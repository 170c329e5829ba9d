internal import AnalysisCore
internal import JSON

/// One label: what a field should be.
struct LabelValue: Sendable, Hashable {
    /// The forms in which labels are compared.
    enum Value: Sendable, Hashable {
        case text(String)
        case number(Double)
        case bool(Bool)
        /// Several labels without order.
        case set(Set<String>)
    }

    /// The label as the file has it; those of several rows are joined by `; `.
    var text: String
    /// The label in the form in which it is compared.
    var value: Value

    /// Reads a cell of a labels file.
    ///
    /// - Parameters:
    ///   - text: The cell, not empty.
    ///   - schema: What the field looks like.
    init?(_ text: String, schema: OutputSchema) {
        guard let value = Self.value(of: text, schema) else { return nil }
        self.text = text
        self.value = value
    }

    private static func value(of text: String, _ schema: OutputSchema) -> Value? {
        let folded = folded(text)
        switch schema {
        case .nullable(let schema):
            return value(of: text, schema)
        case .number, .integer:
            return Double(folded).flatMap { $0.isFinite ? .number($0) : nil }
        case .boolean:
            switch folded {
            case "true", "yes", "1": return .bool(true)
            case "false", "no", "0": return .bool(false)
            default: return nil
            }
        case .enumeration(let values):
            return values.first { Self.folded($0) == folded }.map { .text($0) }
        case .array(let element, _, _, _):
            return set(text, element).map { .set($0) }
        case .string, .object:
            return .text(folded)
        }
    }

    /// Adds the label of a further row of the same document.
    mutating func merge(_ other: LabelValue) -> Bool {
        guard case .set(let mine) = value, case .set(let theirs) = other.value else {
            return value == other.value
        }
        text += "; " + other.text
        value = .set(mine.union(theirs))
        return true
    }

    /// Whether the value of a record is what the label says.
    func isMet(by found: JSONValue?) -> Bool {
        switch (value, found) {
        case (.text(let expected), .string(let found)):
            expected == found || Self.folded(expected) == Self.folded(found)
        case (.number(let expected), let found?):
            found.double == expected
        case (.bool(let expected), .bool(let found)):
            found == expected
        case (.set(let expected), .array(let found)):
            expected == Set(found.map(Self.label(of:)))
        default:
            false
        }
    }

    /// The classes that the label names.
    var classes: Set<String> {
        switch value {
        case .text(let text): [text]
        case .bool(let bool): [String(bool)]
        case .set(let set): set
        case .number: []
        }
    }

    /// The text of a value that can be a class.
    static func label(of value: JSONValue) -> String {
        value.string ?? value.description
    }

    /// A JSON array, or texts between `;` or `|`.
    private static func set(_ text: String, _ element: OutputSchema) -> Set<String>? {
        var items = text.split { $0 == ";" || $0 == "|" }.map(String.init)
        if text.hasPrefix("["), let array = (try? JSONReader.value(of: text))?.array {
            items = array.map(label(of:))
        }
        var set: Set<String> = []
        for item in items {
            guard let value = value(of: item, element) else { return nil }
            if case .text(let text) = value, case .enumeration = element {
                set.insert(text)
            } else {
                set.insert(item.split(whereSeparator: \.isWhitespace).joined(separator: " "))
            }
        }
        return set
    }

    /// Case and white space do not count.
    private static func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
}
