import AnthropicKit
import Testing

/// The costs and metrics of the batch processing guide, in its shape.
@Suite("The guide's estimates", .timeLimit(.minutes(10)))
struct GuideCostTests {
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
        try await Guide.withClient { _, client in
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
