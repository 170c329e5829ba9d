import SystemPackage
import TestSupport
import Testing

/// No file that is written takes the place of one that is read, whatever either is called.
struct OutputGuardTests {
    /// A command line that is refused, and what the error must name.
    struct Case: Sendable, CustomTestStringConvertible {
        var arguments: String
        var word: String
        var environment: [String: String] = [:]
        var testDescription: String { "analyze \(arguments)" }

        init(_ arguments: String, _ word: String, _ environment: [String: String] = [:]) {
            (self.arguments, self.word, self.environment) = (arguments, word, environment)
        }
    }

    private static let files: [String: String] = [
        "docs/a.txt": "It broke on day one.", "docs/sub/b.md": "It works.",
        "docs/drafts/c.txt": "Not yet.", "docs/.analyzeignore": "drafts/\n", "x.md": "It is fine.",
        "docs/table.csv": "a,b\n1,2\n", "feed.jsonl": "{\"id\":\"a\",\"text\":\"It is good.\"}\n",
        "p.yml": "analysis: sentiment\n", "pipe.json": "{\"analysis\":\"sentiment\"}\n",
        "lab.csv": "document,sentiment\na.txt,negative\n", "tpl.md": "Judge the text.\n",
        "ex.jsonl": "{\"document\":\"Good.\",\"result\":{\"sentiment\":\"positive\"}}\n",
        "files.yml": """
        analysis: sentiment
        labels: lab.csv
        prompt: {instructions: {file: tpl.md}, examples: ex.jsonl}
        """,
        "out.yml": "analysis: sentiment\noutput: x.md\n",
        "self.json": "{\"analysis\":\"sentiment\",\"output\":\"self.json\"}\n",
        "all.yml": "analysis: sentiment\ninput: {include: [\"*.json\", \"*.csv\"]}\n",
    ]

    /// A folder with files of every kind that is read, and with other names of some.
    private static func prepare(_ folder: borrowing TemporaryFolder) async throws {
        for (name, text) in files { folder.write(name, text) }
        let links = """
            ln -s x.md link.md; ln x.md hard.md; ln docs/a.txt hard.csv; ln -s docs other
            ln -s ../p.yml docs/p.html; mkdir -p new
            """
        let outcome = try await AnalyzeProcess(in: folder.path).bash(links)
        #expect(outcome.status == 0)
    }

    private static let refused: [Case] = [
        Case("x.md -p p.yml -o x.md", "the document x.md"),
        Case("x.md -p p.yml -o ./x.md", "the document x.md"),
        Case("x.md -p p.yml -o docs/../x.md", "the document x.md"),
        Case("x.md -p p.yml -o link.md", "the document x.md"),
        Case("link.md -p p.yml -o x.md", "the document link.md"),
        Case("x.md -p p.yml -o hard.md", "the document x.md"),
        Case("x.md -p out.yml", "the document x.md"),
        Case("x.md -p p.yml --metrics x.md", "the document x.md"),
        Case("x.md -p p.yml --ledger x.md", "the document x.md"),
        Case("x.md docs -p p.yml -o r.csv -o x.md", "the document x.md"),
        Case("feed.jsonl -p p.yml -o feed.jsonl", "the document feed.jsonl"),
        Case("- -p p.yml -o feed.jsonl < feed.jsonl", "the document -"),
        Case("docs -p p.yml -o docs/sub/b.md", "the document sub/b.md"),
        Case("docs -p p.yml -o $PWD/docs/sub/b.md", "the document sub/b.md"),
        Case("docs -p p.yml -o other/sub/b.md", "the document sub/b.md"),
        Case("other -p p.yml -o docs/sub/b.md", "the document sub/b.md"),
        Case("docs -p p.yml -o hard.csv", "the document a.txt"),
        Case("docs -p p.yml -o docs/new.md", "the document new.md by the next run"),
        Case("docs -p p.yml -o docs/new.jsonl", "the document new.jsonl by the next run"),
        Case("docs/sub docs -p p.yml -o docs/sub/n.html", "the document n.html by the next"),
        Case(". -p p.yml -o docs/drafts.htm", "the document docs/drafts.htm by the next"),
        Case("docs -p p.yml --metrics docs/m.prom", "the document m.prom by the next run"),
        Case("docs -p p.yml --metrics docs/.analyzeignore", "the rules that say which files"),
        Case("docs -p p.yml --ledger docs/ledger", "the document ledger by the next run"),
        Case("docs -p p.yml -o docs/p.html", "the pipeline p.yml"),
        Case("docs -p pipe.json -o pipe.json", "the pipeline pipe.json"),
        Case("docs -p ./pipe.json -o docs/../pipe.json", "the pipeline ./pipe.json"),
        Case("docs -p self.json", "the pipeline self.json"),
        Case("docs -p p.yml --metrics p.yml", "the pipeline p.yml"),
        Case("docs -p files.yml -o lab.csv", "the labels file lab.csv"),
        Case("docs -p files.yml -o ex.jsonl", "a file of the pipeline, ex.jsonl"),
        Case("docs -p files.yml -o tpl.md", "a file of the pipeline, tpl.md"),
        Case("docs -p files.yml --metrics lab.csv", "the labels file lab.csv"),
        Case("docs -p files.yml --ledger lab.csv", "the labels file lab.csv"),
        Case(
            "docs -p p.yml --ledger l.db --metrics l.db",
            "written twice, as the metrics file and as the ledger"
        ),
        Case("docs -p p.yml -o r.csv --metrics ./r.csv", "written twice"),
        Case("docs -p p.yml --metrics ''", "the metrics file has an empty name"),
        Case("docs -p p.yml -o ''", "a report has an empty name"),
        Case(
            ". -p all.yml --annotations gitlab",
            "the document gl-code-quality-report.json by the next"
        ),
        Case("docs -p p.yml", "the document a.txt", ["GITHUB_STEP_SUMMARY": "docs/a.txt"]),
        Case("docs -p p.yml > docs/new.txt", "standard output, the file"),
        Case("x.md -p p.yml >> x.md", "standard output, the file"),
        Case("plan docs -p p.yml --set output=docs/new.md", "the document new.md by the next run"),
        Case("ingest docs > docs/new.jsonl", "standard output, the file"),
    ]

