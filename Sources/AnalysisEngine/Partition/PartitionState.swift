internal import Glibc
internal import JSON
internal import RunLedger

/// The folder of a job, with the ledger and the lease of each partition.
///
/// A ledger is worked on in a local folder, since SQLite's log does not work over network file
/// systems; what stands here are whole copies, each put in the place of the one before.
struct PartitionState: Sendable {
    /// The partition.
    let partition: Partition
    /// The folder of the job.
    let folder: String

    /// The ledger of the partition, whole as of its last copy.
    var ledger: String { "\(folder)/\(partition.number).sqlite" }
    /// The lease of the partition.
    var lease: String { "\(folder)/\(partition.number).lease" }
    private var job: String { "\(folder)/job.json" }

    /// The folder of a partition's job; it is made where it is missing.
    ///
    /// - Throws: An `EngineError` with code `usage`.
    init(_ partition: Partition, in state: String) throws(EngineError) {
        self.partition = partition
        folder = "\(state)/\(partition.job)"
        for path in [state, folder] where mkdir(path, 0o755) != 0 && errno != EEXIST {
            throw EngineError(
                code: .usage,
                message: """
                    cannot make the folder \(path) of --state: \(String(cString: strerror(errno)))
                    """
            )
        }
    }

    /// Sees to it that all partitions of the job are of one kind.
    ///
    /// - Parameters:
    ///   - pipeline: What tells this pipeline from others.
    ///   - token: What tells this attempt from others.
    /// - Throws: An `EngineError` with code `usage` where the job has another number of partitions or
    ///   another pipeline, and one with code `ledger` where the folder cannot be used.
    func check(pipeline: String, token: String) throws(EngineError) {
        let value: JSONValue = [
            "partitions": .integer(Int64(partition.count)), "pipeline": .string(pipeline),
        ]
        let bytes = Array((JSONWriter().text(of: value) + "\n").utf8)
        let known: JSONValue?
        do throws(StateFile.Failure) {
            if try StateFile.make(job, with: bytes, by: token) { return }
            known = try StateFile.read(job).flatMap { try? JSONReader.value(of: $0) }
        } catch {
            throw EngineError(code: .ledger, message: error.message)
        }
        guard let count = known?["partitions"]?.count, let other = known?["pipeline"]?.string else {
            throw EngineError(code: .ledger, message: "\(job) is not what this tool writes there")
        }
        guard count == partition.count else {
            throw EngineError(
                code: .usage,
                message: """
                    the job \(partition.job) has \(count) partitions, not \(partition.count); name \
                    another job with --job
                    """
            )
        }
        guard other == pipeline else {
            throw EngineError(
                code: .usage,
                message: """
                    the job \(partition.job) was begun with another pipeline, model or setting; name \
                    another job with --job, or go on with the first one
                    """
            )
        }
    }

    /// Brings the ledger to where it is worked on.
    func fetch(to path: String) throws(EngineError) {
        do throws(StateFile.Failure) {
            try StateFile.copy(ledger, to: path)
        } catch {
            throw EngineError(code: .ledger, message: error.message)
        }
    }

    /// Puts a copy of the ledger, as it is now, in the place of the one before.
    ///
    /// - Parameters:
    ///   - path: Where the ledger is worked on.
    ///   - lease: Nothing is written where it has gone to somebody else.
    /// - Returns: Whether the lease was still ours.
    /// - Throws: An `EngineError` with code `ledgerFailed`.
    func publish(_ path: String, under lease: PartitionLease) throws(EngineError) -> Bool {
        let whole = path + "-copy"
        unlink(whole)
        defer { unlink(whole) }
        do throws(LedgerError) {
            try LedgerCopy.copy(path, to: whole)
        } catch {
            // Before the first write there is nothing to copy.
            if error.code == .notFound { return true }
            throw EngineError(error, during: true)
        }
        let arriving = "\(ledger).\(lease.token)"
        do throws(StateFile.Failure) {
            try StateFile.copy(whole, to: arriving)
            guard try lease.isOurs() else {
                unlink(arriving)
                return false
            }
            try StateFile.move(arriving, to: ledger)
            return true
        } catch {
            throw EngineError(code: .ledgerFailed, message: error.message)
        }
    }
}
