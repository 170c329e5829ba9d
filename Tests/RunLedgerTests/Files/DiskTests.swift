import AnalysisCore
import GRDB
import Testing

@testable import RunLedger

/// Disks that are full or cannot be written.
@Suite struct DiskTests {
    @Test func `a commit is on the disk before it counts`() async throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(path: folder.ledger)
        let (mode, level) = try await ledger.maintain { database in
            (
                try String.fetchOne(database, sql: "PRAGMA journal_mode"),
                try Int.fetchOne(database, sql: "PRAGMA synchronous")
            )
        }
        #expect(mode == "wal")
        #expect(level == 2, "FULL: the log is synced at every commit")
    }

    @Test func `a full ledger refuses what does not fit and keeps the rest`() async throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(test: folder.ledger)
        let run = try await ledger.startRun(Samples.configuration())
        try await ledger.maintain { try $0.execute(sql: "PRAGMA max_page_count = 60") }
        let (error, count) = await fill(run)
        #expect(error.code == .diskFull)
        #expect(
            error.message == """
                There is no space left for the ledger \(folder.ledger). What was recorded before \
                is kept. Free some space, or name a file on another disk with --ledger, and run \
                the same command again to go on.
                """
        )
        #expect(count > 10)
        #expect(run.counts.analyzed == count)
        #expect(try await ledger.reader.records(of: run.run).all().count == count)
        #expect(try await ledger.reader.problems() == [])

        try await ledger.maintain { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
        try await run.append(Samples.entry(count))
        #expect(try await ledger.reader.records(of: run.run).all().count == count + 1)
    }

    @Test(.enabled(if: SmallDisk.isAvailable))
    func `a full disk costs what was in flight, and the run goes on when there is room`()
        async throws
    {
        let disk = try SmallDisk(bytes: 1_000_000)
        let ledger = try Ledger(test: disk.ledger)
        let run = try await ledger.startRun(Samples.configuration())
        let (error, count) = await fill(run)
        #expect(error.code == .diskFull)
        #expect(try await ledger.reader.records(of: run.run).all().count == count)
        ledger.close()

        // The log went into the file when it was closed, as far as there was room.
        try #require(
            try ChildProcess.run(
                "/usr/bin/mount",
                "-o",
                "remount,size=4000000",
                disk.folder.path
            ) == 0
        )
        let again = try Ledger(test: disk.ledger)
        defer { again.close() }
        #expect(try await again.reader.problems() == [])
        #expect(try await again.reader.records(of: run.run).all().count == count)
        #expect(try await again.reader.run().status == .crashed)
    }

    @Test(.enabled(if: SmallDisk.isAvailable))
    func `a ledger cannot be made on a full disk, and the message says so`() async throws {
        let disk = try SmallDisk(bytes: 16_384)
        let error = #expect(throws: LedgerError.self) { try Ledger(path: disk.ledger) }
        #expect(error?.code == .diskFull)
    }

    @Test(.enabled(if: SmallDisk.isAvailable))
    func `a read-only ledger can be reported from but not run with`() async throws {
        let disk = try SmallDisk(bytes: 4_000_000)
        let ledger = try Ledger(test: disk.ledger)
        let run = try await ledger.startRun(Samples.configuration())
        try await run.append(Samples.entry(0))
        try await run.finish(.finished)
        ledger.close()
        try disk.makeReadOnly()

        let reader = try LedgerReader(path: disk.ledger)
        #expect(try await reader.records(of: run.run).all() == [Samples.analyzed(0)])
        let error = #expect(throws: LedgerError.self) { try Ledger(path: disk.ledger) }
        #expect(error?.code == .readOnly)
        #expect(
            error?.message == """
                The ledger \(disk.ledger) cannot be written: the file or its folder is read-only. \
                Change its permissions, name another file with --ledger, or run without with \
                --ledger none.
                """
        )
    }

    @Test(.enabled(if: SmallDisk.isAvailable))
    func `a read-only folder cannot hold a new ledger`() async throws {
        let disk = try SmallDisk(bytes: 100_000)
        try disk.makeReadOnly()
        let error = #expect(throws: LedgerError.self) {
            try Ledger(path: disk.folder.path + "/new/ledger.sqlite")
        }
        #expect(error?.code == .readOnly)
    }

    /// Appends records until one is refused; returns why, and how many were not.
    private func fill(_ run: RunRecorder) async -> (error: LedgerError, count: Int) {
        var count = 0
        while true {
            do throws(LedgerError) {
                try await run.append(Samples.entry(count))
                count += 1
            } catch {
                return (error, count)
            }
        }
    }
}
