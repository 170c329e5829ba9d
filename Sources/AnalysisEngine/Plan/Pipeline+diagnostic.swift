internal import Analyses
internal import AnalysisCore
internal import Pipelines

extension Pipeline {
    /// What an analysis found fault with, and where the file says it.
    func diagnostic(of error: AnalysisError) -> PipelineDiagnostic {
        PipelineDiagnostic(error.message, at: location(of: error.part))
    }

    private func location(of part: AnalysisError.Part) -> SourceLocation {
        switch part {
        case .template(.system, let line, let column):
            prompt.system?.location(line: line, column: column) ?? analysisLocation
        case .template(.user, let line, let column):
            prompt.user?.location(line: line, column: column) ?? analysisLocation
        case .example(let index, let member):
            location(ofExample: index, member: member)
        case .field(let path):
            fieldLocations[path]
                ?? path.split(separator: ".").first.flatMap { fieldLocations[String($0)] }
                ?? analysisLocation
        case .item, .option:
            analysisLocation
        }
    }

    /// Where an example begins, or the value of a member of its result.
    func location(ofExample index: Int, member: String? = nil) -> SourceLocation {
        guard prompt.examples.indices.contains(index) else { return analysisLocation }
        let example = prompt.examples[index]
        return member.flatMap { example.resultLocations[$0] } ?? example.location
    }
}

extension PromptOptions {
    /// What a pipeline says about prompts, without the places.
    init(_ prompt: Pipeline.Prompt) {
        self.init(
            instructions: prompt.instructions?.text,
            system: prompt.system?.text,
            user: prompt.user?.text,
            examples: prompt.examples.map(\.example),
            language: prompt.language?.value,
            metadata: prompt.metadata
        )
    }
}
