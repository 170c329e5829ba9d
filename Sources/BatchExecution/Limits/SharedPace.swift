/// The share of a limit that this process takes where others take from it as well, of whom it knows
/// nothing.
///
/// Whoever is alone with a limit is turned away once in a while, and goes on as before. Where more
/// than one request of 25 or so is turned away, others are there: the share is cut, once for all
/// requests that were under way together, and grows again the faster the longer nobody was turned
/// away. So many processes find their shares without a word, and one that is left alone gets all.
struct SharedPace: Sendable, Hashable {
    /// What is left of the share at a cut.
    private static let cut = 0.5
    /// The least share; one request at a time passes in any case.
    private static let least = 1.0 / 256
    /// How much one request weighs in the share of those that are turned away.
    private static let weight = 1.0 / 32
    /// From which share of them on others must be there.
    private static let patience = 0.04
    /// How fast the share grows after a cut, a second, and after how many seconds twice as fast.
    private static let growth = 0.01, doubling = 5.0

    /// The share, above 0 and at most 1.
    private(set) var share = 1.0
    private var turnedAway = 0.0
    private var cutAt: Duration = .zero
    /// Whether anything was let through since the last cut: otherwise less would be of no use.
    private var isAnswered = true
    private var updated: Duration = .zero

    /// Lets the share grow by what time has passed.
    mutating func grow(at now: Duration) {
        guard now > updated else { return }
        defer { updated = now }
        guard share < 1 else { return }
        let since = ((updated + now) / 2 - cutAt).seconds
        let rate = Self.growth * (1 + max(0, since) / Self.doubling)
        share = min(1, share * (1 + rate * (now - updated).seconds))
    }

    /// Notes a request that was let through by the server.
    mutating func admitted() {
        turnedAway -= turnedAway * Self.weight
        isAnswered = true
    }

    /// Notes a request that a limit has turned away.
    ///
    /// - Parameters:
    ///   - sent: When it was sent.
    ///   - now: Now.
    mutating func turnedAway(sent: Duration, at now: Duration) {
        grow(at: now)
        turnedAway += (1 - turnedAway) * Self.weight
        guard turnedAway > Self.patience, isAnswered, sent > cutAt || share == 1 else { return }
        isAnswered = false
        share = max(Self.least, share * Self.cut)
        cutAt = now
    }
}
