/// A key of the format: its name, what its value must be, and what it means.
struct Key<Value: Sendable>: Sendable {
    var name: String
    var form: Form<Value>
    /// One sentence for editors.
    var summary: String
    var isRequired = false

    init(_ name: String, _ form: Form<Value>, _ summary: String, isRequired: Bool = false) {
        self.name = name
        self.form = form
        self.summary = summary
        self.isRequired = isRequired
    }

    /// The key as a line of a table.
    var entry: KeyTable.Entry {
        KeyTable.Entry(
            name: name,
            summary: summary,
            isRequired: isRequired,
            schema: form.schema,
            table: form.table,
            hasDottedKeys: form.hasDottedKeys
        )
    }
}
