public import HTTPTransport
import Synchronization

/// A credential that is fetched when it is first needed, kept while it holds, and renewed in time:
/// once for all who need it.
///
/// Of one whose end is known, the next is fetched two minutes before while requests go on with it;
/// in the last half minute they wait for the next. One that the API refuses is fetched anew, once.
public final class RenewedCredentials: CredentialSource {
    /// What was fetched.
    public struct Fetched: Sendable {
        /// The credential.
        public var credential: Credential
        /// How long it holds; `nil` where nobody knows.
        public var lifetime: Duration?

        /// What was fetched.
        public init(_ credential: Credential, lifetime: Duration? = nil) {
            self.credential = credential
            self.lifetime = lifetime
        }
    }

    /// Fetches a credential.
    public typealias Fetch = @Sendable () async throws(AnthropicError) -> Fetched

    private typealias Outcome = Result<Credential, AnthropicError>

    private struct State {
        var renewal = RenewalState<ContinuousClock.Instant>()
        var waiting: [Int: CheckedContinuation<Outcome, Never>] = [:]
        var tickets = 0
    }

    private let fetch: Fetch
    private let now: @Sendable () -> ContinuousClock.Instant
    private let state = Mutex(State())

    /// Credentials that are fetched.
    ///
    /// - Parameter fetch: Fetches one; it limits its own time.
    public convenience init(_ fetch: @escaping Fetch) {
        self.init(now: { .now }, fetch)
    }

    /// Credentials that are fetched, by a clock of one's own.
    package init(now: @escaping @Sendable () -> ContinuousClock.Instant, _ fetch: @escaping Fetch) {
        self.fetch = fetch
        self.now = now
    }

    /// The keys and tokens that were used last, at most four.
    public var secrets: [Secret] { state.withLock { $0.renewal.secrets } }

    /// The credential that holds now.
    ///
    /// - Throws: An `AnthropicError` where none can be had, or the task was cancelled.
    public func credential() async throws(AnthropicError) -> Credential {
        let ticket = state.withLock { state in
            state.tickets += 1
            return state.tickets
        }
        let outcome: Outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let known = state.withLock { join(&$0, with: ticket, continuation) }
                if let known { continuation.resume(returning: known) }
            }
        } onCancel: {
            let waiting = state.withLock { $0.waiting.removeValue(forKey: ticket) }
            waiting?.resume(returning: .failure(Self.cancelled))
        }
        return try outcome.get()
    }

    /// Another credential than one that was refused, fetched where there is none yet.
    ///
    /// - Parameter refused: What the API refused.
    /// - Returns: The other; `nil` where what is fetched is the same again.
    /// - Throws: An `AnthropicError`.
    public func credential(
        insteadOf refused: Credential
    ) async throws(AnthropicError) -> Credential? {
        state.withLock { $0.renewal.refuse(refused) }
        let other = try await credential()
        return other == refused ? nil : other
    }

    /// What somebody gets at once; `nil` for one who waits.
    private func join(
        _ state: inout State,
        with ticket: Int,
        _ continuation: CheckedContinuation<Outcome, Never>
    ) -> Outcome? {
        switch state.renewal.step(at: now()) {
        case .use(let credential):
            return .success(credential)
        case .useAndFetch(let credential):
            begin()
            return .success(credential)
        case .fetch:
            begin()
        case .wait:
            break
        }
        // A task that is cancelled already calls its handler before this one waits.
        guard !Task.isCancelled else { return .failure(Self.cancelled) }
        state.waiting[ticket] = continuation
        return nil
    }

    private static let cancelled = AnthropicError(
        code: .cancelled,
        message: "the task was cancelled while it waited for a key",
        requestWasSent: false
    )

    /// Fetches for everyone who waits.
    private func begin() {
        // Not a child task: it serves several callers, of whom any may be cancelled meanwhile. It
        // ends by itself, since what is fetched has a limit of time.
        Task { [self] in
            let start = now()
            let outcome: Outcome
            do throws(AnthropicError) {
                let fetched = try await fetch()
                state.withLock {
                    $0.renewal.take(fetched.credential, lifetime: fetched.lifetime, from: start)
                }
                outcome = .success(fetched.credential)
            } catch {
                state.withLock { [now] in $0.renewal.fail(at: now()) }
                outcome = .failure(error)
            }
            let waiting = state.withLock { state in
                defer { state.waiting = [:] }
                return state.waiting
            }
            for continuation in waiting.values { continuation.resume(returning: outcome) }
        }
    }
}
