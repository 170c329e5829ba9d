import APISimulator
import AnthropicKit
import JSON
import Testing

/// The examples of the documentation page, compiled and run.
@Suite("The documentation's example", .timeLimit(.minutes(10)))
struct DocumentationTests {
    private let request = MessageRequest(
        model: "claude-haiku-5-5",
        maxTokens: 1024,
        messages: [Message.text("Explain quantum computing", role: .user)]
    )

    @Test func `of a question works`() async throws {
        try await withAPISimulator { simulator in
            let key = "key"
            let configuration = AnthropicConfiguration(apiKey: key, baseURL: simulator.baseURL)
            let text = try await withAnthropicClient(configuration: configuration) { client in
                let request = MessageRequest(
                    model: "claude-haiku-5-5",
                    maxTokens: 1024,
                    messages: [Message.text("Explain quantum computing", role: .user)]
                )
                return try await client.createMessage(request).text
            }
            #expect(text == "Echo: Explain quantum computing")
        }
    }

    @Test func `of a stream works`() async throws {
        try await withClient { _, client in
            var text = ""
            for try await event in try await client.streamMessage(request) {
                if case .delta(let delta) = event, let piece = delta.text {
                    text += piece
                }
            }
            #expect(text == "Echo: Explain quantum computing")
        }
    }

    @Test func `of a schema works`() async throws {
        try await withClient { _, client in
            var request = request
            request.outputConfig.schema = StructuredOutput.schema(fitting: [
                "type": "object",
                "properties": [
                    "label": ["type": "string", "enum": ["positive", "negative"]],
                    "confidence": ["type": "number", "minimum": 0, "maximum": 1],
                ],
                "required": ["label", "confidence"],
            ])
            let answer = try JSONReader.value(of: try await client.createMessage(request).text)
            #expect(answer["confidence"]?.double != nil)
        }
    }

    @Test func `of retries works`() async throws {
        try await withClient { configuration in
            configuration.retries = Retries(maximum: 4)
        } _: { simulator, client in
            let limit = Fault.status(429, headers: ["retry-after-ms": "1"])
            simulator.meet(next: [limit, limit, limit, limit])
            let response = try await client.createMessage(request)
            #expect(response.stopReason == .endTurn)
            #expect(simulator.books.requests == 5)
        }
    }

    @Test func `of a batch works`() async throws {
        try await withClient(.init(batchPolls: 0)) { _, client in
            var batch = try await client.createBatch([
                BatchRequest(customID: "letter-1", request: request)
            ])
            while batch.status != .ended {
                batch = try await client.batch(batch.id)
            }
            var texts: [String: String] = [:]
            for try await line in try await client.batchResults(batch.id) {
                let result = try line.result()
                if case .succeeded(let message) = result.outcome {
                    texts[result.customID] = message.text
                }
            }
            #expect(texts == ["letter-1": "Echo: Explain quantum computing"])
        }
    }
}
