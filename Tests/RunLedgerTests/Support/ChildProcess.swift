import Glibc

/// A process that a test starts, talks to through pipes, and ends.
final class ChildProcess {
    let id: pid_t
    private let input: Int32
    private let output: Int32
    private var isOver = false

    init(_ program: String, _ arguments: String...) throws {
        var inputs: [Int32] = [0, 0]
        var outputs: [Int32] = [0, 0]
        guard pipe(&inputs) == 0, pipe(&outputs) == 0 else {
            throw TemporaryFolder.Failure(code: errno)
        }
        for descriptor in inputs + outputs { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, inputs[0], 0)
        posix_spawn_file_actions_adddup2(&actions, outputs[1], 1)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        words.append(nil)
        defer { words.forEach { free($0) } }
        var child = pid_t()
        let code = posix_spawn(&child, program, &actions, nil, words, environ)
        guard code == 0 else { throw TemporaryFolder.Failure(code: code) }
        id = child
        _ = close(inputs[0])
        _ = close(outputs[1])
        input = inputs[1]
        output = outputs[0]
    }

    deinit {
        kill()
        _ = close(input)
        _ = close(output)
    }

    /// The next line that the process prints.
    func readLine() throws -> String {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while read(output, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
        return String(decoding: line, as: UTF8.self)
    }

    /// Stops the process as Ctrl-Z does, and returns when it stands.
    func stop() throws {
        var status: Int32 = 0
        guard Glibc.kill(id, SIGSTOP) == 0, waitpid(id, &status, WUNTRACED) == id else {
            throw TemporaryFolder.Failure(code: errno)
        }
    }

    /// Kills the process and waits until it is gone.
    func kill() {
        guard !isOver else { return }
        isOver = true
        _ = Glibc.kill(id, SIGKILL)
        _ = waitpid(id, nil, 0)
    }
}

extension ChildProcess {
    /// Runs a program to its end; returns its exit status.
    static func run(_ program: String, _ arguments: String...) throws -> Int32 {
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        words.append(nil)
        defer { words.forEach { free($0) } }
        var child = pid_t()
        let code = posix_spawn(&child, program, nil, nil, words, environ)
        guard code == 0 else { throw TemporaryFolder.Failure(code: code) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status
    }
}

extension ChildProcess {
    /// All that the process prints until it ends.
    func readAll() throws -> String {
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(output, &buffer, buffer.count)
            if count <= 0 { return String(decoding: text, as: UTF8.self) }
            text += buffer.prefix(count)
        }
    }
}
