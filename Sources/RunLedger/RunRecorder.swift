public import AnalysisCore
public import FoundationEssentials
public import JSON
import Synchronization

/// Records one run.
///
/// Any task may append; each append returns when what it appended is committed, together with
/// what others appended at the same time. A call is appended before its answer is read, so that
/// no fault in reading loses an answer that was paid for.
public final class RunRecorder: Sendable {
    /// The run.
    public let run: RunID
    /// When it started.
    public let started: Date
    private let ledger: Ledger
    private let totals = Mutex(Totals())

    private struct Totals {
        var counts = RunCounts()
        var spending = RunSpending()
    }

    init(run: RunID, started: Date, ledger: Ledger) {
        self.run = run
        self.started = started
        self.ledger = ledger
    }

    /// What was committed so far, by outcome.
    public var counts: RunCounts { totals.withLock(\.counts) }

    /// What was sent and spent so far.
    public var spending: RunSpending { totals.withLock(\.spending) }

    /// Records a call to a provider.
    ///
    /// - Throws: Why the call is not in the ledger; the run should stop then.
    public func append(_ call: CallEntry) async throws(LedgerError) {
        let row = CallRow(call, run: run)
        _ = try await ledger.queue.commit { try row.insert(into: $0) }
        totals.withLock { $0.spending.add(call) }
    }

    /// Records what came out for a document.
    ///
    /// - Throws: Why the record is not in the ledger; the run should stop then.
    public func append(_ entry: RecordEntry) async throws(LedgerError) {
        let row = RecordRow(entry, run: run)
        _ = try await ledger.queue.commit { try row.insert(into: $0) }
        totals.withLock { $0.counts.add(entry.record) }
    }

    /// Records what came out for several documents, all or none of them: for results that are
    /// taken from the ledger, of which there can be thousands at once.
    ///
    /// Those of a pack do not wait for others: as long as they are missing, a run that is resumed
    /// packs their documents anew, with others, and the answer that is there is of no use.
    ///
    /// - Throws: Why the records are not in the ledger; the run should stop then.
    public func append(_ entries: [RecordEntry]) async throws(LedgerError) {
        let rows = entries.map { RecordRow($0, run: run) }
        let isOfPack = entries.contains { ($0.record.provenance?.packed ?? 1) > 1 }
        let write: LedgerWrite = { database in
            for row in rows { _ = try row.insert(into: database) }
            return 0
        }
        _ = try await ledger.queue.commit(write, isUrgent: isOfPack)
        totals.withLock { totals in
            for entry in entries { totals.counts.add(entry.record) }
        }
    }

    /// Says that the run is at its end: what was and will be appended is committed at once.
    public func hurry() {
        ledger.queue.setHurried(true)
    }

    /// Records how the run ended; nothing may be appended afterwards.
    ///
    /// - Parameters:
    ///   - status: How it ended; neither `running` nor `crashed`.
    ///   - message: Why, where there is more to say.
    ///   - discovered: The number of documents in the whole input, those of other shards
    ///     included, where it is known; merging shards checks it.
    ///   - summary: What else reports that are made later need; never a secret.
    ///   - limits: What was learned of the limits of endpoints; `nil` for one forgets what was known
    ///     of it.
    /// - Throws: Why the end is not in the ledger; the run counts as crashed then.
    public func finish(
        _ status: RunStatus,
        message: String? = nil,
        discovered: Int? = nil,
        summary: JSONObject? = nil,
        limits: [EndpointKey: LearnedLimits?] = [:]
    ) async throws(LedgerError) {
        let totals = totals.withLock { $0 }
        let end = RunRow.End(
            status: status,
            message: message,
            time: ledger.now(),
            discovered: discovered,
            counts: totals.counts,
            spending: totals.spending,
            summary: summary
        )
        hurry()
        _ = try await ledger.queue.commit { [run, time = ledger.now()] database in
            try LimitsRow.replace(limits, at: time, in: database)
            try RunRow.end(run, end, in: database)
            return run.number
        }
    }
}

extension RunCounts {
    fileprivate mutating func add(_ record: Record) {
        switch record.outcome {
        case .analyzed: analyzed += 1
        case .failed: failed += 1
        case .skipped: skipped += 1
        }
        if record.isCached { cached += 1 }
    }
}

extension RunSpending {
    fileprivate mutating func add(_ call: CallEntry) {
        requests += 1
        usage += call.usage ?? TokenUsage()
        if let cost = call.cost { knownCost += cost } else { unpricedRequests += 1 }
    }
}
