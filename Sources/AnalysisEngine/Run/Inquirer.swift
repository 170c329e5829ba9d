internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import FoundationEssentials
internal import ModelProviders
internal import RunLedger

/// Makes one attempt at a question: asks a model, keeps the answer, and reads it.
struct Inquirer: Sendable {
    let preparation: Preparation
    let ledger: LedgerSession
    /// Takes the texts of answers as they grow; `nil` asks for whole answers.
    let partialTexts: LatestValues<DocumentID, String>?
    /// Tells of every request.
    let log: RequestLog

    private var analysis: Analysis { preparation.analysis }

    /// Asks once.
    ///
    /// - Parameters:
    ///   - question: What is asked.
    ///   - attempt: Which model to ask, and what went wrong before.
    /// - Returns: What the answer says.
    /// - Throws: What went wrong this time, and whether asking again may help.
    func ask(
        _ question: Question,
        _ attempt: Attempt<RequestFault>
    ) async throws(AttemptFailure<RequestFault>) -> Answer<Reply> {
        switch question.subject {
        case .answered(_, _, let known):
            return Answer(.reading(known.reading, AnswerFacts()), usage: .notSent)
        case .reduced(_, _, let part, _):
            return Answer(.reduced(part, AnswerFacts()), usage: .notSent)
        case .passage, .pack, .reduction: break
        }
        let model = preparation.models[attempt.candidate]
        let request = preparation.request(
            prompt(of: question, for: model),
            to: model,
            documents: question.jobs.count,
            afterTruncations: attempt.failures(.truncated),
            correction: attempt.lastInvalidAnswer?.reason.correction
        )
        let key = key(of: request, to: model, about: question, attempt)
        if let stored = try await recall(key, about: question) {
            return try read(stored.answer, stored: stored, usage: .notSent, about: question)
        }
        let answer = try await send(request, as: key, to: model, about: question, attempt)
        return try read(answer, usage: model.usage(of: answer), about: question)
    }

    /// The answer to this very request that an earlier run received before it died or failed: each
    /// step on the way to a result is paid once, also corrections and fallback models.
    private func recall(
        _ key: RequestKey,
        about question: Question
    ) async throws(AttemptFailure<RequestFault>) -> StoredAnswer? {
        guard question.jobs.allSatisfy(\.recallsUnusable) else { return nil }
        do throws(LedgerError) {
            return try await ledger.earlierAnswer(to: key)
        } catch {
            throw unusableLedger(error, usage: .notSent)
        }
    }

    /// Without its ledger a run is to end: to go on would be to pay for what nobody keeps.
    private func unusableLedger(
        _ error: LedgerError,
        usage: AttemptUsage
    ) -> AttemptFailure<RequestFault> {
        AttemptFailure(
            .clientError,
            reason: RequestFault(reason: .internalError, message: error.message),
            usage: usage,
            endsRun: true
        )
    }

    /// What an answer says, or why it cannot be used.
    private func read(
        _ answer: ModelAnswer,
        stored: StoredAnswer? = nil,
        usage: AttemptUsage,
        about question: Question
    ) throws(AttemptFailure<RequestFault>) -> Answer<Reply> {
        let limits = answer.rateLimits.map(RateLimitSnapshot.init)
        switch read(answer, stored, about: question) {
        case .success(let reply):
            return Answer(reply, usage: usage, limits: limits)
        case .failure(let unusable):
            throw AttemptFailure(
                unusable.failureClass,
                reason: unusable.fault,
                usage: usage,
                limits: limits,
                mayRetry: unusable.mayRetry
            )
        }
    }

    /// The prompt in the form that a model follows; the question holds that of the first model.
    private func prompt(of question: Question, for model: ConfiguredModel) -> Prompt {
        model.form == preparation.models[0].form
            ? question.prompt : preparation.prompt(of: question.subject, for: model)
    }

