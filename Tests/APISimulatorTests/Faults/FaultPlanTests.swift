import APISimulator
import AnthropicKit
import HTTPTransport
import JSON
import Testing

@Suite("A plan of faults", .timeLimit(.minutes(10)))
struct FaultPlanTests {
    /// The outcomes of questions asked one after the other: the stop reason or the code.
    private func outcomes(_ plan: FaultPlan, of texts: [String]) async throws -> [String] {
        try await withAPISimulator(.init(faults: plan)) { simulator in
            await withAnthropicClient(apiKey: "key", baseURL: simulator.baseURL) { client in
                var outcomes: [String] = []
                for text in texts {
                    let request = MessageRequest(
                        model: "claude-haiku-5-5",
                        maxTokens: 100,
                        messages: [.text(text, role: .user)]
                    )
                    do throws(AnthropicError) {
                        let response = try await client.createMessage(request)
                        outcomes.append(response.stopReason?.rawValue ?? "none")
                    } catch {
                        outcomes.append("\(error.code)")
                    }
                }
                return outcomes
            }
        }
    }

    @Test func `lets faults take turns`() async throws {
        let plan = FaultPlan([.status(529), nil, .refusal], share: 1)
        #expect(
            try await outcomes(plan, of: ["a", "b", "c", "d"])
                == ["overloaded", "end_turn", "refusal", "overloaded"]
        )
    }

    @Test func `ends after so many requests`() async throws {
        let plan = FaultPlan([.status(500)], share: 1, most: 2)
        #expect(try await outcomes(plan, of: ["a", "b", "c"]) == ["api", "api", "end_turn"])
    }

    @Test func `ends after so many requests of a document`() async throws {
        let plan = FaultPlan([.status(500)], share: 1, mostOfDocument: 1)
        #expect(
            try await outcomes(plan, of: ["a", "a", "b", "a", "b"])
                == ["api", "end_turn", "api", "end_turn", "end_turn"]
        )
    }

    @Test func `can be for other paths than those to a model`() async throws {
        let plan = FaultPlan([.status(500)], share: 1, path: "/v1/models")
        try await withAPISimulator(.init(faults: plan)) { simulator in
            try await withAnthropicClient(apiKey: "key", baseURL: simulator.baseURL) { client in
                let error = await #expect(throws: AnthropicError.self) {
                    try await client.models()
                }
                #expect(error?.code == .api)
                let request = MessageRequest(
                    model: "claude-haiku-5-5",
                    maxTokens: 9,
                    messages: [.text("a", role: .user)]
                )
                let text = try await client.createMessage(request).text
                #expect(text == "Echo: a")
            }
        }
    }

    @Test func `can be made while the simulator serves`() async throws {
        try await withAPISimulator(.init(mostRequests: 2)) { simulator in
            try await withHTTPTransport { transport in
                let url = "\(simulator.baseURL)/simulator"
                func post(_ text: String) async throws -> Int {
                    try await transport.send(.post(json: Array(text.utf8), to: "\(url)/faults"))
                        .status
                }
                #expect(try await post(#"["status:503", null, "web-page"]"#) == 200)
                #expect(try await post(#"["nonsense"]"#) == 400)
                #expect(try await post(#"{"a":1}"#) == 400)
                var statuses: [Int] = []
                for _ in 0..<3 {
                    var request = HTTPRequest(.get, "\(simulator.baseURL)/v1/models")
                    request.secretHeaders["x-api-key"] = Secret("canary")
                    statuses.append(try await transport.send(request).status)
                }
                #expect(statuses == [503, 200, 200])
                let shown = try await transport.send(HTTPRequest(.get, "\(url)/requests"))
                let requests = try JSONReader.value(of: shown.body).array ?? []
                #expect(requests.compactMap { $0["number"]?.int } == [2, 3])
                #expect(requests.first?["headers"]?["x-api-key"] == "<redacted>")
                #expect(simulator.books.atOnce == 0)
            }
        }
    }
}
