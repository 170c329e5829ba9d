internal import BatchExecution
internal import JSON

extension LeaseRequest {
    /// The longest of the names that a worker may give.
    private static let mostNameBytes = 200
    /// How many models, wants, permits and outcomes there may be.
    private static let mostEntries = 100_000

    /// A request as it was sent; `nil` where it is none.
    package init?(_ bytes: [UInt8]) {
        guard let value = try? JSONReader.value(of: bytes, maximumDepth: 8),
            let worker = value["worker"]?.string, 1...64 ~= worker.utf8.count,
            let name = value["name"]?.string, name.utf8.count <= Self.mostNameBytes,
            let call = value["call"]?.count,
            let models = value["models"]?.array?.compactMap(\.string), models.count <= 64,
            models.allSatisfy({ $0.utf8.count <= Self.mostNameBytes }),
            let wants = value["wants"]?.array, let holds = value["holds"]?.array,
            let outcomes = value["outcomes"]?.array,
            max(wants.count, holds.count, outcomes.count) <= Self.mostEntries
        else { return nil }
        let permits = PermitRequest(
            wants: wants.compactMap { PermitWant($0, models: models.count) },
            holds: holds.compactMap(\.integer),
            outcomes: outcomes.compactMap(PermitOutcome.init)
        )
        guard permits.wants.count == wants.count, permits.holds.count == holds.count,
            permits.outcomes.count == outcomes.count
        else { return nil }
        self.init(
            job: value["job"]?.string,
            worker: worker,
            name: name,
            call: call,
            models: models,
            permits: permits,
            isLast: value["last"]?.bool ?? false
        )
    }

    /// The request as it is sent.
    package var bytes: [UInt8] {
        var object: JSONObject = [
            "worker": .string(worker), "name": .string(name), "call": .integer(Int64(call)),
            "models": .array(models.map { .string($0) }),
            "wants": .array(permits.wants.map(\.value)),
            "holds": .array(permits.holds.map { .integer($0) }),
            "outcomes": .array(permits.outcomes.map(\.value)),
        ]
        if let job { object["job"] = .string(job) }
        if isLast { object["last"] = true }
        return Array(JSONWriter().text(of: .object(object)).utf8)
    }
}

extension PermitWant {
    /// `[model, input tokens, output tokens, picodollars, tokens]`.
    fileprivate init?(_ value: JSONValue, models: Int) {
        guard let numbers = value.array?.compactMap(\.integer), numbers.count == 5,
            numbers.allSatisfy({ $0 >= 0 }), numbers[0] < models
        else { return nil }
        self.init(
            candidate: Int(numbers[0]),
            demand: RateLimiter.Demand(
                inputTokens: min(Int(numbers[1]), JSONValue.greatestCount),
                outputTokens: min(Int(numbers[2]), JSONValue.greatestCount)
            ),
            reservation: BudgetReservation(picodollars: numbers[3], tokens: Int(numbers[4]))
        )
    }

    fileprivate var value: JSONValue {
        [
            .integer(Int64(candidate)), .integer(Int64(demand.inputTokens)),
            .integer(Int64(demand.outputTokens)), .integer(reservation.picodollars),
            .integer(Int64(reservation.tokens)),
        ]
    }
}

extension PermitOutcome {
    fileprivate init?(_ value: JSONValue) {
        guard let id = value["id"]?.integer, let usage = AttemptUsage(value) else { return nil }
        self.init(
            id: id,
            usage: usage,
            limits: value["limits"].map(RateLimits.init),
            isRateLimited: value["rate_limited"]?.bool ?? false,
            retryAfter: value["retry_after_ms"]?.count.map { .milliseconds($0) }
        )
    }

    fileprivate var value: JSONValue {
        var object: JSONObject = ["id": .integer(id)]
        usage.add(to: &object)
        if let limits { object["limits"] = limits.value }
        if isRateLimited { object["rate_limited"] = true }
        if let retryAfter {
            let (seconds, attoseconds) = retryAfter.components
            let milliseconds = Double(seconds) * 1e3 + Double(attoseconds) * 1e-15
            let most = Double(JSONValue.greatestCount)
            object["retry_after_ms"] = .integer(Int64(max(0, min(milliseconds.rounded(.up), most))))
        }
        return .object(object)
    }
}

extension AttemptUsage {
    fileprivate init?(_ value: JSONValue) {
        switch value["usage"]?.string {
        case "not_sent": self = .notSent
        case "rejected": self = .rejected
        case "unknown": self = .unknown
        case "reported":
            guard let tokens = value["tokens"]?.array?.compactMap(\.count), tokens.count == 3
            else { return nil }
            let picodollars = value["picodollars"]?.integer
            guard picodollars ?? 0 >= 0 else { return nil }
            self = .reported(
                TokenUsage(input: tokens[0], output: tokens[1], cacheRead: tokens[2]),
                picodollars: picodollars
            )
        default: return nil
        }
    }

    fileprivate func add(to object: inout JSONObject) {
        switch self {
        case .notSent: object["usage"] = "not_sent"
        case .rejected: object["usage"] = "rejected"
        case .unknown: object["usage"] = "unknown"
        case .reported(let usage, let picodollars):
            object["usage"] = "reported"
            let tokens = [usage.limitedInput, usage.output, usage.cacheRead]
            object["tokens"] = .array(
                tokens.map { .integer(Int64(max(0, min($0, JSONValue.greatestCount)))) }
            )
            if let picodollars {
                object["picodollars"] = .integer(max(0, picodollars))
            }
        }
    }
}

extension RateLimits {
    fileprivate init(_ value: JSONValue) {
        self.init(
            requests: value["requests"].map(Limit.init),
            inputTokens: value["input"].map(Limit.init),
            outputTokens: value["output"].map(Limit.init),
            tokens: value["tokens"].map(Limit.init)
        )
    }

    fileprivate var value: JSONValue {
        var object = JSONObject()
        if let requests { object["requests"] = requests.value }
        if let inputTokens { object["input"] = inputTokens.value }
        if let outputTokens { object["output"] = outputTokens.value }
        if let tokens { object["tokens"] = tokens.value }
        return .object(object)
    }
}

extension RateLimits.Limit {
    fileprivate init(_ value: JSONValue) {
        self.init(
            perMinute: value["per_minute"]?.int.flatMap { $0 > 0 ? $0 : nil },
            remaining: value["remaining"]?.int.flatMap { $0 >= 0 ? $0 : nil }
        )
    }

    fileprivate var value: JSONValue {
        var object = JSONObject()
        if let perMinute { object["per_minute"] = .integer(Int64(perMinute)) }
        if let remaining { object["remaining"] = .integer(Int64(remaining)) }
        return .object(object)
    }
}
