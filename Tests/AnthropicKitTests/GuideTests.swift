import APISimulator
import AnthropicKit
import Foundation
import Testing

/// The client calls of the batch processing guide, in its shape and under its names.
@Suite("The guide's calls", .timeLimit(.minutes(10)))
struct GuideTests {
    private let prompts = Guide.prompts

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
        try await Guide.withClient { _, client in
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
        try await Guide.withClient { simulator, client in
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
        try await Guide.withClient { simulator, client in
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
        try await Guide.withClient { simulator, client in
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
}
