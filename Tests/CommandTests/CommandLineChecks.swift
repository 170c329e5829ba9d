import TestSupport
import Testing

/// Runs the binary in a folder with a pipeline and a document, and compares what it says, without
/// the help that follows.
func checkUsage(of arguments: [String], says message: String) async throws {
    let folder = TemporaryFolder()
    folder.write("p.yml", "analysis: sentiment\nmodel: anthropic/claude-haiku-5-5\n")
    folder.write("docs/a.txt", "It works.")
    let outcome = try await AnalyzeProcess(in: folder.path).run(arguments)
    #expect(outcome.status == 2 && outcome.output == "")
    let help = ["Help: ", "Usage: ", "       analyze ", "  See "]
    let said = outcome.errors.split(separator: "\n").filter { line in
        !help.contains { line.hasPrefix($0) }
    }
    #expect(said.joined(separator: "\n") == message)
}
