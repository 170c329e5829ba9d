public import AnalysisCore

extension LocalProvider {
    /// The answer to a request that no model need be asked for: a summary of the document's own
    /// sentences.
    ///
    /// - Parameter request: What is asked.
    /// - Returns: The answer, which took no token; `nil` where the model has to write or choose.
    public static func excerpt(for request: ModelRequest) -> ModelAnswer? {
        let form = AnswerForm(request.prompt.schema)
        guard form.isExcerpt else { return nil }
        var excerpt = DocumentExcerpt(of: request.prompt.source)
        var text = ""
        for step in form.steps {
            switch step {
            case .fixed(let fixed): text += fixed
            case .excerpt(let length): text += excerpt.summary(length)
            case .excerpts(let most): text += excerpt.points(most)
            case .choice, .choices, .confidence, .written: return nil
            }
        }
        return ModelAnswer(
            text: text,
            stop: .finished,
            usage: TokenUsage(),
            model: "sentences of the document, \(DocumentExcerpt.version); no model was asked",
            isExcerpt: true
        )
    }
}
