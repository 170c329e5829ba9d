internal import Glibc

/// Files in a folder that several machines share: read whole, replaced whole.
enum StateFile {
    /// Nothing of ours in such a folder is larger, ledgers excepted.
    private static let mostBytes = 1 << 16

    /// What could not be done with a file, and why.
    struct Failure: Error {
        /// The error number of the system.
        var number: Int32
        /// What was to be done, with the file's path.
        var action: String

        /// The whole sentence.
        var message: String { "cannot \(action): \(String(cString: strerror(number)))" }
    }

    /// Reads a small file; `nil` where there is none.
    static func read(_ path: String) throws(Failure) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ESTALE { return nil }
            throw Failure(number: errno, action: "read \(path)")
        }
        defer { _ = close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: mostBytes)
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { [filled] buffer in
                Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), mostBytes - filled)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Failure(number: errno, action: "read \(path)") }
            if count == 0 { break }
            filled += count
        }
        return Array(bytes.prefix(filled))
    }

    /// Puts a file in the place of another one, or where there was none, at one moment.
    static func replace(
        _ path: String,
        with bytes: [UInt8],
        by token: String
    ) throws(Failure) {
        let temporary = path + "." + token
        try write(bytes, to: temporary)
        try move(temporary, to: path)
    }

    /// Makes a file unless there is one.
    ///
    /// - Returns: Whether it was made.
    /// - Throws: A `Failure`.
    static func make(
        _ path: String,
        with bytes: [UInt8],
        by token: String
    ) throws(Failure) -> Bool {
        let temporary = path + "." + token
        try write(bytes, to: temporary)
        defer { unlink(temporary) }
        if link(temporary, path) == 0 { return true }
        guard errno == EEXIST else { throw Failure(number: errno, action: "make \(path)") }
        return false
    }

    /// Renames a file, so that it outlives a power cut under its new name.
    static func move(_ source: String, to path: String) throws(Failure) {
        guard rename(source, path) == 0 else {
            let number = errno
            unlink(source)
            throw Failure(number: number, action: "replace \(path)")
        }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        _ = close(descriptor)
    }

    /// Copies a file of any size, and brings the copy to the disk.
    ///
    /// - Returns: Whether there was one to copy.
    /// - Throws: A `Failure`; what was written until then is removed.
    @discardableResult
    static func copy(_ source: String, to target: String) throws(Failure) -> Bool {
        let input = open(source, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard input >= 0 else {
            if errno == ENOENT { return false }
            throw Failure(number: errno, action: "read \(source)")
        }
        defer { _ = close(input) }
        let output = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard output >= 0 else { throw Failure(number: errno, action: "write \(target)") }
        var failure: Failure?
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while failure == nil {
            let count = Glibc.read(input, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { failure = Failure(number: errno, action: "read \(source)") }
            guard count > 0 else { break }
            failure = put(buffer[..<count], to: output, named: target)
        }
        return try finish(output, target, failure)
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        let output = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard output >= 0 else { throw Failure(number: errno, action: "write \(path)") }
        _ = try finish(output, path, put(bytes[...], to: output, named: path))
    }

    private static func put(
        _ bytes: ArraySlice<UInt8>,
        to output: Int32,
        named path: String
    ) -> Failure? {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { buffer in
                Glibc.write(output, buffer.baseAddress, buffer.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return Failure(number: errno, action: "write \(path)") }
            rest = rest.dropFirst(count)
        }
        return nil
    }

    private static func finish(
        _ output: Int32,
        _ path: String,
        _ failure: Failure?
    ) throws(Failure) -> Bool {
        var failure = failure
        if failure == nil, fsync(output) != 0 {
            failure = Failure(number: errno, action: "write \(path)")
        }
        if close(output) != 0, failure == nil {
            failure = Failure(number: errno, action: "write \(path)")
        }
        guard let failure else { return true }
        unlink(path)
        throw failure
    }
}
