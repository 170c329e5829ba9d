import JSON

/// `/v1/messages/batches`: the batches and what is done with them.
struct BatchesEndpoint: Sendable {
    private struct Batch: Sendable {
        var id: String
        var requests: [(id: String, params: JSONValue)]
        var polls: Int
        var isCanceling = false
        var isEnded = false
        var created = Timestamp.rfc3339()
    }

    private var batches: [Batch] = []
    private var created = 0
    /// What becomes of requests, by their custom id; the others succeed.
    var outcomes: [String: BatchOutcome] = [:]

    mutating func reply(to request: ReceivedRequest, polls: Int, baseURL: String) -> Reply {
        let parts = request.path.split(separator: "/").dropFirst(3).map(String.init)
        guard let id = parts.first else {
            return request.method == "POST"
                ? create(request, polls: polls, baseURL: baseURL) : list(request, baseURL: baseURL)
        }
        guard let index = batches.firstIndex(where: { $0.id == id }) else {
            return .error(404, "not_found_error", "There is no batch of this id.")
        }
        switch (request.method, parts.dropFirst().first) {
        case ("GET", nil):
            poll(index)
            return .json(json(of: batches[index], baseURL))
        case ("GET", "results"):
            guard batches[index].isEnded else {
                return .error(404, "not_found_error", "The batch has no results yet.")
            }
            return Reply(
                contentType: "application/x-jsonl",
                body: .bytes(results(of: batches[index]))
            )
        case ("POST", "cancel"):
            if !batches[index].isEnded { batches[index].isCanceling = true }
            return .json(json(of: batches[index], baseURL))
        case ("DELETE", nil):
            guard batches[index].isEnded else {
                return .error(400, "invalid_request_error", "The batch has not ended.")
            }
            batches.remove(at: index)
            return .json(["id": .string(id), "type": "message_batch_deleted"])
        default:
            return .error(405, "invalid_request_error", "Method not allowed")
        }
    }

    private mutating func create(
        _ request: ReceivedRequest,
        polls: Int,
        baseURL: String
    ) -> Reply {
        let items = request.json?["requests"]?.array ?? []
        guard !items.isEmpty else {
            return .error(400, "invalid_request_error", "requests: Field required")
        }
        var ids: Set<String> = []
        for item in items {
            guard let id = item["custom_id"]?.string, (1...64).contains(id.utf8.count),
                id.utf8.allSatisfy({
                    UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20
                        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
                        || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
                })
            else {
                return .error(
                    400,
                    "invalid_request_error",
                    "custom_id: String should match pattern"
                )
            }
            guard ids.insert(id).inserted else {
                return .error(400, "invalid_request_error", "custom_id: must be unique")
            }
        }
        created += 1
        let batch = Batch(
            id: "msgbatch_\(created)",
            requests: items.map { ($0["custom_id"]?.string ?? "", $0["params"] ?? nil) },
            polls: polls
        )
        batches.append(batch)
        return .json(json(of: batch, baseURL))
    }

    private func list(_ request: ReceivedRequest, baseURL: String) -> Reply {
        let limit = request.query["limit"].flatMap(Int.init) ?? 20
        var page = Array(batches.reversed())
        if let after = request.query["after_id"],
            let index = page.firstIndex(where: { $0.id == after })
        {
            page = Array(page[(index + 1)...])
        }
        let shown = page.prefix(limit)
        return .json([
            "data": .array(shown.map { json(of: $0, baseURL) }),
            "has_more": .bool(page.count > limit),
            "first_id": shown.first.map { .string($0.id) } ?? nil,
            "last_id": shown.last.map { .string($0.id) } ?? nil,
        ])
    }

    private mutating func poll(_ index: Int) {
        batches[index].polls -= 1
        if batches[index].polls < 0 || batches[index].isCanceling { batches[index].isEnded = true }
    }

    private func outcome(_ request: (id: String, params: JSONValue), _ batch: Batch) -> BatchOutcome
    {
        if let outcome = outcomes[request.id] { return outcome }
        if batch.isCanceling { return .canceled }
        let fault = MessagesValidation.fault(
            in: request.params,
            version: "2026-10-21",
            isCount: false
        )
        let isStream = request.params["stream"] != nil
        return fault == nil && !isStream ? .succeeded : .errored(type: "invalid_request_error")
    }

    private func json(of batch: Batch, _ baseURL: String) -> JSONValue {
        var counts = ["processing": 0, "succeeded": 0, "errored": 0, "canceled": 0, "expired": 0]
        if batch.isEnded {
            for request in batch.requests {
                let key =
                    switch outcome(request, batch) {
                    case .succeeded: "succeeded"
                    case .errored: "errored"
                    case .expired: "expired"
                    case .canceled: "canceled"
                    }
                counts[key, default: 0] += 1
            }
        } else {
            counts["processing"] = batch.requests.count
        }
        let status = batch.isEnded ? "ended" : batch.isCanceling ? "canceling" : "in_progress"
        return [
            "id": .string(batch.id),
            "type": "message_batch",
            "processing_status": .string(status),
            "request_counts": .object(
                JSONObject(
                    counts.sorted { $0.key < $1.key }.map { ($0.key, .integer(Int64($0.value))) }
                )
            ),
            "created_at": .string(batch.created),
            "expires_at": .string(Timestamp.rfc3339(after: .seconds(86_400))),
            "ended_at": batch.isEnded ? .string(Timestamp.rfc3339()) : nil,
            "cancel_initiated_at": batch.isCanceling ? .string(batch.created) : nil,
            "archived_at": nil,
            "results_url": batch.isEnded
                ? .string("\(baseURL)/v1/messages/batches/\(batch.id)/results") : nil,
        ]
    }

    /// The result lines, the last request first: any order is allowed.
    private func results(of batch: Batch) -> [UInt8] {
        var bytes: [UInt8] = []
        for (number, request) in batch.requests.enumerated().reversed() {
            let result: JSONValue
            switch outcome(request, batch) {
            case .succeeded:
                let asked = ReceivedRequest(number: number, json: request.params)
                let message = SimulatedMessage(
                    to: asked,
                    schema: request.params["output_config"]?["format"]?["schema"],
                    maxTokens: request.params["max_tokens"]?.int ?? 1,
                    fault: nil
                )
                var object = MessagesEndpoint.json(of: message, number: number)
                var usage = object["usage"]?.object ?? [:]
                usage["service_tier"] = "batch"
                object["usage"] = .object(usage)
                result = ["type": "succeeded", "message": .object(object)]
            case .errored(let type):
                result = [
                    "type": "errored",
                    "error": [
                        "type": "error",
                        "error": ["type": .string(type), "message": "Simulated."],
                        "request_id": .string("req_batch_\(number)"),
                    ],
                ]
            case .expired: result = ["type": "expired"]
            case .canceled: result = ["type": "canceled"]
            }
            JSONWriter().write(["custom_id": .string(request.id), "result": result], to: &bytes)
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }
}
