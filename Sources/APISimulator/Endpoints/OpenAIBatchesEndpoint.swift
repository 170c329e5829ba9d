import JSON

/// `/v1/files` and `/v1/batches`: batches as the OpenAI protocol has them.
struct OpenAIBatchesEndpoint: Sendable {
    private var batches: [SimulatedBatch] = []
    private var notes: [JSONValue] = []
    private var files: [String: [UInt8]] = [:]
    private var created = 0

    mutating func reply(
        to request: ReceivedRequest,
        _ configuration: SimulatorConfiguration,
        key: String?
    ) -> Reply {
        let parts = request.path.split(separator: "/").dropFirst().map(String.init)
        switch (request.method, parts.first, parts.count) {
        case ("POST", "files", 1): return upload(request)
        case ("GET", "files", 3):
            guard let bytes = files[parts[1]] else { return Self.notFound }
            return Reply(contentType: "application/jsonl", body: .bytes(bytes))
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

    private static var notFound: Reply {
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
    private mutating func upload(_ request: ReceivedRequest) -> Reply {
        let body = request.body
        guard let name = body.firstRange(of: Array("name=\"file\"".utf8)),
            let head = body[name.upperBound...].firstRange(of: Array("\r\n\r\n".utf8)),
            let end = body[head.upperBound...].firstRange(of: Array("\r\n--".utf8))
        else {
            return ChatCompletionsEndpoint.error(400, "invalid_request_error", "file: required")
        }
        let id = "file-\(files.count + 1)"
        files[id] = Array(body[head.upperBound..<end.lowerBound])
        return .json(["id": .string(id), "object": "file", "purpose": "batch"])
    }

    private mutating func create(
        _ request: ReceivedRequest,
        _ configuration: SimulatorConfiguration,
        key: String?
    ) -> Reply {
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
        batches.append(
            SimulatedBatch(
                id: "batch_\(created)",
                requests: items.map { ($0["custom_id"]?.string ?? "", $0["body"] ?? nil) },
                key: key,
                polls: configuration.batchPolls,
                isChat: true,
                now: .now
            )
        )
        notes.append(request.json?["metadata"] ?? [:])
        return .json(json(of: batches.count - 1, configuration.batches))
    }

    private func list(_ request: ReceivedRequest, key: String?) -> Reply {
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
            ? batch.cancelled != nil ? "cancelled" : hasExpired ? "expired" : "completed"
            : batch.cancelled != nil ? "cancelling" : "in_progress"
        let now = Timestamp.seconds()
        return [
            "id": .string(batch.id), "object": "batch", "endpoint": "/v1/chat/completions",
            "status": .string(status), "metadata": notes[index],
            "request_counts": [
                "total": .integer(Int64(batch.requests.count)),
                "completed": .integer(Int64(completed)),
                "failed": .integer(Int64(outcomes.count - completed)),
            ],
            "created_at": .integer(Int64(now)), "expires_at": .integer(Int64(now + 86_400)),
            "output_file_id": batch.isEnded ? .string("file-\(batch.id)-output") : nil,
            "error_file_id": batch.isEnded ? .string("file-\(batch.id)-errors") : nil,
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
        guard batch.isEnded, files["file-\(batch.id)-output"] == nil else { return }
        var (output, errors): ([UInt8], [UInt8]) = ([], [])
        for place in batch.requests.indices.reversed() {
            var line: JSONObject = ["custom_id": .string(batch.requests[place].id)]
            switch batch.outcome(place, [:], configuration) {
            case .succeeded:
                let asked = ReceivedRequest(number: place, json: batch.requests[place].params)
                let reply = ChatCompletionsEndpoint.reply(
                    to: asked,
                    message: batch.message(place).message,
                    fault: nil
                )
                guard case .bytes(let bytes) = reply.body else { continue }
                line["response"] = [
                    "status_code": 200, "request_id": .string("req_batch_\(place)"),
                    "body": (try? JSONReader.value(of: bytes)) ?? nil,
                ]
                line["error"] = nil as JSONValue
                JSONWriter().write(.object(line), to: &output)
                output.append(UInt8(ascii: "\n"))
            case .expired:
                line["response"] = nil as JSONValue
                line["error"] = ["code": "batch_expired", "message": "Simulated."]
                JSONWriter().write(.object(line), to: &errors)
                errors.append(UInt8(ascii: "\n"))
            case .errored, .canceled:
                // What is not reached when a batch is cancelled is in no file.
                continue
            }
        }
        files["file-\(batch.id)-output"] = output
        files["file-\(batch.id)-errors"] = errors
    }
}
