import JSON
import Synchronization

extension APISimulator {
    /// Serves what is asked about the simulator itself, under `/simulator/`.
    func control(_ request: ReceivedRequest) -> SimulatedResponse {
        switch (request.method, request.path) {
        case ("GET", "/simulator/books"):
            return .json(books.json)
        case ("GET", "/simulator/documents"):
            return .json(books.documentsJSON)
        case ("GET", "/simulator/requests"):
            return .json(.array(requests.map(\.shown)))
        case ("POST", "/simulator/faults"):
            return takeFaults(request.json)
        case ("DELETE", "/simulator/faults"):
            state.withLock { $0.queue = [] }
            return .json(["queued": 0])
        default:
            return .error(404, "not_found_error", "There is no \(request.method) \(request.path).")
        }
    }

    /// Queues the faults of a list such as `["status:529", null, "cut-body"]`.
    private func takeFaults(_ list: JSONValue?) -> SimulatedResponse {
        guard let list = list?.array, list.allSatisfy({ $0 == .null || $0.string != nil }) else {
            return .error(400, "invalid_request_error", "The body is no list of faults or null.")
        }
        do {
            meet(next: try list.map { try Fault.reading($0.string ?? "none") })
            return .json(["queued": .integer(Int64(state.withLock { $0.queue.count }))])
        } catch {
            return .error(400, "invalid_request_error", "\(error)")
        }
    }
}

extension ReceivedRequest {
    /// The request as `GET /simulator/requests` shows it: the key is left out.
    fileprivate var shown: JSONValue {
        let secret: Set<String> = ["x-api-key", "authorization", "proxy-authorization"]
        let fields = headers.sorted { $0.key < $1.key }.map { name, value in
            (name, JSONValue.string(secret.contains(name) ? "<redacted>" : value))
        }
        return [
            "number": .integer(Int64(number)),
            "method": .string(method),
            "path": .string(path),
            "document": .string(Books.name(ofDocument: digest)),
            "headers": .object(JSONObject(fields)),
            "body": json ?? .string(String(decoding: body, as: UTF8.self)),
        ]
    }
}
