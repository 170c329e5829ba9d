import TestSupport
import Testing

/// Wrong input ends with status 2, says what is wrong, and sends nothing.
@Suite struct UsageTests {
    @Test("no arguments at all are explained")
    func noArguments() async throws {
        let folder = TemporaryFolder()
        let outcome = try await AnalyzeProcess(in: folder.path).run([])
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("error: no input was given. Name the files or folders"))
    }

    @Test("a word that is neither a path nor a command is told so")
    func unknownCommand() async throws {
        let folder = TemporaryFolder()
        let outcome = try await AnalyzeProcess(in: folder.path).run(["docter\u{1B}[2J"])
        #expect(outcome.status == 2)
        #expect(
            outcome.errors.hasPrefix(
                "error: there is no file, folder or command called docter␛[2J\n"
                    + "  See 'analyze --help' for more information.\n"
            )
        )
    }

    @Test(
        "a misspelt command names the nearest",
        arguments: [
            (["reprot", "-o", "x.csv"], "'analyze report'?"),
            (["plann", "docs", "-p", "p.yml"], "'analyze plan'?"),
            (["help", "doctr"], "'analyze help doctor'?"),
        ]
    )
    func misspeltCommand(arguments: [String], nearest: String) async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        let outcome = try await AnalyzeProcess(in: folder.path).run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("did you mean \(nearest)\n"))
    }

    @Test("an option that does not exist is told before anything that is missing")
    func unknownOption() async throws {
        let folder = TemporaryFolder()
        let outcome = try await AnalyzeProcess(in: folder.path).run(["--pipelin", "p.yml"])
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("error: Unknown option '--pipelin'. Did you mean"))
    }

    @Test(
        "no two reports go to the same place, however it is written",
        arguments: [
            ["-o", "r.csv", "-o", "./r.csv"], ["-o", "r.csv", "-o", "docs/../r.csv"],
            ["-o", "r.json", "--metrics", "r.json"],
        ]
    )
    func outputTwice(outputs: [String]) async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        folder.write("docs/a.txt", "It works.")
        let outcome = try await AnalyzeProcess(in: folder.path)
            .run(["docs", "-p", "p.yml"] + outputs)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("\(outputs[3]) is to be written twice"))
    }

    @Test("a folder as report is told so, and a file in it named")
    func folderAsReport() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        folder.write("docs/a.txt", "It works.")
        for path in ["docs", "docs/"] {
            let outcome = try await AnalyzeProcess(in: folder.path)
                .run(["docs", "-p", "p.yml", "-o", path])
            #expect(outcome.status == 2)
            #expect(
                outcome.errors.contains(
                    "it is a folder; name a file in it, such as docs/report.csv"
                )
            )
        }
    }

    @Test("a missing input is named")
    func missingInput() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        let outcome = try await AnalyzeProcess(in: folder.path)
            .run(["nowhere", "--pipeline", "p.yml"])
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("error: nowhere: there is no such file or folder"))
    }

    @Test("a folder without a document is a usage error")
    func noDocument() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        folder.write("docs/.hidden", "text")
        let outcome = try await AnalyzeProcess(in: folder.path)
            .run(["docs", "--pipeline", "p.yml"])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("no document"))
    }

    @Test(
        "a wrong pipeline is shown with its line",
        arguments: [
            ("analyses: sentiment\n", "p.yml:1:1", "did you mean"),
            ("analysis: sentimental\n", "p.yml:1:11", "sentiment"),
            ("analysis: sentiment\nanalysis: summary\n", "p.yml:2:1", "analysis"),
            ("analysis: sentiment\nbatch: fast\n", "p.yml:2:8", "batch"),
            ("analysis: sentiment\nbatch:\n\tmax_requests: 2\n", "p.yml:3:1", "tab"),
            ("analysis: sentiment\noutput: [a.csv\n", "p.yml:", "]"),
        ]
    )
    func wrongPipeline(text: String, position: String, word: String) async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", text)
        folder.write("docs/a.txt", "It works.")
        let outcome = try await AnalyzeProcess(in: folder.path)
            .run(["docs", "--pipeline", "p.yml"])
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(position))
        #expect(outcome.errors.contains(word))
        #expect(outcome.errors.contains("^"))
    }

    @Test("a folder named as pipeline is told apart")
    func folderAsPipeline() async throws {
        let folder = TemporaryFolder()
        folder.write("docs/a.txt", "It works.")
        let outcome = try await AnalyzeProcess(in: folder.path)
            .run(["docs", "--pipeline", "docs"])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("folder"))
    }

    @Test("a report that cannot be written is found out before anything is sent")
    func unwritableReport() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        folder.write("docs/a.txt", "It works.")
        let outcome = try await AnalyzeProcess(in: folder.path)
            .run(["docs", "--pipeline", "p.yml", "--output", "nowhere/report.csv"])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("error: the report nowhere/report.csv cannot be written"))
        #expect(outcome.errors.contains("Nothing was sent"))
    }

    @Test("a report without a known extension is refused")
    func unknownFormat() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        folder.write("docs/a.txt", "It works.")
        let outcome = try await AnalyzeProcess(in: folder.path)
            .run(["docs", "--pipeline", "p.yml", "--output", "report.docx"])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(".csv"))
    }

    @Test("a format that there is not is refused with those that there are")
    func unknownStandardOutputFormat() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        folder.write("docs/a.txt", "It works.")
        let outcome = try await AnalyzeProcess(in: folder.path)
            .run(["docs", "--pipeline", "p.yml", "--format", "xlsx"])
        #expect(outcome.status == 2)
        #expect(
            outcome.errors.hasPrefix(
                "error: --format xlsx is not known. Known are csv, tsv, json, jsonl, html, md, "
                    + "junit, sarif, codequality, github, table.\n"
            )
        )
    }

    @Test("a model that is not provisioned names the command that provisions it")
    func missingModel() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        folder.write("docs/a.txt", "It works.")
        let process = AnalyzeProcess(
            in: folder.path,
            environment: ["ANALYZE_DATA_DIR": folder.path(of: "empty")]
        )
        let outcome = try await process.run(["docs", "--pipeline", "p.yml"])
        #expect(outcome.status == 5)
        #expect(outcome.errors.contains("analyze model install"))
    }

    @Test(
        "a model of an unknown provider is refused",
        arguments: ["gemini/pro", "claude", "/x", "local/"]
    )
    func unknownProvider(model: String) async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", "analysis: sentiment\n")
        folder.write("docs/a.txt", "It works.")
        let outcome = try await AnalyzeProcess(in: folder.path)
            .run(["docs", "--pipeline", "p.yml", "--model", model])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("model"))
    }
}
