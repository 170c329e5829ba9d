import AnalysisCore
import FoundationEssentials
import JSON
import RunLedger
import Testing

/// The views, asked as people ask them: with the `sqlite3` shell.
@Suite struct ViewTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func ask(_ query: String) throws -> String {
        let shell = try ChildProcess("/usr/bin/sqlite3", "-readonly", folder.ledger, query)
        return try shell.readAll()
    }

    private func makeLedger() async throws {
        let ledger = try Ledger(test: folder.ledger)
        defer { ledger.close() }
        let first = try await ledger.startRun(Samples.configuration())
        try await first.append(Samples.entry(9))
        try await first.finish(.finished)

        let run = try await ledger.startRun(Samples.configuration())
        try await run.append(Samples.call(0))
        try await run.append(Samples.call(1))
        var unpriced = Samples.call(2)
        unpriced.cost = nil
        try await run.append(unpriced)
        try await run.append(RecordEntry(record: Samples.failed(2, .refused, message: "No.")))
        var titled = Samples.analyzed(0)
        titled.metadata = ["title": "One", "language": "en"]
        try await run.append(RecordEntry(record: titled))
        var other = Samples.analyzed(1)
        other.outcome = .analyzed(fields: ["sentiment": "negative", "confidence": 0.5])
        try await run.append(RecordEntry(record: other))
        try await run.append(
            RecordEntry(
                record: Record(
                    document: DocumentID("a.png"),
                    index: 3,
                    outcome: .skipped(.unsupportedFormat, message: "A PNG image.")
                )
            )
        )
        try await run.finish(.finished)
    }

    @Test func `results has a row for each document of the latest run`() async throws {
        try await makeLedger()
        let rows = try ask(
            """
            SELECT document, status, json_extract(fields, '$.sentiment'), input_tokens, cost_usd,
                latency_seconds, run FROM results
            """
        )
        #expect(
            rows == """
                reviews/0.txt|analyzed|positive|307|0.000127500001|0.312|2
                reviews/1.txt|analyzed|negative|308|0.000127500001|0.312|2
                reviews/2.txt|failed||309|0.000127500001|0.312|2
                a.png|skipped|||||2

                """
        )
        #expect(
            try ask(
                """
                SELECT json_extract(fields, '$.sentiment') AS sentiment, count(*),
                    avg(json_extract(fields, '$.confidence'))
                FROM results WHERE status = 'analyzed' GROUP BY sentiment
                """
            ) == "negative|1|0.5\npositive|1|0.93\n"
        )
        #expect(
            try ask("SELECT metadata FROM results WHERE metadata IS NOT NULL")
                == #"{"language":"en","title":"One"}"# + "\n"
        )
    }

    @Test func `failures says why`() async throws {
        try await makeLedger()
        #expect(
            try ask("SELECT document, reason, message, request_id FROM failures")
                == "reviews/2.txt|refused|No.|req_2\n"
        )
    }

    @Test func `costs sums up by run and model, and never takes unknown for nothing`()
        async throws
    {
        try await makeLedger()
        #expect(
            try ask(
                """
                SELECT run, model, requests, input_tokens, output_tokens, known_cost_usd,
                    unpriced_requests FROM costs
                """
            ) == "2|anthropic/claude-haiku-5-5|3|921|60|0.000255000002|1\n"
        )
    }
}
