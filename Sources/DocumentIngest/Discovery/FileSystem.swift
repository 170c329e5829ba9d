import Glibc

/// The calls to the operating system that reading takes; paths are bytes, as Linux has them.
enum FileSystem {
    /// How many bytes are read at once: what comes of them stays in the cache.
    static let chunkSize = 64 << 10

    /// Why a call failed.
    struct Failure: Error {
        var code: Int32

        /// The words of the C library, such as "Permission denied".
        var message: String { String(cString: strerror(code)) }
    }

    /// What a path leads to.
    enum Kind: Sendable, Hashable {
        case file, folder, link, other
    }

    /// Which file it is, whatever its name.
    struct Identity: Hashable, Sendable {
        var device: UInt64
        var number: UInt64
    }

    /// What is known about a file.
    struct Status: Sendable {
        var kind: Kind
        var identity: Identity
        /// How many names it has.
        var links: Int
        var size: Int
        var modified: [Int]

        /// Of what was not looked at.
        static let unknown = Status(stat())

        init(_ status: stat) {
            switch status.st_mode & S_IFMT {
            case S_IFREG: kind = .file
            case S_IFDIR: kind = .folder
            case S_IFLNK: kind = .link
            default: kind = .other
            }
            identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
            links = Int(status.st_nlink)
            size = Int(status.st_size)
            modified = [
                Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec),
                Int(status.st_ctim.tv_sec), Int(status.st_ctim.tv_nsec),
            ]
        }
    }

    /// What a path leads to, through symbolic links or not.
    static func status(of path: [UInt8], following: Bool) throws(Failure) -> Status {
        var status = stat()
        let result = withPath(path) { following ? stat($0, &status) : lstat($0, &status) }
        guard result == 0 else { throw Failure(code: errno) }
        return Status(status)
    }

    /// Opens a file for reading without waiting for anybody; the caller closes it.
    static func open(_ path: [UInt8], following: Bool) throws(Failure) -> Int32 {
        let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (following ? 0 : O_NOFOLLOW)
        let descriptor = withPath(path) { Glibc.open($0, flags) }
        guard descriptor >= 0 else { throw Failure(code: errno) }
        return descriptor
    }

    /// Closes a file.
    static func close(_ descriptor: Int32) {
        _ = Glibc.close(descriptor)
    }

    /// What an open file is.
    static func status(of descriptor: Int32) throws(Failure) -> Status {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Failure(code: errno) }
        return Status(status)
    }

    /// Reads up to `count` bytes; none at the end of the file.
    static func read(_ descriptor: Int32, upTo count: Int) throws(Failure) -> [UInt8] {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
            while true {
                let result = Glibc.read(descriptor, buffer.baseAddress, count)
                if result < 0, errno == EINTR { continue }
                if result < 0 { code = errno }
                length = max(0, result)
                return
            }
        }
        guard code == 0 else { throw Failure(code: code) }
        return bytes
    }

    /// Reads up to `count` bytes at an offset; fewer only at the end of the file.
    static func read(
        _ descriptor: Int32,
        at offset: Int,
        upTo count: Int
    ) throws(Failure) -> [UInt8] {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
            while length < count {
                let result = pread(
                    descriptor,
                    buffer.baseAddress.map { $0 + length },
                    count - length,
                    off_t(offset + length)
                )
                if result < 0, errno == EINTR { continue }
                if result < 0 { code = errno }
                if result <= 0 { return }
                length += result
            }
        }
        guard code == 0 else { throw Failure(code: code) }
        return bytes
    }

    /// Waits until there is something to read, or the end, or a fault; false after the given time.
    static func waitForInput(_ descriptor: Int32, atMost time: Duration) -> Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, Int32(time / .milliseconds(1))) != 0
    }

    /// The path without links, `.` and `..`.
    static func realPath(_ path: [UInt8]) throws(Failure) -> [UInt8] {
        guard let resolved = withPath(path, { realpath($0, nil) }) else {
            throw Failure(code: errno)
        }
        defer { free(resolved) }
        return Array(
            UnsafeBufferPointer(start: resolved, count: strlen(resolved)).map {
                UInt8(bitPattern: $0)
            }
        )
    }

    static func withPath<Result>(
        _ path: [UInt8],
        _ body: (UnsafePointer<CChar>) -> Result
    ) -> Result {
        let terminated = path.map { CChar(bitPattern: $0) } + [0]
        return terminated.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("an empty path") }
            return body(start)
        }
    }
}
