import SystemPackage
import TestSupport
import Testing

/// What a large file of text takes: its own size once, and little more.
@Suite struct LargeFileTests {
    /// The size of the large file, in bytes.
    private static let size = 16_000_000
    /// What may come on top of it, whatever the size: requests that are being written.
    private static let rest = 20_000_000

    private static let pipeline = """
        analysis: sentiment
        model: anthropic/claude-haiku-5-5
        input: {max_bytes: 1GB}
        chunking: {max_tokens: 100000}
        """

    /// Writes a small and a large file, and what measures a command.
    private func write(to folder: borrowing TemporaryFolder) {
        let paragraph = "The delivery was late again, and nobody answered.\nNot a word.\n\n"
        let count = Self.size / paragraph.utf8.count
        folder.write("large/a.txt", String(repeating: paragraph, count: count))
        folder.write("small/a.txt", "Late.")
        folder.write("p.yml", Self.pipeline)
        folder.write(
            "peak.py",
            """
            import resource, subprocess, sys
            subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
            print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
            """
        )
    }

    /// The most memory that a command takes, in bytes.
    private func peak(_ command: [String], in folder: FilePath) async throws -> Int {
        let words = ["python3", "peak.py", AnalyzeProcess.executable.string] + command
        let done = try await AnalyzeProcess(in: folder).bash(words.joined(separator: " "))
        #expect(done.status == 0, "\(done.errors)")
        return try #require(Int(done.output.split(separator: "\n").last ?? ""))
    }

    @Test(arguments: [["ingest"], ["plan", "--ledger", "none"]])
    func `A large text takes its size once`(command: [String]) async throws {
        let folder = TemporaryFolder()
        write(to: folder)
        let options = ["-p", "p.yml"] + command.dropFirst()
        let without = try await peak([command[0], "small"] + options, in: folder.path)
        let with = try await peak([command[0], "large"] + options, in: folder.path)
        #expect(Double(with - without) < 1.2 * Double(Self.size) + Double(Self.rest))
    }

    @Test func `The plan says the memory that a document takes`() async throws {
        let folder = TemporaryFolder()
        folder.write("p.yml", Self.pipeline)
        let line = "Late again, and nobody answered.\n"
        folder.write("a.html", String(repeating: line, count: 200_000))
        let outcome = try await AnalyzeProcess(in: folder.path).run([
            "plan", "a.html", "-p", "p.yml", "--ledger", "none",
        ])
        #expect(outcome.output.contains("memory      about 103MB while a.html is read and asked"))
    }
}
