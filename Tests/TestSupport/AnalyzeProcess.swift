public import Subprocess
public import SystemPackage

/// Runs the `analyze` binary that was built beside the tests, and collects what it says.
public struct AnalyzeProcess: Sendable {
    /// What a finished process left behind.
    public struct Outcome: Sendable {
        /// The exit status; minus the signal's number where a signal ended it.
        public var status: Int32
        /// Standard output.
        public var output: String
        /// Standard error.
        public var errors: String
    }

    /// The working directory.
    public var directory: FilePath
    /// Environment variables beside `PATH` and those that find the embedded model.
    public var environment: [String: String]

    /// A process to be.
    public init(in directory: FilePath, environment: [String: String] = [:]) {
        self.directory = directory
        self.environment = environment
    }

    /// The binary that the tests run.
    public static var executable: FilePath {
        TestPaths.products.appending("analyze")
    }

    /// Runs the binary to its end.
    ///
    /// - Parameters:
    ///   - arguments: The command line without the name of the command.
    ///   - deadline: After this time the process is killed and the test fails.
    /// - Returns: Status, standard output and standard error.
    /// - Throws: When the process cannot be started or runs past the deadline.
    public func run(
        _ arguments: [String],
        deadline: Duration = .seconds(400)
    ) async throws -> Outcome {
        try await withDeadline(deadline) {
            let result = try await Subprocess.run(
                .path(Self.executable),
                arguments: Arguments(arguments),
                environment: .custom(fullEnvironment),
                workingDirectory: directory,
                output: .string(limit: 64 << 20),
                error: .string(limit: 16 << 20)
            )
            return Outcome(
                status: Self.status(result.terminationStatus),
                output: result.standardOutput,
                errors: result.standardError
            )
        }
    }

    /// Runs a script of bash in the place of the binary.
    ///
    /// - Parameters:
    ///   - script: What bash runs.
    ///   - deadline: After this time the process is killed and the test fails.
    /// - Returns: Status, standard output and standard error.
    /// - Throws: When the process cannot be started or runs past the deadline.
    public func bash(
        _ script: String,
        deadline: Duration = .seconds(400)
    ) async throws -> Outcome {
        try await withDeadline(deadline) {
            let result = try await Subprocess.run(
                .path("/bin/bash"),
                arguments: ["-c", script],
                environment: .custom(fullEnvironment),
                workingDirectory: directory,
                output: .string(limit: 64 << 20),
                error: .string(limit: 16 << 20)
            )
            return Outcome(
                status: Self.status(result.terminationStatus),
                output: result.standardOutput,
                errors: result.standardError
            )
        }
    }

    /// Runs the binary, and sends it a signal when something holds.
    ///
    /// - Parameters:
    ///   - arguments: The command line without the name of the command.
    ///   - signal: The signal.
    ///   - condition: When it is sent.
    ///   - deadline: After this time the process is killed and the test fails.
    /// - Returns: Status and standard error; standard output is left out.
    /// - Throws: When the process cannot be started or runs past the deadline.
    public func run(
        _ arguments: [String],
        signalling signal: Signal,
        when condition: @escaping @Sendable () -> Bool,
        deadline: Duration = .seconds(400)
    ) async throws -> Outcome {
        try await withDeadline(deadline) {
            let result = try await Subprocess.run(
                .path(Self.executable),
                arguments: Arguments(arguments),
                environment: .custom(fullEnvironment),
                workingDirectory: directory,
                input: .none,
                output: .discarded,
                error: .string(limit: 16 << 20)
            ) { execution in
                try await until("the process is under way", condition)
                try execution.send(signal: signal)
            }
            return Outcome(
                status: Self.status(result.terminationStatus),
                output: "",
                errors: result.standardError
            )
        }
    }

    /// Runs the binary, and kills it after some time unless it has ended by then.
    ///
    /// - Parameters:
    ///   - arguments: The command line without the name of the command.
    ///   - time: When it is killed.
    ///   - deadline: After this time the test fails.
    /// - Returns: Status and standard error; standard output is left out.
    /// - Throws: When the process cannot be started or runs past the deadline.
    public func run(
        _ arguments: [String],
        killedAfter time: Duration,
        deadline: Duration = .seconds(400)
    ) async throws -> Outcome {
        try await withDeadline(deadline) {
            let result = try await Subprocess.run(
                .path(Self.executable),
                arguments: Arguments(arguments),
                environment: .custom(fullEnvironment),
                workingDirectory: directory,
                input: .none,
                output: .discarded,
                error: .string(limit: 16 << 20)
            ) { execution in
                try await ContinuousClock().sleep(for: time)
                // It may have ended by itself meanwhile; until its status is taken, the number is its.
                try? execution.send(signal: .kill)
            }
            return Outcome(
                status: Self.status(result.terminationStatus),
                output: "",
                errors: result.standardError
            )
        }
    }

    var fullEnvironment: [Environment.Key: String] {
        var variables: [Environment.Key: String] = [
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "HOME": "/nonexistent",
            "ANALYZE_DATA_DIR": TestPaths.modelDirectory.string,
            // The small one: the default need not be installed for tests.
            "ANALYZE_MODEL": "local/smollm2-135m-instruct",
        ]
        for (name, value) in environment { variables[Environment.Key(stringLiteral: name)] = value }
        return variables
    }

    static func status(_ termination: TerminationStatus) -> Int32 {
        switch termination {
        case .exited(let code): code
        case .signaled(let signal): -signal
        }
    }
}
