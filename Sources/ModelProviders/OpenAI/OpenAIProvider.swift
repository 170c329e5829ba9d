public import AnalysisCore
import AnthropicKit
public import HTTPTransport
import JSON

/// Answers by any server that speaks OpenAI's chat completions: OpenAI, vLLM, Ollama, LM Studio,
/// llama-server and gateways.
public final class OpenAIProvider: ModelProvider {
    /// Where OpenAI serves the API.
    public static let defaultBaseURL = "https://api.openai.com/v1"

    private let configuration: ProviderConfiguration
    /// Where the API is, without a slash at its end.
    private let url: String
    private let dialect: ChatCompletionsForm.Dialect
    private let transport: HTTPTransport
    private let reachability = Reachability()

    /// A provider.
    ///
    /// - Parameters:
    ///   - configuration: Key and address; servers on this machine need no key. An address
    ///     without a path is completed by `/v1`.
    ///   - transport: Connections to share; the provider makes its own where `nil`.
    public init(configuration: ProviderConfiguration, transport: HTTPTransport? = nil) {
        self.configuration = configuration
        var base = (configuration.baseURL ?? Self.defaultBaseURL)[...]
        while base.hasSuffix("/") { base.removeLast() }
        let hasPath = HTTPRequest.origin(of: String(base)).utf8.count < base.utf8.count
        url = "\(base)\(hasPath ? "" : "/v1")"
        dialect = ChatCompletionsForm.Dialect(configuration)
        self.transport = transport ?? HTTPTransport(configuration: configuration.transport)
    }

    /// The body of a request.
    public func rendering(of request: ModelRequest) -> String {
        let form = ChatCompletionsForm(of: request, dialect: dialect, isStream: false)
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
        let form = ChatCompletionsForm(
            of: request,
            dialect: dialect,
            isStream: onPartialText != nil
        )
        var bytes: [UInt8] = []
        JSONWriter().write(.object(form.body), to: &bytes)
        let prepared = try authorized(.post(json: bytes, to: "\(url)/chat/completions"))
        let reader = ChatCompletionsReader(
            redaction: Redaction(
                key: configuration.apiKey ?? Secret(""),
                texts: Self.texts(in: request)
            )
        )
        var answer: ModelAnswer
        do {
            if let onPartialText {
                answer = try await stream(prepared, reader, onPartialText)
            } else {
                let response = try await transport.send(prepared)
                reachability.recordAnswer()
                answer = try reader.answer(from: response)
            }
        } catch let failure as ProviderFailure {
            throw failure
        } catch {
            throw ProviderFailure(
                error as? HTTPTransportError
                    ?? HTTPTransportError(code: .reset, origin: url, reason: "it failed"),
                hasAnswered: reachability.hasAnswered
            )
        }
        answer.notes = form.notes + answer.notes
        if answer.model.isEmpty { answer.model = request.model }
        return answer
    }

    /// Names of models that the server has.
    ///
    /// Asking costs nothing, and tells whether the server can be reached and takes the key.
    ///
    /// - Returns: The names; none where the server answers, but not as OpenAI does.
    /// - Throws: A `ProviderFailure`.
    public func models() async throws(ProviderFailure) -> [String] {
        let request = try authorized(HTTPRequest(.get, "\(url)/models"))
        let response: HTTPResponse
        do {
            response = try await transport.send(request)
        } catch {
            throw ProviderFailure(error, hasAnswered: reachability.hasAnswered)
        }
        reachability.recordAnswer()
        guard response.status == 200 else {
            throw ChatCompletionsReader(
                redaction: Redaction(key: configuration.apiKey ?? Secret(""), texts: [])
            )
            .failure(status: response.status, headers: response.headers, body: response.body)
        }
        let json = try? JSONReader.value(of: response.body)
        return (json?["data"]?.array ?? []).compactMap { $0["id"]?.string }
    }

    /// Chat completions count no tokens: always `nil`.
    public func countTokens(of request: ModelRequest) async throws(ProviderFailure) -> Int? {
        nil
    }

    /// All texts that a request sends.
    private static func texts(in request: ModelRequest) -> [String] {
        let correction = request.correction.map { [$0.answer, $0.message] } ?? []
        return [request.prompt.user, request.prompt.system]
            + request.prompt.examples.map(\.document) + correction
    }

    private func authorized(_ request: HTTPRequest) throws(ProviderFailure) -> HTTPRequest {
        try ProviderFailure.check(configuration.obstacle)
        let key = configuration.apiKey ?? Secret("")
        guard !key.isEmpty || configuration.baseURL != nil else {
            throw ProviderFailure(
                reason: .providerUnusable,
                message: "there is no API key: set OPENAI_API_KEY, or OPENAI_BASE_URL to a server"
                    + " that needs none",
                endsRun: true
            )
        }
        var request = request
        if !key.isEmpty {
            request.secretHeaders["authorization"] = Secret("Bearer \(key.revealed)")
        }
        request.timeout = configuration.timeout
        return request
    }

    private func stream(
        _ request: HTTPRequest,
        _ reader: ChatCompletionsReader,
        _ onPartialText: @Sendable (String) -> Void
    ) async throws -> ModelAnswer {
        var request = request
        request.idleTimeout = configuration.idleTimeout
        let response = try await transport.stream(request)
        reachability.recordAnswer()
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
        var stream = ChatCompletionsStream(headers: response.headers, reader: reader)
        var events = response.body.events().makeAsyncIterator()
        do {
            while let event = try await events.next() {
                if try stream.add(event) { onPartialText(stream.text) }
                if stream.isDone { events.expectEnd() }
            }
        } catch let error as HTTPTransportError {
            // Behind the end of the answer nothing more is needed.
            guard stream.isDone else { throw error }
        }
        return try stream.answer()
    }
}
