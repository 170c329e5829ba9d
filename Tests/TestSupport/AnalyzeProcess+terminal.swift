import Subprocess
import SystemPackage

extension AnalyzeProcess {
    /// Runs the binary with standard error on a terminal, to its end.
    ///
    /// - Parameters:
    ///   - arguments: The command line without the name of the command.
    ///   - terminal: The terminal.
    ///   - deadline: After this time the process is killed and the test fails.
    ///   - onOutput: Is given what the process writes on the terminal, as it comes.
    /// - Returns: Status, standard output, and all that was written on the terminal.
    /// - Throws: When the process cannot be started or runs past the deadline.
    public func run(
        _ arguments: [String],
        on terminal: PseudoTerminal,
        deadline: Duration = .seconds(400),
        onOutput: @escaping @Sendable (String) -> Void
    ) async throws -> Outcome {
        try await withDeadline(deadline) {
            let programEnd = terminal.openProgramEnd()
            let reader = Task { try await Self.read(terminal, onOutput) }
            let result = try await Subprocess.run(
                .path(Self.executable),
                arguments: Arguments(arguments),
                environment: .custom(fullEnvironment),
                workingDirectory: directory,
                output: .string(limit: 64 << 20),
                error: .fileDescriptor(programEnd, closeAfterSpawningProcess: true)
            )
            return Outcome(
                status: Self.status(result.terminationStatus),
                output: result.standardOutput,
                errors: try await reader.value
            )
        }
    }

    /// Runs the binary with standard output and standard error on one terminal, to its end.
    ///
    /// - Parameters:
    ///   - arguments: The command line without the name of the command.
    ///   - terminal: The terminal.
    ///   - deadline: After this time the process is killed and the test fails.
    /// - Returns: Status, and all that was written on the terminal as standard error.
    /// - Throws: When the process cannot be started or runs past the deadline.
    public func run(
        _ arguments: [String],
        wholeOn terminal: PseudoTerminal,
        deadline: Duration = .seconds(400)
    ) async throws -> Outcome {
        try await withDeadline(deadline) {
            // One end for each stream: each is closed here once the program has it.
            let (outputEnd, errorEnd) = (terminal.openProgramEnd(), terminal.openProgramEnd())
            let reader = Task { try await Self.read(terminal) { _ in } }
            let result = try await Subprocess.run(
                .path(Self.executable),
                arguments: Arguments(arguments),
                environment: .custom(fullEnvironment),
                workingDirectory: directory,
                output: .fileDescriptor(outputEnd, closeAfterSpawningProcess: true),
                error: .fileDescriptor(errorEnd, closeAfterSpawningProcess: true)
            )
            return Outcome(
                status: Self.status(result.terminationStatus),
                output: "",
                errors: try await reader.value
            )
        }
    }

    /// Reads until the program's end is closed; a character that is cut stays for the next time.
    private static func read(
        _ terminal: PseudoTerminal,
        _ onOutput: @Sendable (String) -> Void
    ) async throws -> String {
        var all = ""
        var bytes: [UInt8] = []
        while let new = terminal.read() {
            bytes += new
            if let text = String(validating: bytes, as: UTF8.self), !text.isEmpty {
                all += text
                onOutput(text)
                bytes = []
            }
            // The kernel tells nobody; a frame of the display takes ten times as long.
            if new.isEmpty { try await ContinuousClock().sleep(for: .milliseconds(10)) }
        }
        return all + String(decoding: bytes, as: UTF8.self)
    }
}
