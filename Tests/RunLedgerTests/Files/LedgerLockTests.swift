import Glibc
import Synchronization
import Testing

@testable import RunLedger

@Suite struct LedgerLockTests {
    private final class Holders: Sendable {
        let count = Atomic(0)
    }

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `a second writer is refused and told who holds the ledger`() throws {
        let ledger = try Ledger(path: folder.ledger)
        defer { ledger.close() }
        let error = #expect(throws: LedgerError.self) { try Ledger(path: folder.ledger) }
        let name = CommandLine.arguments[0].split(separator: "/").last ?? ""
        #expect(error?.code == .locked)
        #expect(
            error?.message == """
                Process \(getpid()) (\(name)) writes to the ledger \(folder.ledger). Wait until \
                it is done, or name another file with --ledger.
                """
        )
    }

    @Test func `a lock file that was left behind locks nothing`() throws {
        try TemporaryFolder.write("1 init\n".utf8, to: folder.ledger + "-lock")
        try Ledger(path: folder.ledger).close()
        try Ledger(path: folder.ledger).close()
    }

    @Test func `the lock of another process holds, and ends with the process`() throws {
        let holder = try ChildProcess(
            "/usr/bin/python3",
            "-c",
            """
            import fcntl, os, sys
            lock = open(sys.argv[1], "w")
            fcntl.flock(lock, fcntl.LOCK_EX)
            lock.write(f"{os.getpid()} python3\\n")
            lock.flush()
            print("ready", flush=True)
            sys.stdin.read()
            """,
            folder.ledger + "-lock"
        )
        #expect(try holder.readLine() == "ready")
        let error = #expect(throws: LedgerError.self) { try Ledger(path: folder.ledger) }
        #expect(
            error?.message == """
                Process \(holder.id) (python3) writes to the ledger \(folder.ledger). Wait until \
                it is done, or name another file with --ledger.
                """
        )

        try holder.stop()
        let stopped = #expect(throws: LedgerError.self) { try Ledger(path: folder.ledger) }
        #expect(
            stopped?.message == """
                Process \(holder.id) (python3), which is stopped, has the ledger \
                \(folder.ledger). Let it go on with `kill -CONT \(holder.id)` or end it, or name \
                another file with --ledger.
                """
        )

        holder.kill()
        try Ledger(path: folder.ledger).close()
    }

    @Test func `of many that come at once one at a time has the ledger, and no file is left`()
        async throws
    {
        let ledger = folder.ledger
        let holders = Holders()
        let taken = await withTaskGroup(of: Int.self) { tasks in
            for _ in 0..<8 {
                tasks.addTask {
                    var taken = 0
                    for _ in 0..<200 {
                        guard let lock = try? LedgerLock(ledger: ledger) else { continue }
                        let count = holders.count.add(1, ordering: .relaxed).newValue
                        #expect(count == 1)
                        holders.count.subtract(1, ordering: .relaxed)
                        lock.release()
                        taken += 1
                    }
                    return taken
                }
            }
            return await tasks.reduce(0, +)
        }
        #expect(taken > 0)
        #expect(access(ledger + "-lock", F_OK) != 0)
    }

    @Test func `a link to a ledger leads to the same lock`() throws {
        let ledger = try Ledger(path: folder.ledger)
        defer { ledger.close() }
        try #require(symlink(folder.path, folder.path + "/loop") == 0)
        try #require(symlink("loop/ledger.sqlite", folder.path + "/link") == 0)
        for way in ["/link", "/loop/ledger.sqlite", "/./loop/./link"] {
            let error = #expect(throws: LedgerError.self) { try Ledger(path: folder.path + way) }
            #expect(error?.code == .locked)
        }
    }

    @Test func `a link to nothing is refused`() throws {
        let link = folder.path + "/link"
        try #require(symlink("nowhere.sqlite", link) == 0)
        let error = #expect(throws: LedgerError.self) { try Ledger(path: link) }
        #expect(
            error?.message == """
                No ledger can be opened at \(link): it is a link to a file that is not there. \
                Remove the link, or name another file with --ledger.
                """
        )
    }

    @Test func `a reader needs no lock and sees what is committed`() async throws {
        let ledger = try Ledger(test: folder.ledger)
        let reader = try LedgerReader(path: folder.ledger)
        let run = try await ledger.startRun(Samples.configuration())
        try await run.append(Samples.entry(0))
        #expect(try await reader.records(of: run.run).all() == [Samples.analyzed(0)])
    }
}
