import AnalysisCore

/// The items of a source one by one.
struct IngestSequence: AsyncSequence, Sendable {
    let batches: IngestBatches

    func makeAsyncIterator() -> Iterator {
        Iterator(batches: batches.makeAsyncIterator())
    }

    /// Takes the batches apart.
    final class Iterator: AsyncIteratorProtocol {
        private let batches: IngestBatches.Iterator
        private var items: [IngestItem] = []
        private var taken = 0

        init(batches: IngestBatches.Iterator) {
            self.batches = batches
        }

        func next() async throws -> IngestItem? {
            try await next(isolation: #isolation)
        }

        func next(isolation actor: isolated (any Actor)?) async throws -> IngestItem? {
            if taken == items.count {
                guard let more = try await batches.next(isolation: actor) else { return nil }
                items = more
                taken = 0
            }
            taken += 1
            return items[taken - 1]
        }
    }
}
