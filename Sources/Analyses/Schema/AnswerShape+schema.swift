import AnalysisCore

extension AnswerShape {
    /// The output schema, with a length for every text and list, so that a model that is held to
    /// it cannot run on for ever.
    ///
    /// Where the pipeline states no bound, the schema has one of ours that reading does not
    /// insist on: it restrains small models and costs large ones nothing.
    var schema: OutputSchema {
        // Small models copy the texts of an extraction from the document, and invent nothing.
        let copies = own.isEmpty
        return .object(
            fields.enumerated().map { index, field in
                var property = Self.property(field, copies: copies)
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

    private static func property(_ field: FieldSpec, copies: Bool) -> OutputSchema.Property {
        let schema = schema(of: field.type, copies: copies)
        return OutputSchema.Property(
            name: field.name,
            description: field.description,
            schema: field.isNullable ? .nullable(schema) : schema
        )
    }

    private static func schema(of type: FieldType, copies: Bool) -> OutputSchema {
        switch type {
        case .string(let bounds):
            .string(
                minLength: bounds.minLength ?? 1,
                maxLength: bounds.maxLength ?? max(DefaultBounds.text, bounds.minLength ?? 0),
                pattern: bounds.pattern.map(anchored),
                format: copies ? .passage : nil
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
                of: schema(of: element, copies: copies),
                minItems: bounds.minItems,
                maxItems: bounds.maxItems ?? max(DefaultBounds.items, bounds.minItems ?? 0),
                unique: false
            )
        case .object(let fields):
            .object(fields.map { property($0, copies: copies) })
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

extension FieldSpec {
    /// Whether the answer may hold null: an optional list is empty instead, unless it has a least
    /// number of items.
    var isNullable: Bool {
        guard !isRequired else { return false }
        if case .list(_, let bounds) = type { return (bounds.minItems ?? 0) > 0 }
        return true
    }
}
