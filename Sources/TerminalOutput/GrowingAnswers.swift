internal import AnalysisCore

/// The answers that grow while they are shown, a row each.
struct GrowingAnswers: Sendable, Hashable {
    private struct Answer: Sendable, Hashable {
        var document: String
        var text: String
    }

    /// The answers in the order in which they began.
    private var answers: [Answer] = []

    /// How many are shown at once; the rest follow as others end.
    private static let shownCount = 8

    /// Notes how far an answer has grown.
    mutating func note(_ text: String, about document: String) {
        if let index = answers.firstIndex(where: { $0.document == document }) {
            answers[index].text = text
        } else {
            answers.append(Answer(document: document, text: text))
        }
    }

    /// Notes that a document is done.
    mutating func end(about document: String) {
        answers.removeAll { $0.document == document }
    }

    /// The rows: a document's name and the end of its answer, which is where it grows.
    func rows(columns: Int, isUnicode: Bool) -> [String] {
        let visible = VisibleText(isUnicode: isUnicode)
        return answers.prefix(Self.shownCount).map { answer in
            let name = TextWidth.fitting(
                visible.text(of: answer.document),
                columns: columns / 3,
                isUnicode: isUnicode
            )
            let room = max(0, columns - TextWidth.columns(of: name) - 2)
            // What is not shown need not be made visible: no character is narrower than nothing.
            let values = GrowingValues.text(of: answer.text)
            let text = visible.text(of: String(values.suffix(columns)))
            return "\(name): \(TextWidth.ending(text, columns: room))"
        }
    }
}
