import JSON

/// The keys that a mapping may have, in the order in which they are documented.
struct KeyTable: Sendable {
    /// A key without the type of its value.
    struct Entry: Sendable {
        var name: String
        var summary: String
        var isRequired: Bool
        var schema: JSONObject
        var table: KeyTable?
        var hasDottedKeys: Bool
    }

    var entries: [Entry]

    init(_ entries: Entry...) {
        self.entries = entries
    }

    init(entries: [Entry]) {
        self.entries = entries
    }

    /// The names of the keys.
    var names: [String] { entries.map(\.name) }

    /// The entry of a key.
    func entry(_ name: String) -> Entry? {
        entries.first { $0.name == name }
    }

    /// The table as JSON Schema.
    var schema: JSONObject {
        var properties = JSONObject()
        for entry in entries {
            var property: JSONObject = ["description": .string(entry.summary)]
            for member in entry.schema { property[member.key] = member.value }
            properties[entry.name] = .object(property)
        }
        var schema: JSONObject = [
            "type": "object", "properties": .object(properties), "additionalProperties": false,
        ]
        let required = entries.filter(\.isRequired)
        if !required.isEmpty {
            schema["required"] = .array(required.map { .string($0.name) })
        }
        return schema
    }

    /// The dotted names of the keys called `name`, here and below.
    func paths(to name: String) -> [String] {
        entries.flatMap { entry in
            (entry.name == name ? [name] : [])
                + (entry.table?.paths(to: name).map { "\(entry.name).\($0)" } ?? [])
        }
    }
}
