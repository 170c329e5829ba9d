internal import AnalysisCore
internal import Reporting
internal import RunLedger
internal import Synchronization

/// Brings records into the ledger, and only then to whoever wants to know of them.
final class RecordWriter: Sendable {
    /// A commit takes all that came while the one before was made.
    private let records = GatheringBuffer<RecordEntry>(capacity: 1024)
    private let ledger: LedgerSession
    private let progress: RunProgress
    private let control: RunControl
    /// Takes the texts of documents for reports that show them.
    private let texts: DocumentTexts?
    private let failure = Mutex<LedgerError?>(nil)

    init(
        ledger: LedgerSession,
        progress: RunProgress,
        control: RunControl,
        texts: DocumentTexts?
    ) {
        self.texts = texts
        self.ledger = ledger
        self.progress = progress
        self.control = control
    }

    /// Why records are missing in the ledger, if some are.
    var error: LedgerError? { failure.withLock { $0 } }

    /// Breaks the run off because the ledger has failed; the first error stands.
    ///
    /// What is asked from then on would be paid for and lost.
    func fail(_ error: LedgerError) {
        failure.withLock { $0 = $0 ?? error }
        control.cancel()
    }

    /// Takes the record of a document, once there is room for it.
    func send(_ entry: RecordEntry) async {
        if let document = control.finished(entry.record.index) {
            texts?.keep(document.text, of: entry.record)
        }
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
    /// When the ledger fails, records that are there all the same go into the reports.
    func run() async {
        while let entries = await records.next() {
            do throws(LedgerError) {
                if error == nil { try await ledger.append(entries) }
            } catch {
                fail(error)
            }
            let isStored = ledger.isKept && error == nil
            for entry in entries {
                await write(progress.take(entry.record, isStored: isStored))
            }
        }
        await write(progress.takeRest())
    }

    /// Writes records into the reports, those that wait in the ledger too.
    private func write(_ ready: [RecordOrder.Ready]) async {
        for ready in ready {
            switch ready {
            case .record(let record): progress.write(record)
            case .stored(let places):
                guard let records = ledger.records(at: places) else { continue }
                do throws(LedgerError) {
                    for try await record in records { progress.write(record) }
                } catch {
                    fail(error)
                }
            }
        }
    }
}
