import AnalysisCore
import JSON

extension Pipeline.Report {
    /// The value of `report`.
    static let form: Form<Pipeline.Report> = {
        let text = Key(
            "text",
            Form<ReportText>.choice,
            "How much of each document's text an HTML report shows beside its result; by default "
                + "an excerpt around the evidence."
        )
        let columns = Key(
            "columns",
            chosenColumns,
            "What documents say about themselves that reports show beside the results: names of "
                + "record fields, columns of tables, members of JSON, or title, author and date; "
                + "or headings with such names. None by default."
        )
        return Form.mapping(KeyTable(text.entry, columns.entry)) { section in
            Pipeline.Report(
                text: section.read(text, or: .excerpt),
                columns: section.read(columns, or: [])
            )
        }
    }()

    /// A list of names, or headings with names.
    private static let chosenColumns: Form<[Located<ReportColumn>]> = {
        let expected = "a list of names such as [product, date], or {heading: name, …}"
        let listed = Form.oneOrMore(of: name.located)
        let headed = Form.named(name, expected: expected)
        let schema: JSONObject = [
            "anyOf": .array(
                (listed.schema["anyOf"]?.array ?? []) + [.object(headed.schema)]
            )
        ]
        return Form(expected: expected, schema: schema) { node, context in
            let columns =
                node.members == nil
                ? listed.read(node, context)?.map {
                    Located(ReportColumn($0.value), at: $0.location)
                }
                : headed.read(node, context)?.map {
                    Located(ReportColumn($0.value, heading: $0.name), at: $0.location)
                }
            if let columns { refuseRepetitions(in: columns, context) }
            return columns
        }
    }()

    private static let name = Form<String>.text(
        expected: "the name of a record's field or of a fact, such as title"
    )

    /// Two columns of one heading could not be told apart.
    private static func refuseRepetitions(
        in columns: [Located<ReportColumn>],
        _ context: LoadContext
    ) {
        var seen: Set<String> = []
        for column in columns where !seen.insert(column.value.heading).inserted {
            let heading = EscapedText.excerpt(column.value.heading, limit: 40)
            context.error("\(context.key) has \"\(heading)\" twice", at: column.location)
        }
    }
}
