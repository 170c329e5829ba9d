internal import AnalysisCore
internal import RunLedger

extension BatchCounts {
    /// What became of the requests, so that whoever reads it can add it up.
    func words(of requests: Int) -> String {
        let parts = [
            (succeeded, "succeeded"), (errored, "errored"), (canceled, "canceled"),
            (expired, "expired"), (missing, "missing"),
        ].filter { $0.0 > 0 }.map { "\(Figure.text($0.0)) \($0.1)" }
        return "\(Figure.text(requests)) submitted = " + parts.joined(separator: " + ")
    }

    /// What is not as it should be.
    var faults: String {
        [
            (missing, "requests are not among the results"),
            (unreadable, "lines of the results cannot be read; they are kept in the ledger"),
            (foreign, "results have ids that were never handed in"),
        ].filter { $0.0 > 0 }.map { "\(Figure.text($0.0)) \($0.1)" }.joined(separator: "; ")
    }
}
