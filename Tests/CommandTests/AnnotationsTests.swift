import JSON
import TestSupport
import Testing

/// CI systems are told about failures beside the reports.
@Suite struct AnnotationsTests {
    /// What is said in quiet of a run over the documents below.
    private static let verdicts = """
        error: the gate failed_documents failed: measured 1, demanded <= 0
        error: ::error::b,c%250A.txt: the file is empty
        error: 1 of 2 documents failed

        """

    private func write(to folder: borrowing TemporaryFolder) {
        folder.write("p.yml", "analysis: sentiment\ngates: {failed_documents: 0}\n")
        folder.write("docs/a.txt", "It works.")
        folder.write("docs/::error::b,c%0A.txt", "")
    }

    @Test("GitHub gets commands on standard error and a page in the step's summary")
    func github() async throws {
        try await withSimulator { simulator in
            let folder = TemporaryFolder()
            write(to: folder)
            folder.write("summary.md", "before\n")
            let variables = [
                "GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": folder.path(of: "summary.md"),
            ]
            let outcome = try await AnalyzeProcess(
                in: folder.path,
                environment: simulator.merging(variables) { $1 }
            )
            .run(["docs", "-p", "p.yml", "--quiet"] + SimulatedModel.option)
            #expect(outcome.status == 3)
            // The report goes to standard output, which GitHub reads as well.
            let lines = outcome.errors.split(separator: "\n", omittingEmptySubsequences: false)
            let token = try #require(lines.first?.split(separator: "::").last)
            #expect(token.count == 32)
            #expect(
                lines.dropFirst().joined(separator: "\n") == """
                    error: the gate failed_documents failed: measured 1, demanded <= 0
                    error: ::error::b,c%250A.txt: the file is empty
                    error: 1 of 2 documents failed
                    ::\(token)::
                    ::error file=docs/%3A%3Aerror%3A%3Ab%2Cc%250A.txt,line=1,title=failed%3A empty\
                    ::::error::b,c%25250A.txt: the file is empty
                    ::error title=gate failed%3A failed_documents::measured 1, demanded <= 0

                    """
            )
            #expect(outcome.output.hasPrefix("document,status,sentiment"))
            #expect(outcome.output.split(separator: "\r\n").count == 3)
            let summary = folder.read("summary.md")
            #expect(
                summary?.hasPrefix(
                    "before\n<!-- analyze report -->\n\n# analyze: p\n\n**1** of 2 documents"
                ) == true
            )
        }
    }

    @Test("messages are protected from what stands in them, wherever the report goes")
    func protection() async throws {
        try await withSimulator { simulator in
            let folder = TemporaryFolder()
            write(to: folder)
            var environment = simulator.merging(["GITHUB_ACTIONS": "true"]) { $1 }
            environment["ANALYZE"] = "\(AnalyzeProcess.executable)"
            let process = AnalyzeProcess(in: folder.path, environment: environment)
            let options = (["-p", "p.yml"] + SimulatedModel.option).joined(separator: " ")
            for output in ["-o r.csv", "> r.csv", "-q -o r.csv", "-v -o r.csv --log-level info"] {
                let outcome = try await process.bash("\"$ANALYZE\" docs \(options) \(output)")
                #expect(outcome.errors.hasPrefix("::stop-commands::"))
            }
        }
    }

    @Test("GitLab gets a code quality report in the working directory")
    func gitlab() async throws {
        try await withSimulator { simulator in
            let folder = TemporaryFolder()
            write(to: folder)
            let outcome = try await AnalyzeProcess(
                in: folder.path,
                environment: simulator.merging(["GITLAB_CI": "true"]) { $1 }
            )
            .run(["docs", "-p", "p.yml", "-q", "-o", "r.csv"] + SimulatedModel.option)
            #expect(outcome.status == 3)
            #expect(outcome.errors == Self.verdicts)
            let report = folder.read("gl-code-quality-report.json")
            let json = try JSONReader.value(of: try #require(report))
            #expect(
                json.array?.map { $0["check_name"] } == ["analyze/failed/empty", "analyze/gate"]
            )
            #expect(json.array?.first?["location"]?["path"] == "docs/::error::b,c%0A.txt")
        }
    }

    @Test("the shards of an input tell of its documents, each of its own")
    func shards() async throws {
        try await withSimulator { simulator in
            let folder = TemporaryFolder()
            folder.write("p.yml", "analysis: sentiment\n")
            for index in 0..<20 { folder.write("docs/\(index).txt", "") }
            var told: [Substring] = []
            for shard in ["1/2", "2/2"] {
                let process = AnalyzeProcess(
                    in: folder.path,
                    environment: simulator.merging(["GITHUB_ACTIONS": "true"]) { $1 }
                )
                let outcome = try await process.run(
                    ["docs", "-p", "p.yml", "-q", "--shard", shard, "-o", "r.csv"]
                        + ["--ledger", "none"] + SimulatedModel.option
                )
                let lines = outcome.errors.split(separator: "\n")
                told += lines.filter { $0.hasPrefix("::error file=") }
            }
            // Ten a step are shown, and the others counted.
            #expect(Set(told).count == told.count)
            #expect((10...20).contains(told.count))
        }
    }

    @Test("--annotations off says nothing to any CI system")
    func off() async throws {
        try await withSimulator { simulator in
            let folder = TemporaryFolder()
            write(to: folder)
            let variables = [
                "GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": folder.path(of: "summary.md"),
                "GITLAB_CI": "true",
            ]
            let outcome = try await AnalyzeProcess(
                in: folder.path,
                environment: simulator.merging(variables) { $1 }
            )
            .run(["docs", "-p", "p.yml", "-q", "--annotations", "off"] + SimulatedModel.option)
            #expect(outcome.status == 3)
            #expect(outcome.errors == Self.verdicts)
            let (summary, report) = (
                folder.read("summary.md"), folder.read("gl-code-quality-report.json")
            )
            #expect(summary == nil && report == nil)
        }
    }

    @Test("a summary that cannot be written is a warning, not a failure")
    func unwritable() async throws {
        try await withSimulator { simulator in
            let folder = TemporaryFolder()
            folder.write("p.yml", "analysis: sentiment\n")
            folder.write("docs/a.txt", "It works.")
            let outcome = try await AnalyzeProcess(
                in: folder.path,
                environment: simulator.merging(["GITHUB_STEP_SUMMARY": "/no/summary"]) { $1 }
            )
            .run(["docs", "-p", "p.yml", "-q"] + SimulatedModel.option)
            #expect(outcome.status == 0)
            #expect(
                outcome.errors == """
                    warning: the step summary /no/summary cannot be written: \
                    No such file or directory

                    """
            )
        }
    }
}
