import APISimulator
import HTTPTransport
import JSON
import Testing

@Suite("The simulator", .timeLimit(.minutes(10)))
struct APISimulatorTests {
    private func ask(
        _ simulator: APISimulator,
        _ transport: HTTPTransport,
        _ text: String = "Hello",
        _ members: JSONObject = [:],
        version: String? = "2026-10-21"
    ) async throws -> HTTPResponse {
        var body: JSONObject = [
            "model": "claude-haiku-5-5", "max_tokens": 100,
            "messages": [["role": "user", "content": .string(text)]],
        ]
        for member in members { body[member.key] = member.value }
        var request = HTTPRequest.post(
            json: Array(JSONValue.object(body).description.utf8),
            to: "\(simulator.baseURL)/v1/messages"
        )
        request.secretHeaders["x-api-key"] = Secret("key")
        if let version {
            request.headers.fields.append(.init(name: "anthropic-version", value: version))
        }
        return try await transport.send(request)
    }

    /// What the API refuses, as members of the body, and the message with which it does.
    private static let refused: [(members: String, message: String)] = [
        (#"{"temperature":1}"#, "temperature: Extra inputs are not permitted"),
        (#"{"brand_new":1}"#, "brand_new: Extra inputs are not permitted"),
        (#"{"max_tokens":"many"}"#, "max_tokens: Field required"),
        (#"{"messages":[]}"#, "messages: Field required"),
        (
            #"{"messages":[{"role":"system","content":"x"}]}"#,
            "messages.0.role: Input should be 'user' or 'assistant'"
        ),
        (
            #"{"messages":[{"role":"user","content":"x"},{"role":"assistant","content":"{"}]}"#,
            "This model does not support assistant message prefill."
                + " The conversation must end with a user message."
        ),
        (
            #"{"thinking":{"type":"enabled","budget_tokens":1024}}"#,
            "\"thinking.type.enabled\" is not supported for this model."
        ),
        (
            #"{"output_config":{"format":{"schema":{"type":"number","minimum":1}}}}"#,
            "output_config.format.schema: Schema keyword 'minimum' is not supported"
        ),
        (
            #"{"output_config":{"format":{"schema":{"type":"object","properties":{}}}}}"#,
            "output_config.format.schema: 'additionalProperties' must be false"
        ),
    ]

    @Test(arguments: refused)
    func `refuses what the API refuses`(members: String, message: String) async throws {
        try await withAPISimulator { simulator in
            try await withHTTPTransport { transport in
                let members = try JSONReader.value(of: members).object ?? [:]
                let response = try await ask(simulator, transport, "Hello", members)
                #expect(response.status == 400)
                let json = try JSONReader.value(of: response.body)
                #expect(json["error"]?["message"]?.string == message)
            }
        }
    }

    @Test func `wants a key and a version`() async throws {
        try await withAPISimulator(.init(apiKey: "other")) { simulator in
            try await withHTTPTransport { transport in
                let response = try await ask(simulator, transport)
                #expect(response.status == 401)
            }
        }
        try await withAPISimulator { simulator in
            try await withHTTPTransport { transport in
                let response = try await ask(simulator, transport, version: nil)
                #expect(response.status == 400)
            }
        }
    }

    @Test func `limits rates by buckets`() async throws {
        let limits = SimulatorConfiguration.Limits(requests: 3, bucketSeconds: 60)
        try await withAPISimulator(.init(limits: limits)) { simulator in
            try await withHTTPTransport { transport in
                var responses: [HTTPResponse] = []
                for _ in 0..<5 { responses.append(try await ask(simulator, transport)) }
                #expect(responses.map(\.status) == [200, 200, 200, 429, 429])
                #expect(responses[0].headers["anthropic-ratelimit-requests-remaining"] == "2")
                let wait = responses[3].headers["retry-after"].flatMap { Int($0) }
                #expect(wait.map { 10...20 ~= $0 } == true)
                // A client can have read an answer before its server has noted that it is out.
                await simulator.wait { $0.answers == 3 }
                #expect(simulator.books.limited == 2)
            }
        }
    }

    @Test func `keeps books by document`() async throws {
        try await withAPISimulator { simulator in
            try await withHTTPTransport { transport in
                for text in ["a", "b", "a"] { _ = try await ask(simulator, transport, text) }
                await simulator.wait { $0.answers == 3 }
                let books = simulator.books
                #expect(books.requests == 3)
                #expect(books.documents.count == 2)
                #expect(books.documents[APISimulator.digest(ofDocument: "a")]?.answers == 2)
                #expect(books.inputTokens == 6)
                let response = try await transport.send(
                    HTTPRequest(.get, "\(simulator.baseURL)/simulator/books")
                )
                let json = try JSONReader.value(of: response.body)
                #expect(json["requests"] == 3)
                #expect(json["documents_answered_again"] == 1)
            }
        }
    }

    @Test func `fails by chance, the same for the same seed`() async throws {
        func outcomes(seed: UInt64) async throws -> [String] {
            try await withAPISimulator(.init(faults: .init(share: 0.3, seed: seed))) { simulator in
                await withHTTPTransport { transport in
                    await withTaskGroup(of: (Int, String).self) { group in
                        for number in 0..<60 {
                            group.addTask {
                                let response = try? await ask(simulator, transport, "\(number)")
                                return (number, response.map { "\($0.status)" } ?? "lost")
                            }
                        }
                        return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
                            .sorted { $0.key < $1.key }.map(\.value)
                    }
                }
            }
        }
        let first = try await outcomes(seed: 7)
        #expect(try await outcomes(seed: 7) == first)
        #expect(try await outcomes(seed: 8) != first)
        #expect((5...35).contains(first.count { $0 != "200" }))
    }

    @Test func `answers a pack with each document's id`() async throws {
        try await withAPISimulator { simulator in
            try await withHTTPTransport { transport in
                let text = """
                    <document-0a id="d1">
                    First text of the pack
                    </document-0a>
                    <document-0a id="d2">
                    Second text of the pack
                    </document-0a>
                    """
                let item: JSONValue = [
                    "type": "object", "additionalProperties": false,
                    "properties": ["id": ["type": "string"], "quote": ["type": "string"]],
                ]
                let schema: JSONValue = [
                    "type": "object", "additionalProperties": false,
                    "properties": ["results": ["type": "array", "items": item]],
                ]
                let response = try await ask(
                    simulator,
                    transport,
                    text,
                    ["output_config": ["format": ["type": "json_schema", "schema": schema]]]
                )
                let json = try JSONReader.value(of: response.body)
                let answer = json["content"]?.array?.first?["text"]?.string ?? ""
                #expect(
                    answer == """
                        {"results":[{"id":"d1","quote":"First text of the pack"},\
                        {"id":"d2","quote":"Second text of the pack"}]}
                        """
                )
            }
        }
    }
}
