import DequeModule

/// What a simulator knows while it serves.
struct SimulatorState {
    /// Waits until the books fulfil a condition.
    typealias Waiter = (
        condition: @Sendable (Books) -> Bool, waiter: CheckedContinuation<Void, Never>
    )

    var books = Books()
    /// The requests that are kept, the oldest first.
    private(set) var requests = Deque<ReceivedRequest>()
    /// What the next requests meet with, before anything else is asked.
    var queue: [Fault?] = []
    /// What a test says that requests meet with.
    var plan: (@Sendable (ReceivedRequest) -> Fault?)?
    var limiter: Limiter
    var batches = BatchesEndpoint()
    var openAIBatches = OpenAIBatchesEndpoint()
    var exchanges = TokenExchanges()
    /// When each prefix can be read from the cache.
    var cached: [UInt64: ContinuousClock.Instant] = [:]
    var waiters: [Waiter] = []
    /// How many requests have met with a fault of the configuration's plan.
    private var met = 0

    /// A state before the first request.
    init(limiter: Limiter) {
        self.limiter = limiter
    }

    /// Enters a request into the books and numbers it.
    ///
    /// - Returns: What it meets with.
    mutating func take(
        _ request: inout ReceivedRequest,
        _ configuration: SimulatorConfiguration
    ) -> Fault? {
        books.requests += 1
        books.atOnce += 1
        books.mostAtOnce = max(books.mostAtOnce, books.atOnce)
        request.number = books.requests
        keep(request, most: configuration.mostRequests)
        if request.asksModel {
            books.documents[request.digest, default: Books.Document()].requests += 1
        }
        let fault = fault(for: request, configuration)
        if fault != nil { books.faults += 1 }
        wake()
        return fault
    }

    /// Works on all batches up to now, and enters their answers into the books.
    mutating func workOnBatches(_ configuration: SimulatorConfiguration.Batches) {
        let now = ContinuousClock.now
        let entries =
            batches.work(configuration, at: now) + openAIBatches.work(configuration, at: now)
        for entry in entries {
            books.enter(entry)
            books.batchAnswers += 1
        }
    }

    private mutating func keep(_ request: ReceivedRequest, most: Int) {
        guard most > 0 else { return }
        if requests.count >= most { requests.removeFirst() }
        requests.append(request)
    }

    private mutating func fault(
        for request: ReceivedRequest,
        _ configuration: SimulatorConfiguration
    ) -> Fault? {
        if !queue.isEmpty { return queue.removeFirst() }
        if let fault = plan?(request) { return fault }
        let attempt = books.documents[request.digest]?.requests ?? 1
        let turn = configuration.faults.turn(of: request, attempt: attempt, met: met)
        guard let turn else { return nil }
        met += 1
        return configuration.repeatsRequests ? turn?.repeating(request) : turn
    }

    /// Resumes those whose condition is fulfilled.
    mutating func wake() {
        guard !waiters.isEmpty else { return }
        let waiting = waiters
        waiters = []
        for entry in waiting {
            if entry.condition(books) { entry.waiter.resume() } else { waiters.append(entry) }
        }
    }
}

extension Fault {
    /// The fault with what an indiscreet server repeats of a request, where it bears a message.
    fileprivate func repeating(_ request: ReceivedRequest) -> Fault {
        guard case .status(let status, let type, nil, let code, let headers) = self else {
            return self
        }
        let message = "Simulated\(request.repetition)"
        return .status(status, type: type, message: message, code: code, headers: headers)
    }
}
