internal import JSON

/// Types of rows as Spark's schemas are written in JSON.
enum SparkRows {
    static func text(of members: [RowType.Member]) -> String {
        JSONWriter(layout: .pretty).text(of: value(of: .object(members))) + "\n"
    }

    private static func value(of type: RowType) -> JSONValue {
        switch type {
        case .text: "string"
        case .integer: "long"
        case .number: "double"
        case .boolean: "boolean"
        case .list(let element):
            ["type": "array", "elementType": value(of: element), "containsNull": true]
        case .object(let members):
            [
                "type": "struct",
                "fields": .array(
                    members.map {
                        [
                            "name": .string($0.name), "type": value(of: $0.type),
                            "nullable": true, "metadata": [:],
                        ]
                    }
                ),
            ]
        }
    }
}
