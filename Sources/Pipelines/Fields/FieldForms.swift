import AnalysisCore
import JSON

/// `fields:` and what may stand in it.
///
/// A field is the name of a type, or a mapping whose keys depend on its type. Fields nest, so the
/// schema refers to definitions, and forms are functions where they would need themselves.
enum FieldForms {
    /// The names of types.
    enum TypeName: String, CaseIterable, Sendable {
        case string, number, integer, boolean, date
        case enumeration = "enum"
        case list, object, quote
    }

    /// Types that a name alone describes.
    private static let simpleNames: [TypeName] = [
        .string, .number, .integer, .boolean, .date, .quote,
    ]

    private static let expectedField =
        "a type (\(simpleNames.map(\.rawValue).joined(separator: ", "))), "
        + "or a mapping such as {type: string, description: …}"

    /// A mapping of names to fields.
    static let fields = Form<[NamedValue<FieldSpec>]>.named(
        field,
        expected: "a mapping of names to fields, such as {total: {type: number}}",
        pattern: "^[A-Za-z_][A-Za-z0-9_-]{0,63}$"
    ) { member, context in
        isName(member, context)
    }
    .then { values, _, _ in
        values.map { named in
            var named = named
            named.value.name = named.name
            return named
        }
    }

    /// A field without its name.
    private static let field = Form<FieldSpec>(
        expected: expectedField,
        schema: ["$ref": "#/$defs/field"]
    ) { node, context in
        guard node.members != nil else {
            return simpleType(node, context, expected: expectedField).map {
                FieldSpec(name: "", type: $0)
            }
        }
        return described(node, context, isElement: false)
    }

    /// What a list consists of: a type, a field without name, or the fields of an object.
    static let element = Form<FieldType>(
        expected: "a type, a mapping such as {type: string}, or the fields of an object",
        schema: ["$ref": "#/$defs/element"]
    ) { node, context in
        guard let members = node.members else {
            return simpleType(
                node,
                context,
                expected: "a type, a mapping such as {type: string}, or the fields of an object"
            )
        }
        if isTyped(members) { return described(node, context, isElement: true)?.type }
        return fields.read(node, context).map { .object($0.map(\.value)) }
    }

    /// The definitions that the schema refers to.
    static var definitions: JSONObject {
        let simple: JSONObject = ["enum": .array(simpleNames.map { .string($0.rawValue) })]
        return [
            "field": ["anyOf": [.object(simple), .object(typedSchema(isElement: false))]],
            "fields": .object(fields.schema),
            "element": [
                "anyOf": [
                    .object(simple), .object(typedSchema(isElement: true)),
                    ["$ref": "#/$defs/fields"],
                ]
            ],
        ]
    }

    private static func typedSchema(isElement: Bool) -> JSONObject {
        let cases = TypeName.allCases.map { type -> JSONValue in
            [
                "if": ["properties": ["type": ["const": .string(type.rawValue)]]],
                "then": .object(FieldKeys.table(for: type, isElement: isElement).schema),
            ]
        }
        return [
            "type": "object",
            "required": ["type"],
            "properties": [
                "type": ["enum": .array(TypeName.allCases.map { .string($0.rawValue) })]
            ],
            "allOf": .array(cases),
        ]
    }

    private static func described(
        _ node: PipelineNode,
        _ context: LoadContext,
        isElement: Bool
    ) -> FieldSpec? {
        let whole = Section(
            node: node,
            table: FieldKeys.any(isElement: isElement),
            context: context
        )
        guard let type = whole.read(FieldKeys.type) else {
            whole.reportUnknownKeys()
            return nil
        }
        let table = FieldKeys.table(for: type, isElement: isElement)
        let section = Section(node: node, table: table, context: context)
        FieldKeys.reportForeignKeys(in: section, of: type, isElement: isElement)
        let description = isElement ? nil : section.read(FieldKeys.description)
        let isRequired = isElement || section.read(FieldKeys.required, or: true)
        return FieldKeys.fieldType(type, in: section).map { fieldType in
            FieldSpec(
                name: "",
                type: fieldType,
                description: description,
                isRequired: isRequired
            )
        }
    }

    private static func simpleType(
        _ node: PipelineNode,
        _ context: LoadContext,
        expected: String
    ) -> FieldType? {
        guard let name = node.string.flatMap(TypeName.init(rawValue:)) else {
            let written = node.isCollection ? "" : node.text
            context.refuse(
                node,
                expected: expected,
                suggestion: FieldKeys.nearestType(written)
            )
            return nil
        }
        switch name {
        case .string: return .string(StringBounds())
        case .number: return .number(NumberBounds())
        case .integer: return .integer(NumberBounds())
        case .boolean: return .boolean
        case .date: return .date(nil)
        case .quote: return .quote(.require)
        case .enumeration, .list, .object:
            context.refuse(
                node,
                expected: expected,
                suggestion: FieldKeys.pattern(of: name)
            )
            return nil
        }
    }

    /// Whether a mapping describes a field rather than the fields of an object: it has a `type`,
    /// and beside it what fields may have, or what cannot be a field itself.
    private static func isTyped(_ members: [PipelineNode.Member]) -> Bool {
        let known = FieldKeys.any(isElement: false)
        guard members.contains(where: { $0.key == "type" && !$0.value.isCollection }) else {
            return false
        }
        return members.allSatisfy { known.entry($0.key) != nil }
            || members.contains { member in
                member.value.members == nil
                    && member.value.string.flatMap(TypeName.init(rawValue:)) == nil
            }
    }

    /// Providers take names of ASCII letters, digits, `_` and `-` alone.
    private static func isName(_ member: PipelineNode.Member, _ context: LoadContext) -> Bool {
        let scalars = Array(member.key.utf8)
        func isStart(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "_") || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
        }
        func isPart(_ byte: UInt8) -> Bool {
            isStart(byte) || byte == UInt8(ascii: "-") || (byte >= 0x30 && byte <= 0x39)
        }
        if let first = scalars.first, isStart(first), scalars.count <= 64,
            scalars.allSatisfy(isPart)
        {
            return true
        }
        let plain = String(decoding: scalars.map { isPart($0) ? $0 : 0x5F }, as: UTF8.self)
        let usable = scalars.count <= 64 && plain.utf8.first.map(isStart) ?? false
        context.error(
            "\(context.key) cannot have a field named "
                + "\"\(EscapedText.excerpt(member.key, limit: 40))\"",
            at: member.keyLocation,
            expected: "at most 64 letters a-z, digits, _ and -, with a letter or _ first",
            suggestion: usable && member.key.utf8.allSatisfy { $0 < 0x80 } ? plain : nil
        )
        return false
    }
}
