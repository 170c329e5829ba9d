import JSON
import SystemPackage
import TestSupport
import Testing

@testable import analyze

/// The pipeline that is meant where no file is named.
@Suite struct PipelineSearchTests {
    private func search(_ folder: borrowing TemporaryFolder) -> PipelineSearch {
        PipelineSearch(from: folder.path(of: "a/b") + "/")
    }

    @Test func `The nearest pipeline is taken, up to the root of the repository`() throws {
        let folder = TemporaryFolder()
        folder.write(".git/HEAD", "")
        folder.write("a/b/note.txt", "x")
        folder.write("pipeline.yml", "analysis: sentiment\n")
        let above = try search(folder).pipeline()
        #expect(above == .init(path: folder.path(of: "a/b") + "/../../pipeline.yml", isFound: true))
        folder.write("a/analyze.yaml", "analysis: sentiment\n")
        #expect(try search(folder).pipeline().path == folder.path(of: "a/b") + "/../analyze.yaml")
    }

    @Test func `Outside of a repository nothing above counts`() throws {
        let folder = TemporaryFolder()
        folder.write("a/b/note.txt", "x")
        folder.write("analyze.yml", "analysis: sentiment\n")
        let error = #expect(throws: CommandFailure.self) { try search(folder).pipeline() }
        #expect(
            error?.message.split(separator: "\n").first == """
                no pipeline was given, and there is no analyze.yml here or above. Name the file that \
                says what to ask, as in: analyze ./docs --pipeline sentiment.yml; 'analyze init' \
                writes one
                """
        )
    }

    @Test func `Several pipelines are offered by name`() throws {
        let folder = TemporaryFolder()
        folder.write("a/b/pipelines/tone.yml", "analysis: sentiment\n")
        #expect(try search(folder).pipeline().path == folder.path(of: "a/b/pipelines/tone.yml"))
        folder.write("a/b/pipelines/invoices.yaml", "analysis: summary\n")
        let error = #expect(throws: CommandFailure.self) { try search(folder).pipeline() }
        let place = folder.path(of: "a/b") + "/pipelines/"
        #expect(
            error?.message.split(separator: "\n").dropLast().joined(separator: "\n") == """
                no pipeline was given, and there are several. Name one, as in: analyze ./docs -p \
                invoices
                There are:
                  invoices  \(place)invoices.yaml
                  tone  \(place)tone.yml
                """
        )
        #expect(
            try search(folder).pipeline(named: "tone")
                == .init(path: place + "tone.yml", isFound: true)
        )
        let unknown = #expect(throws: CommandFailure.self) {
            try search(folder).pipeline(named: "tome")
        }
        #expect(
            unknown?.message.hasPrefix(
                "there is no file and no pipeline called tome; did you mean '-p tone'?\nThere are:\n"
            ) == true
        )
    }

    @Test(arguments: ["missing.yml", "other/tone"])
    func `What looks like a file is one`(name: String) throws {
        let folder = TemporaryFolder()
        #expect(try search(folder).pipeline(named: name) == .init(path: name, isFound: false))
    }

    @Test func `A new pipeline is found, and says where its schema is`() async throws {
        let folder = TemporaryFolder()
        folder.write("docs/a.txt", "It is good.")
        let process = AnalyzeProcess(in: folder.path)
        let made = try await process.run(
            ["init", "--analysis", "classification", "--model", "openai/a-model"]
        )
        #expect(made.status == 0)
        #expect(made.errors == "wrote analyze.yml; try it with: analyze ./docs\n")
        #expect(
            TextFile.read(folder.path.appending("analyze.yml"))?.contains("model: openai/a-model\n")
                == true
        )
        #expect(TextFile.read(folder.path.appending(".analyze/.gitignore")) == "*\n")
        let schema = TextFile.read(folder.path.appending(".analyze/pipeline.schema.json"))
        #expect(try JSONReader.value(of: schema ?? "")["$schema"]?.string != nil)
        let plan = try await process.run(["plan", "docs", "--model", "local/none.gguf"])
        #expect(plan.errors.hasPrefix("pipeline: analyze.yml\n"))
        let again = try await process.run(["init"])
        #expect(again.status == 2)
        #expect(again.errors.hasPrefix("error: analyze.yml cannot be written: File exists; name"))
    }

    @Test(
        "what cannot be a pipeline is refused before anything is written",
        arguments: [
            (
                ["--analysis", "sentimant"],
                "there is no analysis called sentimant; did you mean sentiment?"
            ),
            (
                ["--model", "haiku"],
                "haiku names no model; a model is written provider/name, such as "
            ),
        ]
    )
    func refusal(options: [String], message: String) async throws {
        let folder = TemporaryFolder()
        let outcome = try await AnalyzeProcess(in: folder.path).run(["init"] + options)
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("error: " + message))
        #expect(TextFile.read(folder.path.appending("analyze.yml")) == nil)
    }
}
