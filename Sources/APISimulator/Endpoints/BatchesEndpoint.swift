import JSON

/// `/v1/messages/batches`: the batches and what is done with them.
struct BatchesEndpoint: Sendable {
    private var batches: [SimulatedBatch] = []
    private var created = 0
    /// What becomes of requests, by their custom id; the others succeed.
    var outcomes: [String: BatchOutcome] = [:]

    mutating func reply(
        to request: ReceivedRequest,
        _ configuration: SimulatorConfiguration,
        key: String?,
        baseURL: String
    ) -> SimulatedResponse {
        let parts = request.path.split(separator: "/").dropFirst(3).map(String.init)
        guard let id = parts.first else {
            return request.method == "POST"
                ? create(request, configuration, key: key, baseURL)
                : list(request, configuration, key: key, baseURL)
        }
        let found = batches.firstIndex { $0.id == id && $0.key == key && !$0.isGone }
        guard let index = found else {
            return .error(404, "not_found_error", "There is no batch of this id.")
        }
        switch (request.method, parts.dropFirst().first) {
        case ("GET", nil):
            batches[index].poll(configuration.batches)
            return .json(json(of: batches[index], configuration, baseURL))
        case ("GET", "results"):
            guard batches[index].isEnded else {
                return .error(404, "not_found_error", "The batch has no results yet.")
            }
            return SimulatedResponse(
                contentType: "application/x-jsonl",
                body: .bytes(results(of: batches[index], configuration.batches))
            )
        case ("POST", "cancel"):
            if !batches[index].isEnded, batches[index].cancelled == nil {
                batches[index].cancelled = .now
            }
            return .json(json(of: batches[index], configuration, baseURL))
        case ("DELETE", nil):
            guard batches[index].isEnded else {
                return .error(400, "invalid_request_error", "The batch has not ended.")
            }
            batches[index].isGone = true
            return .json(["id": .string(id), "type": "message_batch_deleted"])
        default:
            return .error(405, "invalid_request_error", "Method not allowed")
        }
    }

    /// Works on all batches up to now; returns what their answers cost that were not billed yet.
    mutating func work(
        _ configuration: SimulatorConfiguration.Batches,
        at now: ContinuousClock.Instant
    ) -> [Books.Entry] {
        var entries: [Books.Entry] = []
        for index in batches.indices {
            batches[index].work(configuration, at: now)
            guard batches[index].isEnded, !batches[index].isBilled else { continue }
            batches[index].isBilled = true
            let batch = batches[index]
            entries += batch.requests.indices.compactMap { place in
                batch.outcome(place, outcomes, configuration) == .succeeded
                    ? batch.message(place).entry : nil
            }
        }
        return entries
    }

    /// The requests of batches that have not ended.
    private var queued: Int {
        batches.reduce(0) { $0 + ($1.isEnded ? 0 : $1.requests.count) }
    }

    private mutating func create(
        _ request: ReceivedRequest,
        _ configuration: SimulatorConfiguration,
        key: String?,
        _ baseURL: String
    ) -> SimulatedResponse {
        let items = request.json?["requests"]?.array ?? []
        guard !items.isEmpty else {
            return .error(400, "invalid_request_error", "requests: Field required")
        }
        if let fault = Self.fault(in: items) { return .error(400, "invalid_request_error", fault) }
        if let queue = configuration.batches.queue, queued + items.count > queue {
            return .error(429, "rate_limit_error", "Too many requests are queued in batches.")
        }
        created += 1
        let batch = SimulatedBatch(
            id: "msgbatch_\(created)",
            requests: items.map { ($0["custom_id"]?.string ?? "", $0["params"] ?? nil) },
            key: key,
            polls: configuration.batchPolls,
            now: .now
        )
        batches.append(batch)
        if configuration.batches.troubles.contains(.vanished) {
            batches[batches.count - 1].isGone = true
        }
        return .json(json(of: batch, configuration, baseURL))
    }

    private static func fault(in items: [JSONValue]) -> String? {
        var ids: Set<String> = []
        for item in items {
            guard let id = item["custom_id"]?.string, (1...64).contains(id.utf8.count),
                id.utf8.allSatisfy({
                    UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20
                        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
                        || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
                })
            else { return "custom_id: String should match pattern" }
            guard ids.insert(id).inserted else { return "custom_id: must be unique" }
        }
        return nil
    }

