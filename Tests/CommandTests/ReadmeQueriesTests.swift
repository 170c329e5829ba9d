import APISimulator
import SystemPackage
import TestSupport
import Testing

/// The queries that the README prints run as they are written.
struct ReadmeQueriesTests {
    @Test("the README's queries show results, failures and costs")
    func queries() async throws {
        let readme = TextFile.read(TestPaths.package.appending("README.md"))
        let start = try #require(readme?.firstRange(of: "```sql\n"))
        let rest = try #require(readme?[start.upperBound...])
        let end = try #require(rest.firstRange(of: "```"))
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\nmodel: anthropic/claude-haiku-5-5\n")
        folder.write("docs/a.txt", "It is good.")
        folder.write("docs/b.txt", "It is bad.")
        folder.write("docs/c.txt", "")
        folder.write("queries.sql", String(rest[..<end.lowerBound]))
        let path = folder.path
        try await withAPISimulator { simulator in
            let process = AnalyzeProcess(
                in: path,
                environment: [
                    "ANTHROPIC_BASE_URL": simulator.baseURL, "ANTHROPIC_API_KEY": "test",
                ]
            )
            let run = try await process.run(["docs", "-p", "p.yml", "-o", "r.csv"])
            #expect(run.status == 1, "\(run.errors)")
            let queried = try await process.bash(
                "sqlite3 -readonly .analyze/ledger.sqlite < queries.sql"
            )
            #expect(queried.status == 0 && queried.errors.isEmpty, "\(queried.errors)")
            #expect(queried.output.contains("c.txt|empty|the file is empty\n"))
            #expect(queried.output.contains("1|anthropic/claude-haiku-5-5|2|"))
        }
    }
}
