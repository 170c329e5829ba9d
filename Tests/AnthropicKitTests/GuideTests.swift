import APISimulator
import AnthropicKit
import Foundation
import JSON
import Synchronization
import Testing

/// The client calls of the batch processing guide, in its shape and under its names.
@Suite("The guide's calls", .timeLimit(.minutes(10)))
struct GuideTests {
    private let prompts = [
        "Explain quantum computing", "What is machine learning?", "How does blockchain work?",
    ]

    /// Runs a test with a client of a simulator.
    private func withClient<Result>(
        _ body: (APISimulator, AnthropicClient) async throws -> Result
    ) async throws -> Result {
        try await withAPISimulator { simulator in
            let client = AnthropicClient(apiKey: "test-key", baseURL: simulator.baseURL)
            return try await body(simulator, client)
        }
    }

    // MARK: Basic

    func processBatch(
        _ prompts: [String],
        _ client: AnthropicClient
    ) async throws -> [MessageResponse] {
        // Create requests from prompts
        let requests = prompts.map { prompt in
            MessageRequest(
                model: "claude-opus-4-20250514",
                maxTokens: 1024,
                messages: [Message.text(prompt, role: .user)]
            )
        }

        // Process all requests concurrently
        let responses = try await withThrowingTaskGroup(of: MessageResponse.self) { group in
            for request in requests {
                group.addTask {
                    try await client.createMessage(request)
                }
            }

            var results: [MessageResponse] = []
            for try await response in group {
                results.append(response)
            }
            return results
        }

        return responses
    }

    @Test func `process prompts concurrently`() async throws {
        try await withClient { _, client in
            let responses = try await processBatch(prompts, client)
            #expect(Set(responses.map(\.text)) == Set(prompts.map { "Echo: \($0)" }))
        }
    }

    // MARK: Ordered

    func processOrderedBatch(
        _ prompts: [String],
        _ client: AnthropicClient
    ) async throws -> [MessageResponse] {
        let requests = prompts.enumerated().map { index, prompt in
            (
                index,
                MessageRequest(
                    model: "claude-opus-4-20250514",
                    maxTokens: 1024,
                    messages: [Message.text(prompt, role: .user)]
                )
            )
        }

        let responses = try await withThrowingTaskGroup(
            of: (Int, MessageResponse).self
        ) { group in
            for (index, request) in requests {
                group.addTask {
                    let response = try await client.createMessage(request)
                    return (index, response)
                }
            }

            var results = [MessageResponse?](repeating: nil, count: prompts.count)
            for try await (index, response) in group {
                results[index] = response
            }

            return results.compactMap { $0 }
        }

        return responses
    }

    @Test func `keep the order of the prompts`() async throws {
        try await withClient { simulator, client in
            simulator.meet { request in
                request.document.hasPrefix("Explain") ? .delay(.milliseconds(50)) : nil
            }
            let responses = try await processOrderedBatch(prompts, client)
            #expect(responses.map { $0.content.first?.text } == prompts.map { "Echo: \($0)" })
        }
    }

    // MARK: Error handling

    struct BatchResult {
        let successful: [(index: Int, response: MessageResponse)]
        let failed: [(index: Int, error: any Error)]

        var successRate: Double {
            Double(successful.count) / Double(successful.count + failed.count)
        }
    }

    func processWithErrorHandling(
        _ requests: [MessageRequest],
        _ client: AnthropicClient
    ) async -> BatchResult {
        await withTaskGroup(of: (Int, Result<MessageResponse, any Error>).self) { group in
            for (index, request) in requests.enumerated() {
                group.addTask {
                    do {
                        let response = try await client.createMessage(request)
                        return (index, .success(response))
                    } catch {
                        return (index, .failure(error))
                    }
                }
            }

            var successful: [(Int, MessageResponse)] = []
            var failed: [(Int, any Error)] = []

            for await (index, result) in group {
                switch result {
                case .success(let response):
                    successful.append((index, response))
                case .failure(let error):
                    failed.append((index, error))
                }
            }

            return BatchResult(successful: successful, failed: failed)
        }
    }

