import AnalysisCore

/// Says when a summary is clearly longer than the pipeline asks for.
///
/// Sentences and words cannot be counted beyond doubt in every language, so a long summary is a
/// finding and no failure.
struct SummaryLength {
    let length: SummaryOptions.Length

    /// The finding, if the summary is longer than asked by more than a fifth, and by more than
    /// one sentence or five words.
    func finding(_ summary: String) -> Finding? {
        let (count, limit, unit) =
            switch length {
            case .sentences(let limit): (Self.sentences(in: summary), limit, "sentences")
            case .words(let limit): (Self.words(in: summary), limit, "words")
            }
        let tolerance = max(limit / 5, unit == "words" ? 5 : 1)
        guard count > limit + tolerance else { return nil }
        return Finding(
            kind: "summary-too-long",
            message: "the summary has about \(count) \(unit); \(limit) were asked for"
        )
    }

    private static func words(in text: String) -> Int {
        text.split(whereSeparator: \.isWhitespace).count
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
