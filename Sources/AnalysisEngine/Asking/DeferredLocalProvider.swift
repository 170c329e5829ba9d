internal import AnalysisCore
internal import ModelProviders
internal import Synchronization

/// A model on this machine whose server is started when something is asked for the first time: a
/// run that finds every result in its ledger starts none.
final class DeferredLocalProvider: ModelProvider {
    private typealias Started = Result<LocalProvider, ProviderFailure>

    private enum State {
        case idle
        case starting([CheckedContinuation<Started, Never>])
        case started(Started)
    }

    private let model: String
    private let configuration: LocalConfiguration
    private let state = Mutex(State.idle)

    /// A provider that has not been started.
    init(model: String, configuration: LocalConfiguration) {
        self.model = model
        self.configuration = configuration
    }

    func answer(
        to request: ModelRequest,
        onPartialText: (@Sendable (String) -> Void)?
    ) async throws(ProviderFailure) -> ModelAnswer {
        try await provider().answer(to: request, onPartialText: onPartialText)
    }

    func countTokens(of request: ModelRequest) async throws(ProviderFailure) -> Int? {
        try await provider().countTokens(of: request)
    }

    func rendering(of request: ModelRequest) -> String { LocalProvider.rendering(of: request) }

    /// Ends the server, if it was started, and waits until it is gone.
    func shutDown() async {
        let started: LocalProvider? = state.withLock { state in
            guard case .started(.success(let provider)) = state else { return nil }
            return provider
        }
        await started?.shutDown()
    }

    /// The started provider; whoever comes first starts it, all others wait for that.
    private func provider() async throws(ProviderFailure) -> LocalProvider {
        enum Turn { case start, done(Started) }
        let result: Started = await withCheckedContinuation { continuation in
            let turn: Turn? = state.withLock { state in
                switch state {
                case .started(let result):
                    return .done(result)
                case .starting(let waiting):
                    state = .starting(waiting + [continuation])
                    return nil
                case .idle:
                    state = .starting([continuation])
                    return .start
                }
            }
            switch turn {
            case .done(let result): continuation.resume(returning: result)
            case .start: startServer()
            case nil: break
            }
        }
        return try result.get()
    }

    /// Starts the server for everyone who waits.
    private func startServer() {
        // Not a child task: it serves several callers, of whom any may be cancelled meanwhile. It
        // ends by itself, with the server or with what keeps it from starting.
        Task { [self] in
            let result: Started
            do throws(ProviderFailure) {
                result = .success(
                    try await LocalProvider(model: model, configuration: configuration)
                )
            } catch {
                result = .failure(error)
            }
            let waiting = state.withLock { state in
                defer { state = .started(result) }
                if case .starting(let waiting) = state { return waiting }
                return []
            }
            for continuation in waiting { continuation.resume(returning: result) }
        }
    }
}
