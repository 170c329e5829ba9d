public import AnalysisCore

/// Answers by a model on this machine: a known one, or any GGUF file.
///
/// The server is a child of this process. It ends with `shutDown()`, with the last copy of the
/// provider, and with the process, however that ends.
public struct LocalProvider: ModelProvider {
    /// The context of one request in tokens, prompt and answer together.
    public var contextTokens: Int { server.properties.contextTokens }
    /// How many requests are answered at the same time; more wait their turn.
    public var slots: Int { server.properties.slots }

    private let server: LocalServer
    private let pool: SlotPool
    private let store: BalanceStore
    private let slotFiles: SlotFiles
    private let identity: LocalModelIdentity?
    private let rendering: LocalModel.Rendering

    /// Starts the server and waits until it is ready.
    ///
    /// - Parameters:
    ///   - model: The name after `local/`: that of a known model, or a `.gguf` file.
    ///   - configuration: Where server and model are, and how the server is started.
    ///   - note: Is told what takes long.
    /// - Throws: A `ProviderFailure` that ends the run; it says what is missing and what to do.
    public init(
        model: String = ModelReference.embedded.name,
        configuration: LocalConfiguration,
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws(ProviderFailure) {
        let command = try configuration.command(forModel: model)
        let identity = configuration.identity(ofModel: model)
        self.identity = identity
        rendering = identity?.rendering ?? .completion
        let shelf = configuration.location.flatMap { location in
            identity.map {
                BalanceStore.Shelf(folder: "\(location.directory)/balances", identity: $0.key)
            }
        }
        store = BalanceStore(shelf: shelf, note: note)
        server = try await LocalServer.start(command, configuration)
        slotFiles = SlotFiles(
            folder: identity == nil ? nil : server.slotFolder,
            identity: identity?.key ?? ""
        )
        pool = SlotPool(count: server.properties.slots)
    }

    /// Says what keeps a model from being used, without starting anything.
    ///
    /// - Parameters:
    ///   - model: The name after `local/`.
    ///   - configuration: Where server and model are.
    /// - Throws: A `ProviderFailure` that says what is missing and what to do.
    public static func check(
        model: String,
        configuration: LocalConfiguration
    ) throws(ProviderFailure) {
        _ = try configuration.command(forModel: model)
    }

    /// Ends the server, and waits until it is gone.
    public func shutDown() async {
        await server.stop()
    }

    /// Fills in the answer about one document.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - onPartialText: Called with the answer so far after each step.
    /// - Returns: The answer; labels come with their probabilities.
    /// - Throws: A `ProviderFailure`.
    public func answer(
        to request: ModelRequest,
        onPartialText: (@Sendable (String) -> Void)?
    ) async throws(ProviderFailure) -> ModelAnswer {
        let answer = try await pool.withSlot { slot throws(ProviderFailure) in
            let filling = AnswerFilling(
                server: server,
                store: store,
                slotFiles: slotFiles,
                slot: slot,
                request: request,
                rendering: rendering,
                model: identity?.description
            )
            return try await filling.answer(onPartialText: onPartialText)
        }
        guard let answer else { throw .cancelled }
        return answer
    }

    /// The text that the model completes.
    public func rendering(of request: ModelRequest) -> String {
        Self.rendering(of: request, rendering)
    }

    /// The text that a local model completes.
    ///
    /// - Parameters:
    ///   - request: What would be asked.
    ///   - rendering: In which form.
    /// - Returns: The text up to where the answer begins.
    public static func rendering(
        of request: ModelRequest,
        _ rendering: LocalModel.Rendering
    ) -> String {
        let form = AnswerForm(request.prompt.schema)
        return LocalPrompt(request, form: form, rendering: rendering).text
    }

    /// Counts the tokens of the prompt.
    ///
    /// - Parameter request: What would be asked.
    /// - Returns: The number of input tokens.
    /// - Throws: A `ProviderFailure`.
    public func countTokens(of request: ModelRequest) async throws(ProviderFailure) -> Int? {
        try await AnswerFilling(
            server: server,
            store: store,
            slotFiles: slotFiles,
            slot: 0,
            request: request,
            rendering: rendering
        )
        .promptTokens().count
    }
}

/// Runs `body` with a local model, and ends its server afterwards.
///
/// - Parameters:
///   - model: The name after `local/`.
///   - configuration: Where server and model are, and how the server is started.
///   - body: What is done with it.
/// - Returns: What `body` returns.
/// - Throws: A `ProviderFailure` where the server cannot be started, and what `body` throws.
public func withLocalProvider<Result>(
    model: String = ModelReference.embedded.name,
    configuration: LocalConfiguration,
    _ body: (LocalProvider) async throws -> Result
) async throws -> Result {
    let provider = try await LocalProvider(model: model, configuration: configuration)
    let result: Result
    do {
        result = try await body(provider)
    } catch {
        await provider.shutDown()
        throw error
    }
    await provider.shutDown()
    return result
}
