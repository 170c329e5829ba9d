import JSON
import TestSupport
import Testing

/// Reports of one run are no documents of the next.
struct OwnReportTests {
    private static let reports = [
        "r.csv", "r.tsv", "r.json", "r.jsonl", "r.html", "r.md", "r.xml", "r.sarif",
        "gl-code-quality-report.json",
    ]

    @Test("every format carries a mark, and is left out for it")
    func marks() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        folder.write("all.yml", "analysis: sentiment\ninput: {include: [\"*\"]}\n")
        folder.write("docs/a.txt", "It broke on day one.")
        folder.write("docs/b.txt", "")
        let path = folder.path
        try await withSimulator { environment in
            let process = AnalyzeProcess(in: path, environment: environment)
            #expect(try await process.bash("mkdir out").status == 0)
            let files = Self.reports.flatMap { ["-o", "out/\($0)"] }
            for metrics in ["m.prom", "m.json"] {
                let arguments = ["docs", "-p", "p.yml", "--metrics", "out/\(metrics)", "-q"]
                let outcome = try await process.run(arguments + files + SimulatedModel.option)
                #expect(outcome.status == 1, "\(outcome.errors)")
            }
            let ingest = try await process.run(["ingest", "out", "--pipeline", "all.yml"])
            #expect(ingest.status == 2)
            let lines = try ingest.output.split(separator: "\n").map {
                try JSONReader.value(of: String($0))
            }
            #expect(lines.isEmpty)
            #expect(
                ingest.errors.contains("there is no document in out (left out: 11 own-report)"),
                "\(ingest.errors)"
            )
        }
    }

    @Test("documents that only look like reports are read")
    func lookalikes() async throws {
        let folder = TemporaryFolder()
        folder.write("docs/a.md", "# analyze report\n\nHow to analyze a report.\n")
        folder.write("docs/b.html", "<!doctype html><title>analyze</title><p>A page.</p>")
        folder.write("docs/c.jsonl", "{\"document\": \"x\", \"text\": \"status: analyzed\"}\n")
        folder.write("docs/d.txt", "document,status,reason\n")
        let outcome = try await AnalyzeProcess(in: folder.path).run(["ingest", "docs"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(!outcome.output.contains("own-report"))
        #expect(outcome.output.split(separator: "\n").count == 4)
    }
}
