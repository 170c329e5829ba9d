import Subprocess
import SystemPackage

/// Runs the executable `api-simulator` that was built beside the tests.
public enum SimulatorProcess {
    /// Runs the simulator for the time of a closure.
    ///
    /// - Parameters:
    ///   - arguments: Its command line, such as `--faults 0.3`.
    ///   - body: What is done with the address at which it serves.
    /// - Throws: When it cannot be started, and what `body` throws.
    public static func with(
        _ arguments: [String] = [],
        _ body: (_ url: String) async throws -> Void
    ) async throws {
        _ = try await Subprocess.run(
            .path(TestPaths.products.appending("api-simulator")),
            arguments: Arguments(arguments),
            input: .none,
            output: .sequence,
            error: .discarded
        ) { execution in
            var said = ""
            for try await line in execution.standardOutput.strings() {
                said = line
                break
            }
            do {
                try await body(String(said.prefix { !$0.isWhitespace }))
            } catch {
                try execution.send(signal: .terminate)
                throw error
            }
            try execution.send(signal: .terminate)
        }
    }
}
