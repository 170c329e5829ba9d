public import AnalysisCore

/// The records of a job in the order of its partitions, a page of them in memory at a time.
///
/// A record's index is its place among the documents of all partitions, from 0.
public struct JobRecords: AsyncSequence, Sendable {
    /// A record.
    public typealias Element = Record
    /// Why a ledger cannot be read any further.
    public typealias Failure = LedgerError

    let parts: [JobPart]
    let pageSize: Int

    /// Starts at the first record of the first partition.
    public func makeAsyncIterator() -> Iterator { Iterator(parts: parts, pageSize: pageSize) }

    /// Walks the records.
    public struct Iterator: AsyncIteratorProtocol {
        private let parts: [JobPart]
        private let pageSize: Int
        private var number = 0
        private var open: (reader: LedgerReader, records: RecordSequence.Iterator)?

        init(parts: [JobPart], pageSize: Int) {
            self.parts = parts
            self.pageSize = pageSize
        }

        /// The next record; `nil` after the last.
        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(LedgerError) -> Record? {
            while number < parts.count {
                let part = parts[number]
                var current: (reader: LedgerReader, records: RecordSequence.Iterator)
                if let open {
                    current = open
                } else {
                    let reader = try LedgerReader(path: part.path)
                    let records = reader.records(of: part.run.id, pageSize: pageSize)
                    current = (reader, records.makeAsyncIterator())
                }
                open = nil
                if var record = try await current.records.next(isolation: actor) {
                    open = current
                    record.index += part.offset
                    return record
                }
                current.reader.close()
                number += 1
            }
            return nil
        }
    }
}
