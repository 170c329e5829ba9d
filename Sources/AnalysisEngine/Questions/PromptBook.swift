internal import Analyses
internal import AnalysisCore
internal import Pipelines
internal import RunLedger

/// What is said to models: prompts, the requests that carry them, and the keys of these.
///
/// An object, since whoever asks holds it as long as a request is under way.
final class PromptBook: Sendable {
    /// What is asked of each document; it reads the answers as well.
    let analysis: Analysis
    private let keys: LedgerKeys
    private let effort: ModelRequest.Effort?
    private let temperature: Double?

    /// The prompts of a plan.
    init(_ plan: RunPlan) {
        analysis = plan.analysis
        keys = LedgerKeys(plan.analysis.spec)
        effort = plan.pipeline.effort?.value
        temperature = plan.pipeline.temperature?.value
    }

    /// What is asked, in the form that a model follows.
    func prompt(of subject: Question.Subject, for model: RunModel) -> Prompt {
        switch subject {
        case .passage(let job, let part):
            analysis.prompt(for: job.passage(ofRequest: part), form: model.form)
        case .pack(let jobs):
            analysis.prompt(forPack: jobs.map { $0.passages[0] })
        case .reduction(_, let reduction):
            analysis.prompt(for: reduction, form: model.form)
        }
    }

    /// The request that asks a model, at first.
    func request(
        _ prompt: Prompt,
        to model: RunModel,
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
    func key(of request: ModelRequest, _ model: RunModel, vote: Int = 0) -> RequestKey {
        keys.request(
            request,
            to: model.reference,
            form: model.form,
            identity: model.identity,
            vote: vote
        )
    }

    /// The keys of the first requests about passages, for each vote those about all, and of the
    /// result that they lead to.
    func keys(
        of passages: [Passage],
        for model: RunModel
    ) -> (requests: [RequestKey], result: ResultKey) {
        var requests: [[RequestKey]] = Array(repeating: [], count: analysis.votes)
        // One prompt at a time: those of a long document hold its text several times.
        for passage in passages {
            let request = request(analysis.prompt(for: passage, form: model.form), to: model)
            for vote in requests.indices {
                requests[vote].append(key(of: request, model, vote: vote))
            }
        }
        let all = requests.flatMap(\.self)
        return (all, keys.result(of: all))
    }
}
