public import AnalysisCore
import AnthropicKit
public import HTTPTransport
import JSON
import Synchronization

/// Answers by Claude models over the Messages API.
public final class AnthropicProvider: ModelProvider {
    let client: AnthropicClient
    let obstacle: String?
    /// What the tier that is asked for is called; `nil` asks for none.
    private let serviceTier: String?
    private let keyVariable: String?
    private let addressVariable: String?
    /// Where requests go; `nil` for a server that nothing is known of.
    let platform: Platform?

    /// Answers with more room than this are streamed, since they may take longer than a connection
    /// that brings nothing is kept open on the way: the API's own clients draw the same line.
    private static let longestWhole = 21_333
    private let catalog: ModelCatalog
    private let patience: AnswerPatience
    private let reachability = Reachability()
    /// What the request made last shares with those that follow.
    private let prefix = Mutex<AnthropicPrefix?>(nil)
    /// The same for requests of batches.
    private let batchPrefix = Mutex<AnthropicPrefix?>(nil)
    private let note: @Sendable (String) -> Void
    private let hasNoted = Atomic(false)

    /// A provider.
    ///
    /// - Parameters:
    ///   - configuration: Key and address; without a key every request fails with a message that
    ///     says how to set one.
    ///   - catalog: What is known about models.
    ///   - transport: Connections to share; the provider makes its own where `nil`.
    ///   - note: Is told once what the user should know about the server.
    public init(
        configuration: ProviderConfiguration,
        catalog: ModelCatalog = .builtIn,
        transport: HTTPTransport? = nil,
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.note = note
        var settings = AnthropicConfiguration(
            apiKey: configuration.apiKey?.revealed ?? "",
            baseURL: configuration.baseURL ?? AnthropicConfiguration.defaultBaseURL,
            timeout: configuration.timeouts.total ?? AnswerPatience.longest,
            streamTimeout: configuration.timeouts.total ?? AnswerPatience.longestStream,
            firstByteTimeout: configuration.timeouts.firstByte,
            transport: configuration.transport
        )
        if configuration.keyForm == .bearer { settings.keyField = .bearer }
        if let idle = configuration.timeouts.idle {
            settings.idleTimeout = idle
            settings.wholeIdleTimeout = idle
        }
        settings.credentials = configuration.credentials
        settings.headers = configuration.headers
        if configuration.platform?.route == .publisher { settings.route = .publisher }
        if let version = configuration.anthropicVersion {
            settings.version = APIVersion(rawValue: version)
        }
        client = AnthropicClient(
            configuration: settings,
            transport: transport ?? HTTPTransport(configuration: configuration.transport)
        )
        self.catalog = catalog
        patience = AnswerPatience(configuration.timeouts)
        obstacle = configuration.obstacle
        keyVariable = configuration.keyVariable
        addressVariable = configuration.addressVariable
        platform = configuration.platform
        serviceTier = configuration.tierWord
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
        let start = ContinuousClock.now
        do {
            let response = try await client.createMessage(
                form.request,
                within: patience.limit(isStream: false)
            )
            patience.note(start.duration(to: .now))
            reachability.recordAnswer()
            return answer(response, notes: form.notes)
        } catch {
            throw failure(error)
        }
    }

    /// The answer that a message is, of the model by the provider's own name for it.
    @inline(never)
    private func answer(_ response: MessageResponse, notes: [String]) -> ModelAnswer {
        var answer = ModelAnswer(response, notes: notes)
        if let prefix = platform?.modelPrefix, !prefix.isEmpty, answer.model.hasPrefix(prefix) {
            answer.model.removeFirst(prefix.count)
        }
        return answer
    }

    private func streamed(
        _ form: AnthropicForm,
        _ onPartialText: (@Sendable (String) -> Void)?
    ) async throws(ProviderFailure) -> ModelAnswer {
        let start = ContinuousClock.now
        do {
            let stream = try await client.streamMessage(
                form.request,
                within: patience.limit(isStream: true)
            )
            reachability.recordAnswer()
            let response = try await stream.response(onText: onPartialText)
            patience.note(start.duration(to: .now))
            return answer(response, notes: form.notes)
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
        guard platform?.countsTokens ?? true else { return nil }
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
    func form(of request: ModelRequest, isBatch: Bool = false) -> AnthropicForm {
        let known = isBatch ? batchPrefix.withLock(\.self) : prefix.withLock(\.self)
        let isEnforced =
            platform?.enforcesSchemas ?? true && client.server?.enforcesSchema ?? true
        let name = platform?.wireName(ofModel: request.model) ?? request.model
        let tier = isBatch ? nil : serviceTier
        if let known, known.begins(request, isEnforced: isEnforced) {
            return AnthropicForm(of: request, as: name, tier: tier, prefix: known)
        }
        if !isEnforced { noteOnce() }
        let model = ModelReference(provider: ProviderKind.anthropic.name, name: request.model)
        let made = AnthropicPrefix(
            of: request,
            facts: catalog.facts(of: model),
            isEnforced: isEnforced,
            isMarked: !isBatch
        )
        if isBatch { batchPrefix.withLock { $0 = made } } else { prefix.withLock { $0 = made } }
        return AnthropicForm(of: request, as: name, tier: tier, prefix: made)
    }

    private func noteOnce() {
        let isFirst = hasNoted.exchange(true, ordering: .relaxed) == false
        guard isFirst else { return }
        if let platform, !platform.enforcesSchemas {
            note(
                "\(platform.title) does not make answers keep to a schema: the model is told it in"
                    + " words, and answers are checked here"
            )
            return
        }
        guard let server = client.server else { return }
        note(
            "\(server.rawValue) does not make answers keep to a schema over the Messages API: the model"
                + " is told it in words; the provider openai has it enforced where the server can"
        )
    }

    /// What an error about a batch means: one that the key cannot see says nothing of the model.
    func batchFailure(_ error: AnthropicError) -> ProviderFailure {
        var failure = failure(error)
        if error.status == 404 {
            failure.endsRun = false
            failure.isRetryable = false
        }
        if error.status == nil || error.status == 200 {
            failure.mayHaveBeenServed = error.requestWasSent
        }
        return failure
    }

    @inline(never)
    private func failure(_ error: AnthropicError) -> ProviderFailure {
        let failure = ProviderFailure(
            error,
            hasAnswered: reachability.hasAnswered,
            redaction: Redaction(keys: client.secrets),
            keyVariable: keyVariable ?? "ANTHROPIC_API_KEY",
            addressVariable: addressVariable ?? "ANTHROPIC_BASE_URL"
        )
        if error.status != nil, !failure.endsRun { reachability.recordAnswer() }
        return failure
    }
}
