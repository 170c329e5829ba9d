import AnalysisCore
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
        let (tags, fault) = TemplateTags.tags(of: text)
        if let first = Self.faults(tags, fault, named: name, vocabulary: vocabulary).first {
            throw first
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

    /// Everything that is wrong with a template.
    static func faults(
        in text: String,
        named name: AnalysisError.TemplateName,
        vocabulary: TemplateVocabulary
    ) -> [AnalysisError] {
        let (tags, fault) = TemplateTags.tags(of: text)
        return faults(tags, fault, named: name, vocabulary: vocabulary)
    }

    private static func faults(
        _ tags: [TemplateTags.Tag],
        _ fault: TemplateTags.Fault?,
        named name: AnalysisError.TemplateName,
        vocabulary: TemplateVocabulary
    ) -> [AnalysisError] {
        var faults = tags.compactMap { tag in
            vocabulary.fault(of: tag).map { message in
                AnalysisError(
                    code: .unknownVariable,
                    part: .template(name, line: tag.line, column: tag.column),
                    message: message
                )
            }
        }
        if let fault {
            faults.append(
                AnalysisError(
                    code: .invalidTemplate,
                    part: .template(name, line: fault.line, column: fault.column),
                    message: fault.message
                )
            )
        }
        return faults
    }

    /// The text of the template with values for its variables.
    func render(_ variables: TemplateVariables) -> String {
        template.render(variables)
    }
}
