import AnthropicKit
import HTTPTransport

/// Asks with AnthropicKit.
struct KitLoop: Sendable {
    private let client: AnthropicClient
    private let request: MessageRequest
    private let connections: Int

    init(baseURL: String, document: String, connections: Int) {
        var configuration = AnthropicConfiguration(apiKey: "key", baseURL: baseURL)
        configuration.transport.maximumConnections = connections
        client = AnthropicClient(configuration: configuration)
        request = MessageRequest(
            model: "claude-haiku-5-5",
            maxTokens: 1024,
            messages: [.text(document, role: .user)],
            system: [.text("Judge the tone.")],
            thinking: .disabled,
            outputConfig: OutputConfig(effort: .low)
        )
        self.connections = connections
    }

    /// Sends so many requests, as many at once as there are connections.
    func run(requests: Int) async throws {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<connections {
                group.addTask {
                    var tokens = 0
                    for _ in 0..<(requests / connections) {
                        tokens += try await client.createMessage(request).usage.inputTokens
                    }
                    return tokens
                }
            }
            for try await tokens in group { precondition(tokens > 0) }
        }
    }

    func shutDown() async {
        await client.shutDown()
    }
}
