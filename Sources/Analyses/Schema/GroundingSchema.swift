import AnalysisCore

/// What the field `grounding` of a record looks like: a member for each field whose values are
/// looked for in the document.
enum GroundingSchema {
    /// The schema for the fields of an answer.
    static func schema(of fields: [FieldSpec]) -> OutputSchema {
        var members: [OutputSchema.Property] = []
        for field in fields { collect(field.type, field.name, isInList: false, into: &members) }
        return .object(members)
    }

    private static func collect(
        _ type: FieldType,
        _ name: String,
        isInList: Bool,
        into members: inout [OutputSchema.Property]
    ) {
        switch type {
        case .object(let fields):
            for field in fields {
                collect(field.type, "\(name).\(field.name)", isInList: isInList, into: &members)
            }
        case .list(let element, _):
            collect(element, name, isInList: true, into: &members)
        case _ where type.isGrounded:
            let schema: OutputSchema =
                isInList
                ? .array(
                    of: .object([.init(name: "field", schema: text)] + place),
                    minItems: nil,
                    maxItems: nil,
                    unique: false
                ) : .object(place)
            members.append(OutputSchema.Property(name: name, schema: .nullable(schema)))
        case .string, .quote, .number, .integer, .boolean, .date, .enumeration: break
        }
    }

    private static let text = OutputSchema.string(
        minLength: nil,
        maxLength: nil,
        pattern: nil,
        format: nil
    )

    /// The members of `GroundedPassage.json`.
    private static let place: [OutputSchema.Property] =
        [.init(name: "grounded", schema: .boolean)]
        + ["start", "end", "start_byte", "end_byte", "line", "source_start", "source_end"].map {
            .init(name: $0, schema: .nullable(.integer(minimum: nil, maximum: nil)))
        }
        + ["before", "after"].map { .init(name: $0, schema: .nullable(text)) }
}
