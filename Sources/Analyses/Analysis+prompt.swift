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
        let writer = writer(inquiry.form)
        let shown = form == .chat ? examples.chat : examples.completion
        return Prompt(
            system: inquiry.system,
            instruction: form == .turns ? inquiry.brief : inquiry.instruction,
            examples: inquiry.form == .reduction ? [] : shown,
            document: form == .chat ? passage.text : writer.bareText(for: passage),
            source: passage.text,
            user: writer.message(for: [passage]),
            schema: inquiry.schema
        )
    }

    /// What writes the user messages of an inquiry.
    func writer(_ form: InquiryForm) -> UserTextWriter {
        UserTextWriter(spec: spec, options: options, template: userTemplate, form: form)
    }
}
