internal import Analyses
internal import AnalysisCore
internal import BatchExecution

/// Makes of documents what is to be asked about them, and of that the work of the executor.
final class QuestionMaker: Sendable {
    /// The models, the first one's and then the fallbacks'.
    let models: [RunModel]
    /// What is said to them.
    let prompts: PromptBook
    /// What fits into one request, and what it takes.
    let room: ContextRoom

    /// A maker for the given models.
    ///
    /// - Throws: An `EngineError` with code `usage` where the context leaves no room for documents,
    ///   or less than the pipeline's `chunking` asks for.
    init(_ plan: RunPlan, models: [RunModel]) throws(EngineError) {
        self.models = models
        prompts = PromptBook(plan)
        room = try ContextRoom(plan, of: models[0])
    }

    /// What is to be asked about a document.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - index: Where it stands in the order of the input, from 0.
    ///   - hasKeys: Whether the ledger is asked, or told, about it.
    /// - Returns: The job.
    func job(for document: Document, at index: Int, hasKeys: Bool = true) -> DocumentJob {
        let passages = room.passages(of: document)
        return DocumentJob(
            index: index,
            document: document,
            passages: passages,
            votes: prompts.analysis.votes,
            keys: hasKeys ? prompts.keys(of: passages, for: models[0]) : nil
        )
    }

    /// The work for a question.
    ///
    /// - Parameters:
    ///   - subject: What it is about.
    ///   - inputTokens: The tokens of its input for the first model, where they are known.
    /// - Returns: What the executor takes.
    func work(_ subject: Question.Subject, inputTokens: Int? = nil) -> WorkItem<Question> {
        let question = Question(
            subject: subject,
            prompt: prompts.prompt(of: subject, for: models[0])
        )
        return WorkItem(
            question,
            estimate: room.estimate(of: question, for: models[0], inputTokens: inputTokens),
            fallbacks: models.dropFirst().map { room.estimate(of: question, for: $0) },
            bytes: question.prompt.document.utf8.count * 3
        )
    }
}
