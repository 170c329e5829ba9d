internal import Analyses
internal import AnalysisCore
internal import BatchExecution

/// A document with several questions, about its parts or the same ones again, on its way from the
/// answers to one record.
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
    private(set) var expense: Expense?
    /// Whether a part failed in passing, so that another run may do better.
    private(set) var hasFailedInPassing = false

    private var parts: [PartReading?]
    /// How many questions have no result yet.
    private var open: Int
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
        parts = Array(repeating: nil, count: job.questions.count)
        open = job.questions.count
    }

    /// Takes what came of a part.
    mutating func take(_ result: Result<Reading, ReadingFailure>, part: Int, tokens: Int) {
        note(result)
        set(PartReading(job.passage(ofRequest: part), tokens: tokens, result: result), part: part)
    }

    /// Takes what came of a reduction.
    mutating func take(_ result: Result<PartReading, ReadingFailure>, of reduction: Reduction) {
        note(result)
        guard reductions.indices.contains(reduction.number) else { return }
        if reduced[reduction.number] == nil { open -= 1 }
        reduced[reduction.number] = result
    }

    /// A question about it was not asked.
    mutating func skip(_ reason: NotRunReason, part: Int?) {
        notRun = notRun ?? reason
        let failure = ReadingFailure(.internalError, "not asked")
        if let part {
            set(
                PartReading(job.passage(ofRequest: part), tokens: 0, result: .failure(failure)),
                part: part
            )
        } else {
            reduced = reduced.map { $0 ?? .failure(failure) }
            open = 0
        }
    }

    private mutating func set(_ reading: PartReading, part: Int) {
        if parts[part] == nil { open -= 1 }
        parts[part] = reading
    }

    /// Counts what a question took.
    mutating func add(_ other: Expense?) {
        guard let other else { return }
        let now = clock.now
        let began = min(start ?? now, now - other.latency)
        start = began
        if expense == nil { expense = other } else { expense?.add(other) }
        if expense?.isStored != true { expense?.latency = now - began }
    }

    /// What is to be done, after an answer was taken.
    mutating func next(fits: (String) -> Bool) -> Step {
        guard open == 0 else { return .wait }
        if let notRun { return .notRun(notRun) }
        if job.votes > 1 { return .done(majority) }
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
            open = asked.count
            return .ask(asked)
        }
    }

    /// What most votes say.
    private var majority: Result<MergedReading, ReadingFailure> {
        let count = job.passages.count
        return analysis.majority(
            of: (0..<job.votes).map { vote in
                parts[vote * count..<(vote + 1) * count].compactMap(\.self)
            },
            textBytes: job.document.text.utf8.count
        )
    }

    private mutating func note<Value>(_ result: Result<Value, ReadingFailure>) {
        if case .failure(let failure) = result, failure.reason.isTransient {
            hasFailedInPassing = true
        }
    }
}
