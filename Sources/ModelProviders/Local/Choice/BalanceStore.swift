import AnalysisCore
import JSON
import Synchronization

/// What is found out once about the part that all prompts of a run share.
final class BalanceStore: Sendable {
    /// Where balances are kept for further runs.
    struct Shelf: Sendable {
        /// The folder.
        var folder: String
        /// Model file, server and rendering.
        var identity: String
        /// The version of how a balance is found: others are found anew.
        static let version = "balance 1"
    }

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
    private let shelf: Shelf?
    private let note: @Sendable (String) -> Void

    /// A store.
    ///
    /// - Parameters:
    ///   - shelf: Where balances are kept; for this run alone where `nil`.
    ///   - note: Is told what takes long.
    init(shelf: Shelf? = nil, note: @escaping @Sendable (String) -> Void = { _ in }) {
        self.shelf = shelf
        self.note = note
    }

    /// The tokens of a shared part.
    subscript(prefix: String) -> [Int]? {
        get { prefixes.withLock { $0[prefix] } }
        set { prefixes.withLock { $0[prefix] = newValue } }
    }

    /// The balance of a choice, found by the first who asks.
    ///
    /// - Parameters:
    ///   - key: The choice.
    ///   - labels: What is chosen from.
    ///   - examples: What it is found with.
    ///   - find: Finds the balance; where that fails, the next who asks tries again.
    /// - Returns: The balance, or `nil` where the task was cancelled while it waited.
    /// - Throws: What `find` throws.
    func balance(
        of key: Key,
        labels: [String],
        examples: [AnalysisExample],
        find: () async throws(ProviderFailure) -> LabelBalance
    ) async throws(ProviderFailure) -> LabelBalance? {
        if let known = balances.withLock({ $0[key] }) { return known }
        return try await turn.withSlot { _ throws(ProviderFailure) in
            if let known = balances.withLock({ $0[key] }) { return known }
            let kept = shelf.map { file(of: key, labels, examples, on: $0) }
            if let balance = kept?.read(labelCount: labels.count) {
                balances.withLock { $0[key] = balance }
                return balance
            }
            let count =
                examples.isEmpty ? "documents that say nothing" : "\(examples.count) examples"
            note(
                "measuring how the local model leans among the values of '\(key.property)', with"
                    + " \(count): once for this model file and these examples"
            )
            let balance = try await find()
            kept?.write(balance)
            balances.withLock { $0[key] = balance }
            return balance
        }
    }

    private func file(
        of key: Key,
        _ labels: [String],
        _ examples: [AnalysisExample],
        on shelf: Shelf
    ) -> BalanceFile {
        let shown = examples.flatMap { example in
            [example.document, JSONWriter().text(of: .object(example.result))]
        }
        return BalanceFile(
            in: shelf.folder,
            of: [Shelf.version, shelf.identity, key.prefix, key.property]
                + ["\(labels.count)"] + labels + shown
        )
    }
}
