internal import Analyses
internal import AnalysisCore
internal import BatchExecution

/// A long document on its way from the answers about its parts to one record.
struct LongDocument {
    /// What is to be done next.
    enum Step {
        /// Wait for further answers.
        case wait
        /// Ask for these summaries of summaries.
        case ask([Reduction])
        /// Nothing more: what came out of all parts.
        case done(Result<MergedReading, ReadingFailure>)
        /// Nothing more: a part was not asked about, so that the document is left for another run.
        case notRun(NotRunReason)
    }

    let job: DocumentJob
    /// What all its questions took so far.
    private(set) var effort: Effort?
    /// Whether a part failed in passing, so that another run may do better.
    private(set) var hasFailedInPassing = false

    private var parts: [PartReading?]
    private var merge: DocumentMerge?
    private var reductions: [Reduction] = []
    private var reduced: [Result<PartReading, ReadingFailure>?] = []
    private var notRun: NotRunReason?
    private let analysis: Analysis
    private let clock: ContinuousClock
    private var start: ContinuousClock.Instant?

    init(_ job: DocumentJob, analysis: Analysis, clock: ContinuousClock = ContinuousClock()) {
        self.analysis = analysis
        self.job = job
        self.clock = clock
        parts = Array(repeating: nil, count: job.passages.count)
    }

    /// Takes what came of a part.
    mutating func take(_ result: Result<Reading, ReadingFailure>, part: Int, tokens: Int) {
        note(result)
        parts[part] = PartReading(job.passages[part], tokens: tokens, result: result)
    }

    /// Takes what came of a reduction.
    mutating func take(_ result: Result<PartReading, ReadingFailure>, of reduction: Reduction) {
        note(result)
        if let index = reductions.firstIndex(of: reduction) { reduced[index] = result }
    }

    /// A question about it was not asked.
    mutating func skip(_ reason: NotRunReason, part: Int?) {
        notRun = notRun ?? reason
        let failure = ReadingFailure(reason: .internalError, message: "not asked", remedy: .none)
        if let part {
            parts[part] = PartReading(job.passages[part], tokens: 0, result: .failure(failure))
        } else {
            reduced = reduced.map { $0 ?? .failure(failure) }
        }
    }

    /// Counts what a question took.
    mutating func add(_ other: Effort?) {
        guard let other else { return }
        let now = clock.now
        let began = min(start ?? now, now - other.latency)
        start = began
        if effort == nil { effort = other } else { effort?.add(other) }
        if effort?.isStored != true { effort?.latency = now - began }
    }

    /// What is to be done, after an answer was taken.
    mutating func next(fits: (String) -> Bool) -> Step {
        guard parts.allSatisfy({ $0 != nil }), reduced.allSatisfy({ $0 != nil }) else {
            return .wait
        }
        if let notRun { return .notRun(notRun) }
        var merge =
            self.merge
            ?? DocumentMerge(
                of: parts.compactMap(\.self),
                textBytes: job.document.text.utf8.count,
                analysis: analysis
            )
        if !reductions.isEmpty {
            merge.take(reduced.compactMap(\.self))
            reductions = []
            reduced = []
        }
        let step = merge.next(fits: fits)
        self.merge = merge
        switch step {
        case .done(let result):
            return .done(result)
        case .ask(let asked):
            reductions = asked
            reduced = Array(repeating: nil, count: asked.count)
            return .ask(asked)
        }
    }

    private mutating func note<Value>(_ result: Result<Value, ReadingFailure>) {
        if case .failure(let failure) = result, failure.reason.isTransient {
            hasFailedInPassing = true
        }
    }
}
