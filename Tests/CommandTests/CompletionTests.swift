import SystemPackage
import TestSupport
import Testing

/// Command lines are completed in real shells, on a terminal, with what `scripts/install` installs.
@Suite(.timeLimit(.minutes(10)))
struct CompletionTests {
    /// A shell, the file that its script stands in, and how it is made ready.
    struct Shell: Sendable, CustomTestStringConvertible {
        var name: String
        var command: [String]
        var file: String
        var setup: String
        var testDescription: String { name }
    }

    private static let shells = [
        Shell(
            name: "bash",
            command: ["bash", "--norc", "--noprofile", "-i"],
            file: "analyze",
            setup: "source ./analyze; echo is-\"\"ready"
        ),
        Shell(
            name: "zsh",
            command: ["zsh", "-f", "-i"],
            file: "_analyze",
            setup: "fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D; bindkey -e; "
                + "echo is-\"\"ready"
        ),
        Shell(
            name: "fish",
            command: ["fish", "--no-config", "-i"],
            file: "analyze.fish",
            setup: "source ./analyze.fish; echo is-\"\"ready"
        ),
    ]

    @Test(
        "what is typed is completed",
        arguments: shells,
        [
            ("docs --pi", "<docs><--pipeline>"), ("--pi", "<--pipeline>"),
            ("-v docs -o r.csv --pi", "<-v><docs><-o><r.csv><--pipeline>"),
            ("docs -p sent", "<docs><-p><sentiment.yml>"),
            ("docs -p p.yml --conc", "<docs><-p><p.yml><--concurrency>"),
            ("docs -p p.yml --annotations gith", "<docs><-p><p.yml><--annotations><github>"),
            ("rev", "<reviews>"), ("docs rev", "<docs><reviews>"), ("pl", "<plan>"),
            ("run docs --pi", "<run><docs><--pipeline>"),
            ("plan docs --show", "<plan><docs><--show-prompt>"),
            ("check sent", "<check><sentiment.yml>"), ("model ins", "<model><install>"),
        ]
    )
    func completed(shell: Shell, line: (typed: String, words: String)) async throws {
        let folder = TemporaryFolder()
        for name in ["reviews/a.txt", "docs/b.txt", "sentiment.yml", "sentences.txt"] {
            folder.write(name, "")
        }
        let script = try await AnalyzeProcess(in: folder.path)
            .run(["--generate-completion-script", shell.name])
        #expect(script.status == 0)
        folder.write(shell.file, script.output)
        let session = ShellSession(shell: shell.command, setup: shell.setup)
        let words = try await session.completion(
            of: "analyze " + line.typed,
            in: folder.path,
            environment: [
                "PATH": "\(TestPaths.products.string):/usr/bin:/bin", "HOME": folder.path.string,
            ]
        )
        // zsh takes the slash behind a folder away when something else is typed.
        #expect(words.replacing("/>", with: ">") == "<analyze>" + line.words)
    }
}
