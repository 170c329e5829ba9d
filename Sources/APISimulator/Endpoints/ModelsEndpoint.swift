import JSON

/// `GET /v1/models`.
enum ModelsEndpoint {
    private static let models = ["claude-haiku-5-5", "claude-sonnet-5-5", "claude-opus-5-5"]

    static func reply(to request: ReceivedRequest) -> SimulatedResponse {
        if let name = request.path.split(separator: "/").dropFirst(2).first {
            return models.contains(String(name))
                ? .json(json(of: String(name)))
                : .error(404, "not_found_error", "model: \(name)")
        }
        let after = request.query["after_id"].flatMap { models.firstIndex(of: $0) }
        let rest = models[((after ?? -1) + 1)...]
        let page = rest.prefix(request.query["limit"].flatMap(Int.init) ?? 20)
        return .json([
            "data": .array(page.map { json(of: $0) }),
            "has_more": .bool(rest.count > page.count),
            "first_id": page.first.map { .string($0) } ?? nil,
            "last_id": page.last.map { .string($0) } ?? nil,
        ])
    }

    private static func json(of name: String) -> JSONValue {
        [
            "id": .string(name), "type": "model", "display_name": .string(name),
            "created_at": "2026-10-07T00:00:00Z", "max_input_tokens": 1_000_000,
            "max_tokens": 128_000, "lifecycle": "active", "brand_new_field": true,
        ]
    }
}
