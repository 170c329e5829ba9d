package import AnalysisCore
import Synchronization

/// A model on this machine whose server is started when something is asked for the first time: a
/// run that finds every result in its ledger starts none.
package final class DeferredLocalProvider: ModelProvider {
    private typealias Started = Result<LocalProvider, ProviderFailure>

    private enum State {
        case idle
        case starting([CheckedContinuation<Started, Never>], Task<Void, Never>?)
        case started(Started)
        case ended
    }

    private let model: String
    private let configuration: LocalConfiguration
    private let rendering: LocalModel.Rendering
    private let note: @Sendable (String) -> Void
    private let state = Mutex(State.idle)

    /// A provider that has not been started.
    ///
    /// - Parameters:
    ///   - model: The name after `local/`.
    ///   - configuration: Where server and model are, and how the server is started.
    ///   - rendering: In which form the model is asked.
    ///   - note: Is told what takes long.
    package init(
        model: String,
        configuration: LocalConfiguration,
        rendering: LocalModel.Rendering = .completion,
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.model = model
        self.configuration = configuration
        self.rendering = rendering
        self.note = note
    }

    package func answer(
        to request: ModelRequest,
        onPartialText: (@Sendable (String) -> Void)?
    ) async throws(ProviderFailure) -> ModelAnswer {
        if let answer = LocalProvider.excerpt(for: request) { return answer }
        return try await provider().answer(to: request, onPartialText: onPartialText)
    }

    package func countTokens(of request: ModelRequest) async throws(ProviderFailure) -> Int? {
        try await provider().countTokens(of: request)
    }

    package func rendering(of request: ModelRequest) -> String {
        LocalProvider.rendering(of: request, rendering)
    }

    /// Ends the server, if it was started or is being started, and waits until it is gone.
    package func shutDown() async {
        enum Turn { case none, stop(LocalProvider), wait(Task<Void, Never>?) }
        let turn: Turn = state.withLock { state in
            switch state {
            case .started(.success(let provider)):
                state = .ended
                return .stop(provider)
            case .starting(_, let task):
                return .wait(task)
            case .idle, .started(.failure), .ended:
                state = .ended
                return .none
            }
        }
        switch turn {
        case .none: break
        case .stop(let provider): await provider.shutDown()
        case .wait(let task):
            task?.cancel()
            await task?.value
            await shutDown()
        }
    }

    /// The started provider; whoever comes first starts it, all others wait for that.
    private func provider() async throws(ProviderFailure) -> LocalProvider {
        let result: Started = await withCheckedContinuation { continuation in
            let known: Started? = state.withLock { state in
                switch state {
                case .started(let result):
                    return result
                case .ended:
                    return .failure(Self.ended)
                case .starting(let waiting, let task):
                    state = .starting(waiting + [continuation], task)
                    return nil
                case .idle:
                    state = .starting([continuation], startServer())
                    return nil
                }
            }
            if let known { continuation.resume(returning: known) }
        }
        return try result.get()
    }

    private static let ended = ProviderFailure(
        reason: .network,
        message: "the local server was ended with the run"
    )

    /// Starts the server for everyone who waits.
    private func startServer() -> Task<Void, Never> {
        // Not a child task: it serves several callers, of whom any may be cancelled meanwhile. It
        // ends by itself, with the server or with what keeps it from starting, and with a shutdown.
        Task { [self] in
            let result: Started
            do throws(ProviderFailure) {
                result = .success(
                    try await LocalProvider(model: model, configuration: configuration, note: note)
                )
            } catch {
                result = .failure(error)
            }
            let waiting = state.withLock { state in
                defer { state = .started(result) }
                if case .starting(let waiting, _) = state { return waiting }
                return []
            }
            for continuation in waiting { continuation.resume(returning: result) }
        }
    }
}
