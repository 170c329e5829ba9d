public import JSON

extension SummaryTask {
    /// Whether sentences of the document may stand for a summary that a model would write.
    var mayTakeSentences: Bool { method != .abstractive }

    /// What a grammar can hold a summary to: it cannot count words, but sentences of the usual
    /// length.
    var format: OutputSchema.StringFormat? {
        let (sentences, words) = length.bounds
        guard mayTakeSentences else { return .sentences(sentences) }
        return .excerpt(OutputSchema.Excerpt(sentences: sentences, words: words))
    }

    /// The tokens of an answer.
    public var room: AnswerRoom {
        let words = length.wordCount
        return AnswerRoom(
            most: words * 3 + 96 * keyPoints + 256,
            usual: words * 3 / 4 + 24 * keyPoints + 16
        )
    }

    /// Says that a summary is clearly longer than the pipeline asks for.
    ///
    /// Sentences and words cannot be counted beyond doubt in every language, so a long summary is a
    /// finding and no failure.
    public func finding(on fields: JSONObject) -> Finding? {
        fields["summary"]?.string.flatMap(finding)
    }

    /// The finding, if a text is longer than asked by more than a fifth, and by more than one
    /// sentence or five words.
    private func finding(_ summary: String) -> Finding? {
        let (count, limit, unit) =
            switch length {
            case .sentences(let limit): (Self.sentences(in: summary), limit, "sentences")
            case .words(let limit):
                (summary.split(whereSeparator: \.isWhitespace).count, limit, "words")
            }
        let tolerance = max(limit / 5, unit == "words" ? 5 : 1)
        guard count > limit + tolerance else { return nil }
        return Finding(
            kind: "summary-too-long",
            message: "the summary has about \(count) \(unit); \(limit) were asked for"
        )
    }

    /// Counts the ends of sentences: a mark that ends one behind a word of more than three letters
    /// and before white space, an ideographic mark, and the end of the text.
    private static func sentences(in text: String) -> Int {
        var count = 0
        var letters = 0
        var isEnd = false
        for character in text.trimmed.dropLast() {
            if isEnd, character.isWhitespace {
                count += 1
                isEnd = false
            }
            switch character {
            case "。", "！", "？": count += 1
            case "!", "?": isEnd = true
            case ".", "…": isEnd = letters > 3
            case "\"", "”", "’", "»", ")", "]": break
            default: isEnd = false
            }
            letters = character.isLetter || character.isNumber ? letters + 1 : 0
        }
        return count + 1
    }
}

extension SummaryTask.Length {
    /// The length in words, for prompts.
    var words: String {
        switch self {
        case .sentences(1): "one sentence"
        case .sentences(let count): "at most \(count) sentences"
        case .words(let count): "at most \(count) words"
        }
    }

    /// How many words a summary has at most, as a rule.
    fileprivate var wordCount: Int {
        switch self {
        case .sentences(let count): 40 * count
        case .words(let count): count
        }
    }

    /// How many sentences and, where these are counted, words there are at most.
    fileprivate var bounds: (sentences: Int, words: Int?) {
        switch self {
        case .sentences(let count): (count, nil)
        case .words(let count): (max(1, count / DefaultBounds.wordsOfSentence), count)
        }
    }

    /// What a summary of this length can hold at most, in characters.
    package var largestCharacterCount: Int {
        switch self {
        case .sentences(let count): count * DefaultBounds.sentence
        case .words(let count): count * DefaultBounds.word + 100
        }
    }
}
