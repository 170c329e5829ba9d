internal import AnalysisCore
internal import Glibc
internal import Reporting
internal import RunLedger
internal import Synchronization

/// One attempt at a partition: holds its lease, and brings its ledger from and to the folder of the
/// job.
public final class PartitionWork: Sendable {
    /// Why an attempt is to end before its input does.
    public enum Interruption: Sendable, Hashable {
        /// The partition went to another attempt: what is found now is kept nowhere.
        case leaseLost
        /// The process that started this one has ended.
        case parentEnded
    }

    /// How often a copy of the ledger is made: what a machine that dies takes with it.
    static let copyInterval = Duration.seconds(30)
    private static let parentInterval = Duration.seconds(1)

    /// The partition.
    public let partition: Partition
    private let state: PartitionState
    private let lease: PartitionLease
    private let ledger: String
    private let parent: Int32
    private let warn: @Sendable (String) -> Void
    private let interruption = Mutex<Interruption?>(nil)

    private init(
        _ state: PartitionState,
        _ lease: PartitionLease,
        ledger: String,
        parent: Int32,
        warn: @escaping @Sendable (String) -> Void
    ) {
        partition = state.partition
        self.state = state
        self.lease = lease
        self.ledger = ledger
        self.parent = parent
        self.warn = warn
    }

    /// Where the ledger of a partition is worked on, a file of this process alone.
    public static func ledger(of partition: Partition, in scratch: String) -> String {
        name(of: partition, process: getpid(), in: scratch)
    }

    private static func name(
        of partition: Partition,
        process: Int32,
        in scratch: String
    ) -> String {
        "\(scratch)/analyze-\(partition.job)-\(partition.number)-\(process).sqlite"
    }

    /// Takes a partition, and brings its ledger here.
    ///
    /// - Parameters:
    ///   - partition: The partition.
    ///   - plan: What is asked of its documents; its ledger is that of ``ledger(of:in:)``.
    ///   - folder: The folder of all jobs, which machines may share.
    ///   - wait: For how long another attempt is waited for.
    ///   - warn: Is told what is worth knowing.
    /// - Returns: The attempt; `nil` where another one was still at work in the end.
    /// - Throws: An `EngineError` with code `usage` where the job is of another kind, and with code
    ///   `ledger` where the folder cannot be used.
    public static func begin(
        _ partition: Partition,
        plan: RunPlan,
        state folder: String,
        wait: Duration,
        warn: @escaping @Sendable (String) -> Void
    ) async throws(EngineError) -> PartitionWork? {
        guard let ledger = plan.ledger.path else {
            throw EngineError(code: .usage, message: "a partition needs a ledger")
        }
        // The parent may end while another attempt is waited for: then nobody wants the rows.
        let parent = getppid()
        let state = try PartitionState(partition, in: folder)
        let lease: PartitionLease?
        do {
            lease = try await PartitionLease.take(state.lease, wait: wait) { other in
                warn("attempt \(other.attempt) at \(partition) is at work; waiting for its end")
            }
        } catch let failure as StateFile.Failure {
            throw EngineError(code: .ledger, message: failure.message)
        } catch {
            throw EngineError(code: .ledger, message: "interrupted while waiting for \(partition)")
        }
        guard let lease else { return nil }
        let work = PartitionWork(state, lease, ledger: ledger, parent: parent, warn: warn)
        do throws(EngineError) {
            try state.check(pipeline: plan.run.pipelineHash, token: lease.token)
            if !work.adopt() { try state.fetch(to: ledger) }
        } catch {
            work.giveBack()
            throw error
        }
        return work
    }

    /// The output that adds to each row of which job, partition and attempt it is.
    public func tagging(_ output: StandardOutput) -> StandardOutput {
        let rows = PartitionRows(partition, attempt: lease.attempt)
        return StandardOutput { bytes throws(ReportError) in
            try output.write(rows.tagged(bytes))
        }
    }

    /// Keeps the partition until the task is cancelled: shows that it is being worked on, copies the
    /// ledger, and watches over the parent.
    ///
    /// - Parameter onInterruption: Is told once, when the attempt is to end.
    public func keep(_ onInterruption: @escaping @Sendable (Interruption) -> Void) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await self.every(PartitionLease.beatInterval) { try self.lease.beat() }
            }
            group.addTask {
                await self.every(Self.copyInterval) {
                    try self.state.publish(self.ledger, under: self.lease)
                }
            }
            group.addTask {
                while (try? await ContinuousClock().sleep(for: Self.parentInterval)) != nil {
                    // Whoever is orphaned gets another parent.
                    if getppid() != self.parent { return self.interrupt(.parentEnded) }
                }
            }
            while await group.next() != nil {
                guard let reason = interruption.withLock({ $0 }) else { continue }
                group.cancelAll()
                return onInterruption(reason)
            }
        }
    }

    /// Ends the attempt: brings the ledger to the folder of the job, and gives the partition back.
    ///
    /// - Returns: Whether the partition was ours to the end; if not, nothing was brought.
    /// - Throws: An `EngineError` where the folder cannot be written.
    public func end() throws(EngineError) -> Bool {
        defer { giveBack() }
        return try state.publish(ledger, under: lease)
    }

    /// Takes over the ledger on which the attempt before this one was at work when it was killed, if
    /// that was on this machine: it has what was answered since the last copy.
    ///
    /// - Returns: Whether there was one.
    private func adopt() -> Bool {
        guard let dead = lease.previous, !dead.isReleased, dead.holder.hasEnded,
            let end = ledger.lastIndex(of: "/")
        else { return false }
        let left = Self.name(
            of: partition,
            process: dead.holder.process,
            in: String(ledger[..<end])
        )
        guard left != ledger, Self.isOwnFile(left) else { return false }
        do throws(LedgerError) {
            try LedgerCopy.copy(left, to: ledger)
        } catch {
            warn("\(error.message); going on from the last copy in the folder of --state")
            Self.remove(ledger)
            return false
        }
        Self.remove(left)
        return true
    }

    /// Whether there is a file, and nobody else's: scratch may be a folder where all may write.
    private static func isOwnFile(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
            && status.st_uid == geteuid()
    }

    private static func remove(_ ledger: String) {
        for suffix in ["", "-wal", "-shm", "-lock", "-parsing"] { unlink(ledger + suffix) }
    }

    private func giveBack() {
        Self.remove(ledger)
        do throws(StateFile.Failure) {
            try lease.release()
        } catch {
            let seconds = PartitionLease.patience.components.seconds
            warn("\(error.message); the next attempt waits for \(seconds) s")
        }
    }

    private func interrupt(_ reason: Interruption) {
        interruption.withLock { $0 = $0 ?? reason }
    }

    /// Does something again and again, until it finds that the partition is not ours.
    private func every(_ interval: Duration, _ step: () throws -> Bool) async {
        while (try? await ContinuousClock().sleep(for: interval)) != nil {
            do {
                guard try step() else { return interrupt(.leaseLost) }
            } catch let failure as StateFile.Failure {
                warn("\(failure.message); trying again")
            } catch {
                warn("\(error); trying again")
            }
        }
    }
}
