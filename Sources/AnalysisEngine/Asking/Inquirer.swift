internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import FoundationEssentials
internal import ModelProviders
internal import RunLedger

/// Makes one attempt at a question: asks a model, keeps the answer, and reads it.
struct Inquirer: Sendable {
    /// The models in the order in which they are asked.
    let models: [RunModel]
    let prompts: PromptBook
    let room: ContextRoom
    let ledger: LedgerSession
    /// Takes the texts of answers as they grow; `nil` asks for whole answers.
    let partialTexts: LatestValues<DocumentID, String>?
    /// Tells of every request.
    let log: RequestLog
    /// Which of the models can be used.
    let standings: ModelStandings
    /// Decides what is sent and what waits for a batch; `nil` where everything is sent.
    let courier: Courier?
    /// Is told by which service tier an answer was served, in the provider's word.
    let served: @Sendable (String) -> Void
    /// Is told that the ledger has failed.
    let onLedgerFailure: @Sendable (LedgerError) -> Void

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
        let asked = asked(question, attempt)
        if let stored = try await recall(asked) {
            return try read(stored.answer, stored: stored, usage: .notSent, about: question)
        }
        if let courier, let answer = try await decide(asked, courier) { return answer }
        let call = await send(asked)
        note(call)
        if let refusal = refusal(call) { throw refusal }
        try await keep(call)
        return try read(call)
    }

    /// What becomes of a request that is not sent; `nil` for one that is.
    @inline(never)
    private func decide(
        _ asked: Asked,
        _ courier: Courier
    ) async throws(AttemptFailure<RequestFault>) -> Answer<Reply>? {
        let decision: Courier.Decision
        do throws(LedgerError) {
            decision = try await courier.decide(
                asked.request,
                asked.key,
                asked.question,
                asked.attempt,
                estimate: room.estimate(of: asked.question, for: asked.model)
            )
        } catch {
            throw unusableLedger(error, usage: .notSent)
        }
        switch decision {
        case .send: return nil
        case .fail(let failure): throw failure
        case .recall(let stored):
            return try read(
                stored.answer,
                stored: stored,
                usage: .notSent,
                about: asked.question
            )
        }
    }

    /// Why nothing more is to be asked after a request that was sent ahead of the batches.
    @inline(never)
    private func refusal(_ call: Call) -> AttemptFailure<RequestFault>? {
        guard case .failed(let failure) = call.outcome else { return courier?.ended(nil) }
        return courier?.ended(failure)
    }

    /// What one attempt asks.
    ///
    /// An object, and made by a function that is not inlined: whatever an asynchronous function
    /// holds, or holds for a moment, has its place in memory as long as the request is under way.
    private final class Asked: Sendable {
        let question: Question
        let attempt: Attempt<RequestFault>
        let model: RunModel
        let request: ModelRequest
        let key: RequestKey

        init(
            _ question: Question,
            _ attempt: Attempt<RequestFault>,
            to model: RunModel,
            _ request: ModelRequest,
            as key: RequestKey
        ) {
            self.question = question
            self.attempt = attempt
            self.model = model
            self.request = request
            self.key = key
        }
    }

    @inline(never)
    private func asked(_ question: Question, _ attempt: Attempt<RequestFault>) -> Asked {
        let model = models[attempt.candidate]
        let request = prompts.request(
            prompt(of: question, for: model),
            to: model,
            documents: question.jobs.count,
            afterTruncations: attempt.failures(.truncated),
            correction: attempt.lastInvalidAnswer?.reason.correction
        )
        let key = key(of: request, to: model, about: question, attempt)
        return Asked(question, attempt, to: model, request, as: key)
    }

    /// The answer to this very request that an earlier run received before it died or failed: each
    /// step on the way to a result is paid once, also corrections and fallback models.
    ///
    /// The first answers about passages were looked up together with the documents.
    private func recall(
        _ asked: Asked
    ) async throws(AttemptFailure<RequestFault>) -> StoredAnswer? {
        let question = asked.question
        guard question.jobs.allSatisfy(\.recallsUnusable) else { return nil }
        if asked.attempt.isVeryFirst, case .passage(let job, let part) = question.subject {
            return job.unusableAnswers[part]
        }
        do throws(LedgerError) {
            return try await ledger.earlierAnswer(to: asked.key)
        } catch {
            throw unusableLedger(error, usage: .notSent)
        }
    }

    /// Without its ledger a run is to end: to go on would be to pay for what nobody keeps.
    @inline(never)
    private func unusableLedger(
        _ error: LedgerError,
        usage: AttemptUsage
    ) -> AttemptFailure<RequestFault> {
        onLedgerFailure(error)
        return AttemptFailure(
            .clientError,
            reason: RequestFault(failure: ReadingFailure(.internalError, error.message)),
            usage: usage,
            scope: .run
        )
    }

    /// The prompt in the form that a model follows; the question holds that of the first model.
    private func prompt(of question: Question, for model: RunModel) -> Prompt {
        model.form == models[0].form
            ? question.prompt : prompts.prompt(of: question.subject, for: model)
    }

    /// A request that was made, and what came of it; an object for the reason that `Asked` is one.
    private final class Call: Sendable {
        let asked: Asked
        let outcome: CallEntry.Outcome
        let started: Date
        let latency: Duration

        init(
            _ asked: Asked,
            _ outcome: CallEntry.Outcome,
            started: Date,
            latency: Duration
        ) {
            self.asked = asked
            self.outcome = outcome
            self.started = started
            self.latency = latency
        }
    }

    /// Sends a request and waits for its answer.
    private func send(_ asked: Asked) async -> Call {
        let started = Date.now
        let start = ContinuousClock.now
        let outcome: CallEntry.Outcome
        do throws(ProviderFailure) {
            outcome = .answered(
                try await asked.model.provider.answer(
                    to: asked.request,
                    onPartialText: onPartialText(of: asked.question, asked.attempt)
                )
            )
        } catch {
            outcome = .failed(
                standings.judged(
                    error,
                    of: asked.attempt.candidate,
                    about: asked.question.jobs.first?.document.id
                )
            )
        }
        return Call(asked, outcome, started: started, latency: start.duration(to: .now))
    }

    /// Tells the executor, before anything else, that an answer is there, and the log of any end.
    @inline(never)
    private func note(_ call: Call) {
        let asked = call.asked
        if let answer = call.outcome.answer {
            standings.answered(asked.attempt.candidate)
            standings.compare(answer.model, with: asked.attempt.candidate)
            if let word = answer.serviceTier { served(word) }
            asked.attempt.received(
                usage: asked.model.usage(of: answer),
                limits: answer.rateLimits
            )
        }
        log.note(
            call.outcome,
            of: asked.model.reference,
            about: asked.question.jobs.first?.document.id,
            attempt: asked.attempt.number,
            latency: call.latency
        )
    }

    /// Keeps a request that left this process in the ledger, before its answer is read.
    private func keep(_ call: Call) async throws(AttemptFailure<RequestFault>) {
        guard call.outcome.wasSent else { return }
        do throws(LedgerError) {
            try await ledger.append(entry(call))
        } catch {
            let usage = call.outcome.answer.map(call.asked.model.usage) ?? .unknown
            throw unusableLedger(error, usage: usage)
        }
    }

    @inline(never)
    private func entry(_ call: Call) -> CallEntry {
        let asked = call.asked
        return CallEntry(
            request: asked.key,
            documents: asked.question.jobs.map(\.document.id),
            model: asked.model.reference,
            attempt: asked.attempt.number,
            batch: asked.attempt.batch,
            started: call.started,
            latency: call.latency,
            cost: call.outcome.answer.flatMap(asked.model.cost),
            outcome: call.outcome
        )
    }

    /// What came of a request.
    @inline(never)
    private func read(_ call: Call) throws(AttemptFailure<RequestFault>) -> Answer<Reply> {
        let model = call.asked.model
        switch call.outcome {
        case .answered(let answer):
            return try read(answer, usage: model.usage(of: answer), about: call.asked.question)
        case .failed(let failure):
            throw model.failure(failure)
        }
    }

    /// The key of a request; the first one about a passage is known already.
    private func key(
        of request: ModelRequest,
        to model: RunModel,
        about question: Question,
        _ attempt: Attempt<RequestFault>
    ) -> RequestKey {
        if attempt.isVeryFirst, case .passage(let job, let part) = question.subject,
            let keys = job.keys
        {
            return keys.requests[part]
        }
        return prompts.key(of: request, model, vote: question.vote)
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

extension Attempt<RequestFault> {
    /// Whether it is the first one, and asks the first model: what that is asked is known before.
    fileprivate var isVeryFirst: Bool { number == 1 && candidate == 0 }
}

extension CallEntry.Outcome {
    /// The answer, if there is one.
    fileprivate var answer: ModelAnswer? {
        if case .answered(let answer) = self { answer } else { nil }
    }

    /// Whether anything left this process.
    fileprivate var wasSent: Bool {
        switch self {
        case .answered: true
        case .failed(let failure): failure.wasSent
        }
    }
}
