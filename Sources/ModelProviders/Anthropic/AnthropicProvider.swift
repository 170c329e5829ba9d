public import AnalysisCore
import AnthropicKit
public import HTTPTransport
import JSON
import Synchronization

/// Answers by Claude models over the Messages API.
public final class AnthropicProvider: ModelProvider {
    private let client: AnthropicClient
    private let obstacle: String?

    /// Answers with more room than this are streamed, since they may take longer than a connection
    /// that brings nothing is kept open on the way: the API's own clients draw the same line.
    private static let longestWhole = 21_333
    private let catalog: ModelCatalog
    private let reachability = Reachability()
    /// What the request made last shares with those that follow.
    private let prefix = Mutex<AnthropicPrefix?>(nil)

    /// A provider.
    ///
    /// - Parameters:
    ///   - configuration: Key and address; without a key every request fails with a message that
    ///     says how to set one.
    ///   - catalog: What is known about models.
    ///   - transport: Connections to share; the provider makes its own where `nil`.
    public init(
        configuration: ProviderConfiguration,
        catalog: ModelCatalog = .builtIn,
        transport: HTTPTransport? = nil
    ) {
        var settings = AnthropicConfiguration(
            apiKey: configuration.apiKey?.revealed ?? "",
            baseURL: configuration.baseURL ?? AnthropicConfiguration.defaultBaseURL,
            timeout: configuration.timeout,
            idleTimeout: configuration.idleTimeout,
            transport: configuration.transport
        )
        if let version = configuration.anthropicVersion {
            settings.version = APIVersion(rawValue: version)
        }
        client = AnthropicClient(
            configuration: settings,
            transport: transport ?? HTTPTransport(configuration: configuration.transport)
        )
        self.catalog = catalog
        obstacle = configuration.obstacle
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
        try ProviderFailure.check(obstacle)
        let form = form(of: request)
        let isWhole = onPartialText == nil && form.request.maxTokens <= Self.longestWhole
        return try await isWhole ? whole(form) : streamed(form, onPartialText)
    }

    private func whole(_ form: AnthropicForm) async throws(ProviderFailure) -> ModelAnswer {
        do {
            let response = try await client.createMessage(form.request)
            reachability.recordAnswer()
            return ModelAnswer(response, notes: form.notes)
        } catch {
            throw failure(error)
        }
    }

    private func streamed(
        _ form: AnthropicForm,
        _ onPartialText: (@Sendable (String) -> Void)?
    ) async throws(ProviderFailure) -> ModelAnswer {
        do {
            let stream = try await client.streamMessage(form.request)
            reachability.recordAnswer()
            return ModelAnswer(try await stream.response(onText: onPartialText), notes: form.notes)
        } catch {
            throw failure(error)
        }
    }

    /// The body of a request.
    public func rendering(of request: ModelRequest) -> String {
        let body = form(of: request).request
            .body(version: client.configuration.version)
        return JSONWriter(layout: .pretty).text(of: .object(body))
    }

    /// Counts the input tokens of a request; `nil` where the server has no such service.
    ///
    /// - Parameter request: What would be asked.
    /// - Returns: The number of tokens, an estimate by the API.
    /// - Throws: A `ProviderFailure`.
    public func countTokens(of request: ModelRequest) async throws(ProviderFailure) -> Int? {
        try ProviderFailure.check(obstacle)
        let form = form(of: request)
        do {
            let count = try await client.countTokens(form.request)
            reachability.recordAnswer()
            return count
        } catch {
            let isMissing = [404, 405, 501].contains(error.status) && error.errorType == nil
            if isMissing { return nil }
            throw failure(error)
        }
    }

    /// Names of models that the key may use.
    ///
    /// Asking costs nothing, and tells whether the API can be reached and takes the key.
    ///
    /// - Returns: The names, at most a hundred.
    /// - Throws: A `ProviderFailure`.
    public func models() async throws(ProviderFailure) -> [String] {
        try ProviderFailure.check(obstacle)
        do {
            return try await client.models().elements.map(\.id)
        } catch {
            throw failure(error)
        }
    }

    /// Whether the common prefix of a request is kept by the provider's cache, so that it pays to
    /// let the first request begin before the others follow.
    public func cachesPrefix(of request: ModelRequest) -> Bool {
        form(of: request).cachesPrefix
    }

    /// Not inlined, as `failure` and what makes an answer: what they need for a moment would have its
    /// place in memory for as long as a request is under way.
    @inline(never)
    private func form(of request: ModelRequest) -> AnthropicForm {
        let known = prefix.withLock(\.self)
        if let known, known.begins(request) { return AnthropicForm(of: request, prefix: known) }
        let model = ModelReference(provider: "anthropic", name: request.model)
        let made = AnthropicPrefix(of: request, facts: catalog.facts(of: model))
        prefix.withLock { $0 = made }
        return AnthropicForm(of: request, prefix: made)
    }

    @inline(never)
    private func failure(_ error: AnthropicError) -> ProviderFailure {
        if error.status != nil { reachability.recordAnswer() }
        return ProviderFailure(error, hasAnswered: reachability.hasAnswered)
    }
}
