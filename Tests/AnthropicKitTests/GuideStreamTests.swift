import APISimulator
import AnthropicKit
import JSON
import Synchronization
import Testing

/// The streams, documents and bounds of the batch processing guide, in its shape.
@Suite("The guide's streams and documents", .timeLimit(.minutes(10)))
struct GuideStreamTests {
    private let prompts = Guide.prompts

    // MARK: Controlled concurrency

    @Test func `limit how many requests are under way`() async throws {
        try await Guide.withClient { _, client in
            let requests = (0..<30).map { number in
                MessageRequest(
                    model: "claude-opus-4-20250514",
                    maxTokens: 64,
                    messages: [Message.text("Prompt \(number)", role: .user)]
                )
            }
            let responses = try await withThrowingTaskGroup(of: MessageResponse.self) { group in
                // Limit concurrent requests
                let maxConcurrent = 10
                var activeCount = 0
                var results: [MessageResponse] = []

                for request in requests {
                    while activeCount >= maxConcurrent {
                        if let response = try await group.next() {
                            results.append(response)
                            activeCount -= 1
                        }
                    }

                    group.addTask {
                        try await client.createMessage(request)
                    }
                    activeCount += 1
                }

                // Collect remaining responses
                for try await response in group {
                    results.append(response)
                }
                return results
            }
            #expect(Set(responses.map(\.text)) == Set((0..<30).map { "Echo: Prompt \($0)" }))
        }
    }

    // MARK: Document analysis

    final class DocumentAnalyzer: Sendable {
        private let client: any AnthropicAPIProtocol

        init(client: any AnthropicAPIProtocol) {
            self.client = client
        }

        func analyze(_ document: String, systemPrompt: String) async throws -> String {
            let request = MessageRequest(
                model: "claude-opus-4-20250514",
                maxTokens: 2048,
                messages: [
                    Message(role: .system, content: systemPrompt),
                    Message.text(document, role: .user),
                ],
                temperature: 0.3  // Lower temperature for consistency
            )

            let response = try await self.client.createMessage(request)
            return response.content.first?.text ?? "No response"
        }
    }

    @Test func `analyze a document under a system prompt`() async throws {
        try await Guide.withClient { simulator, client in
            let analyzer = DocumentAnalyzer(client: client)
            let analysis = try await analyzer.analyze("It broke.", systemPrompt: "Judge the tone.")
            #expect(analysis == "Echo: It broke.")
            let body = try #require(simulator.requests.first?.json)
            #expect(body["system"] == "Judge the tone.")
            #expect(body["messages"]?.array?.count == 1)
            #expect(body["temperature"] == nil)
        }
    }

    // MARK: Streaming

    @Test func `process several streams`() async throws {
        try await Guide.withClient { _, client in
            let texts = try await withThrowingTaskGroup(of: (Int, String).self) { group in
                for (index, prompt) in prompts.enumerated() {
                    group.addTask {
                        let request = MessageRequest(
                            model: "claude-opus-4-20250514",
                            maxTokens: 1024,
                            messages: [Message.text(prompt, role: .user)]
                        )

                        let stream = try await client.streamMessage(request)
                        var fullText = ""

                        for try await event in stream {
                            if case .delta(let delta) = event,
                                let text = delta.text
                            {
                                fullText += text
                            }
                        }
                        return (index, fullText)
                    }
                }
                return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
            }
            #expect(
                texts == [
                    0: "Echo: Explain quantum computing", 1: "Echo: What is machine learning?",
                    2: "Echo: How does blockchain work?",
                ]
            )
        }
    }

    struct StreamBatch {
        let prompts: [String]
        let onUpdate: @Sendable (Int, String) -> Void  // (index, partialText)

        func process(_ client: AnthropicClient) async throws {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (index, prompt) in prompts.enumerated() {
                    group.addTask {
                        let request = MessageRequest(
                            model: "claude-opus-4-20250514",
                            maxTokens: 1024,
                            messages: [Message.text(prompt, role: .user)]
                        )

                        let stream = try await client.streamMessage(request)
                        var fullText = ""

                        for try await event in stream {
                            if case .delta(let delta) = event,
                                let text = delta.text
                            {
                                fullText += text
                                self.onUpdate(index, fullText)
                            }
                        }
                    }
                }

                try await group.waitForAll()
            }
        }
    }

    @Test func `show streams as they grow`() async throws {
        try await Guide.withClient { _, client in
            let updates = Mutex<[Int: [String]]>([:])
            let batch = StreamBatch(prompts: prompts) { index, text in
                updates.withLock { $0[index, default: []].append(text) }
            }
            try await batch.process(client)
            let texts = updates.withLock { $0 }
            for (index, prompt) in prompts.enumerated() {
                #expect(texts[index]?.last == "Echo: \(prompt)")
                #expect((texts[index]?.count ?? 0) > 1)
            }
        }
    }
}
