import JSON

extension Form {
    /// A list with at least one element.
    static func list<Element>(of element: Form<Element>) -> Form<[Element]>
    where Value == [Element] {
        let expected = "a list"
        let schema: JSONObject = [
            "type": "array", "items": .object(element.schema), "minItems": 1,
        ]
        return Form(expected: "\(expected); each element: \(element.expected)", schema: schema) {
            node,
            context in
            guard let elements = node.elements, !elements.isEmpty else {
                context.refuse(
                    node,
                    expected: "a list with at least one element: \(element.expected)"
                )
                return nil
            }
            let values = elements.compactMap { element.read($0, context) }
            return values.count == elements.count ? values : nil
        }
    }

    /// One value, or a list of them.
    static func oneOrMore<Element>(of element: Form<Element>) -> Form<[Element]>
    where Value == [Element] {
        let several = Form.list(of: element)
        let expected = "\(element.expected), or a list of such"
        let schema: JSONObject = ["anyOf": [.object(element.schema), .object(several.schema)]]
        return Form(expected: expected, schema: schema) { node, context in
            node.elements == nil
                ? element.read(node, context).map { [$0] } : several.read(node, context)
        }
    }
}

/// A key that the author chose, with its value.
struct NamedValue<Value: Sendable>: Sendable {
    var name: String
    var location: SourceLocation
    var value: Value
}

extension Form {
    /// A mapping whose keys the author chooses; at least one.
    ///
    /// - Parameters:
    ///   - element: What each value must be.
    ///   - words: What the mapping is, for messages.
    ///   - pattern: What keys look like, for the schema.
    ///   - check: Whether a key may be used; it reports why not.
    /// - Returns: The form.
    static func named<Element>(
        _ element: Form<Element>,
        expected words: String,
        pattern: String? = nil,
        check: @escaping @Sendable (PipelineNode.Member, LoadContext) -> Bool = { _, _ in true }
    ) -> Form<[NamedValue<Element>]> where Value == [NamedValue<Element>] {
        var schema: JSONObject = [
            "type": "object", "minProperties": 1,
            "additionalProperties": .object(element.schema),
        ]
        if let pattern { schema["propertyNames"] = ["pattern": .string(pattern)] }
        return Form(expected: words, schema: schema) { node, context in
            guard let members = node.members, !members.isEmpty else {
                context.refuse(node, expected: words)
                return nil
            }
            var values: [NamedValue<Element>] = []
            for member in members {
                let isNamed = check(member, context)
                let value = context.inside(member.key) { element.read(member.value, context) }
                guard isNamed, let value else { continue }
                values.append(
                    NamedValue(name: member.key, location: member.keyLocation, value: value)
                )
            }
            return values.count == members.count ? values : nil
        }
    }

    /// A mapping with known keys.
    static func mapping(
        _ table: KeyTable,
        build: @escaping @Sendable (Section) -> Value?
    ) -> Form {
        let expected = "a mapping with the keys \(table.names.joined(separator: ", "))"
        return Form(expected: expected, schema: table.schema, table: table) { node, context in
            guard node.members != nil else {
                context.refuse(node, expected: expected)
                return nil
            }
            let section = Section(node: node, table: table, context: context)
            section.reportUnknownKeys()
            return build(section)
        }
    }
}
