internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import ModelProviders

/// Makes one attempt for one document: asks a model, reads the answer, and says what it took.
struct Inquirer: Sendable {
    /// What came out of an attempt that succeeded.
    struct Result: Sendable {
        var reading: Reading
        var requestID: String?
        var notes: [String]
    }

    let analysis: Analysis
    let models: [ConfiguredModel]
    let effort: ModelRequest.Effort?
    let temperature: Double?

    /// Asks once.
    ///
    /// - Parameters:
    ///   - job: The document and what is asked about it.
    ///   - attempt: Which model to ask, and what went wrong before.
    /// - Returns: The reading of the answer.
    /// - Throws: What went wrong this time, and whether asking again may help.
    func ask(
        _ job: DocumentJob,
        _ attempt: Attempt<RequestFault>
    ) async throws(AttemptFailure<RequestFault>) -> Answer<Result> {
        let model = models[attempt.candidate]
        let room = model.room(afterTruncations: attempt.failures(.truncated))
        let request = ModelRequest(
            model: model.reference.name,
            prompt: prompt(for: job, model),
            maxTokens: room,
            effort: effort,
            temperature: temperature,
            correction: attempt.lastInvalidAnswer?.reason.correction
        )
        let answer: ModelAnswer
        do throws(ProviderFailure) {
            answer = try await model.provider.answer(to: request, onPartialText: nil)
        } catch {
            throw model.failure(error)
        }
        return try read(answer, of: model, about: job.passage)
    }

    /// The prompt in the form that a model follows; the job holds that of the first model.
    private func prompt(for job: DocumentJob, _ model: ConfiguredModel) -> Prompt {
        model.form == models[0].form
            ? job.prompt : analysis.prompt(for: job.passage, form: model.form)
    }

    private func read(
        _ answer: ModelAnswer,
        of model: ConfiguredModel,
        about passage: Passage
    ) throws(AttemptFailure<RequestFault>) -> Answer<Result> {
        let usage = model.usage(of: answer)
        let limits = answer.rateLimits.map(RateLimitSnapshot.init)
        switch analysis.read(answer, about: passage) {
        case .success(let reading):
            return Answer(
                Result(
                    reading: reading,
                    requestID: answer.requestID,
                    notes: answer.notes + reading.notes
                ),
                usage: usage,
                limits: limits
            )
        case .failure(let failure):
            throw AttemptFailure(
                FailureClass(failure.remedy, reason: failure.reason),
                reason: RequestFault(
                    reason: failure.reason,
                    message: failure.message,
                    correction: failure.remedy.correction,
                    requestID: answer.requestID,
                    notes: answer.notes + failure.notes
                ),
                usage: usage,
                limits: limits
            )
        }
    }
}

extension ReadingFailure.Remedy {
    /// What to send along when asking again.
    fileprivate var correction: ModelRequest.Correction? {
        switch self {
        case .correct(let correction): correction
        case .moreRoom(let correction): correction
        case .smallerParts, .alone, .none: nil
        }
    }
}

extension FailureClass {
    /// How the executor treats an answer that could not be used.
    fileprivate init(_ remedy: ReadingFailure.Remedy, reason: FailureReason) {
        switch remedy {
        case .correct: self = .invalidAnswer
        case .moreRoom: self = .truncated
        case .smallerParts, .alone: self = .clientError
        case .none: self = reason == .refused ? .refused : .clientError
        }
    }
}
