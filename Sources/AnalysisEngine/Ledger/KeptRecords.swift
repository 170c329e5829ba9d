internal import AnalysisCore
internal import RunLedger

/// The records of a run that is kept, in the order of the input; may be gone through several times.
enum KeptRecords: AsyncSequence, Sendable {
    /// Those of a run of a ledger.
    case ledger(RecordSequence)
    /// Those of a job's partitions.
    case job(JobRecords)

    func makeAsyncIterator() -> Iterator {
        switch self {
        case .ledger(let records): .ledger(records.makeAsyncIterator())
        case .job(let records): .job(records.makeAsyncIterator())
        }
    }

    /// Walks the records.
    enum Iterator: AsyncIteratorProtocol {
        case ledger(RecordSequence.Iterator)
        case job(JobRecords.Iterator)

        mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(LedgerError) -> Record? {
            switch self {
            case .ledger(var records):
                defer { self = .ledger(records) }
                return try await records.next(isolation: actor)
            case .job(var records):
                defer { self = .job(records) }
                return try await records.next(isolation: actor)
            }
        }
    }
}
