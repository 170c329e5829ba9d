extension Pipeline.Timeout {
    /// The value of `timeout`.
    static let form: Form<Pipeline.Timeout> = {
        let firstByte = Key(
            "first_byte",
            Form.duration(atLeast: .milliseconds(1)),
            "How long an answer may take to begin; as long as the whole by default."
        )
        let idle = Key(
            "idle",
            Form.duration(atLeast: .milliseconds(1)),
            "How long an answer that has begun may bring nothing; 2min in streams by default."
        )
        let total = Key(
            "total",
            Form.duration(atLeast: .milliseconds(1)),
            "How long a whole answer may take; by default 10min, and then what the model's answers "
                + "show: 20 times the slowest, and at least 1min."
        )
        return Form.mapping(KeyTable(firstByte.entry, idle.entry, total.entry)) { section in
            Pipeline.Timeout(
                firstByte: section.read(firstByte),
                idle: section.read(idle),
                total: section.read(total)
            )
        }
    }()
}
