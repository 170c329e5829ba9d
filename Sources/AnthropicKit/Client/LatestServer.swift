import HTTPTransport
import Synchronization

/// Which server answers, as far as its responses have said.
final class LatestServer: Sendable {
    private let latest = Mutex<ServerKind?>(nil)

    /// The server; `nil` before a response has named one.
    var kind: ServerKind? { latest.withLock(\.self) }

    /// Takes what a response says; one that names none changes nothing.
    func take(_ headers: HeaderFields) {
        guard let kind = ServerKind(headers) else { return }
        latest.withLock { $0 = kind }
    }
}
