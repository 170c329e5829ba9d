import Glibc

/// Starts processes, each in a process group of its own, so that an interrupt typed at the terminal
/// does not reach it, and so that all that it started can be ended with it.
enum ProcessGroup {
    /// Where a process reads from.
    enum Input {
        /// Nowhere: what it reads is empty.
        case nothing
        /// A descriptor of this process.
        case descriptor(Int32)
    }

    /// A process could not be started.
    struct StartError: Error, Hashable {
        /// The system's code.
        var code: Int32
    }

    /// Starts a process, whose signals are as they are by default.
    ///
    /// - Parameters:
    ///   - command: The program, looked up in `PATH` where it has no slash, and its arguments.
    ///   - environment: All variables that it sees.
    ///   - input: Its standard input.
    ///   - output: A descriptor of this process for its standard output.
    ///   - errors: One for its standard error; where `nil`, it shares that of this process.
    /// - Returns: The number of the process, and of its group.
    /// - Throws: A `StartError`.
    static func start(
        _ command: [String],
        environment: [String: String],
        input: Input,
        output: Int32,
        errors: Int32? = nil
    ) throws(StartError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        switch input {
        case .nothing:
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        case .descriptor(let descriptor):
            posix_spawn_file_actions_adddup2(&actions, descriptor, STDIN_FILENO)
        }
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        if let errors { posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO) }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))
        posix_spawnattr_setpgroup(&attributes, 0)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)

        let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        var arguments = command.map { strdup($0) } + [nil]
        var settings = variables.map { strdup($0) } + [nil]
        defer { (arguments + settings).forEach { free($0) } }
        var process: pid_t = 0
        let code = posix_spawnp(
            &process,
            command[0],
            &actions,
            &attributes,
            &arguments,
            &settings
        )
        guard code == 0 else { throw StartError(code: code) }
        return process
    }

    /// Ends a process and all that it started, at once.
    ///
    /// - Parameter process: A process that was started here, and has not been waited for.
    static func kill(_ process: pid_t) {
        _ = Glibc.kill(-process, SIGKILL)
    }
}
