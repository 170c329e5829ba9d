import HTTPTransport
import Synchronization

/// What the newest response that says anything says about the key's rate limits.
final class LatestRateLimits: Sendable {
    private let limits = Mutex(RateLimits())

    /// The limits; empty before the first response.
    var value: RateLimits { limits.withLock { $0 } }

    /// Takes what a response says; one that says nothing changes nothing.
    func take(_ headers: HeaderFields) {
        let said = RateLimits(headers)
        guard !said.isEmpty else { return }
        limits.withLock { $0 = said }
    }
}
