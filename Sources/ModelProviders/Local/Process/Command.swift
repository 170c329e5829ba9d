/// A program that is run to its end.
struct Command: Sendable, Hashable {
    /// The program and its arguments.
    var words: [String]
    /// All variables that it sees.
    var environment: [String: String]

    /// Runs it; it ends with this process, and with the task.
    ///
    /// - Returns: How it ended, and the last lines that it wrote.
    /// - Throws: `ChildProcess.StartError`.
    func run() async throws(ChildProcess.StartError) -> (exit: ChildProcess.Exit, lines: [String]) {
        let process = try ChildProcess(
            GuardScript.command(around: words),
            environment: environment
        )
        let exit = await withTaskCancellationHandler {
            await process.wait()
        } onCancel: {
            process.kill()
        }
        return (exit, process.lastLines(100))
    }
}
