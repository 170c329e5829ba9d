/// What came of asking about one part of a long document.
public struct PartReading: Sendable, Hashable {
    /// The passages that the result stands for: one, or several whose summaries were merged.
    public var passages: [Passage]
    /// The weight of the part in votes: its estimated tokens.
    public var tokens: Int
    /// What was read, or why nothing was; failures of the provider count as well.
    public var result: Result<Reading, ReadingFailure>

    /// The reading of a part.
    public init(
        _ passage: Passage,
        tokens: Int,
        result: Result<Reading, ReadingFailure>
    ) {
        self.init(passages: [passage], tokens: tokens, result: result)
    }

    init(passages: [Passage], tokens: Int, result: Result<Reading, ReadingFailure>) {
        self.passages = passages
        self.tokens = tokens
        self.result = result
    }

    /// The reading, if there is one.
    var reading: Reading? { try? result.get() }

    /// Why there is no reading.
    var failure: ReadingFailure? {
        if case .failure(let failure) = result { failure } else { nil }
    }

    /// The parts in words, such as `part 2 of 5`.
    var name: String {
        let parts = passages.compactMap(\.part)
        guard let first = parts.first, let last = parts.last else { return "the document" }
        return parts.count == 1
            ? "part \(first.number) of \(first.count)"
            : "parts \(first.number) to \(last.number) of \(first.count)"
    }
}
