import TestSupport
import Testing

/// `analyze lock` and `--frozen`: a run that is the one that was noted, or none.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct LockTests {
    private func folder() -> TemporaryFolder {
        let folder = TemporaryFolder()
        folder.write(
            "pipes/p.yml",
            """
            analysis: sentiment
            model: anthropic/claude-haiku-5-5
            prompt: {examples: examples.yml}

            """
        )
        folder.write(
            "pipes/examples.yml",
            "- document: It broke.\n  result: {sentiment: negative, confidence: 0.9}\n"
        )
        folder.write("docs/a.txt", "It broke on day one.")
        return folder
    }

    @Test func `A locked run is run, and a changed one is refused with what changed`() async throws
    {
        try await withSimulator { environment in
            let folder = folder()
            let process = AnalyzeProcess(in: folder.path, environment: environment)
            let frozen = ["docs", "-p", "pipes/p.yml", "--frozen", "-o", "r.csv"]
            let early = try await process.run(frozen)
            #expect(early.status == 2)
            #expect(early.errors.contains("make it with 'analyze lock -p pipes/p.yml'"))
            let lock = try await process.run(["lock", "-p", "pipes/p.yml"])
            #expect(lock.status == 0 && lock.output == "")
            #expect(
                lock.errors == """
                    wrote pipes/p.yml.lock
                    warning: anthropic/claude-haiku-5-5 is a name that its provider may give to \
                    another model; it lists claude-haiku-5-5 now

                    """
            )
            let text = folder.read("pipes/p.yml.lock")
            #expect(text?.contains(#""examples.yml": ""#) == true, "\(text ?? "")")
            #expect(text?.contains(#""served": "claude-haiku-5-5""#) == true)
            let run = try await process.run(frozen)
            #expect(run.status == 0, "\(run.errors)")

            let other = try await process.run(frozen + ["--set", "max_tokens=300"])
            #expect(other.status == 2)
            #expect(
                other.errors == """
                    error: this would not be the run that pipes/p.yml.lock locked:
                      the pipeline file or an override of its keys says something else
                    Nothing was sent. Undo that, or lock what is here with 'analyze lock -p pipes/p.yml'

                    """
            )
            let votes = try await process.run(frozen + ["--set", "votes=3"])
            #expect(votes.status == 2 && votes.errors == other.errors)
            folder.write(
                "pipes/examples.yml",
                "- document: It broke!\n  result: {sentiment: negative, confidence: 0.9}\n"
            )
            let changed = try await process.run(frozen)
            #expect(changed.status == 2)
            #expect(
                changed.errors.contains(
                    "  the file examples.yml holds something else\n  the prompt is another one\n"
                )
            )
            let model = try await process.run(
                frozen + ["--model", "anthropic/claude-sonnet-5-5"]
            )
            #expect(
                model.errors.contains(
                    "  the models: anthropic/claude-haiku-5-5 was locked, "
                        + "anthropic/claude-sonnet-5-5 is here\n"
                )
            )
            folder.write("pipes/p.yml.lock", "{}")
            let damaged = try await process.run(frozen)
            #expect(damaged.status == 2 && damaged.errors.contains("is no lock of this version"))
        }
    }

    @Test func `A model of this machine is known by its file`() async throws {
        let folder = folder()
        folder.write("local.yml", "analysis: sentiment\n")
        let process = AnalyzeProcess(in: folder.path)
        let lock = try await process.run(["lock", "-p", "local.yml"])
        #expect(lock.status == 0 && lock.errors == "wrote local.yml.lock\n")
        let text = folder.read("local.yml.lock")
        #expect(text?.contains(#""pinned": true"#) == true)
    }
}
