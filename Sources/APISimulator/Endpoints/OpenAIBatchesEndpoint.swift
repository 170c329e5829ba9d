import JSON

/// `/v1/files` and `/v1/batches`: batches as the OpenAI protocol has them.
struct OpenAIBatchesEndpoint: Sendable {
    private var batches: [SimulatedBatch] = []
    private var notes: [JSONValue] = []
    private var files: [String: [UInt8]] = [:]
    private var created = 0
    private var uploads = 0
    /// The files that somebody has deleted.
    private var deleted: Set<String> = []
    /// What each batch was made of.
    private var inputs: [String] = []
    /// The batches that found no room.
    private var turnedAway: Set<String> = []

    mutating func reply(
        to request: ReceivedRequest,
        _ configuration: SimulatorConfiguration,
        key: String?
    ) -> SimulatedResponse {
        let parts = request.path.split(separator: "/").dropFirst().map(String.init)
        switch (request.method, parts.first, parts.count) {
        case ("POST", "files", 1): return upload(request)
        case ("DELETE", "files", 2):
            guard files.removeValue(forKey: parts[1]) != nil else { return Self.notFound }
            deleted.insert(parts[1])
            return .json(["id": .string(parts[1]), "object": "file", "deleted": true])
        case ("GET", "files", 3):
            guard let bytes = files[parts[1]] else { return Self.notFound }
            return SimulatedResponse(contentType: "application/jsonl", body: .bytes(bytes))
        case ("POST", "batches", 1): return create(request, configuration, key: key)
        case ("GET", "batches", 1): return list(request, key: key)
        default: break
        }
        let place = batches.firstIndex { $0.id == parts[1] && $0.key == key && !$0.isGone }
        guard parts.count >= 2, let index = place else { return Self.notFound }
        switch (request.method, parts.dropFirst(2).first) {
        case ("GET", nil): batches[index].poll(configuration.batches)
        case ("POST", "cancel"):
            if !batches[index].isEnded, batches[index].cancelled == nil {
                batches[index].cancelled = .now
            }
        default: return Self.notFound
        }
        keepResults(of: index, configuration.batches)
        return .json(json(of: index, configuration.batches))
    }

