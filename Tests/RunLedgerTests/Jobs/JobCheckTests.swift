import AnalysisCore
import GRDB
import JSON
import Testing

@testable import RunLedger

/// Which partitions make a whole job, and what is said of those that do not.
@Suite struct JobCheckTests {
    private func standing(
        _ number: Int,
        of count: Int = 3,
        share: String? = nil,
        status: RunStatus = .finished,
        adjust: (inout RunConfiguration) -> Void = { _ in }
    ) -> PartitionStanding {
        var configuration = Samples.configuration()
        configuration.options = ["job": "j", "partition": .string(share ?? "\(number)/\(count)")]
        adjust(&configuration)
        let run = StoredRun(
            id: RunID(7),
            configuration: configuration,
            resumed: nil,
            started: Samples.start,
            ended: nil,
            status: status,
            statusMessage: nil,
            discovered: nil,
            counts: RunCounts(),
            spending: RunSpending(),
            summary: nil
        )
        return PartitionStanding(number: number, path: "s/\(number).sqlite", runs: [run])
    }

    private func objection(_ standings: [PartitionStanding]) -> String? {
        do throws(LedgerError) {
            try JobCheck(folder: "s").check(standings)
            return nil
        } catch {
            #expect(error.code == .mismatch && error.path == "s")
            return error.message
        }
    }

    @Test func `All partitions that are finished are a job`() {
        #expect(objection((1...3).map { standing($0) }) == nil)
        #expect(objection([standing(1, of: 1)]) == nil)
    }

