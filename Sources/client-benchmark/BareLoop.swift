import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// Asks as one would without a client for this API: async-http-client and JSON coding.
struct BareLoop: Sendable {
    private struct Request: Codable {
        struct Message: Codable {
            var role: String
            var content: String
        }

        struct Thinking: Codable {
            var type: String
        }

        struct OutputConfig: Codable {
            var effort: String
        }

        var model: String
        var max_tokens: Int
        var system: String
        var messages: [Message]
        var thinking: Thinking
        var output_config: OutputConfig
    }

    private struct Response: Codable {
        struct Block: Codable {
            var type: String
            var text: String?
        }

        struct Usage: Codable {
            var input_tokens: Int
            var output_tokens: Int
        }

        var id: String
        var model: String
        var content: [Block]
        var stop_reason: String?
        var usage: Usage
    }

    private let client: HTTPClient
    private let url: String
    private let request: Request
    private let connections: Int

    init(baseURL: String, document: String, connections: Int) {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = connections
        client = HTTPClient(configuration: configuration)
        url = "\(baseURL)/v1/messages"
        request = Request(
            model: "claude-haiku-5-5",
            max_tokens: 1024,
            system: "Judge the tone.",
            messages: [Request.Message(role: "user", content: document)],
            thinking: Request.Thinking(type: "disabled"),
            output_config: Request.OutputConfig(effort: "low")
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
                        tokens += try await ask().usage.input_tokens
                    }
                    return tokens
                }
            }
            for try await tokens in group { precondition(tokens > 0) }
        }
    }

    private func ask() async throws -> Response {
        var message = HTTPClientRequest(url: url)
        message.method = .POST
        message.headers.add(name: "x-api-key", value: "key")
        message.headers.add(name: "anthropic-version", value: "2026-10-21")
        message.headers.add(name: "content-type", value: "application/json")
        message.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(request)))
        let response = try await client.execute(message, timeout: .seconds(600))
        let body = try await response.body.collect(upTo: 64 << 20)
        return try JSONDecoder().decode(Response.self, from: body)
    }

    func shutDown() async throws {
        try await client.shutdown().get()
    }
}
