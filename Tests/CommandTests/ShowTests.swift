import APISimulator
import Glibc
import SystemPackage
import TestSupport
import Testing

/// What `analyze show`, `runs` and `report --open` tell of a run that is kept.
struct ShowTests {
    private func withRun(
        _ body: @Sendable (AnalyzeProcess, FilePath) async throws -> Void
    ) async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        folder.write("docs/north/a.txt", "It broke.")
        folder.write("docs/south/b.txt", "I like it.\n")
        folder.write("docs/empty.txt", "")
        let path = folder.path
        try await withSimulator { environment in
            let process = AnalyzeProcess(in: path, environment: environment)
            let outcome = try await process.run(
                ["docs", "-p", "p.yml", "-o", "r.html"] + SimulatedModel.option
            )
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("  sentiment\n    positive  "), "\(outcome.errors)")
            try await body(process, path)
        }
    }

    @Test("a document is shown with its result, prompt, answer and cost")
    func show() async throws {
        try await withRun { process, folder in
            let outcome = try await process.run(["show", "south/"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            for part in [
                "south/b.txt, analyzed in run 1 of ", "\n  sentiment     ", "\n  took          ",
                "\nPROMPT\n", "I like it.", "\nANSWER of anthropic/claude-haiku-5-5 in run 1, ",
                "\"sentiment\"",
            ] { #expect(outcome.output.contains(part), "\(part) is not in \(outcome.output)") }
            let figures = outcome.output.split(separator: "\n").dropFirst()
                .prefix { $0.hasPrefix("  ") }
            let starts = figures.map { line in
                let text = line.dropFirst(2).drop { $0 != " " }.drop { $0 == " " }
                return line.count - text.count
            }
            #expect(figures.count > 4 && Set(starts).count == 1, "\(figures)")
            let answer = try await process.run(["show", "north/a.txt", "--answer"])
            #expect(answer.output.hasPrefix("{"))

            try TextFile.write("I like it no more.\n", to: folder.appending("docs/south/b.txt"))
            let changed = try await process.run(["show", "south/b.txt"])
            #expect(changed.output.contains("cannot be shown: the file has changed since"))
            let failed = try await process.run(["show", "empty.txt"])
            #expect(failed.output.contains("\n  reason        empty: "))
        }
    }

    @Test("a name that is not there, or fits several, is an error that helps")
    func names() async throws {
        try await withRun { process, _ in
            let several = try await process.run(["show", ".txt"])
            #expect(several.status == 2)
            #expect(
                several.errors.contains("several documents with .txt in their names: empty.txt, ")
            )
            let none = try await process.run(["show", "west.txt"])
            #expect(none.status == 2)
            #expect(none.errors.contains("run 1 has no document called west.txt"))
        }
    }

    @Test("the list of runs fits 80 columns")
    func runs() async throws {
        try await withRun { process, folder in
            try TextFile.write(
                "analysis: summary\n",
                to: folder.appending("a-pipeline-with-a-name-that-goes-on-and-on.yml")
            )
            _ = try await process.run(
                ["docs", "-p", "a-pipeline-with-a-name-that-goes-on-and-on.yml"]
                    + SimulatedModel.option
            )
            let lines = try await process.run(["runs"]).output.split(separator: "\n")
            #expect(lines.count == 3)
            #expect(lines.allSatisfy { $0.count <= 80 }, "\(lines)")
            #expect(lines[0].hasPrefix("run  started      status"))
        }
    }

    @Test("a report made again holds the texts of documents that have not changed")
    func texts() async throws {
        try await withRun { process, folder in
            let first = try #require(TextFile.read(folder.appending("r.html")))
            #expect(first.contains("It broke.") && first.contains("\"base\":\"./docs/\""))
            try TextFile.write("Something else.\n", to: folder.appending("docs/south/b.txt"))
            _ = try await process.run(["report", "-o", "again.html"])
            let again = try #require(TextFile.read(folder.appending("again.html")))
            #expect(again.contains("It broke.") && !again.contains("Something else."))
            #expect(again.contains("The page holds the texts of 1 of 2 documents"))
        }
    }

    @Test("--open wants a file, and starts the desktop's program with its path")
    func open() async throws {
        try await withRun { process, folder in
            let without = try await process.run(["report", "--open"])
            #expect(without.status == 2)
            #expect(without.errors.contains("--open opens a file; name one"))
            mkdir(folder.appending("bin").string, 0o755)
            try TextFile.write(
                "#!/bin/sh\nprintf %s \"$1\" > \"$0.seen\"\n",
                to: folder.appending("bin/xdg-open")
            )
            chmod(folder.appending("bin/xdg-open").string, 0o755)
            var process = process
            process.environment["PATH"] = folder.string + "/bin:/usr/bin:/bin"
            let outcome = try await process.run(["report", "-o", "again.html", "--open"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            try await until("the page was opened") {
                TextFile.read(folder.appending("bin/xdg-open.seen"))?.hasSuffix("/again.html")
                    == true
            }
        }
    }
}