    private static var notFound: SimulatedResponse {
        ChatCompletionsEndpoint.error(404, "not_found_error", "There is no such thing.")
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
            guard !turnedAway.contains(batches[index].id) else { continue }
            keepResults(of: index, configuration)
            let batch = batches[index]
            entries += batch.requests.indices.compactMap { place in
                batch.outcome(place, [:], configuration) == .succeeded
                    ? batch.message(place).entry : nil
            }
        }
        return entries
    }

    /// Takes the file of a form.
    private mutating func upload(_ request: ReceivedRequest) -> SimulatedResponse {
        let body = request.body
        guard let name = body.firstRange(of: Array("name=\"file\"".utf8)),
            let head = body[name.upperBound...].firstRange(of: Array("\r\n\r\n".utf8)),
            let end = body[head.upperBound...].firstRange(of: Array("\r\n--".utf8))
        else {
            return ChatCompletionsEndpoint.error(400, "invalid_request_error", "file: required")
        }
        uploads += 1
        let id = "file-\(uploads)"
        files[id] = Array(body[head.upperBound..<end.lowerBound])
        return .json(["id": .string(id), "object": "file", "purpose": "batch"])
    }

    private mutating func create(
        _ request: ReceivedRequest,
        _ configuration: SimulatorConfiguration,
        key: String?
    ) -> SimulatedResponse {
        guard let file = request.json?["input_file_id"]?.string.flatMap({ files[$0] }) else {
            return ChatCompletionsEndpoint.error(
                400,
                "invalid_request_error",
                "input_file_id: there is no such file"
            )
        }
        let items = file.split(separator: UInt8(ascii: "\n")).compactMap {
            try? JSONReader.value(of: Array($0))
        }
        created += 1
        let queued = batches.reduce(0) { $0 + ($1.isEnded ? 0 : $1.requests.count) }
        var batch = SimulatedBatch(
            id: "batch_\(created)",
            requests: items.map { ($0["custom_id"]?.string ?? "", $0["body"] ?? nil) },
            key: key,
            polls: configuration.batchPolls,
            isChat: true,
            now: .now
        )
        if let most = configuration.batches.queue, queued + items.count > most {
            // It is made, and found to be too much later.
            batch.turnAway()
            turnedAway.insert(batch.id)
        }
        batch.isGone = configuration.batches.troubles.contains(.vanished)
        batches.append(batch)
        inputs.append(request.json?["input_file_id"]?.string ?? "")
        notes.append(request.json?["metadata"] ?? [:])
        return .json(json(of: batches.count - 1, configuration.batches))
    }

    private func list(_ request: ReceivedRequest, key: String?) -> SimulatedResponse {
        let shown = batches.indices.reversed().filter {
            batches[$0].key == key && !batches[$0].isGone
        }
        return .json([
            "object": "list", "has_more": false,
            "data": .array(shown.map { json(of: $0, .init()) }),
        ])
    }

    private func json(
        of index: Int,
        _ configuration: SimulatorConfiguration.Batches
    ) -> JSONValue {
        let batch = batches[index]
        let outcomes = batch.isEnded ? outcomes(of: batch, configuration) : []
        let completed = outcomes.count { $0 == .succeeded }
        let hasExpired = outcomes.contains(.expired)
        let status =
            batch.isEnded
            ? turnedAway.contains(batch.id)
                ? "failed"
                : batch.cancelled != nil ? "cancelled" : hasExpired ? "expired" : "completed"
            : batch.cancelled != nil ? "cancelling" : "in_progress"
        let now = Timestamp.seconds()
        let isFailed = turnedAway.contains(batch.id)
        let errors: JSONValue = [
            "object": "list",
            "data": [
                [
                    "code": "token_limit_exceeded",
                    "message": "Enqueued token limit reached for this model.",
                ]
            ],
        ]
        return [
            "input_file_id": .string(inputs[index]), "errors": isFailed ? errors : nil,
            "id": .string(batch.id), "object": "batch", "endpoint": "/v1/chat/completions",
            "status": .string(status), "metadata": notes[index],
            "request_counts": [
                // A batch that is being checked does not know how many it has.
                "total": .integer(Int64(batch.isEnded ? batch.requests.count : 0)),
                "completed": .integer(Int64(completed)),
                "failed": .integer(Int64(outcomes.count - completed)),
            ],
            "created_at": .integer(Int64(now)), "expires_at": .integer(Int64(now + 86_400)),
            "output_file_id": batch.isEnded && !isFailed ? .string("file-\(batch.id)-output") : nil,
            "error_file_id": batch.isEnded && !isFailed ? .string("file-\(batch.id)-errors") : nil,
        ]
    }

    private func outcomes(
        of batch: SimulatedBatch,
        _ configuration: SimulatorConfiguration.Batches
    ) -> [BatchOutcome] {
        batch.requests.indices.map { batch.outcome($0, [:], configuration) }
    }

    /// Writes the files of a batch that has ended, the last request first.
    private mutating func keepResults(
        of index: Int,
        _ configuration: SimulatorConfiguration.Batches
    ) {
        let batch = batches[index]
        let name = "file-\(batch.id)-output"
        guard batch.isEnded, !turnedAway.contains(batch.id), files[name] == nil,
            !deleted.contains(name)
        else { return }
        var (output, errors): ([UInt8], [UInt8]) = ([], [])
        let troubles = configuration.troubles
        for place in batch.requests.indices.reversed() {
            if troubles.contains(.missing), (place + 1).isMultiple(of: 5) { continue }
            if troubles.contains(.unreadable), place == batch.requests.count - 2 {
                output += "{\"custom_id\":\"\(batch.requests[place].id)\",\"resp\n".utf8
                continue
            }
            let (line, hasFailed) = Self.line(of: batch, place, configuration)
            guard !line.isEmpty else { continue }
            let isTwice = troubles.contains(.duplicated) && (place + 1).isMultiple(of: 3)
            for _ in 0..<(isTwice ? 2 : 1) {
                if hasFailed { errors += line } else { output += line }
            }
        }
        if troubles.contains(.foreign) {
            errors += "{\"custom_id\":\"nobody\",\"error\":{\"code\":\"batch_expired\"}}\n".utf8
        }
        files["file-\(batch.id)-output"] = output
        files["file-\(batch.id)-errors"] = errors
    }

    /// The line of a request in a file of results, and whether that is the file of errors; empty for
    /// one that stands in none.
    private static func line(
        of batch: SimulatedBatch,
        _ place: Int,
        _ configuration: SimulatorConfiguration.Batches
    ) -> (bytes: [UInt8], hasFailed: Bool) {
        var line: JSONObject = ["custom_id": .string(batch.requests[place].id)]
        var hasFailed = false
        switch batch.outcome(place, [:], configuration) {
        case .succeeded:
            let asked = ReceivedRequest(number: place, json: batch.requests[place].params)
            let reply = ChatCompletionsEndpoint.reply(
                to: asked,
                message: batch.message(place).message,
                fault: nil
            )
            guard case .bytes(let bytes) = reply.body else { return ([], false) }
            line["response"] = [
                "status_code": 200, "request_id": .string("req_batch_\(place)"),
                "body": (try? JSONReader.value(of: bytes)) ?? nil,
            ]
            line["error"] = nil as JSONValue
        case .expired:
            hasFailed = true
            line["response"] = nil as JSONValue
            line["error"] = ["code": "batch_expired", "message": "Simulated."]
        case .errored, .canceled:
            // What is not reached when a batch is cancelled is in no file.
            return ([], false)
        }
        var bytes: [UInt8] = []
        JSONWriter().write(.object(line), to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        return (bytes, hasFailed)
    }
}
