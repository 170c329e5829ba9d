import JSON

extension Pipeline.Delivery {
    /// The value of `delivery`: a word, or a mapping.
    static let form: Form<Located<Pipeline.Delivery>> = {
        let expected = "live, batch or auto, or keys such as {mode: auto, deadline: 2h}"
        let word = Form<Mode>.choice
        let schema: JSONObject = ["anyOf": [.object(word.schema), .object(mapping.schema)]]
        return Form<Pipeline.Delivery>(
            expected: expected,
            schema: schema,
            table: mapping.table
        ) { node, context in
            node.members == nil
                ? word.read(node, context).map { Pipeline.Delivery(mode: $0) }
                : mapping.read(node, context)
        }
        .located
    }()

    private static let mapping: Form<Pipeline.Delivery> = {
        let mode = Key(
            "mode",
            Form<Mode>.choice,
            "live: every answer is waited for. batch: requests go into the provider's batches, at "
                + "a lower price. auto: as batch, and what a batch does not answer is sent live.",
            isRequired: true
        )
        let deadline = Key(
            "deadline",
            Form.duration(atLeast: .milliseconds(1)),
            "How long after the start the answers are wanted: batches are cancelled in time, and what "
                + "they have not answered is sent live (auto) or fails (batch)."
        )
        let poll = Key(
            "poll",
            Form.duration(atLeast: .milliseconds(1)),
            "The least time between two looks at a batch; the longest is 15min. 30s by default."
        )
        let delete = Key(
            "delete",
            Form.boolean,
            "Whether a batch, or its files, are deleted at the provider once its results are in the "
                + "ledger; false by default: providers delete them after 29 or 30 days."
        )
        let table = KeyTable(mode.entry, deadline.entry, poll.entry, delete.entry)
        return Form.mapping(table) { section in
            let defaults = Pipeline.Delivery()
            let stated = section.read(mode)
            let delivery = Pipeline.Delivery(
                mode: stated ?? defaults.mode,
                deadline: section.read(deadline),
                poll: section.read(poll, or: defaults.poll),
                deletes: section.read(delete, or: defaults.deletes)
            )
            if stated == .live, delivery.deadline != nil {
                section.context.error(
                    "\(section.context.key("deadline")) is about batches, and mode is live",
                    at: section.valueLocation(of: deadline),
                    expected: "mode: auto, or the key deadline of the pipeline itself"
                )
            }
            return delivery
        }
    }()
}