    /// Sends a request, and returns its answer when the ledger has it.
    private func send(
        _ request: ModelRequest,
        as key: RequestKey,
        to model: ConfiguredModel,
        about question: Question,
        _ attempt: Attempt<RequestFault>
    ) async throws(AttemptFailure<RequestFault>) -> ModelAnswer {
        let time = Date.now
        let start = ContinuousClock.now
        let outcome: CallEntry.Outcome
        do throws(ProviderFailure) {
            let answer = try await model.provider.answer(
                to: request,
                onPartialText: onPartialText(of: question, attempt)
            )
            outcome = .answered(answer)
            attempt.received(
                usage: model.usage(of: answer),
                limits: answer.rateLimits.map(RateLimitSnapshot.init)
            )
        } catch {
            outcome = .failed(error)
        }
        let latency = start.duration(to: .now)
        log.note(
            outcome,
            of: model.reference,
            about: question.jobs.first?.document.id,
            attempt: attempt.number,
            latency: latency
        )
        do throws(LedgerError) {
            if outcome.wasSent {
                try await ledger.append(
                    CallEntry(
                        request: key,
                        documents: question.jobs.map(\.document.id),
                        model: model.reference,
                        attempt: attempt.number,
                        batch: attempt.batch,
                        started: time,
                        latency: latency,
                        cost: outcome.usage.flatMap(model.price),
                        outcome: outcome
                    )
                )
            }
        } catch {
            throw unusableLedger(error, usage: outcome.usage.map(model.reported) ?? .unknown)
        }
        switch outcome {
        case .answered(let answer): return answer
        case .failed(let failure): throw model.failure(failure)
        }
    }

    /// The key of a request; the first one about a passage is known already.
    private func key(
        of request: ModelRequest,
        to model: ConfiguredModel,
        about question: Question,
        _ attempt: Attempt<RequestFault>
    ) -> RequestKey {
        if attempt.number == 1, case .passage(let job, let part) = question.subject {
            return job.requests[part]
        }
        return preparation.requestKey(of: request, model)
    }

    /// What takes the text of an answer as it grows, where somebody wants to see it.
    private func onPartialText(
        of question: Question,
        _ attempt: Attempt<RequestFault>
    ) -> (@Sendable (String) -> Void)? {
        guard let partialTexts, let id = question.jobs.first?.document.id else { return nil }
        return { text in
            attempt.started()
            partialTexts.send(text, for: id)
        }
    }
}

// MARK: - Reading

extension Inquirer {
    /// An answer that cannot be used, and what the executor is to do about it.
    private struct Unusable: Error {
        var fault: RequestFault
        var failureClass: FailureClass
        var mayRetry: Bool?
    }

    private func read(
        _ answer: ModelAnswer,
        _ stored: StoredAnswer?,
        about question: Question
    ) -> Result<Reply, Unusable> {
        let facts = AnswerFacts(requestID: answer.requestID, notes: answer.notes, stored: stored)
        switch question.subject {
        case .passage(let job, let part), .answered(let job, let part, _):
            return analysis.read(answer, about: job.passages[part])
                .map { .reading($0, facts) }
                .mapError { unusable($0, answer, stored) }
        case .reduction(_, let reduction), .reduced(_, let reduction, _, _):
            return analysis.read(answer, about: reduction)
                .map { .reduced($0, facts) }
                .mapError { unusable($0, answer, stored) }
        case .pack(let jobs):
            let results = analysis.read(answer, aboutPack: jobs.map { $0.passages[0] })
            let failures = results.compactMap { result -> ReadingFailure? in
                if case .failure(let failure) = result { failure } else { nil }
            }
            guard let failure = failures.first else {
                return .success(.pack(results.compactMap { try? $0.get() }, facts))
            }
            // Those that are right stay; the others are asked about in smaller packs, or alone.
            var unusable = unusable(failure, answer, stored)
            unusable.fault.pack = results
            unusable.fault.correction = nil
            unusable.failureClass = .invalidAnswer
            unusable.mayRetry = false
            return .failure(unusable)
        }
    }

    private func unusable(
        _ failure: ReadingFailure,
        _ answer: ModelAnswer,
        _ stored: StoredAnswer?
    ) -> Unusable {
        Unusable(
            fault: RequestFault(
                reason: failure.reason,
                message: failure.message,
                correction: failure.remedy.correction,
                requestID: answer.requestID,
                notes: answer.notes + failure.notes,
                stored: stored
            ),
            failureClass: FailureClass(failure.remedy, reason: failure.reason)
        )
    }
}

extension CallEntry.Outcome {
    /// The tokens that the provider reported.
    fileprivate var usage: TokenUsage? {
        switch self {
        case .answered(let answer): answer.usage
        case .failed(let failure): failure.usage
        }
    }

    /// Whether anything left this process.
    fileprivate var wasSent: Bool {
        switch self {
        case .answered: true
        case .failed(let failure):
            failure.mayHaveBeenServed || failure.status != nil || failure.usage != nil
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
