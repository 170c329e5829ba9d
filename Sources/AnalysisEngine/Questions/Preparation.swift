internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import DocumentIngest
internal import ModelProviders
internal import Pipelines
internal import RunLedger

/// Turns documents into work: divides long ones, writes prompts, and estimates what they take.
final class Preparation: Sendable {
    /// The models, the first one's and then the fallbacks'.
    let models: [ConfiguredModel]
    let analysis: Analysis
    let keys: LedgerKeys
    private let effort: ModelRequest.Effort?
    private let temperature: Double?
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

    /// Prepares for the given models.
    ///
    /// - Throws: An `EngineError` with code `usage` where the context leaves no room for documents,
    ///   or less than the pipeline's `chunking` asks for.
    init(_ plan: RunPlan, models: [ConfiguredModel]) throws(EngineError) {
        self.models = models
        analysis = plan.analysis
        keys = LedgerKeys(plan.analysis.spec)
        effort = plan.pipeline.effort?.value
        temperature = plan.pipeline.temperature?.value
        let first = models[0]
        let room = first.tokensForPrompt.map { tokens in
            let empty = plan.analysis.prompt(
                for: Passage(document: DocumentID(""), text: "", part: .init(number: 99, of: 99)),
                form: first.form
            )
            let fixed = Self.prefixTokens(of: empty, first) + Self.documentTokens(of: empty, first)
            return Int(Double(tokens - fixed) * Self.fill)
        }
        chunker = try plan.chunkTokens(within: room).map { limit in
            Chunker(
                maxTokens: limit,
                overlap: plan.pipeline.chunking?.overlap ?? 0,
                estimate: { first.tokens(in: $0) }
            )
        }
    }

    /// What is to be asked about a document.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - index: Where it stands in the order of the input, from 0.
    ///   - hasKeys: Whether the ledger is asked, or told, about it.
    /// - Returns: The job.
    func job(for document: Document, at index: Int, hasKeys: Bool = true) -> DocumentJob {
        let passages = passages(of: document)
        return DocumentJob(
            index: index,
            document: document,
            passages: passages,
            votes: analysis.votes,
            keys: hasKeys ? keys(of: passages) : nil
        )
    }

    private func keys(of passages: [Passage]) -> (requests: [RequestKey], result: ResultKey) {
        var requests: [[RequestKey]] = Array(repeating: [], count: analysis.votes)
        // One prompt at a time: those of a long document hold its text several times.
        for passage in passages {
            let prompt = analysis.prompt(for: passage, form: models[0].form)
            let request = request(prompt, to: models[0])
            for vote in requests.indices {
                requests[vote].append(requestKey(of: request, models[0], vote: vote))
            }
        }
        let all = requests.flatMap(\.self)
        return (all, keys.result(of: all))
    }

    /// The request that asks a model, at first.
    func request(
        _ prompt: Prompt,
        to model: ConfiguredModel,
        documents: Int = 1,
        afterTruncations truncations: Int = 0,
        correction: ModelRequest.Correction? = nil
    ) -> ModelRequest {
        ModelRequest(
            model: model.reference.name,
            prompt: prompt,
            maxTokens: model.room(documents: documents, afterTruncations: truncations),
            effort: effort,
            temperature: temperature,
            correction: correction
        )
    }

    /// The key of a request, which of several votes it asks for included.
    func requestKey(
        of request: ModelRequest,
        _ model: ConfiguredModel,
        vote: Int = 0
    ) -> RequestKey {
        keys.request(
            request,
            to: model.reference,
            form: model.form,
            identity: model.identity,
            vote: vote
        )
    }

    /// What is asked, in the form that a model follows.
    func prompt(of subject: Question.Subject, for model: ConfiguredModel) -> Prompt {
        switch subject {
        case .passage(let job, let part), .answered(let job, let part, _):
            analysis.prompt(for: job.passage(ofRequest: part), form: model.form)
        case .pack(let jobs):
            analysis.prompt(forPack: jobs.map { $0.passages[0] })
        case .reduction(_, let reduction), .reduced(_, let reduction, _, _):
            analysis.prompt(for: reduction, form: model.form)
        }
    }

    /// The work for a question.
    ///
    /// - Parameters:
    ///   - subject: What it is about.
    ///   - inputTokens: The tokens of its input for the first model, where they are known.
    /// - Returns: What the executor takes.
    func work(_ subject: Question.Subject, inputTokens: Int? = nil) -> WorkItem<Question> {
        let question = Question(subject: subject, prompt: prompt(of: subject, for: models[0]))
        let bytes = question.prompt.document.utf8.count * 3
        if question.isAnswered { return WorkItem(question, bytes: bytes) }
        return WorkItem(
            question,
            estimate: estimate(of: question, for: models[0], inputTokens: inputTokens),
            fallbacks: models.dropFirst().map { estimate(of: question, for: $0) },
            bytes: bytes
        )
    }

    /// Whether a text fits into one request.
    func fits(_ text: String) -> Bool {
        chunker.map { models[0].tokens(in: text) <= $0.maxTokens } ?? true
    }

    /// The estimated tokens of a document, as packs and votes weigh it.
    func tokens(of passage: Passage) -> Int { models[0].tokens(in: passage.slice) }

    private func passages(of document: Document) -> [Passage] {
        let chunks = chunker?.chunks(of: document.text) ?? []
        guard chunks.count > 1 else { return [Passage(document)] }
        return Passage.parts(
            of: document,
            at: chunks.map { $0.range.lowerBound - $0.overlap..<$0.range.upperBound }
        )
    }

    /// What a prompt and its answer take at most with a model.
    func estimate(
        of question: Question,
        for model: ConfiguredModel,
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
    func prefixTokens(of prompt: Prompt, _ model: ConfiguredModel) -> Int {
        let shared = model.form == .chat ? prompt.system : prompt.instruction
        return prefixes.value(for: Prefix(text: shared, model: model.reference)) {
            Self.prefixTokens(of: prompt, model)
        }
    }

    /// The tokens of what all prompts share.
    ///
    /// A completion model is not shown all examples: what it is shown its provider knows.
    private static func prefixTokens(of prompt: Prompt, _ model: ConfiguredModel) -> Int {
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
    private static func documentTokens(of prompt: Prompt, _ model: ConfiguredModel) -> Int {
        model.tokens(in: model.form == .chat ? prompt.user : prompt.document)
    }
}
