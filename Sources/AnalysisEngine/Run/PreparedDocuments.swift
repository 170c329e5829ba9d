internal import AnalysisCore
internal import BatchExecution

/// The documents of the input as work for the executor, pulled one at a time.
///
/// What cannot be asked about becomes a record right away; everything that was discovered gets
/// the next index, so that records can be put in the order of the input.
struct PreparedDocuments<Items: AsyncSequence & Sendable>: AsyncSequence, Sendable
where Items.Element == IngestItem {
    typealias Element = WorkItem<DocumentJob>

    let items: Items
    /// Makes the work for a document.
    let prepare: @Sendable (Document, _ index: Int) -> WorkItem<DocumentJob>
    /// Takes the record of what cannot be asked about.
    let record: @Sendable (Record) -> Void
    /// Is told of every document that goes to the executor.
    let admitted: @Sendable (Document, _ index: Int) -> Void
    /// Is told that there is nothing more.
    let exhausted: @Sendable () -> Void

    func makeAsyncIterator() -> Iterator {
        Iterator(source: self, items: items.makeAsyncIterator())
    }

    struct Iterator: AsyncIteratorProtocol {
        fileprivate let source: PreparedDocuments
        fileprivate var items: Items.AsyncIterator
        private var index = 0

        fileprivate init(source: PreparedDocuments, items: Items.AsyncIterator) {
            self.source = source
            self.items = items
        }

        mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws -> WorkItem<DocumentJob>? {
            while let item = try await items.next(isolation: actor) {
                defer { index += 1 }
                switch item {
                case .document(let document):
                    source.admitted(document, index)
                    return source.prepare(document, index)
                case .failed(let id, let reason, let message):
                    source.record(
                        Record(
                            document: id,
                            index: index,
                            outcome: .failed(reason, message: message)
                        )
                    )
                case .skipped(let id, let reason, let message):
                    source.record(
                        Record(
                            document: id,
                            index: index,
                            outcome: .skipped(reason, message: message)
                        )
                    )
                }
            }
            source.exhausted()
            return nil
        }
    }
}
