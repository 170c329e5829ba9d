import AnalysisCore
import FoundationEssentials
import Glibc
import JSON

/// The ledgers of a job's partitions, which lie in one folder, read as one run.
///
/// They are opened one at a time. The documents of the first partition come first, then those of the
/// second, and so on, each partition's in the order in which it got them.
public struct JobLedgers: Sendable {
    /// The name of the job.
    public let job: String
    /// How many partitions it has.
    public var count: Int { parts.count }
    /// All partitions as one run: whole, and with what all attempts at them spent.
    public let run: StoredRun
    /// The runs of all attempts at all partitions.
    public let attempts: [StoredRun]
    let parts: [JobPart]

    /// Whether a path is that of a folder.
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Opens the ledgers of a job.
    ///
    /// - Parameter folder: The folder that holds `1.sqlite`, `2.sqlite` and so on.
    /// - Throws: A `LedgerError` with the code `mismatch` where partitions are missing, unfinished or
    ///   of another job or pipeline; else why a ledger cannot be read.
    public init(folder: String) async throws(LedgerError) {
        let standings = try await PartitionStanding.all(in: folder)
        let check = JobCheck(folder: folder)
        try check.check(standings)
        var parts: [JobPart] = []
        var runs: [StoredRun] = []
        var offset = 0
        for standing in standings {
            guard let run = standing.runs.first else { continue }
            let attempts = standing.runs.map(\.id).sorted()
            parts.append(
                JobPart(path: standing.path, run: run, attempts: attempts, offset: offset)
            )
            runs += standing.runs
            offset += run.discovered ?? run.counts.documents
        }
        guard let joined = StoredRun(joining: parts.map(\.run), of: runs, discovered: offset) else {
            throw check.mismatch("\(folder) holds no ledger of a partition.")
        }
        job = joined.configuration.job ?? ""
        run = joined
        attempts = runs
        self.parts = parts
    }

    /// All records, in the order of the partitions.
    ///
    /// - Parameter pageSize: How many are read, and held in memory, at a time.
    /// - Returns: The records, which may be gone through several times.
    public func records(pageSize: Int = 512) -> JobRecords {
        JobRecords(parts: parts, pageSize: max(1, pageSize))
    }
}

extension StoredRun {
    /// The newest runs of all partitions as one; `nil` where there is none.
    ///
    /// - Parameters:
    ///   - newest: The newest run of each partition, in their order.
    ///   - all: The runs of all attempts, which have all been paid for.
    ///   - discovered: The documents of all partitions.
    fileprivate init?(joining newest: [StoredRun], of all: [StoredRun], discovered: Int) {
        guard var joined = newest.first else { return nil }
        joined.configuration.options[RunConfiguration.partition] = nil
        joined.resumed = nil
        joined.summary = nil
        joined.status = .finished
        joined.statusMessage = nil
        joined.started = all.map(\.started).min() ?? joined.started
        joined.ended = all.compactMap(\.ended).max()
        joined.discovered = discovered
        joined.counts = newest.map(\.counts).reduce(into: RunCounts()) { sum, counts in
            sum.analyzed += counts.analyzed
            sum.failed += counts.failed
            sum.skipped += counts.skipped
            sum.cached += counts.cached
        }
        joined.spending = all.map(\.spending).reduce(into: RunSpending()) { sum, spending in
            sum.requests += spending.requests
            sum.usage += spending.usage
            sum.knownCost += spending.knownCost
            sum.unpricedRequests += spending.unpricedRequests
        }
        self = joined
    }
}
