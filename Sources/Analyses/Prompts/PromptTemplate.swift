import Mustache

/// A template of a pipeline whose tags were checked.
struct PromptTemplate: Sendable {
    private let template: MustacheTemplate
    /// The names of the variables whose values the template places, whatever they are.
    let placed: Set<String>
    /// The names of the variables whose values the template places, some of them in sections.
    let used: Set<String>

    /// Reads a template.
    ///
    /// - Throws: An `AnalysisError` with the line and column in the template.
    init(
        _ text: String,
        named name: AnalysisError.TemplateName,
        vocabulary: TemplateVocabulary
    ) throws(AnalysisError) {
        let tags: [TemplateTags.Tag]
        do {
            tags = try TemplateTags.tags(of: text)
        } catch {
            throw AnalysisError(
                code: .invalidTemplate,
                part: .template(name, line: error.line, column: error.column),
                message: error.message
            )
        }
        for tag in tags {
            if let fault = vocabulary.fault(of: tag) {
                throw AnalysisError(
                    code: .unknownVariable,
                    part: .template(name, line: tag.line, column: tag.column),
                    message: fault
                )
            }
        }
        let variables = tags.filter { $0.kind == .variable }
        placed = Set(variables.filter { $0.sections.isEmpty }.map(\.name))
        used = Set(variables.map(\.name))
        do {
            // The first line switches escaping for HTML off and vanishes.
            template = try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}\n" + text)
        } catch {
            let context = (error as? MustacheTemplate.ParserError)?.context
            throw AnalysisError(
                code: .invalidTemplate,
                part: .template(
                    name,
                    line: max((context?.lineNumber ?? 2) - 1, 1),
                    column: context?.columnNumber ?? 1
                ),
                message: "the template is not valid Mustache"
            )
        }
    }

    /// The text of the template with values for its variables.
    func render(_ variables: TemplateVariables) -> String {
        template.render(variables)
    }
}
