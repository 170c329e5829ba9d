internal import JSON

/// Types of rows as JSON Schema (draft 2020-12).
enum JSONSchemaRows {
    static func text(of members: [RowType.Member]) -> String {
        var schema: JSONObject = ["$schema": "https://json-schema.org/draft/2020-12/schema"]
        for member in object(of: members) { schema[member.key] = member.value }
        return JSONWriter(layout: .pretty).text(of: .object(schema)) + "\n"
    }

    private static func object(of members: [RowType.Member]) -> JSONObject {
        [
            "type": "object",
            "properties": .object(
                JSONObject(members.map { ($0.name, .object(value(of: $0.type))) })
            ),
            "required": .array(members.map { .string($0.name) }),
            "additionalProperties": false,
        ]
    }

    private static func value(of type: RowType) -> JSONObject {
        var schema: JSONObject
        let name: String
        switch type {
        case .text: (schema, name) = ([:], "string")
        case .integer: (schema, name) = ([:], "integer")
        case .number: (schema, name) = ([:], "number")
        case .boolean: (schema, name) = ([:], "boolean")
        case .list(let element):
            (schema, name) = (["items": .object(value(of: element))], "array")
        case .object(let members): (schema, name) = (object(of: members), "object")
        }
        // Any value may be missing, as in the row of a document without a result.
        schema["type"] = [.string(name), "null"]
        return schema
    }
}
