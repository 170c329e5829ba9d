import AsyncHTTPClient
import Glibc
import NIOCore
import NIOPosix

extension HTTPUpload {
    /// The body as async-http-client takes it.
    var stream: HTTPClient.Body {
        .stream(contentLength: Int64(contentLength)) { writer in
            writer.write(.byteBuffer(ByteBuffer(bytes: prefix))).flatMap { [self] in
                FileSending(self, to: writer).send()
            }.flatMap { [suffix] in
                writer.write(.byteBuffer(ByteBuffer(bytes: suffix)))
            }
        }
    }

    /// The file of a body cannot be read, or not as far as was said.
    struct FileFault: Error, CustomStringConvertible {
        let description: String
    }
}

/// Sends a file piece by piece: the next one is read when the one before has gone.
private final class FileSending: Sendable {
    private static let piece = 128 << 10

    private let upload: HTTPUpload
    private let writer: HTTPClient.Body.StreamWriter
    private let done: EventLoopPromise<Void>

    init(_ upload: HTTPUpload, to writer: HTTPClient.Body.StreamWriter) {
        self.upload = upload
        self.writer = writer
        done = HTTPClient.defaultEventLoopGroup.any().makePromise(of: Void.self)
    }

    func send() -> EventLoopFuture<Void> {
        let descriptor = open(upload.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            done.fail(HTTPUpload.FileFault(description: "the file of the body cannot be opened"))
            return done.futureResult
        }
        done.futureResult.whenComplete { _ in close(descriptor) }
        next(from: descriptor, at: 0)
        return done.futureResult
    }

    /// Reads and sends the piece at an offset; reading waits for the disk, on a thread for that.
    private func next(from descriptor: CInt, at offset: Int) {
        let count = min(Self.piece, upload.byteCount - offset)
        guard count > 0 else { return done.succeed() }
        NIOThreadPool.singleton.runIfActive(eventLoop: done.futureResult.eventLoop) {
            try Self.read(count, from: descriptor, at: offset)
        }.flatMap { [writer] piece in
            writer.write(.byteBuffer(piece))
        }.whenComplete { [self] result in
            switch result {
            case .success: next(from: descriptor, at: offset + count)
            case .failure(let error): done.fail(error)
            }
        }
    }

    private static func read(
        _ count: Int,
        from descriptor: CInt,
        at offset: Int
    ) throws -> ByteBuffer {
        var buffer = ByteBufferAllocator().buffer(capacity: count)
        var have = 0
        while have < count {
            let read = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count - have) {
                max(0, pread(descriptor, $0.baseAddress, count - have, off_t(offset + have)))
            }
            guard read > 0 else {
                throw HTTPUpload.FileFault(
                    description: "the file of the body is shorter than was said, or unreadable"
                )
            }
            have += read
        }
        return buffer
    }
}
