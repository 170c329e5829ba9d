internal import AnalysisCore
internal import BatchExecution
internal import FoundationEssentials
internal import ModelProviders
internal import Pipelines
internal import RunLedger

/// A run whose answers come by batches: it goes through the documents again and again, each time with
/// the answers that have come since, until nothing is left to wait for.
///
/// Every pass is a run of its own in the ledger, and takes up the one before: so the answers, the
/// budget and the batches of a process that died are those of the next one.
extension AnalysisRun {
    /// So many passes bring corrections, summaries of summaries and what failed in passing to an end.
    private static let mostPasses = 20

    /// Runs until all answers are there, or as long as its patience lasts.
    func deliver() async throws(EngineError) -> RunSummary {
        let timing = DeliveryTiming(plan.delivery)
        let models = try await ModelSet(plan, asksServers: false, logger: logger)
        guard models.models[0].provider is any BatchingProvider else {
            throw EngineError(
                code: .usage,
                message: """
                    delivery: \(plan.delivery.mode.rawValue) needs a provider that takes batches, and \
                    \(plan.models[0]) has none here; say 'delivery: live'
                    """
            )
        }
        let begun = ContinuousClock.now
        var isCuttingOver = false
        var hasLooked = false
        var passes = 0
        while true {
            let outlook: Outlook
            do throws(EngineError) {
                outlook = try await look(
                    models.models,
                    timing,
                    isCancelling: isCuttingOver,
                    hasPassed: passes > 0
                )
                hasLooked = true
            } catch {
                // Somebody else looks after the batches for a moment.
                guard error.code == .ledger, hasLooked, !control.isStopping else { throw error }
                onEvent(.note(error.message))
                await control.sleep(for: timing.least)
                continue
            }
            let now = Date()
            if !outlook.unseen.isEmpty {
                return pending(outlook, because: Self.unseen(outlook.unseen))
            }
            if !outlook.awaited.isEmpty {
                if control.isStopping { return pending(outlook, because: nil) }
                if let cutOver = outlook.cutOver, now >= cutOver, !isCuttingOver {
                    onEvent(.note(cutOverWords(outlook)))
                    isCuttingOver = true
                    continue
                }
                guard let wait = wait(outlook, timing, since: begun, isCuttingOver, now) else {
                    return pending(outlook, because: nil)
                }
                await control.sleep(for: wait)
                continue
            }
            if passes > 0, control.isStopping { return pending(outlook, because: nil) }
            let isLate = outlook.cutOver.map { now >= $0 } ?? false
            let isLast = isCuttingOver || isLate || passes >= Self.mostPasses
            let summary = try await pass(
                isLast ? (plan.delivery.mode == .auto ? .live : .settling) : .gathering
            )
            passes += 1
            guard summary.ending == .pending, !control.isStopping, patience != .zero else {
                return summary
            }
        }
    }

    /// How batches stand, and when what they have not answered is to be had otherwise.
    struct Outlook: Sendable {
        /// The batches that this job waits for.
        var awaited: [ProviderBatch] = []
        /// Those of this job that cannot be looked at.
        var unseen: [ProviderBatch] = []
        /// How long batches take.
        var turnaround: Duration?
        /// When batches are cancelled at the latest.
        var cutOver: Date?
        /// The number of the run that is taken up.
        var run: Int64?

        /// The requests that have no answer yet.
        var requests: Int { awaited.reduce(0) { $0 + $1.requests } }
    }

    private func look(
        _ models: [ConfiguredModel],
        _ timing: DeliveryTiming,
        isCancelling: Bool,
        hasPassed: Bool
    ) async throws(EngineError) -> Outlook {
        guard let ledger = try plan.ledger.open().get() else { return Outlook() }
        defer { if !ledger.withdraw() { ledger.close() } }
        let tending = BatchTending(ledger: ledger, models: models, timing: timing, onEvent: onEvent)
        do {
            let earlier = try await EarlierRuns(for: plan, in: ledger.reader)
            let job = try await JobRuns(of: earlier.unfinished, in: ledger.reader)
            let standing = try await tending.tend(cancelling: isCancelling ? job.runs : [])
            BatchFiles(ledger: ledger.path).removeRequests()
            try await ledger.dropGatheringBatches()
            var outlook = Outlook(turnaround: standing.turnaround, run: earlier.unfinished?.number)
            outlook.unseen = standing.unseen.filter { job.runs.contains($0.run) }
            outlook.awaited = standing.open.filter { job.runs.contains($0.run) }
            // What waits behind a pass, and in no batch of its own, waits in those of another job.
            if outlook.awaited.isEmpty, hasPassed { outlook.awaited = standing.open }
            let sinceStart = timing.cutOver(
                remaining: outlook.requests,
                rate: try await liveRate(models[0], ledger, outlook),
                isLive: plan.delivery.mode == .auto
            )
            outlook.cutOver = sinceStart.map { time in
                (job.started ?? Date()).addingTimeInterval(time / .seconds(1))
            }
            return outlook
        } catch {
            throw EngineError(of: error, during: true)
        }
    }

