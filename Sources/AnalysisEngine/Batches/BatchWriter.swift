internal import AnalysisCore
internal import FoundationEssentials
internal import ModelProviders
internal import RunLedger
internal import Synchronization

/// Puts requests into batches and hands these in: each is written to a file and to the ledger first,
/// and sent from the file, so that however large it is little of it is in memory.
final class BatchWriter: Sendable {
    /// Requests wait here while a batch is handed in; 4 MB of them at most, and one more.
    private let parcels = GatheringBuffer<BatchParcel>(capacity: 4 << 20)
    private let ledger: Ledger
    private let run: RunID
    private let models: [RunModel]
    private let timing: DeliveryTiming
    private let deadline: Date?
    /// How many requests a batch has at most, where larger ones found no room.
    private let size: Int?
    private let control: RunControl
    private let onEvent: @Sendable (RunEvent) -> Void
    private let failure = Mutex<EngineError?>(nil)
    /// Whether the provider had no room for a batch: the others of this pass are not tried.
    private let isFull = Mutex(false)

    init(
        ledger: Ledger,
        run: RunID,
        models: [RunModel],
        timing: DeliveryTiming,
        deadline: Date?,
        size: Int? = nil,
        control: RunControl,
        onEvent: @escaping @Sendable (RunEvent) -> Void
    ) {
        self.ledger = ledger
        self.run = run
        self.models = models
        self.timing = timing
        self.deadline = deadline
        self.size = size
        self.control = control
        self.onEvent = onEvent
    }

    /// What kept a batch from being made.
    var error: EngineError? { failure.withLock(\.self) }

    /// Takes a request, once there is room for it.
    func add(_ parcel: BatchParcel) async {
        await parcels.send(parcel, weight: parcel.request.prompt.document.utf8.count + 2048)
    }

    /// No further request comes.
    func end() { parcels.close() }

    /// Writes batches and hands them in until no further request comes.
    ///
    /// - Parameter onNoted: Is told which requests the ledger knows of from now on.
    func run(_ onNoted: ([RequestKey]) -> Void) async {
        var open: [Int: BatchSpool] = [:]
        while let gathered = await parcels.next() {
            for parcel in gathered where error == nil {
                await attempt { () async throws(EngineError) in
                    try await take(parcel, &open, onNoted)
                }
            }
        }
        for (candidate, spool) in open.sorted(by: { $0.key < $1.key }) {
            guard error == nil, !control.isStopping else {
                spool.remove()
                continue
            }
            await attempt { () async throws(EngineError) in
                try await handIn(spool, to: candidate, onNoted)
            }
        }
    }

    private func attempt(_ body: () async throws(EngineError) -> Void) async {
        do throws(EngineError) {
            try await body()
        } catch {
            failure.withLock { $0 = $0 ?? error }
            control.stop(after: error)
        }
    }

    private func take(
        _ parcel: BatchParcel,
        _ open: inout [Int: BatchSpool],
        _ onNoted: ([RequestKey]) -> Void
    ) async throws(EngineError) {
        guard let provider = models[parcel.candidate].provider as? any BatchingProvider else {
            return
        }
        let limits = provider.batchLimits
        var spool = try await spool(for: parcel.candidate, &open, limits)
        var element = provider.batchElement(
            for: parcel.request,
            id: spool.id(for: parcel.key)
        )
        let isFull =
            spool.count >= timing.requests(atMost: min(limits.requests, size ?? .max))
            || spool.bytes + element.count > limits.bytes
        if isFull, spool.count > 0 {
            open[parcel.candidate] = nil
            try await handIn(spool, to: parcel.candidate, onNoted)
            spool = try await self.spool(for: parcel.candidate, &open, limits)
            element = provider.batchElement(for: parcel.request, id: spool.id(for: parcel.key))
        }
        try spool.add(element, parcel)
        if spool.items.count >= 512 { try await keepItems(of: spool) }
    }

    private func spool(
        for candidate: Int,
        _ open: inout [Int: BatchSpool],
        _ limits: BatchLimits
    ) async throws(EngineError) -> BatchSpool {
        if let spool = open[candidate] { return spool }
        let nonce = BatchSpool.nonce()
        let number = try await kept { () async throws(LedgerError) in
            try await ledger.beginBatch(
                of: run,
                nonce: nonce,
                model: models[candidate].reference,
                account: models[candidate].endpoint,
                deadline: deadline
            )
        }
        let spool = try BatchSpool(
            number: number,
            nonce: nonce,
            path: BatchFiles(ledger: ledger.path).requests(nonce),
            separator: limits.separator
        )
        open[candidate] = spool
        return spool
    }

