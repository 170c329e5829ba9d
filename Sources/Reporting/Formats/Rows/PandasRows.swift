/// Types of rows as a Python file for pandas, whose columns are flat: members of objects are
/// named by the way to them.
enum PandasRows {
    static func text(of members: [RowType.Member]) -> String {
        """
        # pandas.DataFrame(rows("report.jsonl"), dtype=object).astype(schema)
        import json

        schema = {
        \(columns(of: members, below: "").joined(separator: "\n"))
        }


        def rows(path):
            with open(path, "rb") as lines:
                return [flat(json.loads(line)) for line in lines]


        def flat(record):
            return {name: member(record, name) for name in schema}


        def member(value, name):
            while isinstance(value, dict) and name not in value and "." in name:
                first, name = name.split(".", 1)
                value = value.get(first)
            return value.get(name) if isinstance(value, dict) else None

        """
    }

    private static func columns(of members: [RowType.Member], below path: String) -> [String] {
        members.flatMap { member -> [String] in
            let name = path + member.name
            let type: String
            switch member.type {
            case .object(let members): return columns(of: members, below: name + ".")
            case .text: type = "string"
            case .integer: type = "Int64"
            case .number: type = "Float64"
            case .boolean: type = "boolean"
            case .list: type = "object"
            }
            return ["    \(PythonRows.literal(name)): \"\(type)\","]
        }
    }
}