    /// How many requests a second are answered live: what the limits allow, and what so many at once
    /// do in the time that answers take; `nil` where none of it is known.
    private func liveRate(
        _ model: ConfiguredModel,
        _ ledger: Ledger,
        _ outlook: Outlook
    ) async throws(LedgerError) -> Double? {
        let learned = try await ledger.limits(of: [model.endpoint].compactMap(\.self)).values.first
        let limits = plan.pipeline.limits
        var rates: [Double] = []
        if let most = limits.requestsPerMinute ?? learned?.requestsPerMinute {
            rates.append(Double(most) / 60)
        }
        let bytes = outlook.awaited.reduce(0) { $0 + $1.bytes }
        let tokens = Double(bytes) / 4 / Double(max(1, outlook.requests))
        if let most = limits.inputTokensPerMinute ?? learned?.inputTokensPerMinute, tokens > 0 {
            rates.append(Double(most) / 60 / tokens)
        }
        if let latency = try await ledger.reader.liveLatency(of: model.reference) {
            let seconds = max(latency / .seconds(1), 0.001)
            rates.append(Double(plan.pipeline.batch.maxConcurrent) / seconds)
        }
        return rates.min()
    }

    /// How long to wait until the next look; `nil` where patience ends before.
    private func wait(
        _ outlook: Outlook,
        _ timing: DeliveryTiming,
        since begun: ContinuousClock.Instant,
        _ isCuttingOver: Bool,
        _ now: Date
    ) -> Duration? {
        let left = patience.map { $0 - begun.duration(to: .now) }
        if let left, left <= .zero { return nil }
        let oldest = outlook.awaited.compactMap(\.submitted).min() ?? now
        var wait = timing.wait(
            age: .seconds(max(0, now.timeIntervalSince(oldest))),
            measured: outlook.turnaround,
            fraction: Double.random(in: 0...1)
        )
        if isCuttingOver { wait = min(wait, timing.least, timing.cancelling / 4) }
        if let cutOver = outlook.cutOver, !isCuttingOver {
            wait = min(wait, max(.milliseconds(1), .seconds(cutOver.timeIntervalSince(now))))
        }
        return left.map { min(wait, $0) } ?? wait
    }

    private func cutOverWords(_ outlook: Outlook) -> String {
        let count = Figure.text(outlook.requests)
        return plan.delivery.mode == .auto
            ? "the deadline comes near: batches with \(count) requests are cancelled, and what they "
                + "have not answered is sent live"
            : "the deadline is there: batches with \(count) requests are cancelled"
    }

    /// What is said of a job that waits, where this command has not gone through its documents.
    private func pending(_ outlook: Outlook, because reason: String?) -> RunSummary {
        var summary = RunSummary(totals: RunTotals(), ending: .pending)
        summary.endingMessage = reason ?? Self.words(of: outlook.awaited)
        summary.number = outlook.run
        return summary
    }

    private static func unseen(_ batches: [ProviderBatch]) -> String {
        let names = batches.prefix(3).map(\.name).joined(separator: ", ")
        return """
            \(Figure.text(batches.count)) batches (\(names)) were made for another model, with \
            another key or at another address, and cannot be looked at from here; they are not sent \
            again. Set the key that made them, or cancel them at the provider
            """
    }

    /// How far batches are, in words.
    static func words(of batches: [ProviderBatch]) -> String {
        let requests = batches.reduce(0) { $0 + $1.requests }
        let (noun, verb) = batches.count == 1 ? ("batch", "is") : ("batches", "are")
        return
            "\(Figure.text(batches.count)) \(noun) with \(Figure.text(requests)) requests \(verb) "
            + "under way."
    }

    /// What is said at the end of a pass whose documents wait.
    func pendingWords(_ ledger: LedgerSession) async throws(EngineError) -> String {
        guard let (file, _) = ledger.forBatches else { return "" }
        do throws(LedgerError) {
            return Self.words(of: try await file.reader.batches(openOnly: true))
        } catch {
            throw EngineError(error, during: true)
        }
    }

    /// Whether reports are written, at the end of a pass; `nil` where they grow with the records.
    func mayReport(_ courier: Courier?) -> (@Sendable () -> Bool)? {
        guard plan.isDelivered else { return nil }
        return { courier?.deferred == 0 }
    }

    /// Who decides what a pass sends and what it puts into batches; `nil` where everything is sent.
    func courier(
        _ mode: Courier.Mode,
        _ ledger: LedgerSession,
        _ models: [ConfiguredModel]
    ) async throws(EngineError) -> Courier? {
        guard let (file, run) = ledger.forBatches else { return nil }
        do {
            if mode == .live, !plan.isDelivered {
                let open = try await file.reader.batches(openOnly: true)
                guard !open.isEmpty else { return nil }
            }
            var writer: BatchWriter?
            if mode == .gathering {
                let timing = DeliveryTiming(plan.delivery)
                let started = ledger.job.started ?? ledger.started ?? Date()
                writer = BatchWriter(
                    ledger: file,
                    run: run,
                    models: models,
                    timing: timing,
                    deadline: timing.deadline.map { started.addingTimeInterval($0 / .seconds(1)) },
                    control: control,
                    onEvent: onEvent
                )
            }
            return try Courier(mode, plan: plan, ledger: ledger, models: models, writer: writer)
        } catch {
            throw EngineError(of: error)
        }
    }
}
