internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import JSON
internal import Synchronization

/// Turns documents into work: writes the prompt and estimates what it takes.
final class Preparation: Sendable {
    private let analysis: Analysis
    private let model: ConfiguredModel
    /// The tokens of the part that all prompts share, by the text that was measured last.
    private let prefix = Mutex<(system: String, tokens: Int)?>(nil)

    init(analysis: Analysis, model: ConfiguredModel) {
        self.analysis = analysis
        self.model = model
    }

    /// The work for a document as a whole.
    func work(for document: Document, at index: Int) -> WorkItem<DocumentJob> {
        let passage = Passage(document)
        let prompt = analysis.prompt(for: passage, form: model.form)
        let job = DocumentJob(index: index, document: document, passage: passage, prompt: prompt)
        return WorkItem(job, estimate: estimate(of: prompt), bytes: document.text.utf8.count * 2)
    }

    /// What a prompt and its answer take at most.
    func estimate(of prompt: Prompt) -> RequestEstimate {
        let text = model.form == .chat ? prompt.user : prompt.document
        let input = prefixTokens(of: prompt) + model.estimator.tokens(in: text)
        let cost = model.price(TokenUsage(input: input))
        let room = model.price(TokenUsage(output: model.maxTokens))
        return RequestEstimate(
            inputTokens: input,
            outputTokens: model.maxTokens,
            inputPicodollars: cost?.picodollars ?? 0,
            outputPicodollars: room?.picodollars ?? 0
        )
    }

    private func prefixTokens(of prompt: Prompt) -> Int {
        let shared = model.form == .chat ? prompt.system : prompt.instruction
        return prefix.withLock { known in
            if let known, known.system == shared { return known.tokens }
            let tokens = prompt.examples.reduce(model.estimator.tokens(in: shared)) {
                sum,
                example in
                sum + model.estimator.tokens(in: example.document)
                    + model.estimator.tokens(in: "\(JSONValue.object(example.result))") + 8
            }
            known = (shared, tokens)
            return tokens
        }
    }
}
