import APISimulator
import AnthropicKit

/// What the tests of the batch processing guide share.
enum Guide {
    /// The guide's prompts.
    static let prompts = [
        "Explain quantum computing", "What is machine learning?", "How does blockchain work?",
    ]

    /// Runs a test with a client of a simulator.
    static func withClient<Result>(
        _ body: (APISimulator, AnthropicClient) async throws -> Result
    ) async throws -> Result {
        try await withAPISimulator { simulator in
            let client = AnthropicClient(apiKey: "test-key", baseURL: simulator.baseURL)
            return try await body(simulator, client)
        }
    }
}
