internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import JSON
internal import Synchronization

/// Turns documents into work: writes the prompt and estimates what it takes.
final class Preparation: Sendable {
    private let analysis: Analysis
    private let models: [ConfiguredModel]
    /// The tokens of what all prompts of a form share, by the text that was measured last.
    private let prefixes = Mutex<[PromptForm: (text: String, tokens: Int)]>([:])

    /// Prepares for the given models, the first one's and then the fallbacks'.
    init(analysis: Analysis, models: [ConfiguredModel]) {
        self.analysis = analysis
        self.models = models
    }

    /// The work for a document as a whole.
    func work(for document: Document, at index: Int) -> WorkItem<DocumentJob> {
        let passage = Passage(document)
        let prompt = analysis.prompt(for: passage, form: models[0].form)
        let job = DocumentJob(index: index, document: document, passage: passage, prompt: prompt)
        return WorkItem(
            job,
            estimate: estimate(of: prompt, for: models[0]),
            fallbacks: models.dropFirst().map { estimate(of: prompt, for: $0) },
            bytes: document.text.utf8.count * 2
        )
    }

    /// What a prompt and its answer take at most with a model.
    private func estimate(of prompt: Prompt, for model: ConfiguredModel) -> RequestEstimate {
        let estimator = TokenEstimator()
        let text = model.form == .chat ? prompt.user : prompt.document
        let tokens = prefixTokens(of: prompt, model.form, estimator) + estimator.tokens(in: text)
        let input = Int((Double(tokens) * model.estimator.scale).rounded(.up))
        return RequestEstimate(
            inputTokens: input,
            outputTokens: model.maxTokens,
            inputPicodollars: model.price(TokenUsage(input: input))?.picodollars ?? 0,
            outputPicodollars: model.price(TokenUsage(output: model.maxTokens))?.picodollars ?? 0
        )
    }

    private func prefixTokens(
        of prompt: Prompt,
        _ form: PromptForm,
        _ estimator: TokenEstimator
    ) -> Int {
        let shared = form == .chat ? prompt.system : prompt.instruction
        return prefixes.withLock { prefixes in
            if let known = prefixes[form], known.text == shared { return known.tokens }
            let tokens = prompt.examples.reduce(estimator.tokens(in: shared)) { sum, example in
                sum + estimator.tokens(in: example.document)
                    + estimator.tokens(in: "\(JSONValue.object(example.result))") + 8
            }
            prefixes[form] = (shared, tokens)
            return tokens
        }
    }
}
