import AnalysisCore
import JSON

/// The keys of a field, by its type.
enum FieldKeys {
    typealias TypeName = FieldForms.TypeName

    static let type = Key(
        "type",
        typeForm,
        "What is read from a document.",
        isRequired: true
    )
    static let description = Key(
        "description",
        Form.text,
        "What the field means, for the prompt."
    )
    static let required = Key(
        "required",
        Form.boolean,
        "Whether the document must have it; otherwise it may be null. True by default."
    )
    static let minLength = Key(
        "min_length",
        Form.integer(atLeast: 0),
        "The least number of characters."
    )
    static let maxLength = Key(
        "max_length",
        Form.integer(atLeast: 1),
        "The largest number of characters."
    )
    static let pattern = Key(
        "pattern",
        Form.regularExpression,
        "A regular expression that the whole text must match."
    )
    static let grounded = Key(
        "grounded",
        Form<Grounding>.choice,
        "What happens when it does not occur in the document: require refuses the answer, flag "
            + "notes it, off does not look. For quotes require by default, for others flag."
    )
    static let minimum = Key("minimum", Form.number(), "The least value.")
    static let maximum = Key("maximum", Form.number(), "The largest value.")
    static let decimal = Key(
        "decimal",
        Form<DecimalSeparator>.choice,
        "Which character separates decimals in the documents: 1,234.56 or 1.234,56."
    )
    static let dateOrder = Key(
        "date_order",
        Form<DateOrder>.choice,
        "The order of day, month and year in the documents."
    )
    static let values = Key(
        "values",
        Form.list(of: Form.text(expected: "a text").located),
        "The values that the field may have.",
        isRequired: true
    )
    static let of = Key(
        "of",
        FieldForms.element,
        "What the list consists of.",
        isRequired: true
    )
    static let minItems = Key("min_items", Form.integer(atLeast: 0), "The least number of items.")
    static let maxItems = Key("max_items", Form.integer(atLeast: 1), "The largest number of items.")
    static let fields = Key(
        "fields",
        Form<[NamedValue<FieldSpec>]>(
            expected: FieldForms.fields.expected,
            schema: ["$ref": "#/$defs/fields"]
        ) { node, context in FieldForms.fields.read(node, context) },
        "The fields of the object.",
        isRequired: true
    )

    /// The keys that belong to one type alone.
    private static func own(_ type: TypeName) -> [KeyTable.Entry] {
        switch type {
        case .string: [minLength.entry, maxLength.entry, pattern.entry, grounded.entry]
        case .number, .integer:
            [minimum.entry, maximum.entry, decimal.entry, grounded.entry]
        case .boolean: []
        case .date: [dateOrder.entry, grounded.entry]
        case .enumeration: [values.entry]
        case .list: [of.entry, minItems.entry, maxItems.entry]
        case .object: [fields.entry]
        case .quote: [grounded.entry]
        }
    }

    private static func common(isElement: Bool) -> [KeyTable.Entry] {
        isElement ? [type.entry] : [type.entry, description.entry, required.entry]
    }

    /// The keys of a field of the given type.
    static func table(for type: TypeName, isElement: Bool) -> KeyTable {
        KeyTable(entries: common(isElement: isElement) + own(type))
    }

    /// The keys of fields of all types.
    static func any(isElement: Bool) -> KeyTable {
        var entries = common(isElement: isElement)
        for entry in TypeName.allCases.flatMap(own)
        where !entries.contains(where: { $0.name == entry.name }) {
            entries.append(entry)
        }
        return KeyTable(entries: entries)
    }

    /// Reports keys that no field has, and keys of fields of other types.
    static func reportForeignKeys(in section: Section, of type: TypeName, isElement: Bool) {
        for member in section.node.members ?? [] where section.table.entry(member.key) == nil {
            let context = section.context
            let owners = TypeName.allCases.filter { candidate in
                own(candidate).contains { $0.name == member.key }
            }
            if owners.isEmpty {
                context.error(
                    "unknown key \(context.key(member.key))",
                    at: member.keyLocation,
                    expected: "one of \(section.table.names.joined(separator: ", "))",
                    suggestion: suggestion(for: member.key, among: section.table.names)
                )
            } else {
                let types = owners.map(\.rawValue).joined(separator: ", ")
                context.error(
                    "\(context.key(member.key)) does not belong to a field of type \(type.rawValue)",
                    at: member.keyLocation,
                    expected: "one of \(section.table.names.joined(separator: ", "))",
                    note: "\(member.key) belongs to fields of type \(types)"
                )
            }
        }
    }

    /// JSON Schema's names for what we call otherwise.
    private static func suggestion(for key: String, among names: [String]) -> String? {
        let synonyms = [
            "items": "of", "enum": "values", "properties": "fields", "optional": "required",
        ]
        if let name = synonyms[key], names.contains(name) { return name }
        return NearestWord.find(key, among: names)
    }

    /// The type that someone probably meant.
    static func nearestType(_ written: String) -> String? {
        let synonyms = [
            "text": "string", "str": "string", "float": "number", "double": "number",
            "decimal": "number", "money": "number", "int": "integer", "bool": "boolean",
            "datetime": "date", "array": "list", "choice": "enum", "map": "object",
            "dict": "object", "evidence": "quote",
        ]
        return synonyms[written.lowercased()]
            ?? NearestWord.find(written, among: TypeName.allCases.map(\.rawValue))
    }

    /// How a field of a type that needs more than its name is written.
    static func pattern(of type: TypeName) -> String {
        switch type {
        case .enumeration: "{type: enum, values: [a, b]}"
        case .list: "{type: list, of: string}"
        case .object: "{type: object, fields: {name: string}}"
        default: "{type: \(type.rawValue)}"
        }
    }

    private static let typeForm: Form<TypeName> = {
        let names = TypeName.allCases.map(\.rawValue)
        let expected = "one of \(names.joined(separator: ", "))"
        let schema: JSONObject = ["enum": .array(names.map { .string($0) })]
        return Form(expected: expected, schema: schema) { node, context in
            if let type = node.string.flatMap(TypeName.init(rawValue:)) { return type }
            let written = node.isCollection ? "" : node.text
            context.refuse(node, expected: expected, suggestion: nearestType(written))
            return nil
        }
    }()
}
