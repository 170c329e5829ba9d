import AnalysisCore

extension LocalPrompt {
    /// The prompt of a request in the form that a model follows.
    ///
    /// - Parameters:
    ///   - request: The prompt, and what was wrong with an earlier answer.
    ///   - form: The form of the answer.
    ///   - rendering: The form of the prompt.
    init(_ request: ModelRequest, form: AnswerForm, rendering: LocalModel.Rendering) {
        switch rendering {
        case .completion:
            self.init(examples: CompletionText(request, form: form))
        case .chat(let markup):
            self = ChatText(markup: markup, form: form).prompt(of: request)
        }
    }
}
