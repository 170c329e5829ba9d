internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import DocumentIngest
internal import ModelProviders
internal import Pipelines

/// How much text fits into one request, and what prompts and their answers take.
///
/// An object for the reason that `PromptBook` is one.
final class ContextRoom: Sendable {
    /// The model that is asked first: its context bounds the parts of documents.
    private let model: RunModel
    /// Divides documents; `nil` where any length fits.
    private let chunker: Chunker?
    /// The tokens of what a model's prompts share.
    private let prefixes = RecentValues<Prefix, Int>(capacity: 16)

    /// What the prompts of a kind share with a model.
    private struct Prefix: Equatable {
        var text: String
        var model: ModelReference
    }

    /// The share of a model's context that is filled on estimates: the rest is for their errors.
    private static let fill = 0.85

    /// The room that a model's context has.
    ///
    /// - Parameters:
    ///   - plan: What is asked.
    ///   - model: The model that is asked first.
    /// - Throws: An `EngineError` with code `usage` where the context leaves no room for documents,
    ///   or less than the pipeline's `chunking` asks for.
    init(_ plan: RunPlan, of model: RunModel) throws(EngineError) {
        self.model = model
        let room = model.tokensForPrompt.map { tokens in
            let empty = plan.analysis.prompt(
                for: Passage(document: DocumentID(""), text: "", part: .init(number: 99, of: 99)),
                form: model.form
            )
            let fixed = Self.prefixTokens(of: empty, model) + Self.documentTokens(of: empty, model)
            return Int(Double(tokens - fixed) * Self.fill)
        }
        chunker = try plan.chunkTokens(within: room).map { limit in
            Chunker(
                maxTokens: limit,
                overlap: plan.pipeline.chunking?.overlap ?? 0,
                estimate: { model.tokens(in: $0) }
            )
        }
    }

    /// A document as a whole, or its parts where it is too long for one request.
    func passages(of document: Document) -> [Passage] {
        let chunks = chunker?.chunks(of: document.text) ?? []
        guard chunks.count > 1 else { return [Passage(document)] }
        return Passage.parts(
            of: document,
            at: chunks.map { $0.range.lowerBound - $0.overlap..<$0.range.upperBound }
        )
    }

    /// Whether a text fits into one request.
    func fits(_ text: String) -> Bool {
        chunker.map { model.tokens(in: text) <= $0.maxTokens } ?? true
    }

    /// The estimated tokens of a document, as packs and votes weigh it.
    func tokens(of passage: Passage) -> Int { model.tokens(in: passage.slice) }

    /// What a prompt and its answer take at most with a model.
    ///
    /// - Parameters:
    ///   - question: What is asked.
    ///   - model: Who is asked.
    ///   - inputTokens: The tokens of the prompt, where they are known.
    /// - Returns: The estimate.
    func estimate(
        of question: Question,
        for model: RunModel,
        inputTokens: Int? = nil
    ) -> RequestEstimate {
        let prompt = question.prompt
        let input =
            inputTokens
            ?? prefixTokens(of: prompt, model) + Self.documentTokens(of: prompt, model)
        let output = model.room(documents: question.jobs.count)
        return RequestEstimate(
            inputTokens: input,
            outputTokens: output,
            inputPicodollars: model.price(TokenUsage(input: input))?.picodollars ?? 0,
            outputPicodollars: model.price(TokenUsage(output: output))?.picodollars ?? 0
        )
    }

    /// The estimated tokens of what all prompts share, for a model.
    func prefixTokens(of prompt: Prompt, _ model: RunModel) -> Int {
        let shared = model.form == .chat ? prompt.system : prompt.instruction
        return prefixes.value(for: Prefix(text: shared, model: model.reference)) {
            Self.prefixTokens(of: prompt, model)
        }
    }

    /// The tokens of what all prompts share.
    ///
    /// A completion model is not shown all examples: what it is shown its provider knows.
    private static func prefixTokens(of prompt: Prompt, _ model: RunModel) -> Int {
        if model.form != .chat {
            var shared = prompt
            shared.document = ""
            let request = ModelRequest(
                model: model.reference.name,
                prompt: shared,
                maxTokens: model.maxTokens
            )
            return model.tokens(in: model.provider.rendering(of: request))
        }
        return prompt.examples.reduce(model.tokens(in: prompt.system)) { sum, example in
            sum + model.tokens(in: example.document, example.answer) + 8
        }
    }

    /// The tokens of what is particular to a prompt.
    private static func documentTokens(of prompt: Prompt, _ model: RunModel) -> Int {
        model.tokens(in: model.form == .chat ? prompt.user : prompt.document)
    }
}