    private func keepItems(of spool: BatchSpool) async throws(EngineError) {
        let items = spool.takeItems()
        guard !items.isEmpty else { return }
        try await kept { () async throws(LedgerError) in
            try await ledger.add(items, toBatch: spool.number)
        }
    }

    /// Hands a batch in: what it asks is in the ledger, and on the disk, before anybody is told.
    private func handIn(
        _ spool: BatchSpool,
        to candidate: Int,
        _ onNoted: ([RequestKey]) -> Void
    ) async throws(EngineError) {
        guard let provider = models[candidate].provider as? any BatchingProvider else { return }
        defer { spool.remove() }
        // What nobody was told of is gathered again by the next pass.
        if isFull.withLock(\.self) { return }
        try spool.flush()
        try await keepItems(of: spool)
        try await kept { () async throws(LedgerError) in
            try await ledger.intend(
                batch: spool.number,
                requests: spool.count,
                bytes: spool.bytes,
                reserved: spool.reserved
            )
        }
        onNoted(spool.keys)
        let upload = BatchUpload(path: spool.path, bytes: spool.bytes, nonce: spool.nonce)
        var tries = 0
        while true {
            let failure: ProviderFailure
            switch await created(upload, by: provider) {
            case .success(let remote): return try await note(remote, of: spool)
            case .failure(let reason): failure = reason
            }
            // What is no refusal may have made the batch: it is looked for, never made again.
            guard !failure.leavesBatchUnknown else {
                onEvent(
                    .warning(
                        """
                        whether a batch of \(Figure.text(spool.count)) requests was made is not known \
                        (\(failure.message)); it is looked for, and not made again until that is known
                        """
                    )
                )
                return
            }
            tries += 1
            let isQueue = failure.reason == .rateLimited
            let wait = min(
                max(failure.retryAfter ?? .zero, timing.backoff(after: isQueue ? tries : 1)),
                .seconds(900)
            )
            // A quarter of the time is kept for what is sent live.
            let kept = timing.deadline.map { $0 / .seconds(4) } ?? 0
            let isInTime = deadline.map { Date() + wait / .seconds(1) + kept < $0 } ?? true
            let isWorthIt = (isQueue || failure.isRetryable) && tries < Self.mostTries && isInTime
            guard isWorthIt, !control.isStopping else {
                return try await refused(spool, failure)
            }
            onEvent(
                .note(
                    """
                    the provider takes no further batch for now (\(failure.message)); it is handed in \
                    again in \(Figure.text(wait))
                    """
                )
            )
            await control.sleep(for: wait)
        }
    }

    private func created(
        _ upload: BatchUpload,
        by provider: any BatchingProvider
    ) async -> Result<RemoteBatch, ProviderFailure> {
        do throws(ProviderFailure) {
            return .success(try await provider.createBatch(upload))
        } catch {
            return .failure(error)
        }
    }

    private func note(_ remote: RemoteBatch, of spool: BatchSpool) async throws(EngineError) {
        let expires = remote.expires.flatMap { Date(rfc3339: $0) }
        try await kept { () async throws(LedgerError) in
            try await ledger.submitted(batch: spool.number, as: remote.id, expires: expires)
        }
        onEvent(
            .note("batch \(remote.id) was handed in: \(Figure.text(spool.count)) requests")
        )
    }

    /// So often a batch is handed in; where a provider has no room for it then, smaller ones are made.
    private static let mostTries = 5

    /// The provider made no batch, and says why.
    private func refused(
        _ spool: BatchSpool,
        _ failure: ProviderFailure
    ) async throws(EngineError) {
        try await kept { () async throws(LedgerError) in
            try await ledger.giveUp(
                batch: spool.number,
                as: .refused,
                message: failure.reason == .rateLimited
                    ? ProviderBatch.turnedAway : failure.message
            )
        }
        if failure.reason == .rateLimited {
            isFull.withLock { $0 = true }
            return
        }
        let isMissing = failure.status == 404 || failure.status == 405
        throw EngineError(
            code: failure.endsRun && !isMissing ? .providerUnusable : .usage,
            message: isMissing
                ? """
                the server takes no batches (\(failure.message)); say 'delivery: live', or ask \
                another server
                """
                : "the provider refused a batch of \(Figure.text(spool.count)) requests: "
                    + failure.message
        )
    }

    private func kept<Value>(
        _ body: () async throws(LedgerError) -> Value
    ) async throws(EngineError) -> Value {
        do throws(LedgerError) {
            return try await body()
        } catch {
            throw EngineError(error, during: true)
        }
    }
}
