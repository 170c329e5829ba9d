import APISimulator
import AnthropicKit
import Foundation
import HTTPTransport
import Logging
import Synchronization
import Testing

/// Whether the key or the text of a document shows anywhere.
@Suite("Nothing leaks", .timeLimit(.minutes(10)))
struct LeakTests {
    private static let key = "sk-ant-canary-0123456789"
    private static let document = "The canary document speaks of Mr. Ambrose Quillfeather's debts."
    private static let system = "The canary instruction names Mr. Ambrose Quillfeather as well."

    /// Keeps log lines with their metadata.
    private final class LogKeeper: LogHandler {
        private let lines: Mutex<[String]>
        var metadata: Logger.Metadata {
            get { [:] }
            set {}
        }
        var logLevel: Logger.Level {
            get { .trace }
            set {}
        }

        init() { lines = Mutex([]) }

        var text: String { lines.withLock { $0.joined(separator: "\n") } }

        func log(event: LogEvent) {
            lines.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") }
        }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { nil }
            set {}
        }
    }

    private static let faults: [Fault?] = [
        nil, .status(401, message: "invalid key \(key)"), .status(403), .status(404),
        .status(400, message: "messages.0: '\(document)' is not allowed"),
        .status(500, type: "\(key)_error", message: document),
        .response(status: 502, body: "<html>\(key) \(document)</html>"),
        .response(status: 200, body: "{\"echo\": \"\(document)\", \"key\": \"\(key)\"}"),
        .redirect(to: "https://evil.example/?key=\(key)"), .garbage, .truncatedJSON, .cutBody,
        .status(400, message: "system.0: '\(system)' and 'Quillfeather' are not allowed"),
        .response(
            status: 200,
            body: "{\"type\":\"error\",\"error\":{\"message\":\"\(document)\"}}"
        ),
        .response(status: 500, body: "{\"request_id\":\"\(key)\",\"error\":{\"type\":\"x\"}}"),
        .status(500, headers: ["request-id": key, "retry-after": key, "location": document]),
        .resetAtOnce, .silence, .malformedHTTP, .malformedChunks, .errorEvent(type: key),
        .halfEvent, .noMessageStop, .unknownEvents, .refusal,
    ]

    @Test(arguments: faults, [false, true])
    func `into errors, descriptions or logs`(fault: Fault?, isStream: Bool) async throws {
        let keeper = LogKeeper()
        var texts: [String] = []
        try await withAPISimulator { simulator in
            var configuration = AnthropicConfiguration(apiKey: Self.key, baseURL: simulator.baseURL)
            configuration.timeout = .milliseconds(600)
            configuration.transport.logger = Logger(label: "test") { _ in keeper }
            let request = MessageRequest(
                model: "claude-haiku-5-5",
                maxTokens: 100,
                messages: [
                    .text(Self.document, role: .user), .text("Quillfeather", role: .assistant),
                    Message(
                        role: .user,
                        content: [.toolResult(id: "t", content: Self.document, isError: false)]
                    ),
                ],
                system: [.text(Self.system).cached()]
            )
            texts.append("\(request) \(String(reflecting: request)) \(configuration)")
            texts.append("\(request.messages) \(request.system)")
            dump(request.messages, to: &texts[0])
            dump(configuration, to: &texts[0])
            dump(request, to: &texts[0])
            try await withAnthropicClient(configuration: configuration) { client in
                texts.append("\(client)")
                simulator.meet(next: [fault])
                do {
                    if isStream {
                        var iterator = try await client.streamMessage(request).makeAsyncIterator()
                        while let event = try await iterator.next() {
                            texts.append("\(event) \(String(reflecting: event))")
                            dump(event, to: &texts[0])
                        }
                        texts.append("\(iterator.accumulator)")
                        dump(iterator.accumulator, to: &texts[0])
                    } else {
                        let response = try await client.createMessage(request)
                        texts.append("\(response) \(response.content)")
                        dump(response, to: &texts[0])
                    }
                } catch let error as AnthropicError {
                    texts.append("\(error) \(error.message) \(String(reflecting: error))")
                    texts.append((error as any Error).localizedDescription)
                    dump(error, to: &texts[0])
                }
            }
        }
        #expect(!keeper.text.isEmpty || fault == .garbage)
        for text in texts + [keeper.text] {
            #expect(!text.contains("canary"), "\(text)")
            #expect(!text.contains("Quillfeather"), "\(text)")
        }
    }

    @Test func `into the arguments of the process`() throws {
        let arguments = try String(contentsOfFile: "/proc/self/cmdline", encoding: .utf8)
        #expect(!arguments.contains("canary"))
    }
}
