internal import JSON

/// Types of rows as a Python file for a library whose types are written as calls.
struct PythonRows {
    /// The lines before the schema.
    var head: String
    /// What stands around the columns.
    var (opening, closing): (String, String)
    /// What stands between the name and the type of a member.
    var member: (before: String, between: String, after: String)
    /// The types without parts.
    var (text, integer, number, boolean): (String, String, String, String)
    /// What stands around the type of an element, and around members.
    var (list, object): ((String, String), (String, String))

    static let polars = PythonRows(
        head: """
            # polars.read_ndjson("report.jsonl", schema=schema)
            import polars as pl

            """,
        opening: "schema = {\n",
        closing: "}\n",
        member: ("", ": ", ""),
        text: "pl.String",
        integer: "pl.Int64",
        number: "pl.Float64",
        boolean: "pl.Boolean",
        list: ("pl.List(", ")"),
        object: ("pl.Struct({", "})")
    )

    static let arrow = PythonRows(
        head: """
            # pyarrow.json.read_json(
            #     "report.jsonl", parse_options=pyarrow.json.ParseOptions(explicit_schema=schema))
            import pyarrow as pa

            """,
        opening: "schema = pa.schema([\n",
        closing: "])\n",
        member: ("(", ", ", ")"),
        text: "pa.string()",
        integer: "pa.int64()",
        number: "pa.float64()",
        boolean: "pa.bool_()",
        list: ("pa.list_(", ")"),
        object: ("pa.struct([", "])")
    )

    func text(of members: [RowType.Member]) -> String {
        let columns = members.map { "    \(text(of: $0)),\n" }
        return head + "\n" + opening + columns.joined() + closing
    }

    private func text(of member: RowType.Member) -> String {
        self.member.before + Self.literal(member.name) + self.member.between + name(of: member.type)
            + self.member.after
    }

    private func name(of type: RowType) -> String {
        switch type {
        case .text: text
        case .integer: integer
        case .number: number
        case .boolean: boolean
        case .list(let element): list.0 + name(of: element) + list.1
        case .object(let members):
            object.0 + members.map { text(of: $0) }.joined(separator: ", ") + object.1
        }
    }

    /// A text as Python writes it: as JSON does.
    static func literal(_ text: String) -> String { JSONWriter().text(of: .string(text)) }
}
