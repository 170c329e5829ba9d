internal import Analyses
internal import AnalysisCore
internal import BatchExecution
internal import RunLedger

/// Why one request gave no usable result: what the record says if no later one does better, and
/// what a later one should say differently.
struct RequestFault: Error {
    /// The reason that the record bears.
    var reason: FailureReason
    /// What happened and what to do about it.
    var message: String
    /// The answer that could not be used, and what is wrong with it.
    var correction: ModelRequest.Correction?
    /// The provider's id of the request.
    var requestID: String?
    /// The model that answered, by the server's own name for it, where there was an answer.
    var answeredBy: String?
    /// Why it was not asked now, where it was not: nothing is wrong with it then.
    var deferral: NotRunReason?
    /// What was noticed about the answer.
    var notes: [String] = []
    /// What the answer says about each document of a pack, where it says something.
    var pack: [Result<Reading, ReadingFailure>] = []
    /// The answer in the ledger, where an earlier run has received it; `nil` for one of this run.
    @Indirect var stored: StoredAnswer? = nil
}
