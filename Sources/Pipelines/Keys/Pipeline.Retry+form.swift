extension Pipeline.Retry {
    /// The value of `retry`.
    static let form = Form<Pipeline.Retry>.mapping(Keys.table) { section in
        let defaults = Pipeline.Retry()
        let (base, most) = (section.read(Keys.baseDelay), section.read(Keys.maxDelay))
        // A delay that is not written follows the one that is.
        let retry = Pipeline.Retry(
            maxAttempts: section.read(Keys.maxAttempts, or: defaults.maxAttempts),
            baseDelay: base ?? min(defaults.baseDelay, most ?? defaults.maxDelay),
            maxDelay: most ?? max(defaults.maxDelay, base ?? .zero),
            maxTotal: section.read(Keys.maxTotal, or: defaults.maxTotal)
        )
        if retry.baseDelay > retry.maxDelay {
            let limit = section.member(Keys.maxDelay.name)?.value.text ?? ""
            section.context.error(
                "\(section.context.key("base_delay")) is longer than max_delay",
                at: section.valueLocation(of: Keys.baseDelay),
                expected: "at most the max_delay, \(limit)"
            )
        }
        if retry.maxAttempts == 1, let delay = section.node.members?.first(where: isDelay) {
            section.context.warning(
                "\(section.context.key(delay.key)) has no effect: there is a single attempt",
                at: delay.keyLocation
            )
        }
        return retry
    }

    private static func isDelay(_ member: PipelineNode.Member) -> Bool {
        member.key != Keys.maxAttempts.name && Keys.table.entry(member.key) != nil
    }

    private enum Keys {
        static let maxAttempts = Key(
            "max_attempts",
            Form.integer(1...100),
            "Attempts at most, the first included; 5 by default."
        )
        static let baseDelay = Key(
            "base_delay",
            Form.duration(),
            "The first wait, before jitter; 500ms by default."
        )
        static let maxDelay = Key(
            "max_delay",
            Form.duration(),
            "The longest wait; 60s by default."
        )
        static let maxTotal = Key(
            "max_total",
            Form.duration(),
            "The longest time for all attempts together; 10min by default."
        )
        static let table = KeyTable(
            maxAttempts.entry,
            baseDelay.entry,
            maxDelay.entry,
            maxTotal.entry
        )
    }
}
