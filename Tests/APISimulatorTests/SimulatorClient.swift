import APISimulator
import HTTPTransport
import JSON

/// Asks a simulator, and keeps what tests look at.
struct SimulatorClient {
    /// An answer of a simulator.
    struct Answer {
        var status: Int
        var headers: HeaderFields
        var text: String

        /// The body as JSON; `null` where it is none.
        var json: JSONValue { (try? JSONReader.value(of: text)) ?? nil }

        /// The status, and the type and message of an error of either protocol.
        var error: String {
            let error = json["error"]
            return "\(status) \(error?["type"]?.string ?? "-"): \(error?["message"]?.string ?? "-")"
        }
    }

    let simulator: APISimulator
    let transport: HTTPTransport

    /// Sends a request.
    ///
    /// - Parameters:
    ///   - line: Method and path, such as `GET /v1/models`.
    ///   - body: The body as it is sent.
    ///   - headers: The header fields; a key and a version by default.
    /// - Returns: The answer.
    /// - Throws: When there is none.
    func send(
        _ line: String,
        _ body: String? = nil,
        headers: [String: String] = ["x-api-key": "key", "anthropic-version": "2026-10-21"]
    ) async throws -> Answer {
        let parts = line.split(separator: " ").map(String.init)
        let method = HTTPRequest.Method(rawValue: parts[0]) ?? .get
        var request = HTTPRequest(method, simulator.baseURL + parts[1])
        for (name, value) in headers { request.secretHeaders[name] = Secret(value) }
        request.body = body.map { Array($0.utf8) }
        let response = try await transport.send(request)
        return Answer(
            status: response.status,
            headers: response.headers,
            text: String(decoding: response.body, as: UTF8.self)
        )
    }

    /// Asks a model about a text over the Messages API.
    ///
    /// - Parameters:
    ///   - text: What the user says.
    ///   - members: Members of the body that differ, as JSON.
    /// - Returns: The answer.
    /// - Throws: When there is none.
    func ask(_ text: String = "Hello there", _ members: String = "{}") async throws -> Answer {
        try await send("POST /v1/messages", try Self.body(text, members))
    }

    /// Asks a model about a text over chat completions.
    func chat(_ text: String = "Hello there", _ members: String = "{}") async throws -> Answer {
        try await send("POST /v1/chat/completions", try Self.body(text, members))
    }

    private static func body(_ text: String, _ members: String) throws -> String {
        var body: JSONObject = [
            "model": "claude-haiku-5-5", "max_tokens": 100,
            "messages": [["role": "user", "content": .string(text)]],
        ]
        for member in try JSONReader.value(of: members).object ?? [:] {
            body[member.key] = member.value
        }
        return JSONValue.object(body).description
    }
}

/// Runs a simulator and a client for the time of `body`.
func withClient(
    _ configuration: SimulatorConfiguration = SimulatorConfiguration(),
    _ body: (SimulatorClient) async throws -> Void
) async throws {
    try await withAPISimulator(configuration) { simulator in
        try await withHTTPTransport { transport in
            try await body(SimulatorClient(simulator: simulator, transport: transport))
        }
    }
}
