import Synchronization

/// Remembers whether a host has ever answered.
///
/// A connection that fails before the first answer means that the host cannot be reached as it is
/// configured; one that fails later may work again in a moment.
final class Reachability: Sendable {
    private let answered = Atomic(false)

    /// Whether the host has answered.
    var hasAnswered: Bool { answered.load(ordering: .relaxed) }

    /// The host answered.
    func recordAnswer() {
        if !hasAnswered { answered.store(true, ordering: .relaxed) }
    }
}
