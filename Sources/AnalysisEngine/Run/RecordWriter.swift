internal import AnalysisCore
internal import RunLedger
internal import Synchronization

/// Brings records into the ledger, and only then to whoever wants to know of them.
final class RecordWriter: Sendable {
    /// A commit takes all that came while the one before was made.
    private let records = GatheringBuffer<RecordEntry>(capacity: 1024)
    private let ledger: LedgerSession
    private let progress: RunProgress
    private let control: RunControl
    private let failure = Mutex<LedgerError?>(nil)

    init(ledger: LedgerSession, progress: RunProgress, control: RunControl) {
        self.ledger = ledger
        self.progress = progress
        self.control = control
    }

    /// Why records are missing in the ledger, if some are.
    var error: LedgerError? { failure.withLock { $0 } }

    /// Takes the record of a document, once there is room for it.
    func send(_ entry: RecordEntry) async {
        control.finished(entry.record.index)
        await records.send(entry)
    }

    /// Takes the records of what the run has left, after which no further one comes.
    func end(with entries: [RecordEntry]) {
        for entry in entries { records.push(entry) }
        ledger.hurry()
        records.close()
    }

    /// Writes until no further record comes.
    ///
    /// When the ledger fails, the run is broken off: what is asked from then on would be paid for
    /// and lost. Records that are there all the same go into the reports.
    func run() async {
        while let entries = await records.next() {
            do throws(LedgerError) {
                if error == nil { try await ledger.append(entries) }
            } catch {
                failure.withLock { $0 = error }
                control.cancel()
            }
            for entry in entries { progress.take(entry.record) }
        }
    }
}
