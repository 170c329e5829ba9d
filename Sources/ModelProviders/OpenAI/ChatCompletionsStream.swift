import AnalysisCore
import HTTPTransport
import JSON

/// Puts an answer together from the chunks of a stream.
struct ChatCompletionsStream: Sendable {
    private let headers: HeaderFields
    private let reader: ChatCompletionsReader
    private var content = ""
    private var refusal = ""
    private var finish: String?
    private var usage: TokenUsage?
    private var model = ""
    private var tier: String?
    /// Whether the event added last brought the answer forward: a stream of others is idle.
    private(set) var hasAdvanced = false
    /// Whether the marker of the end has come.
    private(set) var isDone = false

    init(headers: HeaderFields, reader: ChatCompletionsReader) {
        self.headers = headers
        self.reader = reader
    }

    /// The text so far.
    var text: String { content }

    /// Adds an event; `true` if the text has grown.
    mutating func add(_ event: ServerSentEvent) throws(ProviderFailure) -> Bool {
        hasAdvanced = false
        if event.data == Array("[DONE]".utf8) {
            isDone = true
            return false
        }
        guard !isDone, event.name != "ping", !event.data.isEmpty else { return false }
        let value = try? JSONReader.value(of: event.data, replacesLoneSurrogates: true)
        guard let json = value, json.object != nil else {
            throw reader.malformed(headers: headers)
        }
        let error = json["error"] ?? (event.name == "error" ? json : .null)
        if error != .null {
            var failure = reader.failure(
                status: ChatCompletionsReader.status(of: error),
                error: error
            )
            failure.requestID = reader.requestID(headers)
            failure.mayHaveBeenServed = true
            failure.usage = usage
            throw failure
        }
        if let name = json["model"]?.string { model = name }
        if let word = json["service_tier"]?.string { tier = word }
        if let report = json["usage"], report != .null {
            usage = ChatCompletionsReader.usage(report)
        }
        guard let choice = json["choices"]?.array?.first else { return false }
        if let reason = choice["finish_reason"]?.string { finish = reason }
        hasAdvanced = finish != nil || Self.hasContent(choice["delta"])
        refusal += choice["delta"]?["refusal"]?.string ?? ""
        let piece = ChatCompletionsReader.text(of: choice["delta"]?["content"])
        content += piece
        return !piece.isEmpty
    }

    /// Whether a delta holds anything: text under any name, thinking too, or the call of a tool.
    private static func hasContent(_ delta: JSONValue?) -> Bool {
        (delta?.object ?? [:]).contains { member in
            switch member.value {
            case .string(let text): member.key != "role" && !text.isEmpty
            case .array(let parts): !parts.isEmpty
            default: false
            }
        }
    }

    /// The answer, once the stream has ended.
    func answer() throws(ProviderFailure) -> ModelAnswer {
        // Some servers leave the end marker out; without a reason for the end it was cut.
        guard finish != nil else {
            throw ProviderFailure(
                reason: .network,
                message: "the stream ended before the answer was complete",
                status: 200,
                requestID: headers["x-request-id"],
                isRetryable: true,
                usage: usage,
                mayHaveBeenServed: true
            )
        }
        return ModelAnswer(
            text: ChatCompletionsReader.withoutThinking(content),
            stop: ChatCompletionsReader.stop(finish, refusal: refusal),
            usage: usage,
            model: model,
            requestID: headers["x-request-id"],
            rateLimits: RateLimits(openAI: headers),
            serviceTier: tier
        )
    }
}