    @Test func `handle partial failures`() async throws {
        try await withClient { simulator, client in
            simulator.meet { $0.document.contains("learning") ? .status(529) : nil }
            let requests = prompts.map { prompt in
                MessageRequest(
                    model: "claude-haiku-5-5",
                    maxTokens: 1024,
                    messages: [Message.text(prompt, role: .user)]
                )
            }
            let result = await processWithErrorHandling(requests, client)
            #expect(result.successful.map(\.index).sorted() == [0, 2])
            #expect(result.failed.map(\.index) == [1])
            #expect((result.failed.first?.error as? AnthropicError)?.code == .overloaded)
            #expect(result.successRate == 2.0 / 3)
        }
    }

    func processBatchWithFallback(
        _ requests: [MessageRequest],
        _ client: AnthropicClient
    ) async -> [String] {
        let result = await processWithErrorHandling(requests, client)

        return requests.enumerated().map { index, request in
            if let success = result.successful.first(where: { $0.0 == index }) {
                return success.1.content.first?.text ?? "No response"
            } else if let failure = result.failed.first(where: { $0.0 == index }) {
                // Provide meaningful fallback based on error
                return "Unable to process: \(failure.1.localizedDescription)"
            } else {
                return "Unknown error occurred"
            }
        }
    }

    @Test func `say why there is no response`() async throws {
        try await withClient { simulator, client in
            simulator.meet { $0.document.contains("learning") ? .status(529) : nil }
            let requests = prompts.prefix(2).map { prompt in
                MessageRequest(
                    model: "claude-haiku-5-5",
                    maxTokens: 1024,
                    messages: [Message.text(prompt, role: .user)]
                )
            }
            let texts = await processBatchWithFallback(requests, client)
            #expect(texts[0] == "Echo: Explain quantum computing")
            #expect(
                texts[1].hasPrefix(
                    "Unable to process: the API is overloaded (HTTP 529): Simulated. (request req_"
                )
            )
        }
    }

    // MARK: Controlled concurrency

    @Test func `limit how many requests are under way`() async throws {
        try await withClient { _, client in
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
        try await withClient { simulator, client in
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
        try await withClient { _, client in
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
        try await withClient { _, client in
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

    // MARK: Cost and metrics

    func optimizeBatch(
        _ requests: [MessageRequest],
        maxTokensPerBatch: Int,
        maxRequestsPerBatch: Int
    ) -> [[MessageRequest]] {
        var batches: [[MessageRequest]] = []
        var currentBatch: [MessageRequest] = []
        var currentTokens = 0

        for request in requests {
            let estimatedTokens = estimateTokens(request)

            if currentBatch.count >= maxRequestsPerBatch
                || currentTokens + estimatedTokens > maxTokensPerBatch
            {
                if !currentBatch.isEmpty {
                    batches.append(currentBatch)
                }
                currentBatch = [request]
                currentTokens = estimatedTokens
            } else {
                currentBatch.append(request)
                currentTokens += estimatedTokens
            }
        }

        if !currentBatch.isEmpty {
            batches.append(currentBatch)
        }

        return batches
    }

    @Test func `part requests into batches`() {
        let requests = (1...5).map { _ in
            MessageRequest(
                model: "claude-haiku-5-5",
                maxTokens: 100,
                messages: [Message.text("a text", role: .user)]
            )
        }
        let byCount = optimizeBatch(requests, maxTokensPerBatch: 1000, maxRequestsPerBatch: 2)
        #expect(byCount.map(\.count) == [2, 2, 1])
        let byTokens = optimizeBatch(requests, maxTokensPerBatch: 305, maxRequestsPerBatch: 9)
        #expect(byTokens.map(\.count) == [3, 2])
    }

    private func estimateTokens(_ request: MessageRequest) -> Int {
        // Rough estimation: 1 token ≈ 4 characters
        let messageTokens = request.messages.reduce(0) { total, message in
            total
                + (message.content.compactMap { content in
                    if case .text(let text) = content {
                        return text.count / 4
                    }
                    return nil
                }.reduce(0, +))
        }

        return messageTokens + request.maxTokens
    }

    @Test func `estimate and count tokens`() async throws {
        try await withClient { _, client in
            let request = MessageRequest(
                model: "claude-haiku-5-5",
                maxTokens: 1024,
                messages: [Message.text(String(repeating: "a", count: 400), role: .user)]
            )
            #expect(estimateTokens(request) == 1124)
            let response = try await client.createMessage(request)
            let tokens = response.usage.inputTokens + response.usage.outputTokens
            #expect(tokens == 102 + 51)
        }
    }
}
