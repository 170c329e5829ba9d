import APISimulator
import SystemPackage
import TestSupport
import Testing

/// A column of a report has one type, also where a price is not known.
struct CostColumnTests {
    @Test("DuckDB averages the cost of a run of which some prices are unknown")
    func duckDB() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\nfallback: [anthropic/claude-unheard-of]\n")
        for name in ["a", "b", "c"] { folder.write("docs/\(name).txt", "It broke: \(name).") }
        folder.write(
            "read.py",
            """
            import duckdb
            query = "select count(cost_usd), avg(cost_usd) > 0, count(*) from "
            print(duckdb.sql(query + "'r.csv'").fetchall())
            print(duckdb.sql("select cost_known, count(*) from 'r.csv' group by 1 order by 1").fetchall())
            print(duckdb.sql("select count(c), avg(c) > 0 from "
                             "(select provenance.cost_usd as c from 'r.jsonl')").fetchall())
            """
        )
        let path = folder.path
        try await withAPISimulator { simulator in
            simulator.meet { request in
                let isFirstModel = String(decoding: request.body, as: UTF8.self).contains("haiku")
                return isFirstModel && request.document.contains("b.") ? .status(500) : nil
            }
            let environment = [
                "ANTHROPIC_BASE_URL": simulator.baseURL, "ANTHROPIC_API_KEY": "sk-test",
            ]
            let outcome = try await AnalyzeProcess(in: path, environment: environment).run(
                ["docs", "-p", "p.yml", "-o", "r.csv", "-o", "r.jsonl"] + SimulatedModel.option
                    + ["--set", "retry.max_attempts=1"]
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        let outcome = try await python("read.py", in: path)
        #expect(outcome.errors == "")
        #expect(
            outcome.output == """
                [(2, True, 3)]
                [(False, 1), (True, 2)]
                [(2, True)]

                """
        )
        #expect(folder.read("r.csv")?.contains("unknown") == false)
    }

    @Test("The README's way of reading a report without any known cost gives numbers")
    func nothingKnown() async throws {
        let readme = TextFile.read(TestPaths.package.appending("README.md")) ?? ""
        let start = try #require(readme.firstRange(of: "read_csv('report.csv', types="))
        let rest = readme[start.lowerBound...]
        let end = try #require(rest.firstRange(of: ")`"))
        let reading = rest[..<rest.index(after: end.lowerBound)]
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        for name in ["a", "b"] { folder.write("docs/\(name).txt", "It broke: \(name).") }
        folder.write(
            "read.py",
            """
            import duckdb
            print(duckdb.sql("select typeof(any_value(cost_usd)), avg(cost_usd), count(cost_usd), "
                             "sum(input_tokens) > 0, bool_or(cost_known), count(*) "
                             "from \(reading)").fetchall())
            """
        )
        let path = folder.path
        try await withSimulator { environment in
            let outcome = try await AnalyzeProcess(in: path, environment: environment).run(
                ["docs", "-p", "p.yml", "-o", "report.csv", "--model", "anthropic/unheard-of"]
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        let outcome = try await python("read.py", in: path)
        #expect(outcome.errors == "")
        #expect(outcome.output == "[('DOUBLE', None, 0, True, False, 2)]\n")
    }

    @Test("Every column of a table has one type, whatever became of the documents")
    func types() async throws {
        let folder = TemporaryFolder()
        folder.write(
            "p.yml",
            """
            analysis: extraction
            model: anthropic/claude-haiku-5-5
            fields:
              total: {type: number, required: false}
              pieces: {type: integer, required: false}
              paid: {type: boolean, required: false}
              day: {type: date, required: false}

            """
        )
        for name in ["a", "b", "c", "d"] { folder.write("docs/\(name).txt", "Bill \(name).") }
        folder.write("docs/e.txt", "")
        folder.write(
            "read.py",
            """
            import duckdb
            print(*duckdb.sql("select column_name || ' ' || column_type from "
                              "(describe select total, pieces, paid, day, status, input_tokens, "
                              "output_tokens, cost_usd, cost_known, attempts, latency_ms "
                              "from 'r.csv')").fetchall(), sep="\\n")
            print(duckdb.sql("select min(total), min(pieces), count(paid), count(*) from 'r.csv'").fetchall())
            """
        )
        let path = folder.path
        try await withAPISimulator { simulator in
            simulator.meet { request in
                if request.document.contains("Bill b.") { return .refusal }
                if request.document.contains("Bill c.") {
                    return .text(#"{"total":null,"pieces":null,"paid":null,"day":null}"#)
                }
                return .text(#"{"total":-5.25,"pieces":-3,"paid":true,"day":"2026-02-28"}"#)
            }
            let environment = [
                "ANTHROPIC_BASE_URL": simulator.baseURL, "ANTHROPIC_API_KEY": "sk-test",
            ]
            let outcome = try await AnalyzeProcess(in: path, environment: environment).run(
                ["docs", "-p", "p.yml", "-o", "r.csv"]
            )
            #expect(outcome.status == 1, "\(outcome.errors)")
        }
        let outcome = try await python("read.py", in: path)
        #expect(outcome.errors == "")
        #expect(
            outcome.output == """
                ('total DOUBLE',)
                ('pieces BIGINT',)
                ('paid BOOLEAN',)
                ('day DATE',)
                ('status VARCHAR',)
                ('input_tokens BIGINT',)
                ('output_tokens BIGINT',)
                ('cost_usd DOUBLE',)
                ('cost_known BOOLEAN',)
                ('attempts BIGINT',)
                ('latency_ms BIGINT',)
                [(-5.25, -3, 2, 5)]

                """
        )
    }

    /// Runs a script with the Python that has the packages to compare with.
    private func python(_ script: String, in folder: FilePath) async throws
        -> AnalyzeProcess.Outcome
    {
        let python = TestPaths.package.appending(".build/python/bin/python").string
        return try await AnalyzeProcess(in: folder).bash("'\(python)' \(script)")
    }
}
