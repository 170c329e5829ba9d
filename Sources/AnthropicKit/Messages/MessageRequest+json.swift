package import JSON

extension MessageRequest {
    /// What the body is for.
    enum Purpose {
        case create, stream, batch, count
    }

    /// The body of a request for one message.
    ///
    /// - Parameter version: The version of the API that it is for.
    /// - Returns: What is sent; the fields that version or model refuse are left out.
    package func body(version: APIVersion) -> JSONObject {
        json(for: .create, version: version).body
    }

    /// The bytes of the body, and what was left out of it.
    func bytes(
        for purpose: Purpose,
        version: APIVersion
    ) -> (body: [UInt8], notes: [String]) {
        let written = writtenMessages.flatMap { additional["messages"] == nil ? $0 : nil }
        let (body, notes) = json(for: purpose, version: version, from: written?.count ?? 0)
        let none = WrittenElements([])
        return (
            JSONWriter.bytes(of: body, where: "messages", beginsWith: written ?? none), notes
        )
    }

    /// The body with the messages from one on, and what was left out of it.
    func json(
        for purpose: Purpose,
        version: APIVersion,
        from first: Int = 0
    ) -> (body: JSONObject, notes: [String]) {
        var body: JSONObject = ["model": .string(model)]
        if purpose != .count { body["max_tokens"] = .integer(Int64(maxTokens)) }
        let prompt = system + messages.filter { $0.role == .system }.flatMap(\.content)
        if !prompt.isEmpty { body["system"] = Self.json(ofSystem: prompt) }
        let turns = messages.dropFirst(first).filter { $0.role != .system }
        body["messages"] = .array(turns.map(\.json))
        if !tools.isEmpty { body["tools"] = .array(tools.map(\.json)) }
        body["tool_choice"] = toolChoiceJSON
        body["thinking"] = thinking?.json
        body["output_config"] = outputConfig.json
        body["cache_control"] = cacheControl?.json
        if purpose != .count {
            if !stopSequences.isEmpty {
                body["stop_sequences"] = .array(stopSequences.map { .string($0) })
            }
            body["metadata"] = userID.map { ["user_id": .string($0)] }
            body["service_tier"] = serviceTier.map { .string($0) }
        }
        if purpose == .stream { body["stream"] = true }
        var notes: [String] = []
        let sampling: [(String, JSONValue?)] = [
            ("temperature", temperature.map { .number($0) }), ("top_p", topP.map { .number($0) }),
            ("top_k", topK.map { .integer(Int64($0)) }),
        ]
        for case (let name, let value?) in sampling where purpose != .count {
            if let reason = SamplingSupport.refusal(of: model, version: version) {
                notes.append("\(name) was left out: \(reason)")
            } else {
                body[name] = value
            }
        }
        for member in additional { body[member.key] = member.value }
        return (body, notes)
    }

    /// The choice of tools; the API takes the ban on parallel calls as a part of it.
    private var toolChoiceJSON: JSONValue? {
        guard !allowsParallelTools, !tools.isEmpty, toolChoice != Tool.Choice.none else {
            return toolChoice?.json
        }
        var object = (toolChoice ?? .auto).json.object ?? [:]
        object["disable_parallel_tool_use"] = true
        return .object(object)
    }

    private static func json(ofSystem blocks: [ContentBlock]) -> JSONValue {
        if blocks.count == 1, case .text(let text) = blocks[0] { return .string(text) }
        return .array(blocks.map { .object($0.json) })
    }
}
