public import AnalysisCore
import AnthropicKit
import HTTPTransport
import JSON

extension OpenAIProvider {
    /// Names of models that the server has.
    ///
    /// Asking costs nothing, and tells whether the server can be reached and takes the key.
    ///
    /// - Returns: The names; none where the server answers, but not as OpenAI does.
    /// - Throws: A `ProviderFailure`.
    public func models() async throws(ProviderFailure) -> [String] {
        let json = try await modelList()
        return (json?["data"]?.array ?? []).compactMap { $0["id"]?.string }
    }

    /// Finds out what the server can do; costs nothing, as no model is asked.
    ///
    /// OpenAI itself is known and not asked. A server that does not answer in time, or not as
    /// expected, stays unknown: the first question will show what is wrong.
    ///
    /// - Parameters:
    ///   - model: The model that will be asked.
    ///   - limit: How long an answer is waited for; 15 seconds by default.
    /// - Returns: What is known now.
    public func discover(
        model: String,
        within limit: Duration = .seconds(15)
    ) async -> ServerCapabilities {
        guard dialect != .openAI else { return capabilities }
        if let list = try? await modelList(within: limit) {
            knowledge.take(ServerCapabilities(models: list, model: model))
        }
        // Older versions of llama.cpp tell their context here alone.
        if capabilities.server == ServerCapabilities.llamaCpp.server,
            capabilities.contextTokens == nil
        {
            let root = url.hasSuffix("/v1") ? String(url.dropLast(3)) : url
            let json = try? await get("\(root)/props", within: limit)
            let context = json?["default_generation_settings"]?["n_ctx"]?.count
            knowledge.take(ServerCapabilities(contextTokens: context))
        }
        return capabilities
    }

    /// What is known of the server: what was stated, and what its answers said.
    public var capabilities: ServerCapabilities { knowledge.capabilities }

    /// What questions to a model have shown of the server, in this run or an earlier one: what is
    /// worth keeping.
    public var shownCapabilities: ServerCapabilities { knowledge.shown }

    /// Takes what questions of an earlier run have shown.
    public func recall(_ shown: ServerCapabilities) {
        knowledge.takeShown(shown)
    }

    /// Asks a model to break a schema, where nothing is known of what the server does with one.
    ///
    /// - Parameter model: The model.
    /// - Returns: What that took; `nil` where nothing was asked, or nobody says what it took.
    public func probe(model: String) async -> TokenUsage? {
        guard dialect != .openAI, knowledge.isOpen else { return nil }
        let request = ServerProbe.request(to: model)
        let form = ChatCompletionsForm(
            of: request,
            dialect: dialect,
            capabilities: ServerProbe.form,
            isStream: false
        )
        guard let answer = try? await self.answer(to: request, form, nil) else { return nil }
        if let found = ServerProbe.capabilities(shownBy: answer) { knowledge.takeShown(found) }
        return answer.usage
    }

    /// Counts the input tokens of a request where the server is known to have a service for it;
    /// `nil` elsewhere, since chat completions have none.
    ///
    /// - Parameter request: What would be asked.
    /// - Returns: The number of tokens, as the usage of an answer will tell it.
    /// - Throws: A `ProviderFailure`.
    public func countTokens(of request: ModelRequest) async throws(ProviderFailure) -> Int? {
        guard capabilities.countsTokens == true else { return nil }
        var prepared = try await authorized(
            .post(json: form(of: request).bytes, to: "\(url)/chat/completions/input_tokens")
        )
        prepared.timeout = .seconds(60)
        let response: HTTPResponse
        do {
            response = try await transport.send(prepared)
        } catch {
            throw ProviderFailure(error, hasAnswered: reachability.hasAnswered)
        }
        if [404, 405, 501].contains(response.status) {
            knowledge.countsNoTokens()
            return nil
        }
        guard response.status == 200 else {
            throw reader(for: request).failure(
                status: response.status,
                headers: response.headers,
                body: response.body
            )
        }
        let json = try? JSONReader.value(of: response.body)
        return json?["input_tokens"]?.count
    }

    /// The list of models as the server sends it; `nil` where it is no JSON.
    private func modelList(
        within limit: Duration? = nil
    ) async throws(ProviderFailure) -> JSONValue? {
        try await get("\(url)/models", within: limit)
    }

    private func get(
        _ address: String,
        within limit: Duration?
    ) async throws(ProviderFailure) -> JSONValue? {
        var request = try await authorized(HTTPRequest(.get, address))
        if let limit { request.timeout = limit }
        let response: HTTPResponse
        do {
            response = try await transport.send(request)
        } catch {
            throw ProviderFailure(error, hasAnswered: reachability.hasAnswered)
        }
        guard response.status == 200 else {
            throw ChatCompletionsReader(
                redaction: Redaction(keys: secrets, texts: []),
                keyVariable: configuration.keyVariable
            )
            .failure(status: response.status, headers: response.headers, body: response.body)
        }
        knowledge.take(response.headers)
        return try? JSONReader.value(of: response.body)
    }
}
