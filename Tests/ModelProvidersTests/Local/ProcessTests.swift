import Glibc
import Testing

@testable import ModelProviders

@Suite(.timeLimit(.minutes(10)))
struct ProcessTests {
    private static let environment = ["PATH": "/usr/local/bin:/usr/bin:/bin"]

    @Test func `a guarded program ends when standard input closes`() async throws {
        let process = try ChildProcess(
            GuardScript.command(around: ["sleep", "600"]),
            environment: Self.environment
        )
        #expect(process.exit == nil)
        process.closeInput()
        let exit = await process.wait()
        #expect(exit == .status(128 + SIGTERM))
    }

    @Test func `a program that ignores the request to end can be killed`() async throws {
        let process = try ChildProcess(
            GuardScript.command(around: ["sh", "-c", "trap '' TERM; sleep 600"]),
            environment: Self.environment
        )
        process.closeInput()
        process.kill()
        #expect(await process.wait() == .signal(SIGKILL))
    }

    @Test func `a program's status and last lines are known`() async throws {
        let command = Command(
            words: ["sh", "-c", "seq 200000; printf 'bad \\033[2Jnews\\n' >&2; exit 3"],
            environment: Self.environment
        )
        let (exit, lines) = try await command.run()
        #expect(exit == .status(3))
        #expect(lines.suffix(2) == ["200000", "bad [2Jnews"])
    }

    @Test func `a program that does not exist is an error`() async throws {
        #expect(throws: ChildProcess.StartError.self) {
            try ChildProcess(["/nowhere/server"], environment: [:])
        }
    }
}