    @Test func `A ledger without a run of a partition is told`() {
        let empty = PartitionStanding(number: 2, path: "s/2.sqlite", runs: [])
        #expect(objection([standing(1), empty]) == "s/2.sqlite holds no run of a partition.")
        let plain = standing(2) { $0.options = [:] }
        #expect(objection([standing(1), plain]) == "s/2.sqlite holds no run of a partition.")
        #expect(
            objection([standing(1), standing(2, share: "3/3")])
                == "s/2.sqlite holds partition 3/3, not 2."
        )
    }

    @Test(arguments: RunStatus.allCases.filter { $0 != .finished })
    func `A partition that is not finished is told`(status: RunStatus) {
        #expect(
            objection([standing(1), standing(2, status: status)])
                == "Partition 2/3 is not finished (run 7 of s/2.sqlite, \(status)). Let another "
                + "attempt at it run."
        )
    }

    @Test func `What another job left is told with all that differs`() {
        let other = standing(2, of: 4) { configuration in
            configuration.pipelineHash = "p2"
            configuration.options["job"] = "k"
        }
        #expect(
            objection([standing(1), other])
                == "s/2.sqlite was made with another pipeline, another job, another number of "
                + "partitions; s/1.sqlite is the measure. Name the folder of one job."
        )
        let newer = standing(2) { $0.toolVersion = "2.0.0" }
        #expect(
            objection([standing(1), newer])?.hasPrefix(
                "s/2.sqlite was made with another version of the tool (2.0.0, not 1.0.0);"
            ) == true
        )
    }

    @Test(arguments: [
        (3, [2], "1, 3"), (12, [], "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more"),
        (11, [11], "1, 2, 3, 4, 5, 6, 7, 8, 9, 10"),
        (12, [6], "1, 2, 3, 4, 5, 7, 8, 9, 10, 11 and 1 more"),
    ])
    func `Ten of the partitions that are missing are named`(
        count: Int,
        there: [Int],
        missing: String
    ) {
        guard !there.isEmpty else {
            #expect(objection([]) == "Of 0 partitions these are missing in s: 1.")
            return
        }
        #expect(
            objection(there.map { standing($0, of: count) })
                == "Of \(count) partitions these are missing in s: \(missing)."
        )
    }

    @Test func `Ledgers of partitions are known by their numbers`() async throws {
        let folder = try TemporaryFolder()
        let none = await #expect(throws: LedgerError.self) {
            try await PartitionStanding.all(in: folder.path)
        }
        #expect(none?.code == .notFound)
        #expect(none?.message.contains("'analyze partition' keeps them as 1.sqlite") == true)
        for name in ["10.sqlite", "2.sqlite"] {
            try Ledger(test: folder.path + "/" + name).close()
        }
        for name in ["02.sqlite", "0.sqlite", "-1.sqlite", "a.sqlite", "3.sqlite-wal", "4.txt"] {
            try TemporaryFolder.write([], to: folder.path + "/" + name)
        }
        let standings = try await PartitionStanding.all(in: folder.path)
        #expect(standings.map(\.number) == [2, 10])
        #expect(standings.allSatisfy { $0.runs.isEmpty })
    }

    @Test(
        arguments: [
            (.SQLITE_NOTADB, .foreignFile, "/x is not a ledger of analyze"),
            (.SQLITE_FULL, .diskFull, "There is no space left for the ledger /x."),
            (.SQLITE_READONLY, .readOnly, "The ledger /x cannot be written:"),
            (.SQLITE_PERM, .readOnly, "The ledger /x cannot be written:"),
            (.SQLITE_AUTH, .readOnly, "The ledger /x cannot be written:"),
            (.SQLITE_BUSY, .busy, "The ledger /x is in use by another program"),
            (.SQLITE_LOCKED, .busy, "The ledger /x is in use by another program"),
            (.SQLITE_MISUSE, .closed, "The ledger /x was used after it was closed."),
            (.SQLITE_CONSTRAINT, .invalidEntry, "The ledger /x refused an entry (why)."),
            (.SQLITE_ERROR, .inputOutput, "The ledger /x could not be read or written (why)."),
            (.SQLITE_CORRUPT, .damaged, "The ledger /x is damaged."),
            (.SQLITE_CANTOPEN, .notFound, "There is no ledger at /x."),
        ] as [(ResultCode, LedgerError.Code, String)]
    )
    func `What SQLite says is told with what to do`(
        code: ResultCode,
        expected: LedgerError.Code,
        words: String
    ) {
        let error = LedgerError.of(DatabaseError(resultCode: code, message: "why"), at: "/x")
        #expect(error.code == expected && error.path == "/x")
        #expect(error.message.hasPrefix(words), "\(error.message)")
        #expect(error.cause != nil || code == .SQLITE_CANTOPEN)
    }

    @Test func `Other failures are told as they are`() {
        let damaged = LedgerError.of(Decoding.Failure(description: "no JSON object"), at: "/x")
        #expect(damaged.code == .damaged)
        let json = JSONError(code: .unexpectedEnd, offset: 0, reason: "r")
        #expect(LedgerError.of(json, at: "/x").code == .damaged)
        let own = LedgerError(code: .locked, path: "/y", message: "m")
        #expect(LedgerError.of(own, at: "/x") == own)
        struct Other: Error, CustomStringConvertible { var description: String { "odd" } }
        let other = LedgerError.of(Other(), at: "/x")
        #expect(other.message == "The ledger /x cannot be used: odd." && other.code == .inputOutput)
        #expect("\(LedgerError.Code.newerVersion)" == "newerVersion")
    }

    @Test(arguments: [
        (30, LedgerError.Code.readOnly, "The ledger /x cannot be written:"),
        (28, .diskFull, "There is no space left"), (122, .diskFull, "There is no space left"),
        (24, .unusablePath, "The ledger /x cannot be opened: too many files are open."),
        (23, .unusablePath, "The ledger /x cannot be opened: too many files are open."),
        (13, .unusablePath, "No ledger can be opened at /x: Permission denied. Name another file"),
    ])
    func `A path that cannot be opened is told by its reason`(
        errno: Int32,
        code: LedgerError.Code,
        words: String
    ) {
        let error = LedgerError.unusablePath("/x", errno: errno)
        #expect(error.code == code && error.message.hasPrefix(words), "\(error.message)")
    }
}
