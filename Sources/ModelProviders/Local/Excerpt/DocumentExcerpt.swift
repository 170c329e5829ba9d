import AnalysisCore
import JSON

/// Summaries of a document that consist of its own sentences, as JSON.
struct DocumentExcerpt {
    /// How sentences are chosen: changes with what is chosen.
    static let version = "excerpt 1"

    private let source: String
    private lazy var ranking = SentenceRanking(source)
    private var taken: Set<Int> = []

    /// The summaries of a text; nothing is read before one is asked for.
    init(of source: String) {
        self.source = source
    }

    /// The sentences that say most, in the order of the text.
    ///
    /// - Parameter length: How many sentences and words at most; one sentence stands there even
    ///   where it has more words.
    /// - Returns: A string; an empty one where the document has no word.
    mutating func summary(_ length: OutputSchema.Excerpt) -> String {
        // Words alone bound a summary that is counted in words.
        let count = length.words == nil ? length.sentences : .max
        let chosen = ranking.best(count, words: length.words)
        taken.formUnion(chosen)
        let text = chosen.map { ranking.sentences[$0] }.joined(separator: " ")
        return JSONValue.string(text).description
    }

    /// The sentences that say most beside those of the summary, the best of those where no others
    /// are left.
    ///
    /// - Parameter most: How many at most.
    /// - Returns: A list of strings.
    mutating func points(_ most: Int) -> String {
        var chosen = ranking.best(most, without: taken)
        if chosen.isEmpty { chosen = ranking.best(most) }
        taken.formUnion(chosen)
        return JSONValue.array(chosen.map { .string(ranking.sentences[$0]) }).description
    }
}
