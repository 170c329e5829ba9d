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
        let shownCount = Self.shownCount(of: prompt.examples, form)
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

    /// How many examples are shown: a dozen, or one a label where there are more labels.
    ///
    /// A document is read faster after a short prompt, and beyond a dozen the model gains nothing.
    /// The earlier ones are held out only where every label is among them: from one label alone a
    /// balance would learn to choose nothing else.
    private static func shownCount(of examples: [AnalysisExample], _ form: AnswerForm) -> Int {
        let count = min(max(12, form.labelCount), examples.count)
        let heldOut = examples.dropLast(count)
        for case .choice(let property, let labels) in form.steps
        where examples.contains(where: { $0.result[property] != nil }) {
            let covered = Set(heldOut.compactMap { $0.result[property]?.string })
            if !covered.isSuperset(of: labels) { return examples.count }
        }
        return count
    }

    /// A document up to where the answer begins.
    static func tail(of document: String) -> String {
        " \(document)\nJSON: "
    }
}
