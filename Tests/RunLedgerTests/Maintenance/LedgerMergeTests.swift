import AnalysisCore
import JSON
import RunLedger
import Testing

@Suite struct LedgerMergeTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The ledger of one shard: every `count`th document from `index` on.
    @discardableResult private func shard(
        _ index: Int,
        of count: Int,
        name: String? = nil,
        documents: Int = 20,
        discovered: Int? = 20,
        status: RunStatus = .finished,
        configure: (inout RunConfiguration) -> Void = { _ in },
        change: (inout Record) -> Void = { _ in }
    ) async throws -> String {
        let path = folder.path + "/" + (name ?? "shard\(index).sqlite")
        var configuration = Samples.configuration(shard: .init(index: index, count: count))
        configure(&configuration)
        let ledger = try Ledger(test: path)
        defer { ledger.close() }
        let run = try await ledger.startRun(configuration)
        for position in stride(from: index - 1, to: documents, by: count) {
            var record = Samples.analyzed(position)
            change(&record)
            try await run.append(Samples.call(position))
            try await run.append(
                RecordEntry(record: record, key: Samples.resultKey(position))
            )
        }
        try await run.finish(status, discovered: discovered)
        return path
    }

    private var output: String { folder.path + "/merged.sqlite" }

    private func refusal(_ inputs: [String]) async -> String? {
        let error = await #expect(throws: LedgerError.self) {
            try await LedgerMerge.merge(inputs, into: output)
        }
        #expect(error?.code == .mismatch)
        #expect((try? TemporaryFolder.contents(of: output)) == nil)
        return error?.message
    }

    @Test func `merged shards are what one run over all would have recorded`() async throws {
        var inputs: [String] = []
        for index in [2, 3, 1] { inputs.append(try await shard(index, of: 3)) }
        let merged = try await LedgerMerge.merge(inputs, into: output)
        #expect(merged.counts == RunCounts(analyzed: 20))
        #expect(merged.spending.requests == 20)
        #expect(merged.status == .finished)
        #expect(merged.discovered == 20)
        #expect(merged.configuration == Samples.configuration())

        let ledger = try Ledger(path: output)
        #expect(
            try await ledger.reader.records(of: merged.id).all()
                == (0..<20).map { Samples.analyzed($0) }
        )
        #expect(try await ledger.reader.lookup((0..<20).map(Samples.resultKey)).count == 20)
        #expect(try await ledger.reader.problems() == [])
    }

    @Test func `several shards in one ledger, and one in several, are fine where they agree`()
        async throws
    {
        let first = try await shard(1, of: 2, name: "both.sqlite")
        try await shard(2, of: 2, name: "both.sqlite")
        let second = try await shard(2, of: 2)
        let merged = try await LedgerMerge.merge([first, second], into: output)
        #expect(merged.counts.analyzed == 20)
        #expect(merged.spending.requests == 20)
    }

    @Test func `a missing shard is refused`() async throws {
        let inputs = [try await shard(2, of: 4), try await shard(3, of: 4)]
        #expect(
            await refusal(inputs) == """
                Of 4 shards these are missing: 1/4, 4/4. Name the ledgers that hold them.
                """
        )
    }

    @Test func `shards that overlap and differ are refused`() async throws {
        let inputs = [
            try await shard(1, of: 2), try await shard(2, of: 2),
            try await shard(
                1,
                of: 2,
                name: "other.sqlite",
                change: { record in
                    if record.index == 4 {
                        record.outcome = .analyzed(fields: ["sentiment": "bad"])
                    }
                }
            ),
        ]
        #expect(
            await refusal(inputs) == """
                The ledgers disagree about "reviews/4.txt": \(inputs[2]) has another document or \
                another result at its place. Merge only one of those that hold it.
                """
        )
    }

    @Test func `shards of different configuration are refused`() async throws {
        let first = try await shard(1, of: 2)
        let second = try await shard(
            2,
            of: 2,
            configure: { configuration in
                configuration.pipelineHash = "p2"
                configuration.model = .small
                configuration.toolVersion = "2.0.0"
            }
        )
        #expect(
            await refusal([first, second]) == """
                \(second) was made with another pipeline, another model \
                (local/smollm2-135m-instruct, not anthropic/claude-haiku-5-5), another version of \
                the tool (2.0.0, not 1.0.0); \(first) is the measure. Run all shards the same way.
                """
        )
        let third = try await shard(2, of: 3, name: "third.sqlite")
        #expect(
            await refusal([first, third]) == """
                \(third) was made with another number of shards (3, not 2); \(first) is the \
                measure. Run all shards the same way.
                """
        )
    }

    @Test func `an unfinished shard is refused`() async throws {
        let inputs = [
            try await shard(1, of: 2), try await shard(2, of: 2, status: .interrupted),
        ]
        #expect(
            await refusal(inputs) == """
                Shard 2/2 in \(inputs[1]) is not finished (run 1, interrupted). Run its command \
                again.
                """
        )
    }

    @Test func `shards of different inputs are refused`() async throws {
        let first = try await shard(1, of: 2)
        let second = try await shard(2, of: 2, documents: 22, discovered: 22)
        #expect(
            await refusal([first, second]) == """
                The shards saw different inputs: 20 documents in \(first), 22 in \(second). Run \
                them on the same files.
                """
        )
    }

    @Test func `shards that leave a document out are refused`() async throws {
        let first = try await shard(1, of: 2, discovered: nil)
        let second = try await shard(2, of: 2, documents: 16, discovered: nil)
        #expect(
            await refusal([first, second]) == """
                The shards do not cover the input: the document at position 17 has no record. Run \
                them on the same files.
                """
        )
        let third = try await shard(2, of: 2, name: "third.sqlite", documents: 19, discovered: 20)
        #expect(await refusal([first, third])?.contains("position 19") == true)
    }

    @Test func `a run that is no shard is refused`() async throws {
        let ledger = try Ledger(test: folder.ledger)
        try await ledger.startRun(Samples.configuration()).finish(.finished)
        ledger.close()
        #expect(
            await refusal([folder.ledger]) == """
                The latest run of \(folder.ledger), run 1, is no shard. Only runs that were \
                started with --shard can be merged.
                """
        )
        #expect(await refusal([]) == "There is no ledger to merge.")
    }

    @Test func `a file that is there is not replaced`() async throws {
        let input = try await shard(1, of: 1)
        try TemporaryFolder.write("mine".utf8, to: output)
        let error = await #expect(throws: LedgerError.self) {
            try await LedgerMerge.merge([input], into: output)
        }
        #expect(error?.code == .alreadyExists)
        #expect(try TemporaryFolder.contents(of: output) == Array("mine".utf8))
    }
}
