import APISimulator
import JSON
import TestSupport
import Testing

/// What `analyze runs` says of runs that did not go well.
struct RunVerdictTests {
    private func runs(
        _ pipeline: String,
        documents: [String: String] = ["a.txt": "It broke."],
        fault: Fault? = nil
    ) async throws -> (table: String, first: JSONValue) {
        let folder = TemporaryFolder()
        folder.write("p.yml", pipeline)
        for (name, text) in documents { folder.write("docs/\(name)", text) }
        let path = folder.path
        return try await withAPISimulator { simulator in
            simulator.meet { _ in fault }
            let environment = [
                "ANTHROPIC_BASE_URL": simulator.baseURL, "ANTHROPIC_API_KEY": "sk-test",
            ]
            let process = AnalyzeProcess(in: path, environment: environment)
            _ = try await process.run(["docs", "-p", "p.yml", "-q"] + SimulatedModel.option)
            let table = try await process.run(["runs"])
            let json = try await process.run(["runs", "--json"])
            let value = try JSONReader.value(of: json.output)
            return (table.output, try #require(value.array?.first))
        }
    }

    @Test("a failed gate is no run that merely finished")
    func gate() async throws {
        let pipeline = "analysis: sentiment\ngates: {documents: \">= 2\", failed_documents: 0}\n"
        let (table, run) = try await runs(pipeline)
        #expect(table.contains("  gate-failed  "), "\(table)")
        #expect(run["status"] == "gate-failed")
        #expect(run["exit_status"] == 3)
        #expect(
            run["gates"] == [
                ["name": "documents", "condition": ">= 2", "measured": 1, "passed": false],
                ["name": "failed_documents", "condition": "<= 0", "measured": 0, "passed": true],
            ]
        )
    }

    @Test(
        "the status is that of the command",
        arguments: [
            ("analysis: sentiment\n", "It broke.", nil, "finished", 0),
            ("analysis: sentiment\n", "", nil, "finished", 1),
            ("analysis: sentiment\ngates: {failed_documents: 1}\n", "", nil, "finished", 0),
            ("analysis: sentiment\n", "It broke.", .status(401), "stopped", 5),
        ] as [(String, String, Fault?, String, Int)]
    )
    func status(
        pipeline: String,
        text: String,
        fault: Fault?,
        status: String,
        exit: Int
    ) async throws {
        let (_, run) = try await runs(
            pipeline,
            documents: ["a.txt": text, "b.txt": "It works."],
            fault: fault
        )
        #expect(run["status"] == .string(status))
        #expect(run["exit_status"] == .integer(Int64(exit)))
    }
}
