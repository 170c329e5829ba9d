internal import AnalysisCore
internal import BatchExecution
internal import FoundationEssentials
internal import Pipelines
internal import RunLedger

/// What a look at the batches of a job tells about what is to be done next.
extension AnalysisRun {
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
        /// When the next batch may be handed in, where the last ones were turned away.
        var opens: Date?
        /// Whether the last batch was turned away.
        var hasRefusals = false
        /// How many questions are in no batch.
        var waiting = 0

        /// The requests of the batches that are waited for.
        var requests: Int { awaited.reduce(0) { $0 + $1.requests } }
        /// Those that have no answer yet, as far as the provider says.
        var remaining: Int {
            awaited.reduce(waiting) { $0 + max(0, $1.requests - ($1.done ?? 0)) }
        }
    }

    /// Looks at all batches, and takes in what has ended.
    func look(
        _ models: [RunModel],
        _ timing: DeliveryTiming,
        isCancelling: Bool,
        lastPass: Duration?,
        unsent: Int
    ) async throws(EngineError) -> Outlook {
        guard let ledger = try plan.ledger.open().get() else { return Outlook() }
        defer { if !ledger.withdraw() { ledger.close() } }
        let tending = BatchTending(ledger: ledger, models: models, timing: timing, onEvent: onEvent)
        do {
            let earlier = try await EarlierRuns(for: plan, in: ledger.reader)
            let job = try await JobRuns(of: earlier.unfinished, in: ledger.reader)
            let standing = try await tending.tend(
                cancelling: isCancelling ? job.runs : [],
                deleting: plan.delivery.deletes ? job.runs : []
            )
            BatchFiles(ledger: ledger.path).removeRequests()
            try await ledger.dropGatheringBatches()
            var outlook = Outlook(turnaround: standing.turnaround, run: earlier.unfinished?.number)
            outlook.unseen = standing.unseen.filter { job.runs.contains($0.run) }
            outlook.awaited = standing.open.filter { job.runs.contains($0.run) }
            // What waits behind a pass, and in no batch of its own, waits in those of another job.
            if outlook.awaited.isEmpty, lastPass != nil { outlook.awaited = standing.open }
            let batches = try await ledger.reader.batches().filter { job.runs.contains($0.run) }
            let room = QueueRoom(batches)
            outlook.opens = room.opens(timing)
            outlook.hasRefusals = room.refusals > 0
            // What found no room in a batch has no answer either.
            if outlook.awaited.isEmpty, outlook.hasRefusals { outlook.waiting = unsent }
            let bytes = outlook.awaited.reduce(0) { $0 + $1.bytes }
            let forecast = DeliveryForecast(
                plan.pipeline,
                learned: try await ledger.limits(
                    of: [models[0].endpoint].compactMap(\.self)
                ).values.first,
                latency: try await ledger.reader.liveLatency(of: models[0].reference),
                turnaround: standing.turnaround,
                input: Double(bytes) / 4 / Double(max(1, outlook.requests)),
                output: Double(plan.pipeline.analysis.answerRoom.usual)
            )
            // A pass through the documents takes about as long as the one that gathered them.
            let passed = job.started.flatMap { started in
                outlook.awaited.compactMap(\.submitted).min()?.timeIntervalSince(started)
            }
            let pass = lastPass ?? .seconds(max(0, passed ?? 0))
            let made = batches.filter { $0.state == .collected || $0.state.isOpen }
            let sinceStart = timing.cutOver(
                remaining: outlook.remaining,
                rate: forecast.rate,
                isLive: plan.delivery.mode == .auto,
                pass: DeliveryTiming.ahead(
                    ofRemaining: outlook.remaining,
                    of: made.reduce(0) { $0 + $1.requests },
                    pass: min(pass, (timing.deadline ?? .zero) / 10)
                )
            )
            outlook.cutOver = sinceStart.map { time in
                (job.started ?? Date()).addingTimeInterval(time / .seconds(1))
            }
            return outlook
        } catch {
            throw EngineError(of: error, during: true)
        }
    }
}
