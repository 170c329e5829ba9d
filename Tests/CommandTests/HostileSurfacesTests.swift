import APISimulator
import Glibc
import JSON
import SystemPackage
import TestSupport
import Testing

/// Two hundred hostile texts through everything that the command writes: what it repeats of its
/// command line, of names of files, pipelines, answers and servers' messages.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct HostileSurfacesTests {
    /// Command lines that end with a message, with `@` where a text stands.
    private static let commandLines: [[String]] = [
        ["@"], ["docs", "-p", "@"], ["docs", "-p", "p.yml", "--@"],
        ["docs", "-p", "p.yml", "--model", "@"], ["docs", "-p", "p.yml", "-o", "@"],
        ["docs", "-p", "p.yml", "-o", "@/r.csv"], ["docs", "-p", "p.yml", "--format", "@"],
        ["docs", "-p", "p.yml", "--set", "@"], ["docs", "-p", "p.yml", "--set", "@=1"],
        ["docs", "-p", "p.yml", "--set", "model=@"],
        ["docs", "-p", "p.yml", "--set=prompt.language=@"],
        ["docs", "-p", "p.yml", "--shard", "@"], ["docs", "-p", "p.yml", "--max-cost", "@"],
        ["docs", "-p", "p.yml", "--concurrency=@"], ["docs", "-p", "p.yml", "--order", "@"],
        ["docs", "-p", "p.yml", "--log-level", "@"], ["docs", "-p", "p.yml", "--ledger", "@/l"],
        ["docs", "@", "-p", "p.yml"], ["plan", "docs", "-p", "p.yml", "--show-prompt", "@"],
        ["plan", "@", "-p", "p.yml"], ["plan", "docs", "-p", "p.yml", "--model", "@/@"],
        ["ingest", "@"], ["ingest", "docs", "-p", "@"], ["ingest", "docs", "--set", "@"],
        ["report", "@"], ["report", "--ledger", "@"], ["report", "--format", "@"],
        ["runs", "@"], ["runs", "list", "--ledger", "@"], ["runs", "prune", "--keep", "@"],
        ["diff", "@", "@"], ["diff", "1", "2", "--ledger", "@"], ["merge", "@", "@"],
        ["init", "@/x.yml"], ["init", "x.yml", "--analysis", "@"],
        ["init", "x.yml", "--model", "@"],
        ["check", "@"], ["check", "p.yml", "--set", "@"], ["schema", "--records", "-p", "@"],
        ["schema", "--records", "--as", "@"], ["model", "@"], ["model", "install", "@"],
        ["doctor", "@"], ["doctor", "--@=@"], ["help", "@"], ["--version@"],
    ]

    @Test func `repeats no option and no path as it is`() async throws {
        let folder = TemporaryFolder()
        folder.write("docs/a.txt", "It broke.\n")
        folder.write("p.yml", "analysis: sentiment\nmodel: anthropic/claude-haiku-5-5\n")
        let process = AnalyzeProcess(in: folder.path)
        let texts = HostileText.arguments
        #expect(texts.count >= 195)
        // Every text stands somewhere, and every command line has several.
        let cases = texts.enumerated().map { index, text in
            (Self.commandLines[index % Self.commandLines.count], text)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            var rest = cases[...]
            func addOne() {
                guard let (line, text) = rest.popFirst() else { return }
                group.addTask {
                    let arguments = line.map { $0.replacing("@", with: text) }
                    let outcome = try await process.run(arguments)
                    #expect(
                        HostileText.raw(in: outcome.output + outcome.errors) == nil,
                        "\(line) with \(text.debugDescription)"
                    )
                    #expect((0...70).contains(outcome.status), "\(line): \(outcome.status)")
                }
            }
            for _ in 0..<4 { addOne() }
            while try await group.next() != nil { addOne() }
        }
    }

    @Test func `begins no line of a message with what an option holds`() async throws {
        let folder = TemporaryFolder()
        let process = AnalyzeProcess(in: folder.path)
        for line in [["docs", "--@"], ["ingest", "@"], ["docs", "--format=@"], ["report", "@"]] {
            let arguments = line.map { $0.replacing("@", with: "x\n::error::owned") }
            let outcome = try await process.run(arguments)
            #expect(outcome.status == 2)
            #expect(!outcome.errors.contains("\n::error::"), "\(outcome.errors)")
        }
    }

    /// A folder of documents with hostile names and texts.
    private static func fill(_ folder: borrowing TemporaryFolder) {
        for (index, text) in HostileText.all.enumerated() {
            var name = text.replacing("/", with: "").replacing("\0", with: "")
            if name.hasPrefix(".") { name = "x" + name }
            // What is no text is refused: NUL, and what only terminals know.
            folder.write(
                "docs/\(index) \(name).txt",
                "It broke.\n\(text.replacing("\0", with: ""))\n"
            )
            folder.write("docs/\(index).html", "<title>\(text)</title><p>It broke. \(text)</p>\n")
        }
    }

    private static let pipeline = """
        analysis: extraction
        model: openai/m
        name: "x\\e[2J\\u202E"
        prompt: {instructions: "Judge.\\e]0;x\\a\\u202E"}
        fields: {text: {type: string}}

        """

    @Test func `shows documents and prompts on a terminal, and obeys nothing`() async throws {
        let folder = TemporaryFolder()
        Self.fill(folder)
        folder.write("p.yml", Self.pipeline)
        let process = AnalyzeProcess(
            in: folder.path,
            environment: ["LANG": "C.UTF-8", "OPENAI_API_KEY": "sk-test-0000"]
        )
        for arguments in [["ingest", "docs"], ["plan", "docs", "-p", "p.yml"]] {
            let outcome = try await process.run(arguments, wholeOn: PseudoTerminal(columns: 100))
            #expect(outcome.errors.utf8.count > 200)
            #expect(HostileText.raw(in: outcome.errors) == nil)
        }
        for (index, _) in HostileText.all.enumerated().filter({ $0.offset.isMultiple(of: 20) }) {
            let outcome = try await process.run(
                ["plan", "docs", "-p", "p.yml", "--show-prompt", "\(index).html"],
                wholeOn: PseudoTerminal(columns: 100)
            )
            #expect(outcome.errors.contains("It broke."))
            #expect(HostileText.raw(in: outcome.errors) == nil)
        }
        // The same bytes for a program: JSON says everything by escapes.
        let piped = try await process.run(["ingest", "docs"])
        #expect(HostileText.raw(in: piped.output) == nil)
        let ids = try piped.output.split(separator: "\n").map {
            try JSONReader.value(of: String($0))["id"]?.string
        }
        #expect(ids.contains("7 a\u{7}b.txt"))
    }

    @Test func `reports and shows answers and server messages, and obeys nothing`() async throws {
        let folder = TemporaryFolder()
        Self.fill(folder)
        folder.write("p.yml", Self.pipeline + "retry: {max_attempts: 1}\n")
        let texts = HostileText.all
        // Each request meets with the next: an answer, no answer, or an error with a message.
        let answers = texts.enumerated().map { index, text -> Fault? in
            switch index % 3 {
            case 0: .text(JSONWriter().text(of: .object(["text": .string(text)])))
            case 1: .text(text)
            default: .status(400, type: text, message: text, code: text)
            }
        }
        let path = folder.path
        try await withSimulator(SimulatorConfiguration(faults: FaultPlan(answers, share: 1))) {
            variables in
            var variables = variables
            variables["OPENAI_BASE_URL"] = (variables["ANTHROPIC_BASE_URL"] ?? "") + "/v1"
            variables["OPENAI_API_KEY"] = "sk-test-0000"
            variables["LANG"] = "C.UTF-8"
            let process = AnalyzeProcess(in: path, environment: variables)
            let files = [
                "r.csv", "r.tsv", "r.json", "r.jsonl", "r.html", "r.md", "r.xml", "r.sarif",
            ]
            let run = try await process.run(
                ["docs", "-p", "p.yml", "-vv", "--metrics", "m.txt"]
                    + files.flatMap { ["-o", $0] },
                wholeOn: PseudoTerminal(columns: 100),
                deadline: .seconds(400)
            )
            #expect(run.status == 1)
            #expect(HostileText.raw(in: run.errors) == nil)
            for file in files + ["m.txt"] {
                let report = try #require(TextFile.read(path.appending(file)))
                #expect(HostileText.raw(in: report) == nil, "\(file)")
            }
            for arguments in [
                ["report"], ["report", "--format", "jsonl"], ["report", "--format", "github"],
                ["report", "--csv-raw"], ["runs"], ["runs", "list", "--json"],
                ["diff", "1", "r.json"],
            ] {
                let shown = try await process.run(
                    arguments,
                    wholeOn: PseudoTerminal(columns: 100)
                )
                #expect(shown.errors.utf8.count > 20, "\(arguments)")
                // A terminal puts a CR before the LF that ends a row of CSV, which has one already.
                let text = shown.errors.replacing("\r\r\n", with: "\r\n")
                #expect(HostileText.raw(in: text) == nil, "\(arguments)")
            }
        }
    }
}
