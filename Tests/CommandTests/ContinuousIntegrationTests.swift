import JSON
import SystemPackage
import TestSupport
import Testing

/// The jobs of the README, as somebody would copy them.
@Suite struct ContinuousIntegrationTests {
    /// A block of YAML of the README that begins with the name of its file.
    private static func block(_ name: String) throws -> [Substring] {
        let readme = try #require(TextFile.read(TestPaths.package.appending("README.md")))
        let block = readme.split(separator: "```").first { $0.hasPrefix("yaml\n# \(name)") }
        return try #require(block).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The command lines of a job that call `analyze`.
    private static func commands(_ name: String) throws -> [String] {
        try block(name).compactMap { line in
            let command = line.trimmingPrefix { $0 == " " || $0 == "-" }.trimmingPrefix("run: ")
            return command.hasPrefix("analyze ") ? String(command) : nil
        }
    }

    /// Runs the command lines of a job one after the other, as CI systems do.
    private func run(
        _ job: String,
        in folder: borrowing TemporaryFolder,
        _ environment: [String: String]
    ) async throws -> AnalyzeProcess.Outcome {
        let pipeline = try Self.block("sentiment.yml").dropFirst().joined(separator: "\n")
        folder.write("sentiment.yml", pipeline)
        let commands = try Self.commands(job)
        #expect(!commands.isEmpty)
        let script =
            "set -eo pipefail\nPATH=\(TestPaths.products):$PATH\n"
            + commands.joined(separator: "\n")
        return try await AnalyzeProcess(in: folder.path, environment: environment).bash(script)
    }

    @Test("the job for GitHub reports, annotates, and fails at its gate", arguments: [true, false])
    func github(isGood: Bool) async throws {
        try await withSimulator { simulator in
            let folder = TemporaryFolder()
            folder.write("docs/a.txt", "It works, and I like it.")
            folder.write("docs/b.txt", isGood ? "It broke." : "")
            let variables = [
                "GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": folder.path(of: "summary.md"),
            ]
            let outcome = try await run(
                ".github/workflows/analyze.yml",
                in: folder,
                simulator.merging(variables) { $1 }
            )
            #expect(outcome.status == (isGood ? 0 : 3), "\(outcome.errors)")
            #expect(outcome.errors.contains("::error file=docs/b.txt,line=1") == !isGood)
            let (page, summary) = (folder.read("report.html"), folder.read("summary.md"))
            #expect(page?.hasPrefix("<!DOCTYPE html>") == true)
            #expect(summary?.hasPrefix("<!-- analyze report -->\n\n# analyze: sentiment\n") == true)
            let sarif = folder.read("report.sarif")
            let json = try JSONReader.value(of: try #require(sarif))
            #expect(json["version"] == "2.1.0")
        }
    }

    @Test("the job for GitLab reports, and fails at its gate", arguments: [true, false])
    func gitlab(isGood: Bool) async throws {
        let folder = TemporaryFolder()
        folder.write("docs/a.txt", "I love this kettle. It is the best I ever had.")
        folder.write("docs/b.txt", isGood ? "A waste of money. It broke at once." : "")
        let outcome = try await run(".gitlab-ci.yml", in: folder, ["GITLAB_CI": "true"])
        #expect(outcome.status == (isGood ? 0 : 3), "\(outcome.errors)")
        let quality = folder.read("gl-code-quality-report.json")
        let json = try JSONReader.value(of: try #require(quality))
        #expect(json.array?.count == (isGood ? 0 : 2))
        let (page, junit) = (folder.read("report.html"), folder.read("junit.xml"))
        #expect(page?.hasPrefix("<!DOCTYPE html>") == true)
        #expect(junit?.contains("<testsuites name=\"analyze\"") == true)
    }
}
