/// Types of rows as DuckDB's `read_json` takes them in `columns`.
enum DuckDBRows {
    static func text(of members: [RowType.Member]) -> String {
        let columns = members.map { member in
            "  \(quoted(member.name, "'")): \(quoted(name(of: member.type), "'"))"
        }
        return "{\n" + columns.joined(separator: ",\n") + "\n}\n"
    }

    private static func name(of type: RowType) -> String {
        switch type {
        case .text: "VARCHAR"
        case .integer: "BIGINT"
        case .number: "DOUBLE"
        case .boolean: "BOOLEAN"
        case .list(let element): name(of: element) + "[]"
        case .object(let members):
            "STRUCT("
                + members.map { "\(quoted($0.name, "\"")) \(name(of: $0.type))" }
                .joined(separator: ", ") + ")"
        }
    }

    private static func quoted(_ text: String, _ quote: String) -> String {
        quote + text.replacing(quote, with: quote + quote) + quote
    }
}
