import Synchronization

/// What is found out once a run about the part that all its prompts share.
final class BalanceStore: Sendable {
    /// Which choice of which prompt.
    struct Key: Sendable, Hashable {
        /// The shared part of the prompts.
        var prefix: String
        /// The property that is chosen.
        var property: String
    }

    private let prefixes = Mutex<[String: [Int]]>([:])
    private let balances = Mutex<[Key: LabelBalance]>([:])

    /// The tokens of a shared part.
    subscript(prefix: String) -> [Int]? {
        get { prefixes.withLock { $0[prefix] } }
        set { prefixes.withLock { $0[prefix] = newValue } }
    }

    /// The balance of a choice.
    subscript(key: Key) -> LabelBalance? {
        get { balances.withLock { $0[key] } }
        set { balances.withLock { $0[key] = newValue } }
    }
}
