import JSON

/// What a value of a pipeline must look like: how it is read, and how JSON Schema says it.
///
/// Reading and schema come from one description, so that they cannot differ.
struct Form<Value: Sendable>: Sendable {
    /// What belongs there, to stand after "expected:".
    var expected: String
    /// The values that are accepted, as JSON Schema.
    var schema: JSONObject
    /// The keys, where they are fixed.
    var table: KeyTable?
    /// Whether the keys are chosen by the author and may hold dots, as those of gates.
    var hasDottedKeys = false
    /// The value of a node; `nil` after what is wrong was reported.
    var read: @Sendable (PipelineNode, LoadContext) -> Value?

    init(
        expected: String,
        schema: JSONObject,
        table: KeyTable? = nil,
        read: @escaping @Sendable (PipelineNode, LoadContext) -> Value?
    ) {
        self.expected = expected
        self.schema = schema
        self.table = table
        self.read = read
    }
}

extension Form {
    /// The form with a further step behind it.
    func then<Result>(
        _ step: @escaping @Sendable (Value, PipelineNode, LoadContext) -> Result?
    ) -> Form<Result> {
        var form = Form<Result>(expected: expected, schema: schema, table: table) { node, context in
            self.read(node, context).flatMap { step($0, node, context) }
        }
        form.hasDottedKeys = hasDottedKeys
        return form
    }

    /// The form with the place of the value.
    var located: Form<Located<Value>> {
        then { value, node, _ in Located(value, at: node.location) }
    }
}
