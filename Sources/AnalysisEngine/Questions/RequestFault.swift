internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import RunLedger

/// What the engine attaches to a request that gave no usable result.
struct RequestFault: Error {
    /// Why: what the record says if no later request does better, and what a later one should say
    /// differently.
    var failure: ReadingFailure
    /// What was noticed about the answer, where there was one.
    var facts = AnswerFacts()
    /// Why it was not asked now, where it was not: nothing is wrong with it then.
    var deferral: NotRunReason?
    /// What the answer says about each document of a pack, where it says something.
    var pack: [Result<Reading, ReadingFailure>] = []

    /// The answer that could not be used, and what is wrong with it.
    var correction: ModelRequest.Correction? {
        switch failure.remedy {
        case .correct(let correction): correction
        case .moreRoom(let correction): correction
        case .smallerParts, .alone, .none: nil
        }
    }
}

extension ReadingFailure {
    /// A failure that asking otherwise does not help.
    init(_ reason: FailureReason, _ message: String) {
        self.init(reason: reason, message: message, remedy: .none)
    }
}
