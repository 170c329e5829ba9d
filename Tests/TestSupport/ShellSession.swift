import Subprocess
public import SystemPackage

/// An interactive shell on a terminal, and somebody who types.
public struct ShellSession: Sendable {
    /// The command that starts the shell, word by word.
    public var shell: [String]
    /// What is typed first, and ended: it must make `ready` appear when the shell can be used.
    public var setup: String

    /// A session to be.
    public init(shell: [String], setup: String) {
        self.shell = shell
        self.setup = setup
    }

    /// Types the start of a command line and the tabulator, and has the shell say what became of it.
    ///
    /// - Parameters:
    ///   - start: The start of the line.
    ///   - directory: The working directory.
    ///   - environment: The variables of the shell.
    ///   - deadline: After this time the shell is killed and the test fails.
    /// - Returns: The words of the completed line, each in angle brackets.
    /// - Throws: When the shell cannot be started, or does not answer.
    public func completion(
        of start: String,
        in directory: FilePath,
        environment: [String: String],
        deadline: Duration = .seconds(400)
    ) async throws -> String {
        try await withDeadline(deadline) {
            let terminal = PseudoTerminal(columns: 200)
            let ends = (0..<3).map { _ in terminal.openProgramEnd() }
            var variables: [Environment.Key: String] = ["TERM": "xterm", "LANG": "C.UTF-8"]
            for (name, value) in environment {
                variables[Environment.Key(stringLiteral: name)] = value
            }
            // A shell of its own session, since it wants to control its terminal.
            let result = try await Subprocess.run(
                .path("/usr/bin/setsid"),
                arguments: Arguments(["--ctty", "--wait"] + shell),
                environment: .custom(variables),
                workingDirectory: directory,
                input: .fileDescriptor(ends[0], closeAfterSpawningProcess: true),
                output: .fileDescriptor(ends[1], closeAfterSpawningProcess: true),
                error: .fileDescriptor(ends[2], closeAfterSpawningProcess: true)
            ) { execution in
                var screen = ""
                func wait(for text: String) async throws {
                    while !screen.contains(text), let bytes = terminal.read() {
                        screen += String(decoding: bytes, as: UTF8.self)
                        guard bytes.isEmpty else { continue }
                        try await ContinuousClock().sleep(for: .milliseconds(10))
                    }
                }
                terminal.type(setup + "\r")
                try await wait(for: "is-ready")
                terminal.type(start + "\t")
                // To the start of the line, so that the shell prints the words and runs nothing.
                terminal.type("\u{1}printf '<%s>' \u{5} ; echo end-of-words\r")
                try await wait(for: ">end-of-words")
                try execution.send(signal: .kill)
                let words = screen.split(separator: "<analyze>").last?
                    .split(separator: ">end-of-words").first
                return words.map { "<analyze>\($0)>" } ?? screen
            }
            return result.closureResult
        }
    }
}
