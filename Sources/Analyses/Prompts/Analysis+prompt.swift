public import AnalysisCore

extension Analysis {
    /// The prompt that asks about a whole document, or about one part of a long one.
    ///
    /// - Parameters:
    ///   - passage: What is asked about.
    ///   - form: For which kind of model. Chat models see the pipeline's examples only, each as
    ///     the user message that would ask about it; completion models see the built-in
    ///     examples before them.
    /// - Returns: The prompt, the same for the same passage every time.
    public func prompt(for passage: Passage, form: PromptForm = .chat) -> Prompt {
        prompt(for: passage, inquiry: passage.part == nil ? whole : part, form: form)
    }

    func prompt(for passage: Passage, inquiry: Inquiry, form: PromptForm) -> Prompt {
        let writer = UserTextWriter(analysis: self, inquiry: inquiry)
        let document: String
        let shown: [AnalysisExample]
        switch form {
        case .chat:
            document = passage.text
            shown = examples.map { example in
                AnalysisExample(
                    document: writer.message(for: [Self.passage(of: example)]),
                    result: example.result
                )
            }
        case .completion:
            document = writer.bareText(for: passage)
            shown = (builtExamples + examples).map { example in
                AnalysisExample(
                    document: writer.bareText(for: Self.passage(of: example)),
                    result: example.result
                )
            }
        }
        return Prompt(
            system: inquiry.system,
            instruction: inquiry.instruction,
            examples: inquiry.form == .reduction ? [] : shown,
            document: document,
            user: writer.message(for: [passage]),
            schema: inquiry.schema
        )
    }

    static func passage(of example: AnalysisExample) -> Passage {
        Passage(document: DocumentID("example"), text: example.document)
    }
}
