public import AnalysisCore
import AnthropicKit
public import HTTPTransport
import JSON

/// Answers by any server that speaks OpenAI's chat completions: OpenAI, vLLM, Ollama, LM Studio,
/// llama-server and gateways.
public final class OpenAIProvider: LearningProvider {
    /// Where OpenAI serves the API.
    public static let defaultBaseURL = "https://api.openai.com/v1"

    private let patience: AnswerPatience
    let configuration: ProviderConfiguration
    /// Where the API is, without a slash at its end.
    let url: String
    /// Who speaks the protocol there.
    let dialect: ChatCompletionsForm.Dialect
    /// The connections.
    let transport: HTTPTransport
    /// Whether the server has ever answered.
    let reachability = Reachability()
    private let openings = ChatCompletionsForm.Openings()
    /// What is known of the server.
    let knowledge: ServerKnowledge

    /// A provider.
    ///
    /// - Parameters:
    ///   - configuration: Key and address; servers on this machine need no key. An address
    ///     without a path is completed by `/v1`.
    ///   - capabilities: What is known of the server: what its answers say comes beside it.
    ///   - transport: Connections to share; the provider makes its own where `nil`.
    ///   - note: Is told once what the user should know about the server.
    public init(
        configuration: ProviderConfiguration,
        capabilities: ServerCapabilities = ServerCapabilities(),
        transport: HTTPTransport? = nil,
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.configuration = configuration
        knowledge = ServerKnowledge(stated: capabilities, note: note)
        var base = (configuration.baseURL ?? Self.defaultBaseURL)[...]
        while base.hasSuffix("/") { base.removeLast() }
        let hasPath = HTTPRequest.origin(of: String(base)).utf8.count < base.utf8.count
        url = "\(base)\(hasPath ? "" : "/v1")"
        dialect = ChatCompletionsForm.Dialect(configuration)
        patience = AnswerPatience(configuration.timeouts)
        self.transport = transport ?? HTTPTransport(configuration: configuration.transport)
    }

    /// The body of a request.
    public func rendering(of request: ModelRequest) -> String {
        let form = form(of: request)
        return JSONWriter(layout: .pretty).text(of: .object(form.body))
    }

    /// Sends one request once.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - onPartialText: Called with the whole text so far as it grows; `nil` asks for no stream.
    /// - Returns: The answer as it came.
    /// - Throws: A `ProviderFailure`.
    public func answer(
        to request: ModelRequest,
        onPartialText: (@Sendable (String) -> Void)?
    ) async throws(ProviderFailure) -> ModelAnswer {
        let form = form(of: request, isStream: onPartialText != nil)
        do throws(ProviderFailure) {
            return try await answer(to: request, form, onPartialText)
        } catch {
            // Nothing was served: the server has refused the schema, and is asked without it.
            let isRefusal = error.endsRun && [400, 422].contains(error.status)
            guard isRefusal, form.hasSchema, capabilities.schema == .prompt else { throw error }
            let told = self.form(of: request, isStream: onPartialText != nil)
            return try await answer(to: request, told, onPartialText)
        }
    }

    /// Sends one request in a form once.
    func answer(
        to request: ModelRequest,
        _ form: ChatCompletionsForm,
        _ onPartialText: (@Sendable (String) -> Void)?
    ) async throws(ProviderFailure) -> ModelAnswer {
        let prepared = HTTPRequest.post(json: form.bytes, to: "\(url)/chat/completions")
        return try await authorizing(prepared) { prepared async throws(ProviderFailure) in
            try await self.answer(to: request, form, prepared, onPartialText)
        }
    }

    /// Sends one request in a form once, with the key that it bears.
    private func answer(
        to request: ModelRequest,
        _ form: ChatCompletionsForm,
        _ prepared: HTTPRequest,
        _ onPartialText: (@Sendable (String) -> Void)?
    ) async throws(ProviderFailure) -> ModelAnswer {
        let reader = reader(for: request)
        var answer: ModelAnswer
        let start = ContinuousClock.now
        do {
            if let onPartialText {
                answer = try await stream(prepared, reader, onPartialText)
            } else {
                var prepared = prepared
                prepared.timeout = patience.limit(isStream: false)
                answer = try reader.answer(from: try await transport.send(prepared))
            }
            reachability.recordAnswer()
        } catch let failure as ProviderFailure {
            if !failure.endsRun { reachability.recordAnswer() }
            throw failure
        } catch {
            throw ProviderFailure(
                error as? HTTPTransportError
                    ?? HTTPTransportError(code: .reset, origin: url, reason: "it failed"),
                hasAnswered: reachability.hasAnswered
            )
        }
        patience.note(start.duration(to: .now))
        answer.notes = form.notes + answer.notes
        if answer.model.isEmpty { answer.model = request.model }
        return answer
    }

    /// The form that a request takes, by what is known of the server.
    func form(
        of request: ModelRequest,
        isStream: Bool = false,
        isBatch: Bool = false
    ) -> ChatCompletionsForm {
        ChatCompletionsForm(
            of: request,
            dialect: dialect,
            capabilities: capabilities,
            isStream: isStream,
            tier: isBatch ? nil : configuration.tierWord,
            openings: openings
        )
    }

    /// Reads what the server responds to a request.
    func reader(for request: ModelRequest) -> ChatCompletionsReader {
        ChatCompletionsReader(
            redaction: Redaction(keys: secrets, texts: Self.texts(in: request)),
            hasAnswered: reachability.hasAnswered,
            keyVariable: configuration.keyVariable,
            knowledge: knowledge
        )
    }

    /// All texts that a request sends.
    private static func texts(in request: ModelRequest) -> [String] {
        let correction = request.correction.map { [$0.answer, $0.message] } ?? []
        return [request.prompt.user, request.prompt.system]
            + request.prompt.examples.map(\.document) + correction
    }

    private func stream(
        _ request: HTTPRequest,
        _ reader: ChatCompletionsReader,
        _ onPartialText: @Sendable (String) -> Void
    ) async throws -> ModelAnswer {
        var request = request
        request.timeout = patience.limit(isStream: true)
        request.headTimeout = request.headTimeout ?? patience.limit(isStream: false)
        request.idleTimeout = request.idleTimeout ?? .seconds(120)
        let response = try await transport.stream(request)
        guard response.status == 200 else {
            throw reader.failure(
                status: response.status,
                headers: response.headers,
                body: try await response.body.collected(upTo: 1 << 20)
            )
        }
        let type = response.headers["content-type"]?.lowercased() ?? "text/event-stream"
        guard type.hasPrefix("text/event-stream") else {
            // Some servers cannot stream and send the whole answer at once.
            let body = try await response.body.collected(upTo: request.maximumBodyBytes)
            let answer = try reader.answer(
                from: HTTPResponse(status: 200, headers: response.headers, body: body)
            )
            onPartialText(answer.text)
            return answer
        }
        knowledge.take(response.headers)
        var stream = ChatCompletionsStream(headers: response.headers, reader: reader)
        // What counts as content is known when an event has been read.
        var events = response.body.events(isHeartbeat: { _ in true }).makeAsyncIterator()
        do {
            while let event = try await events.next() {
                if try stream.add(event) { onPartialText(stream.text) }
                if stream.hasAdvanced { events.contentArrived() }
                if stream.isDone { events.expectEnd() }
            }
        } catch let error as HTTPTransportError {
            // Behind the end of the answer nothing more is needed.
            guard stream.isDone else { throw error }
        }
        return try stream.answer()
    }
}
