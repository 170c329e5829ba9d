internal import Analyses
internal import AnalysisCore
internal import BatchExecution

extension Record {
    /// The record of a document from what the executor says became of it.
    init(
        _ result: WorkResult<DocumentJob, Inquirer.Result, RequestFault>,
        models: [ModelReference]
    ) {
        let document = result.input.document
        self.init(
            document: document.id,
            index: result.input.index,
            outcome: Outcome(result),
            source: Source(document),
            provenance: result.attempts > 0 ? Provenance(result, models: models) : nil,
            findings: document.findings + (result.output?.reading.findings ?? [])
        )
    }
}

extension Record.Outcome {
    fileprivate init(_ result: WorkResult<DocumentJob, Inquirer.Result, RequestFault>) {
        switch result.outcome {
        case .succeeded(let output):
            self = .analyzed(fields: output.reading.fields)
        case .failed(let failure):
            let tries = result.attempts == 1 ? "" : " (after \(result.attempts) attempts)"
            self = .failed(failure.reason.reason, message: failure.reason.message + tries)
        case .notRun(.tooLarge):
            self = .failed(
                .contextTooLong,
                message: "the document does not fit into the model's context; set chunking, or "
                    + "name a model with a larger one"
            )
        case .notRun(let reason):
            self = .skipped(SkipReason(reason), message: reason.explanation)
        }
    }
}

extension Record.Provenance {
    fileprivate init(
        _ result: WorkResult<DocumentJob, Inquirer.Result, RequestFault>,
        models: [ModelReference]
    ) {
        var notes = result.earlier.compactMap { earlier -> String? in
            earlier.candidate < result.candidate
                ? "\(models[earlier.candidate]) gave no result: \(earlier.failure.reason.message)"
                : nil
        }
        let fault: RequestFault? =
            if case .failed(let failure) = result.outcome { failure.reason } else { nil }
        notes += result.output?.notes ?? fault?.notes ?? []
        self.init(
            model: models[result.candidate],
            batch: result.batch,
            attempts: result.attempts,
            usage: TokenUsage(result.usage.reported),
            cost: result.usage.unknown == 0
                ? result.usage.picodollars.map(Cost.init(picodollars:)) : nil,
            latency: result.latency,
            requestID: result.output?.requestID ?? fault?.requestID,
            notes: notes
        )
    }
}

extension SkipReason {
    fileprivate init(_ reason: NotRunReason) {
        self =
            switch reason {
            case .budget: .budget
            case .deadline: .deadline
            case .interrupted: .interrupted
            case .stopped, .tooLarge: .stopped
            }
    }
}

extension NotRunReason {
    fileprivate var explanation: String {
        switch self {
        case .budget: "what is left of the budget does not cover it; raise budget.max_cost"
        case .deadline: "the run's deadline had passed"
        case .interrupted: "the run was interrupted before it was asked about"
        case .stopped: "the run stopped because the provider cannot be used"
        case .tooLarge: "it is larger than any request may be"
        }
    }
}
