import Glibc
import SystemPackage
import TestSupport
import Testing

/// Help teaches: what each command says of itself is asserted as a whole.
///
/// `RECORD_HELP=1` writes the files anew, and fails.
@Suite struct HelpTests {
    private static let commands = [
        "", "run", "submit", "collect", "cancel", "plan", "ingest", "report", "runs", "runs list",
        "runs prune", "show", "diff", "sample", "merge", "partition", "limits", "limits serve",
        "init", "check", "lock", "schema", "model", "model install", "doctor",
    ]

    @Test("the help of a command is as it was read and approved", arguments: commands)
    func help(command: String) async throws {
        let folder = TemporaryFolder()
        let outcome = try await AnalyzeProcess(in: folder.path)
            .run(
                command.isEmpty
                    ? ["--help"] : ["help"] + command.split(separator: " ").map(String.init)
            )
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        let name = command.isEmpty ? "analyze" : command.replacing(" ", with: "-")
        let file = TestPaths.package.appending("Tests/CommandTests/Help/\(name).txt")
        if getenv("RECORD_HELP") != nil {
            try TextFile.write(outcome.output, to: file)
            Issue.record("recorded \(name).txt")
            return
        }
        #expect(outcome.output == TextFile.read(file))
        for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }

    @Test("every command has help that is asserted, and an example where there is one to give")
    func all() async throws {
        let folder = TemporaryFolder()
        let root = try await AnalyzeProcess(in: folder.path).run(["-h"]).output
        let listed = root.split(separator: "\nCOMMANDS:\n").last?.split(separator: "\n")
            .prefix { $0.hasPrefix("  ") && !$0.contains("See 'analyze") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(listed == Self.commands.filter { !$0.isEmpty && !$0.contains(" ") })
        for command in Self.commands where command != "runs list" && command != "runs prune" {
            let name = command.isEmpty ? "analyze" : command.replacing(" ", with: "-")
            let text = TextFile.read(
                TestPaths.package.appending("Tests/CommandTests/Help/\(name).txt")
            )
            #expect(text?.contains("\nEXAMPLE") == true, "\(command)")
        }
    }

    @Test("the short form is the long one", arguments: [["-h"], ["help"]])
    func forms(arguments: [String]) async throws {
        let folder = TemporaryFolder()
        let process = AnalyzeProcess(in: folder.path)
        let long = try await process.run(["--help"]).output
        #expect(try await process.run(arguments).output == long)
    }
}