    @Test("a file that is read is not written", arguments: refused)
    func isRefused(_ item: Case) async throws {
        let folder = TemporaryFolder()
        try await Self.prepare(folder)
        var environment = item.environment
        environment["ANALYZE"] = AnalyzeProcess.executable.string
        environment["ANTHROPIC_API_KEY"] = "test"
        environment["ANTHROPIC_BASE_URL"] = "http://127.0.0.1:1"
        let isRun = !item.arguments.hasPrefix("ingest")
        let model = isRun ? " --model anthropic/claude-haiku-5-5" : ""
        let outcome = try await AnalyzeProcess(in: folder.path, environment: environment)
            .bash("\"$ANALYZE\" \(item.arguments)\(model)")
        #expect(outcome.status == 2, "\(outcome.errors)")
        #expect(outcome.errors.contains(item.word), "\(outcome.errors)")
        for (name, text) in Self.files { #expect(folder.read(name) == text, "\(name)") }
    }

    @Test(
        "what no run reads can stand beside what is read",
        arguments: [
            "docs -p p.yml -o docs/new.csv", "docs -p p.yml -o docs/drafts/r.md",
            "docs -p p.yml -o docs/.r.md", "docs -p p.yml -o r.md --metrics m.json",
            "docs -p p.yml --set input.exclude='[\"r.*\"]' -o docs/r.md -o docs/r.html",
            "x.md -p p.yml -o docs/r.md --ledger docs/.l.sqlite", "docs -p p.yml > new/out.txt",
            "x.md feed.jsonl -p p.yml -o new/x.md",
        ]
    )
    func isAllowed(arguments: String) async throws {
        let folder = TemporaryFolder()
        try await Self.prepare(folder)
        let path = folder.path
        try await withSimulator { environment in
            let variables = environment.merging(
                ["ANALYZE": AnalyzeProcess.executable.string],
                uniquingKeysWith: { $1 }
            )
            let outcome = try await AnalyzeProcess(in: path, environment: variables)
                .bash("\"$ANALYZE\" \(arguments) --model anthropic/claude-haiku-5-5")
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        for (name, text) in Self.files { #expect(folder.read(name) == text, "\(name)") }
    }

    @Test("reports that are made again do not replace documents either")
    func storedRun() async throws {
        let folder = TemporaryFolder()
        try await Self.prepare(folder)
        let path = folder.path
        try await withSimulator { environment in
            let process = AnalyzeProcess(in: path, environment: environment)
            let run = try await process.run(
                ["docs", "-p", "files.yml", "-o", "r.csv"] + SimulatedModel.option
            )
            #expect(run.status == 0, "\(run.errors)")
            for file in ["docs/sub/b.md", "lab.csv", "ex.jsonl", "docs/new.html"] {
                let outcome = try await process.run(["report", "-o", file])
                #expect(outcome.status == 2, "\(file)")
            }
        }
        for (name, text) in Self.files { #expect(folder.read(name) == text, "\(name)") }
    }
}
