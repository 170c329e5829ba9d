import SystemPackage
import TestSupport
import Testing

/// `analyze model`, without anything being fetched.
@Suite struct ModelCommandTests {
    private func run(
        _ words: [String],
        in folder: borrowing TemporaryFolder
    ) async throws -> AnalyzeProcess.Outcome {
        let data = folder.path.appending("data").string
        return try await AnalyzeProcess(in: folder.path, environment: ["ANALYZE_DATA_DIR": data])
            .run(words)
    }

    @Test func `models are listed with size, licence and purpose`() async throws {
        let folder = TemporaryFolder()
        let list = try await run(["model", "list"], in: folder)
        #expect(list.status == 0)
        #expect(
            list.output == """
                local/qwen2.5-coder-1.5b-instruct  1117 MB  Apache-2.0  not installed  \
                the default: sentiment, categories, fields
                local/smollm2-135m-instruct        98 MB    Apache-2.0  not installed  \
                tests and small machines; often wrong

                """
        )
        let json = try await run(["model", "list", "--json"], in: folder)
        #expect(json.output.contains("\"bytes\": 1117320768"))
        #expect(json.output.contains("\"installed\": false"))
    }

    @Test func `a model that is not installed is named with its command and size`() async throws {
        let folder = TemporaryFolder()
        folder.write("a.txt", "Good.")
        folder.write("p.yml", "analysis: sentiment\n")
        let outcome = try await run(
            ["a.txt", "-p", "p.yml", "--model", "local/qwen2.5-coder-1.5b-instruct"],
            in: folder
        )
        #expect(outcome.status == 5)
        #expect(
            outcome.errors.contains(
                "run 'analyze model install', which fetches 1250 MB once"
            )
        )
    }

    @Test(arguments: [
        (["model", "install", "gpt"], "there is no local model 'gpt' to install; known are"),
        (["model", "remove", "gpt"], "there is no local model 'gpt' to install; known are"),
        (
            ["model", "install", "smollm2-135m-instruct", "--from", "x.gguf"],
            "comes with the server, and from no file"
        ),
    ])
    func `what cannot be is refused`(words: [String], message: String) async throws {
        let folder = TemporaryFolder()
        let outcome = try await run(words, in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(message))
    }

    @Test func `a model that is not there needs no removal`() async throws {
        let folder = TemporaryFolder()
        let outcome = try await run(["model", "remove", "qwen2.5-coder-1.5b-instruct"], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("was not in"))
    }
}
