public import AnalysisCore

extension Analysis {
    /// An analysis, or everything that is wrong with it: what its initializer throws, and what it
    /// would throw after that was mended.
    ///
    /// - Parameters:
    ///   - spec: What is asked of each document; `nil` where that is not known, so that only
    ///     templates are checked.
    ///   - options: What the pipeline says about prompts.
    /// - Returns: The analysis, where nothing is wrong with it, and the faults: of the specification
    ///   the first, of the templates and examples all.
    public static func checked(
        _ spec: AnalysisSpec?,
        options: PromptOptions
    ) -> (analysis: Analysis?, faults: [AnalysisError]) {
        var faults: [AnalysisError] = []
        if let text = options.system {
            faults += PromptTemplate.faults(in: text, named: .system, vocabulary: .system)
        }
        if let text = options.user {
            faults += PromptTemplate.faults(in: text, named: .user, vocabulary: .user)
            if let template = try? PromptTemplate(text, named: .user, vocabulary: .user),
                let fault = template.userFault
            {
                faults.append(fault)
            }
        }
        guard let spec else { return (nil, faults) }
        do throws(AnalysisError) {
            try SpecificationChecks.check(spec)
        } catch {
            return (nil, faults + [error])
        }
        let reader = ExampleReader(shape: AnswerShape(spec))
        for (index, example) in options.examples.enumerated() {
            if case .failure(let fault) = reader.read(example) {
                faults.append(fault.error(at: index))
            }
        }
        guard faults.isEmpty else { return (nil, faults) }
        // What concerns several parts at once.
        do throws(AnalysisError) {
            return (try Analysis(spec, options: options), [])
        } catch {
            return (nil, [error])
        }
    }
}

extension PromptTemplate {
    /// Why a user template would leave documents out; `nil` where it places them all.
    var userFault: AnalysisError? {
        guard !placed.contains("document") else { return nil }
        return AnalysisError(
            code: .invalidTemplate,
            part: .template(.user, line: 1, column: 1),
            message: used.contains("document")
                ? "the template places {{document}} only in sections, so that some documents would not be sent"
                : "the template does not place {{document}}, so that no document would be sent"
        )
    }
}