    private func list(
        _ request: ReceivedRequest,
        _ configuration: SimulatorConfiguration,
        key: String?,
        _ baseURL: String
    ) -> SimulatedResponse {
        let limit = request.query["limit"].flatMap(Int.init) ?? 20
        var page = Array(batches.filter { $0.key == key && !$0.isGone }.reversed())
        if let after = request.query["after_id"],
            let index = page.firstIndex(where: { $0.id == after })
        {
            page = Array(page[(index + 1)...])
        }
        let shown = page.prefix(limit)
        return .json([
            "data": .array(shown.map { json(of: $0, configuration, baseURL) }),
            "has_more": .bool(page.count > limit),
            "first_id": shown.first.map { .string($0.id) } ?? nil,
            "last_id": shown.last.map { .string($0.id) } ?? nil,
        ])
    }

    private func json(
        of batch: SimulatedBatch,
        _ configuration: SimulatorConfiguration,
        _ baseURL: String
    ) -> JSONValue {
        var counts = ["processing": 0, "succeeded": 0, "errored": 0, "canceled": 0, "expired": 0]
        if batch.isEnded {
            for place in batch.requests.indices {
                let outcome = batch.outcome(place, outcomes, configuration.batches)
                counts[outcome.name, default: 0] += 1
            }
        } else {
            counts["processing"] = batch.requests.count
        }
        let isCancelling = batch.cancelled != nil
        let status = batch.isEnded ? "ended" : isCancelling ? "canceling" : "in_progress"
        return [
            "id": .string(batch.id),
            "type": "message_batch",
            "processing_status": .string(status),
            "request_counts": .object(
                JSONObject(
                    counts.sorted { $0.key < $1.key }.map { ($0.key, .integer(Int64($0.value))) }
                )
            ),
            "created_at": .string(batch.createdAt),
            "expires_at": .string(
                Timestamp.rfc3339(
                    after: configuration.batches.expiry - batch.created.duration(to: .now)
                )
            ),
            "ended_at": batch.endedAt.map { .string($0) } ?? nil,
            "cancel_initiated_at": isCancelling ? .string(batch.createdAt) : nil,
            "archived_at": nil,
            "results_url": batch.isEnded
                ? .string("\(baseURL)/v1/messages/batches/\(batch.id)/results") : nil,
        ]
    }

    /// The result lines, the last request first: any order is allowed.
    private func results(
        of batch: SimulatedBatch,
        _ configuration: SimulatorConfiguration.Batches
    ) -> [UInt8] {
        let troubles = configuration.troubles
        var bytes: [UInt8] = []
        func write(_ id: String, _ result: JSONValue) {
            JSONWriter().write(["custom_id": .string(id), "result": result], to: &bytes)
            bytes.append(UInt8(ascii: "\n"))
        }
        for place in batch.requests.indices.reversed() {
            let number = place + 1
            if troubles.contains(.missing), number.isMultiple(of: 5) { continue }
            if troubles.contains(.unreadable), place == batch.requests.count - 2 {
                bytes += "{\"custom_id\":\"\(batch.requests[place].id)\",\"result\":{\"ty\n".utf8
                continue
            }
            let result = result(of: batch, place, configuration)
            write(batch.requests[place].id, result)
            if troubles.contains(.duplicated), number.isMultiple(of: 3) {
                write(batch.requests[place].id, result)
            }
        }
        if troubles.contains(.foreign) { write("nobody-handed-this-in", ["type": "expired"]) }
        return bytes
    }

    private func result(
        of batch: SimulatedBatch,
        _ place: Int,
        _ configuration: SimulatorConfiguration.Batches
    ) -> JSONValue {
        switch batch.outcome(place, outcomes, configuration) {
        case .succeeded:
            var object = MessagesEndpoint.json(of: batch.message(place).message, number: place)
            var usage = object["usage"]?.object ?? [:]
            usage["service_tier"] = "batch"
            object["usage"] = .object(usage)
            return ["type": "succeeded", "message": .object(object)]
        case .errored(let type):
            return [
                "type": "errored",
                "error": [
                    "type": "error",
                    "error": ["type": .string(type), "message": "Simulated."],
                    "request_id": .string("req_batch_\(place)"),
                ],
            ]
        case .expired: return ["type": "expired"]
        case .canceled: return ["type": "canceled"]
        }
    }
}

extension BatchOutcome {
    /// The name under which a batch counts it.
    fileprivate var name: String {
        switch self {
        case .succeeded: "succeeded"
        case .errored: "errored"
        case .expired: "expired"
        case .canceled: "canceled"
        }
    }
}
