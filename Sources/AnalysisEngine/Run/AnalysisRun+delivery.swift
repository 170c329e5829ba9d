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
        let models = try await RunModels(plan, asksServers: false, logger: logger)
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
        let arrived = Date()
        var isCuttingOver = false
        var hasLooked = false
        var hasPassed = false
        var passes = 0
        var lastPass: Duration?
        var unsent = 0
        var warned: Set<String> = []
        while true {
            let outlook: Outlook
            do throws(EngineError) {
                outlook = try await look(
                    models.models,
                    timing,
                    isCancelling: isCuttingOver,
                    lastPass: lastPass,
                    unsent: unsent
                )
                hasLooked = true
            } catch {
                guard await isWaiting(for: error, hasLooked, timing, since: begun) else {
                    guard isCollecting, error.isInUse else { throw error }
                    return pending(Outlook(), because: error.message)
                }
                continue
            }
            let now = Date()
            for batch in outlook.awaited + outlook.unseen {
                let warning = PendingBatch(batch).warning(at: now)
                if let warning, warned.insert(batch.nonce).inserted { onEvent(.warning(warning)) }
            }
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
            if hasPassed, control.isStopping { return pending(outlook, because: nil) }
            let isLate = outlook.cutOver.map { now >= $0 } ?? false
            let isLast = isCuttingOver || isLate || passes >= Self.mostPasses
            if !isLast, let opens = outlook.opens, now < opens {
                let time = min(opens, outlook.cutOver ?? opens).timeIntervalSince(now)
                let left = patience.map { $0 - begun.duration(to: .now) }
                if let left, left <= .zero { return pending(outlook, because: Self.noRoom) }
                await control.sleep(for: min(.seconds(max(0.001, time)), left ?? .seconds(900)))
                continue
            }
            let start = ContinuousClock.now
            let summary: RunSummary
            do throws(EngineError) {
                summary = try await pass(
                    isLast ? (plan.delivery.mode == .auto ? .live : .settling) : .gathering,
                    arrived: arrived
                )
            } catch {
                guard await isWaiting(for: error, error.isInUse, timing, since: begun) else {
                    guard isCollecting, error.isInUse else { throw plan.naming(folderIn: error) }
                    return pending(outlook, because: error.message)
                }
                continue
            }
            lastPass = start.duration(to: .now)
            unsent = summary.totals.skipped[.pending] ?? 0
            // To find no room is no attempt.
            if !outlook.hasRefusals { passes += 1 }
            hasPassed = true
            guard summary.ending == .pending, !control.isStopping, patience != .zero else {
                return summary
            }
        }
    }

    /// Waits a moment where somebody else looks after the batches, and this process may wait.
    ///
    /// - Returns: Whether it did.
    private func isWaiting(
        for error: EngineError,
        _ hasLooked: Bool,
        _ timing: DeliveryTiming,
        since begun: ContinuousClock.Instant
    ) async -> Bool {
        guard error.isInUse, hasLooked || isCollecting, !control.isStopping else { return false }
        let left = patience.map { $0 - begun.duration(to: .now) }
        if let left, left <= .zero { return false }
        onEvent(.note(error.message))
        await control.sleep(for: left.map { min($0, timing.least) } ?? timing.least)
        return true
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

    private static let noRoom =
        "the provider has no room for further batches now; 'analyze collect' hands them in later"

    /// What is said of a job that waits, where this command has not gone through its documents.
    private func pending(_ outlook: Outlook, because reason: String?) -> RunSummary {
        var summary = RunSummary(totals: RunTotals(), ending: .pending)
        summary.endingMessage = reason ?? Self.words(of: outlook.awaited)
        summary.number = outlook.run
        return summary
    }

    /// What is said of batches that cannot be looked at.
    static func unseen(_ batches: [ProviderBatch]) -> String {
        let names = batches.prefix(3).map(\.name).joined(separator: ", ")
        let (noun, verb) = batches.count == 1 ? ("batch", "was") : ("batches", "were")
        return """
            \(Figure.text(batches.count)) \(noun) (\(names)) \(verb) made for another model, with \
            another key or at another address, and cannot be looked at from here; nothing of it is \
            sent again. Set the key that made it or one of its workspace, or cancel it at the provider
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
        _ models: [RunModel],
        arrived: Date?
    ) async throws(EngineError) -> Courier? {
        guard let (file, run) = ledger.forBatches else { return nil }
        do {
            if mode == .live, !plan.isDelivered {
                let open = try await file.reader.batches(openOnly: true)
                guard !open.isEmpty else { return nil }
            }
            var writer: BatchWriter?
            let timing = DeliveryTiming(plan.delivery)
            let started = ledger.job.started ?? ledger.started ?? Date()
            if mode == .gathering {
                writer = BatchWriter(
                    ledger: file,
                    run: run,
                    models: models,
                    timing: timing,
                    deadline: timing.deadline.map { started.addingTimeInterval($0 / .seconds(1)) },
                    size: QueueRoom(
                        try await file.reader.batches().filter {
                            ledger.job.runs.contains($0.run)
                        }
                    ).size,
                    control: control,
                    onEvent: onEvent
                )
            }
            var ending: (@Sendable (Date) -> DeliveryEnd)?
            if plan.isDelivered, mode == .live, let time = timing.deadline {
                let deadline = started.addingTimeInterval(time / .seconds(1))
                let latency = try await file.reader.liveLatency(of: models[0].reference)
                // Who takes up a job behind its deadline wants what is left of it all the same.
                if let arrived, arrived < deadline {
                    ending = { DeliveryEnd(deadline, after: time, latency: latency, at: $0) }
                }
            }
            return try Courier(
                mode,
                plan: plan,
                ledger: ledger,
                models: models,
                writer: writer,
                ending: ending
            )
        } catch {
            throw EngineError(of: error)
        }
    }
}
