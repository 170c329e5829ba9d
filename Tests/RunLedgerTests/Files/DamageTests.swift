import AnalysisCore
import RunLedger
import Testing

/// Files that are no ledger, or no sound one.
@Suite struct DamageTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func code(_ body: () async throws -> Void) async -> LedgerError.Code? {
        await #expect(throws: LedgerError.self) { try await body() }?.code
    }

    /// A ledger of one run, closed.
    private func makeLedger(records: Int = 500) async throws -> RunID {
        let ledger = try Ledger(test: folder.ledger)
        defer { ledger.close() }
        let run = try await ledger.startRun(Samples.configuration())
        try await run.append((0..<records).map(Samples.entry))
        try await run.finish(.finished)
        return run.run
    }

    @Test func `a text file is left as it is`() async throws {
        let text = Array("Dear diary, this is no ledger at all.\n".utf8)
        try TemporaryFolder.write(text, to: folder.ledger)
        let error = #expect(throws: LedgerError.self) { try Ledger(path: folder.ledger) }
        #expect(error?.code == .foreignFile)
        #expect(
            error?.message == """
                \(folder.ledger) is not a ledger of analyze, or its beginning is damaged. Nothing \
                was changed. Name another file with --ledger, or move this one away.
                """
        )
        #expect(await code { _ = try LedgerReader(path: folder.ledger) } == .foreignFile)
        #expect(try TemporaryFolder.contents(of: folder.ledger) == text)
    }

    @Test func `another program's database is left as it is`() async throws {
        let status = try ChildProcess.run(
            "/usr/bin/sqlite3",
            folder.ledger,
            "CREATE TABLE runs (id); PRAGMA application_id = 7"
        )
        try #require(status == 0)
        let bytes = try TemporaryFolder.contents(of: folder.ledger)
        #expect(await code { _ = try Ledger(path: folder.ledger) } == .foreignFile)
        #expect(await code { _ = try LedgerReader(path: folder.ledger) } == .foreignFile)
        #expect(try TemporaryFolder.contents(of: folder.ledger) == bytes)
    }

    @Test func `an empty file becomes a ledger, and holds nothing to read before`() async throws {
        try TemporaryFolder.write([], to: folder.ledger)
        #expect(await code { _ = try LedgerReader(path: folder.ledger) } == .notFound)
        try Ledger(path: folder.ledger).close()
    }

    @Test func `a folder, and a path below a file, cannot hold a ledger`() async throws {
        try TemporaryFolder.write([], to: folder.path + "/file")
        #expect(await code { _ = try Ledger(path: folder.path) } == .unusablePath)
        #expect(
            await code { _ = try Ledger(path: folder.path + "/file/ledger") } == .unusablePath
        )
        #expect(await code { _ = try LedgerReader(path: folder.path) } == .unusablePath)
    }

    @Test func `a ledger that is not there is not made by reading`() async throws {
        let error = #expect(throws: LedgerError.self) { try LedgerReader(path: folder.ledger) }
        #expect(error?.code == .notFound)
        #expect(
            error?.message == """
                There is no ledger at \(folder.ledger). A run makes one; name another file with \
                --ledger.
                """
        )
    }

    @Test func `a ledger of a newer version is left as it is`() async throws {
        _ = try await makeLedger()
        let status = try ChildProcess.run(
            "/usr/bin/sqlite3",
            folder.ledger,
            "INSERT INTO grdb_migrations VALUES ('99 something new')"
        )
        try #require(status == 0)
        let bytes = try TemporaryFolder.contents(of: folder.ledger)
        let error = #expect(throws: LedgerError.self) { try Ledger(path: folder.ledger) }
        #expect(error?.code == .newerVersion)
        #expect(
            error?.message == """
                The ledger \(folder.ledger) was written by a newer version of analyze. Nothing was \
                changed. Use that version, or name another file with --ledger.
                """
        )
        #expect(await code { _ = try LedgerReader(path: folder.ledger) } == .newerVersion)
        #expect(try TemporaryFolder.contents(of: folder.ledger) == bytes)
    }

    @Test func `damage inside is found when it is read, and said clearly`() async throws {
        let run = try await makeLedger()
        var bytes = try TemporaryFolder.contents(of: folder.ledger)
        for index in (bytes.count / 2)..<(bytes.count * 7 / 8) { bytes[index] = 0xA5 }
        try TemporaryFolder.write(bytes, to: folder.ledger)
        let reader = try LedgerReader(path: folder.ledger)
        let error = await #expect(throws: LedgerError.self) {
            _ = try await reader.records(of: run).all()
        }
        #expect(error?.code == .damaged)
        #expect(
            error?.message == """
                The ledger \(folder.ledger) is damaged. Restore it from a copy, or save what can \
                be read with `sqlite3 \(folder.ledger) .recover | sqlite3 recovered.sqlite` and \
                move it away; a new ledger asks for every document again.
                """
        )
        #expect(try await !reader.problems().isEmpty)
    }

    @Test(arguments: [100, 4096, 40_960, 100_000])
    func `a ledger that was cut is never taken for a sound one`(length: Int) async throws {
        let run = try await makeLedger()
        let bytes = try TemporaryFolder.contents(of: folder.ledger)
        try TemporaryFolder.write(bytes.prefix(length), to: folder.ledger)
        let code = await code {
            let ledger = try Ledger(path: folder.ledger)
            _ = try await ledger.reader.records(of: run).all()
        }
        #expect(code == .damaged || code == .foreignFile)
    }

    @Test(arguments: 0..<60)
    func `a log that ends anywhere costs the last commits and nothing else`(
        seed: UInt64
    ) async throws {
        let live = folder.path + "/live.sqlite"
        let ledger = try Ledger(test: live)
        let run = try await ledger.startRun(Samples.configuration())
        for index in 0..<40 {
            try await run.append(Samples.call(index))
            try await run.append(Samples.entry(index))
        }
        let log = try TemporaryFolder.contents(of: live + "-wal")
        var random = SplitMix64(state: seed)
        let length = Int.random(in: 0...log.count, using: &random)
        try TemporaryFolder.write(TemporaryFolder.contents(of: live), to: folder.ledger)
        try TemporaryFolder.write(log.prefix(length), to: folder.ledger + "-wal")

        let survivor = try Ledger(path: folder.ledger)
        #expect(try await survivor.reader.problems() == [])
        let records = try await survivor.reader.records(of: run.run).all()
        #expect(records == (0..<records.count).map { Samples.analyzed($0) })
        let calls = try await survivor.reader.answers(to: (0..<40).map(Samples.requestKey))
        #expect((records.count...records.count + 1).contains(calls.count))
        #expect(length < log.count || records.count == 40)
        if let info = try await survivor.reader.runs().first {
            #expect(info.status == .crashed)
            #expect(info.counts.analyzed == records.count)
        }
    }

    @Test func `a reader alone sees what a killed run left in the log`() async throws {
        let live = folder.path + "/live.sqlite"
        let ledger = try Ledger(test: live)
        let run = try await ledger.startRun(Samples.configuration())
        try await run.append(Samples.entry(0))
        for suffix in ["", "-wal"] {
            let bytes = try TemporaryFolder.contents(of: live + suffix)
            try TemporaryFolder.write(bytes, to: folder.ledger + suffix)
        }
        let reader = try LedgerReader(path: folder.ledger)
        #expect(try await reader.records(of: run.run).all() == [Samples.analyzed(0)])
        #expect(try await reader.run().status == .running)
    }

    @Test func `a ledger whose log was lost is sound, and older`() async throws {
        let live = folder.path + "/live.sqlite"
        let ledger = try Ledger(test: live)
        let run = try await ledger.startRun(Samples.configuration())
        try await run.append(Samples.entry(0))
        try TemporaryFolder.write(TemporaryFolder.contents(of: live), to: folder.ledger)
        let survivor = try Ledger(path: folder.ledger)
        #expect(try await survivor.reader.problems() == [])
        #expect(try await survivor.reader.lookup([Samples.resultKey(0)]) == [:])
    }
}
