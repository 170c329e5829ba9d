import AnalysisCore
import JSON

/// The form for models that converse: the task as what the system says, each example as a turn of
/// the user and one of the model, and then the document.
///
/// ```
/// <|im_start|>system
/// You judge the sentiment of documents. …<|im_end|>
/// <|im_start|>user
/// Best coffee in town.<|im_end|>
/// <|im_start|>assistant
/// {"sentiment":"positive"}<|im_end|>
/// <|im_start|>user
/// …
/// ```
///
/// The document cannot end its turn: what it spells out is never read as a mark.
struct ChatText: Sendable {
    let markup: ChatMarkup
    let form: AnswerForm

    /// So many examples are shown: beyond a dozen the model gains nothing.
    private static let mostShown = 12

    /// The prompt of a request.
    func prompt(of request: ModelRequest) -> LocalPrompt {
        let prompt = request.prompt
        var prefix: [LocalPrompt.Piece] = [
            .markup(markup.system), .text(prompt.instruction), .markup(markup.end + markup.user),
        ]
        for example in prompt.examples.suffix(max(Self.mostShown, form.labelCount)) {
            prefix += turn(example.document, answer: form.text(of: example.result))
        }
        var tail: [LocalPrompt.Piece] = []
        if let correction = request.correction {
            tail += turn(prompt.document, answer: correction.answer)
            tail.append(.text("That is wrong: \(correction.message)"))
        } else {
            tail.append(.text(prompt.document))
        }
        tail.append(.markup(markup.end + markup.assistant))
        return LocalPrompt(turns: prefix, tail: tail)
    }

    /// What the user says, what the model answers, and the mark of the user's next turn.
    private func turn(_ document: String, answer: String) -> [LocalPrompt.Piece] {
        [
            .text(document), .markup(markup.end + markup.assistant), .text(answer),
            .markup(markup.end + markup.user),
        ]
    }
}
