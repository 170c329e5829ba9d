import AnalysisCore
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
    /// Finding a balance takes seconds: one request does it, the others wait for it.
    private let turn = SlotPool(count: 1)

    /// The tokens of a shared part.
    subscript(prefix: String) -> [Int]? {
        get { prefixes.withLock { $0[prefix] } }
        set { prefixes.withLock { $0[prefix] = newValue } }
    }

    /// The balance of a choice, found by the first who asks.
    ///
    /// - Parameters:
    ///   - key: The choice.
    ///   - find: Finds the balance; where that fails, the next who asks tries again.
    /// - Returns: The balance, or `nil` where the task was cancelled while it waited.
    /// - Throws: What `find` throws.
    func balance(
        of key: Key,
        find: () async throws(ProviderFailure) -> LabelBalance
    ) async throws(ProviderFailure) -> LabelBalance? {
        if let known = balances.withLock({ $0[key] }) { return known }
        return try await turn.withSlot { _ throws(ProviderFailure) in
            if let known = balances.withLock({ $0[key] }) { return known }
            let balance = try await find()
            balances.withLock { $0[key] = balance }
            return balance
        }
    }
}
