internal import AnalysisCore
internal import DocumentIngest

/// The items of an input up to its first so many documents; what is skipped does not count.
struct FirstItems<Base: AsyncSequence<IngestItem, any Error> & Sendable>: AsyncSequence, Sendable {
    typealias Element = IngestItem
    typealias Failure = any Error

    let base: Base
    let count: Int
    /// Whether it may be looked whether anything comes behind them; standard input may bring
    /// nothing for long.
    let looksFurther: Bool
    /// Is told that there is more, or that there may be.
    let onRest: @Sendable () -> Void

    func makeAsyncIterator() -> Iterator {
        Iterator(sequence: self, base: base.makeAsyncIterator())
    }

    struct Iterator: AsyncIteratorProtocol {
        private let sequence: FirstItems
        private var base: Base.AsyncIterator
        private var taken = 0

        fileprivate init(sequence: FirstItems, base: Base.AsyncIterator) {
            self.sequence = sequence
            self.base = base
        }

        mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws -> IngestItem? {
            guard taken < sequence.count else {
                if try await hasRest(isolation: actor) { sequence.onRest() }
                return nil
            }
            let item = try await base.next(isolation: actor)
            if let item, !item.isSkipped { taken += 1 }
            return item
        }

        private mutating func hasRest(isolation actor: isolated (any Actor)?) async throws -> Bool {
            guard sequence.looksFurther else { return true }
            while let item = try await base.next(isolation: actor) {
                if !item.isSkipped { return true }
            }
            return false
        }
    }
}

extension IngestItem {
    /// Whether it is no document at all, and was left out on purpose.
    var isSkipped: Bool {
        if case .skipped = self { true } else { false }
    }

    /// The id.
    var id: DocumentID {
        switch self {
        case .document(let document): document.id
        case .failed(let id, _, _), .skipped(let id, _, _): id
        }
    }
}
