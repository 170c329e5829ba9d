import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Synchronization

/// Collects a response up to a bound.
///
/// The callback interface of async-http-client is used rather than the asynchronous one because
/// its deadline covers the body and not only the head.
final class ResponseCollector: HTTPClientResponseDelegate {
    typealias Response = HTTPResponse

    private struct State {
        var progress = ExchangeProgress.connecting
        var status = 0
        var headers = HTTPHeaders()
        var body = ByteBuffer()
    }

    private let maximumBodyBytes: Int
    private let state = Mutex(State())

    init(maximumBodyBytes: Int) {
        self.maximumBodyBytes = maximumBodyBytes
    }

    /// How far the exchange came.
    var progress: ExchangeProgress { state.withLock { $0.progress } }

    func didSendRequestHead(task: HTTPClient.Task<HTTPResponse>, _ head: HTTPRequestHead) {
        state.withLock { $0.progress = .sent }
    }

    func didReceiveHead(
        task: HTTPClient.Task<HTTPResponse>,
        _ head: HTTPResponseHead
    ) -> EventLoopFuture<Void> {
        state.withLock {
            $0.progress = .receiving
            $0.status = Int(head.status.code)
            $0.headers = head.headers
        }
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didReceiveBodyPart(
        task: HTTPClient.Task<HTTPResponse>,
        _ buffer: ByteBuffer
    ) -> EventLoopFuture<Void> {
        let isTooLarge = state.withLock {
            guard $0.body.readableBytes + buffer.readableBytes <= maximumBodyBytes else {
                return true
            }
            if $0.body.readableBytes == 0 {
                $0.body = buffer
            } else {
                $0.body.writeImmutableBuffer(buffer)
            }
            return false
        }
        return isTooLarge
            ? task.eventLoop.makeFailedFuture(ResponseTooLarge(limit: maximumBodyBytes))
            : task.eventLoop.makeSucceededVoidFuture()
    }

    func didFinishRequest(task: HTTPClient.Task<HTTPResponse>) throws -> HTTPResponse {
        state.withLock {
            HTTPResponse(
                status: $0.status,
                headers: HeaderFields($0.headers),
                body: Array($0.body.readableBytesView)
            )
        }
    }
}
