import AnalysisCore

/// Describes in words what an answer must look like, for models that see no schema, and for those
/// that see one but not what its fields mean.
struct AnswerDescription {
    private let fields: [FieldSpec]

    init(_ fields: [FieldSpec]) {
        self.fields = fields
    }

    /// The paragraph of the system text: one line a field.
    var text: String {
        let lines = fields.map { Self.line($0, indent: "") }
        return """
            Answer with one JSON object and nothing else: no explanation, no code fence. It has \
            exactly these members, in this order:
            \(lines.joined(separator: "\n"))
            """
    }

    private static func line(_ field: FieldSpec, indent: String) -> String {
        var line = "\(indent)- \"\(field.name)\": \(phrase(field))"
        if let hint = hint(field.type) { line += "; \(hint)" }
        if let description = field.description { line += "; \(description)" }
        if let inner = innerFields(of: field.type) {
            line += ". Its members:"
            for field in inner {
                line += "\n" + Self.line(field, indent: indent + "  ")
            }
        }
        return line
    }

    private static func phrase(_ field: FieldSpec) -> String {
        let phrase = phrase(field.type)
        if field.isNullable { return phrase + ", or null where the document does not say" }
        if case .list = field.type, !field.isRequired {
            return phrase + ", empty where the document has none"
        }
        return phrase
    }

    private static func phrase(_ type: FieldType) -> String {
        switch type {
        case .string(let bounds): return phrase(bounds)
        case .number(let bounds): return "a number" + phrase(bounds)
        case .integer(let bounds): return "a whole number" + phrase(bounds)
        case .boolean: return "true or false"
        case .date: return "a date as YYYY-MM-DD"
        case .enumeration(let values):
            return "one of " + values.map { "\"\($0)\"" }.joined(separator: ", ")
        case .quote:
            return "a passage copied from the document word for word"
        case .list(let element, let bounds):
            return "a list of \(plural(element))" + phrase(bounds)
        case .object:
            return "an object"
        }
    }

    private static func phrase(_ bounds: StringBounds) -> String {
        let isCopied = (bounds.grounding ?? .off) != .off
        var phrase = isCopied ? "text as it stands in the document" : "text"
        switch (bounds.minLength, bounds.maxLength) {
        case (let least?, let most?): phrase += " of \(least) to \(most) characters"
        case (let least?, nil): phrase += " of at least \(least) characters"
        case (nil, let most?): phrase += " of at most \(most) characters"
        case (nil, nil): break
        }
        if let pattern = bounds.pattern { phrase += " that matches /\(pattern)/" }
        return phrase
    }

    private static func phrase(_ bounds: NumberBounds) -> String {
        var phrase = ""
        switch (bounds.minimum, bounds.maximum) {
        case (let least?, let most?):
            phrase = " from \(least.withoutFraction) to \(most.withoutFraction)"
        case (let least?, nil): phrase = " of at least \(least.withoutFraction)"
        case (nil, let most?): phrase = " of at most \(most.withoutFraction)"
        case (nil, nil): break
        }
        return phrase
    }

    private static func phrase(_ bounds: ItemBounds) -> String {
        switch (bounds.minItems ?? 0, bounds.maxItems) {
        case (0, nil): ""
        case (0, let most?): ", at most \(most)"
        case (let least, nil): ", at least \(least)"
        case (let least, let most?): ", \(least) to \(most)"
        }
    }

    /// How the document writes values, where the pipeline says.
    private static func hint(_ type: FieldType) -> String? {
        switch type {
        case .date(let order?, _):
            "the document writes dates as \(order.words)"
        case .number(let bounds), .integer(let bounds):
            switch bounds.decimal {
            case .point: "what the document writes as 1,234.56 is 1234.56"
            case .comma: "what the document writes as 1.234,56 is 1234.56"
            case nil: nil
            }
        case .list(let element, _):
            hint(element)
        case .date, .string, .boolean, .enumeration, .quote, .object:
            nil
        }
    }

    private static func plural(_ type: FieldType) -> String {
        switch type {
        case .string: "texts"
        case .number: "numbers"
        case .integer: "whole numbers"
        case .boolean: "truth values"
        case .date: "dates as YYYY-MM-DD"
        case .enumeration(let values):
            "values out of " + values.map { "\"\($0)\"" }.joined(separator: ", ")
        case .quote: "passages copied from the document word for word"
        case .list(let element, _): "lists of \(plural(element))"
        case .object: "objects"
        }
    }

    private static func innerFields(of type: FieldType) -> [FieldSpec]? {
        switch type {
        case .object(let fields): fields
        case .list(let element, _): innerFields(of: element)
        default: nil
        }
    }
}

extension DateOrder {
    /// The order in words, for prompts and messages.
    var words: String {
        switch self {
        case .dmy: "day, month, year"
        case .mdy: "month, day, year"
        case .ymd: "year, month, day"
        }
    }
}
