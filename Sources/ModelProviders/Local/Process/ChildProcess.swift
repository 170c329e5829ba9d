import Dispatch
import Glibc
import Synchronization

/// A process that the tool started, in a process group of its own, so that an interrupt typed at
/// the terminal does not reach it.
///
/// Its standard input is a pipe whose other end closes with this process, however it ends. What it
/// writes is read all the time, and the end of it is kept.
final class ChildProcess: Sendable {
    /// Why a process could not be started.
    struct StartError: Error, Hashable {
        /// The program.
        var program: String
        /// The system's code.
        var code: Int32
        /// What happened, in words.
        var message: String { "\(program) cannot be started: \(FileAccess.message(of: code))" }
    }

    /// How a process ended.
    enum Exit: Sendable, Hashable {
        /// It returned a status.
        case status(Int32)
        /// A signal ended it.
        case signal(Int32)
    }

    private struct State {
        var status: Exit?
        var isDrained = false
        var input: Int32?
        var tail = OutputTail()
        var waiters: [CheckedContinuation<Exit, Never>] = []

        /// How it ended, once all is read that it wrote.
        var exit: Exit? { isDrained ? status : nil }

        mutating func takeWaiters() -> [CheckedContinuation<Exit, Never>] {
            guard exit != nil else { return [] }
            defer { waiters = [] }
            return waiters
        }
    }

    private let identifier: pid_t
    private let state: Mutex<State>

    /// Starts a process.
    ///
    /// - Parameters:
    ///   - command: The program, looked up in `PATH` where it has no slash, and its arguments.
    ///   - environment: All variables that it sees.
    /// - Throws: `StartError`.
    init(_ command: [String], environment: [String: String]) throws(StartError) {
        let input = try Pipe(for: command[0])
        let output: Pipe
        do throws(StartError) {
            output = try Pipe(for: command[0])
        } catch {
            input.close()
            throw error
        }
        do throws(ProcessGroup.StartError) {
            identifier = try ProcessGroup.start(
                command,
                environment: environment,
                input: .descriptor(input.read),
                output: output.write,
                errors: output.write
            )
        } catch {
            input.close()
            output.close()
            throw StartError(program: command[0], code: error.code)
        }
        Glibc.close(input.read)
        Glibc.close(output.write)
        state = Mutex(State(input: input.write))
        collect(from: output.read)
        reap()
    }

    deinit {
        closeInput()
    }

    /// How it ended, once all is read that it wrote; `nil` before.
    var exit: Exit? { state.withLock { $0.exit } }

    /// The last lines that it wrote.
    func lastLines(_ count: Int) -> [String] { state.withLock { $0.tail.lines(count) } }

    /// Closes its standard input.
    func closeInput() {
        let input = state.withLock { state in
            defer { state.input = nil }
            return state.input
        }
        if let input { Glibc.close(input) }
    }

    /// Ends it, and all that it started, at once.
    func kill() {
        // The lock keeps the process from being reaped, and its number from being given away.
        state.withLock { state in
            if state.status == nil { ProcessGroup.kill(identifier) }
        }
    }

    /// Waits until it has ended.
    func wait() async -> Exit {
        await withCheckedContinuation { continuation in
            let exit = state.withLock { state in
                if state.exit == nil { state.waiters.append(continuation) }
                return state.exit
            }
            if let exit { continuation.resume(returning: exit) }
        }
    }
}

extension ChildProcess {
    /// Two ends that no other child inherits.
    ///
    /// Unlike a plain pipe, a pair of sockets is made so in one step. A child that held the other end of its sibling's input would keep it alive.
    private struct Pipe {
        let read: Int32
        let write: Int32

        init(for program: String) throws(StartError) {
            var ends: [Int32] = [-1, -1]
            let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
            guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
                throw StartError(program: program, code: errno)
            }
            (read, write) = (ends[0], ends[1])
        }

        func close() {
            Glibc.close(read)
            Glibc.close(write)
        }
    }

    private func collect(from descriptor: Int32) {
        let queue = DispatchQueue(label: "child-output")
        let channel = DispatchIO(type: .stream, fileDescriptor: descriptor, queue: queue) { _ in
            Glibc.close(descriptor)
        }
        channel.setLimit(lowWater: 1)
        channel.read(offset: 0, length: .max, queue: queue) { [weak self] isDone, data, _ in
            self?.update { state in
                if let data { state.tail.append(data) }
                if isDone { state.isDrained = true }
            }
        }
    }

    private func reap() {
        // A thread of its own sleeps in waitid until the process has ended, so that no zombie is
        // left. It keeps the number alone, not this object, whose end closes the input.
        let identifier = identifier
        DispatchQueue(label: "child-exit").async { [weak self] in
            var information = siginfo_t()
            while waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT) != 0,
                errno == EINTR
            {}
            var status: Int32 = 0
            guard let self else {
                waitpid(identifier, &status, 0)
                return
            }
            self.update { state in
                waitpid(identifier, &status, 0)
                let signal = status & 0x7f
                state.status = signal == 0 ? .status((status >> 8) & 0xff) : .signal(signal)
            }
        }
    }

    private func update(_ change: (inout State) -> Void) {
        let (exit, waiters) = state.withLock { state in
            change(&state)
            return (state.exit, state.takeWaiters())
        }
        if let exit { waiters.forEach { $0.resume(returning: exit) } }
    }
}
