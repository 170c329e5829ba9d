import AnalysisCore
import JSON

/// The form that small models follow best: a text of examples that breaks off where the answer
/// about the document begins.
///
/// ```
/// Decide whether each review is positive or negative.
///
/// Document: Best coffee in town.
/// JSON: {"sentiment":"positive"}
///
/// Document: It broke on the second day.
/// JSON: …
/// ```
struct CompletionText: Sendable, Hashable {
    /// What all documents of a run share, up to and with the last `Document:`.
    var prefix: String
    /// The document, up to where the answer begins.
    var tail: String
    /// The examples that are not shown; the balance of the labels is found with them.
    var heldOut: [AnalysisExample]

    /// The form of a prompt.
    ///
    /// - Parameters:
    ///   - request: The prompt, and what was wrong with an earlier answer.
    ///   - form: The form of the answer.
    init(_ request: ModelRequest, form: AnswerForm) {
        let prompt = request.prompt
        let shownCount = max(Self.leastShown, form.labelCount)
        var prefix = prompt.instruction + "\n\n"
        for example in prompt.examples.suffix(shownCount) {
            prefix += "Document:" + Self.tail(of: example.document)
            prefix += form.text(of: example.result) + "\n\n"
        }
        self.prefix = prefix + "Document:"
        heldOut = prompt.examples.dropLast(shownCount)
        tail = Self.tail(of: prompt.document)
        if let correction = request.correction {
            tail += "\(correction.answer)\nThat is wrong: \(correction.message)\nJSON: "
        }
    }

    /// How many examples are shown at most, unless there are more labels than that.
    ///
    /// A document is
    /// read faster after a short prompt; beyond a dozen examples the model gains nothing.
    private static let leastShown = 12

    /// A document up to where the answer begins.
    static func tail(of document: String) -> String {
        " \(document)\nJSON: "
    }
}
