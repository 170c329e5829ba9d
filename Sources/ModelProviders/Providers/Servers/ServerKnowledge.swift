import HTTPTransport
import Synchronization

/// What is known of a server: what the user states; beside it what questions to a model have shown,
/// which is worth keeping; and beside that what it says of itself for nothing.
final class ServerKnowledge: Sendable {
    private struct State {
        /// What questions have shown.
        var shown = ServerCapabilities()
        /// What the server says of itself.
        var told = ServerCapabilities()
        /// Whether the user knows that the server is still loading.
        var hasToldLoading = false
    }

    private let stated: ServerCapabilities
    private let state = Mutex(State())
    private let note: @Sendable (String) -> Void

    /// Knowledge before the first answer.
    ///
    /// - Parameters:
    ///   - stated: What the user states, which no answer changes.
    ///   - note: Is told once what the user should know about the server.
    init(stated: ServerCapabilities, note: @escaping @Sendable (String) -> Void) {
        self.stated = stated
        self.note = note
    }

    /// All that is known.
    var capabilities: ServerCapabilities {
        state.withLock { stated.completed(by: $0.shown).completed(by: $0.told) }
    }

    /// What questions have shown.
    var shown: ServerCapabilities { state.withLock(\.shown) }

    /// Whether nothing is known of what the server does with schemas.
    var isOpen: Bool { capabilities.schema == nil }

    /// Takes what a response says of its server; what is known already stays.
    func take(_ headers: HeaderFields) {
        if let found = ServerCapabilities(headers) { take(found) }
    }

    /// Takes what the server says of itself; what is known already stays.
    func take(_ found: ServerCapabilities) {
        state.withLock { $0.told = $0.told.completed(by: found) }
    }

    /// Takes what questions have shown, now or in an earlier run.
    func takeShown(_ found: ServerCapabilities) {
        state.withLock { $0.shown = found.completed(by: $0.shown) }
        if found.schema == .prompt {
            tell("the server does not make answers keep to a schema")
        }
    }

    /// The server has refused the schema of answers: from now on the model is told it in words,
    /// unless the user wants it otherwise.
    func schemaWasRefused() {
        guard stated.schema == nil else { return }
        let isFirst = state.withLock { state in
            defer { state.shown.schema = .prompt }
            return state.shown.schema != .prompt
        }
        if isFirst { tell("the server does not take the schema of answers") }
    }

    /// The server is still loading its model, which the user is told once.
    func isLoading() {
        let isFirst = state.withLock { state in
            defer { state.hasToldLoading = true }
            return !state.hasToldLoading
        }
        if isFirst { note("the server is still loading its model: waiting for it") }
    }

    /// The server has no service that counts tokens.
    func countsNoTokens() {
        state.withLock { $0.shown.countsTokens = false }
    }

    private func tell(_ fact: String) {
        guard stated.schema == nil else { return }
        note("\(fact): the model is told it in words, and answers are checked here")
    }
}
