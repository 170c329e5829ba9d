import Dispatch
import Glibc
import HTTPTransport

/// A command that prints a key, such as one of a password store or of a cloud's command line.
///
/// It comes from the environment alone: a pipeline cannot name one. A shell runs it with an empty
/// standard input; what it prints on standard error is not read.
struct KeyCommand: Sendable, Hashable {
    /// How long it may take.
    static let timeout = Duration.seconds(60)

    /// The command, as a shell reads it.
    var text: String
    /// The variable that it came from.
    var variable: String
    /// All variables that it sees.
    var environment: [String: String]

    /// Runs it.
    ///
    /// - Parameter timeout: How long it may take.
    /// - Returns: What it printed, or why that is no key.
    func key(within timeout: Duration = timeout) async -> Result<Secret, KeyText.Reason> {
        await withCheckedContinuation { continuation in
            // A thread of its own, since it waits for the process.
            DispatchQueue(label: "key-command").async {
                continuation.resume(returning: run(timeout))
            }
        }
        .mapError { KeyText.Reason(words: "\(variable) gives no key: \($0.words)") }
    }

    private func run(_ timeout: Duration) -> Result<Secret, KeyText.Reason> {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return failure(errno) }
        let (output, input) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(output) }
        let started = Result { () throws(ProcessGroup.StartError) in
            try ProcessGroup.start(
                ["/bin/sh", "-c", text],
                environment: environment,
                input: .nothing,
                output: input
            )
        }
        close(input)
        let process: pid_t
        switch started {
        case .success(let number): process = number
        case .failure(let error): return failure(error.code)
        }
        var reading = Reading(descriptor: output, end: .now + timeout)
        let status = reading.status(of: process)
        guard let status else {
            let seconds = Int(timeout / .seconds(1))
            return .failure(
                KeyText.Reason(
                    words: reading.bytes.count > KeyText.longest
                        ? "it prints too much" : "it has not ended within \(seconds) s"
                )
            )
        }
        guard status == 0 else {
            let signal = status & 0x7f
            let how =
                signal == 0
                ? "it ended with status \((status >> 8) & 0xff)" : "signal \(signal) ended it"
            return .failure(KeyText.Reason(words: "\(how); run it in a shell to see why"))
        }
        return KeyText.key(in: reading.bytes)
            .mapError { KeyText.Reason(words: "of what it prints, \($0.words)") }
    }

    private func failure(_ code: Int32) -> Result<Secret, KeyText.Reason> {
        .failure(KeyText.Reason(words: "it cannot be started: \(FileAccess.message(of: code))"))
    }
}

/// What a process prints, read until the process has ended: one that it left behind may hold its
/// output open for ever.
private struct Reading {
    let descriptor: Int32
    let end: ContinuousClock.Instant
    var bytes: [UInt8] = []

    /// The status of a process that has ended; `nil` for one that took too long or printed too much,
    /// and was killed.
    mutating func status(of process: pid_t) -> Int32? {
        var status: Int32 = 0
        while true {
            let hasEnded = waitpid(process, &status, WNOHANG) == process
            read()
            if hasEnded {
                // What it started in the background goes with it.
                ProcessGroup.kill(process)
                return bytes.count > KeyText.longest ? nil : status
            }
            guard ContinuousClock.now < end, bytes.count <= KeyText.longest else {
                ProcessGroup.kill(process)
                waitpid(process, &status, 0)
                return nil
            }
            // The end of its output may come before its own: then there is nothing to wait for.
            if events(within: 10) & Int16(POLLIN) == 0 { usleep(5_000) }
        }
    }

    /// What can be done with its output, waited for at most so many milliseconds.
    private func events(within milliseconds: Int32) -> Int16 {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&wanted, 1, milliseconds) > 0 ? wanted.revents : 0
    }

    /// Reads what is there.
    private mutating func read() {
        var part = [UInt8](repeating: 0, count: 4096)
        while bytes.count <= KeyText.longest, events(within: 0) & Int16(POLLIN) != 0 {
            let count = Glibc.read(descriptor, &part, part.count)
            guard count > 0 else { return }
            bytes += part[..<count]
        }
    }
}
