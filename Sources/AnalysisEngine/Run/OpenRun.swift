/// What is open while a run goes, and is closed at its end.
struct OpenRun {
    let ledger: LedgerSession
    let reports: ReportSet
    let progress: RunProgress
    /// Decides what waits for a batch; `nil` where everything is sent.
    let courier: Courier?
    /// Where answers go that people are to look at; `nil` where nothing asks for that.
    let review: ReviewFile?
    /// The file for the metrics; `nil` where none is wanted.
    let metrics: MetricsFile?
}
