/// The tokens of an answer without the fields that a pipeline adds.
public struct AnswerRoom: Sendable, Hashable {
    /// What a complete answer needs at the most, with some to spare.
    public var most: Int
    /// What an answer has as a rule.
    public var usual: Int
    /// How many tokens each field of the pipeline may take at the most.
    public var mostPerField: Int
    /// How many tokens a field of the pipeline takes as a rule.
    private static let usualPerField = 16

    /// Tokens.
    public init(most: Int, usual: Int, mostPerField: Int = 120) {
        self.most = most
        self.usual = usual
        self.mostPerField = mostPerField
    }

    /// The room with that of the pipeline's fields.
    func with(fields: Int) -> AnswerRoom {
        AnswerRoom(
            most: most + mostPerField * fields,
            usual: usual + Self.usualPerField * fields,
            mostPerField: mostPerField
        )
    }
}
