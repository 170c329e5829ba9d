import JSON

/// A batch that the simulator works off: how far it is, and what becomes of its requests.
struct SimulatedBatch: Sendable {
    let id: String
    let requests: [(id: String, params: JSONValue)]
    /// The key that made it: others do not see it.
    let key: String?
    /// Whether its requests are chat completions.
    let isChat: Bool
    let created: ContinuousClock.Instant
    let createdAt = Timestamp.rfc3339()
    /// How often it says that it is in progress, where polls are counted.
    var polls: Int
    var cancelled: ContinuousClock.Instant?
    /// How many requests were done when it ended; `nil` while it has not.
    private(set) var done: Int?
    private(set) var endedAt: String?
    /// Whether its answers are in the books.
    var isBilled = false
    /// Whether nobody finds it any more.
    var isGone = false

    init(
        id: String,
        requests: [(id: String, params: JSONValue)],
        key: String?,
        polls: Int,
        isChat: Bool = false,
        now: ContinuousClock.Instant
    ) {
        self.id = id
        self.requests = requests
        self.key = key
        self.polls = polls
        self.isChat = isChat
        created = now
    }

    var isEnded: Bool { done != nil }

    /// Ends the batch if its time has come.
    mutating func work(
        _ configuration: SimulatorConfiguration.Batches,
        at now: ContinuousClock.Instant
    ) {
        guard done == nil, let turnaround = configuration.turnaround else { return }
        let expires = created + configuration.expiry
        let last = min(now, cancelled ?? now, expires)
        let busy = created.duration(to: last) - turnaround
        let count: Int
        if busy < .zero {
            count = 0
        } else if let rate = configuration.perSecond {
            count = Int(min(Double(requests.count), busy / .seconds(1) * rate))
        } else {
            count = requests.count
        }
        let isCancelled = cancelled.map { now >= $0 + configuration.cancelling } ?? false
        if count == requests.count || isCancelled || now >= expires { end(done: count) }
    }

    /// Counts a poll, where polls say how far it is.
    mutating func poll(_ configuration: SimulatorConfiguration.Batches) {
        guard done == nil, configuration.turnaround == nil else { return }
        polls -= 1
        if cancelled != nil {
            end(done: 0)
        } else if polls < 0 {
            end(done: requests.count)
        }
    }

    /// Ends the batch before anything of it was done.
    mutating func turnAway() { end(done: 0) }

    private mutating func end(done count: Int) {
        done = count
        endedAt = Timestamp.rfc3339()
    }

    /// What became of the request at a place.
    func outcome(
        _ index: Int,
        _ stated: [String: BatchOutcome],
        _ configuration: SimulatorConfiguration.Batches
    ) -> BatchOutcome {
        let request = requests[index]
        if let outcome = stated[request.id] { return outcome }
        if configuration.troubles.contains(.halfExpired), index.isMultiple(of: 2) {
            return .expired
        }
        guard index < done ?? 0 else { return cancelled == nil ? .expired : .canceled }
        guard !isChat else { return .succeeded }
        let fault = MessagesValidation.fault(
            in: request.params,
            version: "2026-10-21",
            isCount: false
        )
        let isStream = request.params["stream"] != nil
        return fault == nil && !isStream ? .succeeded : .errored(type: "invalid_request_error")
    }

    /// The answer to the request at a place.
    func message(_ index: Int) -> (message: SimulatedMessage, entry: Books.Entry) {
        let params = requests[index].params
        let asked = ReceivedRequest(number: index, json: params)
        let message = SimulatedMessage(
            to: asked,
            schema: isChat
                ? ChatCompletionsEndpoint.schema(of: asked)
                : params["output_config"]?["format"]?["schema"],
            maxTokens: isChat
                ? ChatCompletionsEndpoint.maxTokens(of: asked) : params["max_tokens"]?.int ?? 1,
            fault: nil
        )
        return (message, message.entry(for: asked))
    }
}
