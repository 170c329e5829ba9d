public import AnalysisCore

/// The records of a run in the order of its input, a page of them in memory at a time.
///
/// No read lasts longer than a page, so that a slow consumer never keeps the log of a writing run
/// from being emptied.
public struct RecordSequence: AsyncSequence, Sendable {
    /// A record.
    public typealias Element = Record
    /// Why the ledger cannot be read any further.
    public typealias Failure = LedgerError

    let reader: LedgerReader
    let run: RunID
    let places: Range<Int>
    let pageSize: Int

    /// Starts at the first record.
    public func makeAsyncIterator() -> Iterator {
        Iterator(reader: reader, run: run, places: places, pageSize: pageSize)
    }

    /// Walks the records.
    public struct Iterator: AsyncIteratorProtocol {
        private let reader: LedgerReader
        private let run: RunID
        private let pageSize: Int
        /// The places that are still to be read.
        private var places: Range<Int>
        private var page: [Record] = []
        private var next = 0

        init(reader: LedgerReader, run: RunID, places: Range<Int>, pageSize: Int) {
            self.reader = reader
            self.run = run
            self.places = places
            self.pageSize = pageSize
        }

        /// The next record; `nil` after the last.
        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(LedgerError) -> Record? {
            if next == page.count {
                guard !places.isEmpty else { return nil }
                page = try await reader.page(of: run, at: places, count: pageSize)
                next = 0
                let isLast = page.count < pageSize
                let first = isLast ? places.upperBound : (page.last?.index ?? 0) + 1
                places = Swift.min(first, places.upperBound)..<places.upperBound
                guard !page.isEmpty else { return nil }
            }
            defer { next += 1 }
            return page[next]
        }
    }
}

extension LedgerReader {
    /// The records of a run in the order of its input.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - places: The places in the input; all by default.
    ///   - pageSize: How many records are read, and held in memory, at a time.
    /// - Returns: The records; none for a run that the ledger does not hold.
    public func records(
        of run: RunID,
        at places: Range<Int> = 0..<Int.max,
        pageSize: Int = 512
    ) -> RecordSequence {
        RecordSequence(reader: self, run: run, places: places, pageSize: max(1, pageSize))
    }
}
