import AnalysisCore

extension AnswerShape {
    /// The output schema, with a length for every text and list, so that a model that is held to
    /// it cannot run on for ever.
    ///
    /// Where the pipeline states no bound, the schema has one of ours that reading does not
    /// insist on: it restrains small models and costs large ones nothing.
    var schema: OutputSchema {
        .object(
            fields.enumerated().map { index, field in
                var property = Self.property(field)
                if own.indices.contains(index), let schema = own[index].schema {
                    property.schema = schema
                }
                if field.name == verdict, case .array(let element, _, _, _) = property.schema {
                    property.schema = .array(
                        of: element,
                        minItems: 1,
                        maxItems: labels.count,
                        unique: true
                    )
                }
                return property
            }
        )
    }

    private static func property(_ field: FieldSpec) -> OutputSchema.Property {
        let schema = schema(of: field.type, isCurrency: field.isCurrency)
        return OutputSchema.Property(
            name: field.name,
            description: field.description,
            schema: field.isNullable ? .nullable(schema) : schema,
            isCopied: field.type.isGrounded
        )
    }

    private static func schema(of type: FieldType, isCurrency: Bool) -> OutputSchema {
        switch type {
        case .string(let bounds):
            .string(
                minLength: bounds.minLength ?? 1,
                maxLength: bounds.maxLength ?? max(DefaultBounds.text, bounds.minLength ?? 0),
                pattern: bounds.pattern.map(anchored),
                // What is looked for in the document, a model that is held to a grammar copies.
                format: !type.isGrounded
                    ? nil : isCurrency && bounds.mayBeCode ? .currency : .passage
            )
        case .quote:
            .string(minLength: 1, maxLength: DefaultBounds.text, pattern: nil, format: .passage)
        case .number(let bounds):
            .number(minimum: bounds.minimum, maximum: bounds.maximum)
        case .integer(let bounds):
            .integer(minimum: bounds.minimum, maximum: bounds.maximum)
        case .boolean:
            .boolean
        case .date:
            .string(minLength: nil, maxLength: nil, pattern: nil, format: .date)
        case .enumeration(let values):
            .enumeration(values)
        case .list(let element, let bounds):
            .array(
                of: schema(of: element, isCurrency: isCurrency),
                minItems: bounds.minItems,
                maxItems: bounds.maxItems ?? max(DefaultBounds.items, bounds.minItems ?? 0),
                unique: false
            )
        case .object(let fields):
            .object(fields.map(property))
        }
    }

    /// JSON Schema looks for a pattern anywhere in a text; a pipeline means the whole of it.
    private static func anchored(_ pattern: String) -> String {
        var pattern = pattern[...]
        if pattern.first == "^" { pattern = pattern.dropFirst() }
        if pattern.last == "$", !pattern.hasSuffix("\\$") { pattern = pattern.dropLast() }
        return pattern.contains("|") ? "^(?:\(pattern))$" : "^\(pattern)$"
    }
}

extension StringBounds {
    /// Whether the code of a currency fits, and little else does.
    fileprivate var mayBeCode: Bool {
        guard (minLength ?? 0) <= 3, let pattern else { return maxLength == 3 }
        return (try? Regex(pattern).wholeMatch(in: "EUR")) != nil
    }
}

extension FieldSpec {
    /// Whether name or description speak of a currency.
    fileprivate var isCurrency: Bool {
        let text = "\(name) \(description ?? "")".lowercased()
        return ["currency", "währung", "devise", "moneda", "valuta"].contains(where: text.contains)
    }

    /// Whether the answer may hold null: an optional list is empty instead, unless it has a least
    /// number of items.
    var isNullable: Bool {
        guard !isRequired else { return false }
        if case .list(_, let bounds) = type { return (bounds.minItems ?? 0) > 0 }
        return true
    }
}
