extension Pipeline.CSV {
    /// The value of `input.csv`.
    static let form = Form<Pipeline.CSV>.mapping(Keys.table) { section in
        guard let text = section.read(Keys.text) else { return nil }
        return Pipeline.CSV(text: text, id: section.read(Keys.id))
    }

    private enum Keys {
        static let text = Key(
            "text",
            Form.oneOrMore(of: Form.text(expected: "the name of a column, such as review")),
            "The columns whose values are the text, in order.",
            isRequired: true
        )
        static let id = Key(
            "id",
            Form.text(expected: "the name of a column, such as sku"),
            "The column that names a row; its line by default."
        )
        static let table = KeyTable(text.entry, id.entry)
    }
}

extension Pipeline.JSONInput {
    /// The value of `input.json`.
    static let form = Form<Pipeline.JSONInput>.mapping(Keys.table) { section in
        Pipeline.JSONInput(
            records: section.read(Keys.records),
            text: section.read(Keys.text, or: ["text"]),
            id: section.read(Keys.id, or: "id")
        )
    }

    private enum Keys {
        static let records = Key(
            "records",
            path("data.items"),
            "Where the array of documents stands in a JSON file, also where arrays of others stand on "
                + "the way; the root by default."
        )
        static let text = Key(
            "text",
            Form.oneOrMore(of: path("body")),
            "Where the text stands in a document, in order, as a string or a list of paragraphs; text by "
                + "default."
        )
        static let id = Key(
            "id",
            path("key"),
            "Where the id stands in a document; id by default."
        )
        static let table = KeyTable(records.entry, text.entry, id.entry)

        private static func path(_ example: String) -> Form<String> {
            Form.text(expected: "names with dots between them, such as \(example)")
        }
    }
}
