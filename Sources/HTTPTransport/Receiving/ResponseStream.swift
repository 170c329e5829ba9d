import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Synchronization

/// Carries a streamed response from the network to its reader, a part at a time, and watches that
/// it brings something.
final class ResponseStream: HTTPClientResponseDelegate {
    typealias Response = Void

    let request: HTTPRequest
    private let state: Mutex<ResponseStreamState>
    private let watch = Mutex<Scheduled<Void>?>(nil)

    init(request: HTTPRequest) {
        self.request = request
        state = Mutex(ResponseStreamState(now: .now()))
    }

    // MARK: The reader's side

    func head(
        of task: HTTPClient.Task<Void>
    ) async throws(HTTPTransportError) -> (status: Int, headers: HeaderFields) {
        watchIdleness(of: task, in: patience)
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                if let result = state.withLock({ $0.awaitHead(waiter) }) {
                    waiter.resume(returning: result)
                }
            }
        } onCancel: {
            task.cancel()
        }
        switch result {
        case .success(let head): return (Int(head.status.code), HeaderFields(head.headers))
        case .failure(let error): throw failure(error)
        }
    }

    func part(of task: HTTPClient.Task<Void>) async throws(HTTPTransportError) -> ByteBuffer? {
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                guard
                    let (result, taken) = state.withLock({ $0.awaitPart(waiter, now: .now()) })
                else { return }
                waiter.resume(returning: result)
                taken?.succeed()
            }
        } onCancel: {
            task.cancel()
        }
        switch result {
        case .success(let part): return part
        case .failure(let error): throw failure(error)
        }
    }

    func contentArrived() {
        state.withLock { $0.contentArrived() }
    }

    /// Closes the connection if the response has not ended after a while.
    func expectEnd(of task: HTTPClient.Task<Void>, within limit: Duration) {
        let scheduled = task.eventLoop.scheduleTask(in: TimeAmount(limit)) {
            if !self.state.withLock({ $0.isOver }) { task.cancel() }
        }
        watch.withLock { watch in
            watch?.cancel()
            watch = scheduled
        }
        if state.withLock({ $0.isOver }) { scheduled.cancel() }
    }

    /// Closes the connection unless the response has ended.
    func abandon(_ task: HTTPClient.Task<Void>) {
        task.cancel()
        state.withLock { $0.abandon() }?.succeed()
    }

    private func failure(_ error: any Error) -> HTTPTransportError {
        HTTPTransportError(error, of: request, at: state.withLock { $0.progress })
    }

    // MARK: The network's side

    func didSendRequestHead(task: HTTPClient.Task<Void>, _ head: HTTPRequestHead) {
        state.withLock { $0.requestSent() }
    }

    func didReceiveHead(
        task: HTTPClient.Task<Void>,
        _ head: HTTPResponseHead
    ) -> EventLoopFuture<Void> {
        state.withLock { $0.receive(head) }?.resume(returning: .success(head))
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didReceiveBodyPart(
        task: HTTPClient.Task<Void>,
        _ buffer: ByteBuffer
    ) -> EventLoopFuture<Void> {
        let taken = task.eventLoop.makePromise(of: Void.self)
        let action = state.withLock {
            $0.receive(buffer, taken: taken, limit: request.maximumBodyBytes)
        }
        switch action {
        case .handOver(let waiter, let buffer):
            waiter.resume(returning: .success(buffer))
            taken.succeed()
        case .hold:
            break
        case .fail(let error):
            taken.fail(error)
        }
        return taken.futureResult
    }

    func didFinishRequest(task: HTTPClient.Task<Void>) throws {
        finish(.success(()))
    }

    func didReceiveError(task: HTTPClient.Task<Void>, _ error: any Error) {
        finish(.failure(error))
    }

    private func finish(_ result: Result<Void, any Error>) {
        watch.withLock { $0.take() }?.cancel()
        let (head, part) = state.withLock { $0.finish(result) }
        if case .failure(let error) = result {
            head?.resume(returning: .failure(error))
        }
        part?.resume(returning: result.map { nil })
    }

    /// How long the reader waits for the head, or for content behind it.
    private var patience: Duration? {
        let hasHead = state.withLock { $0.progress == .receiving }
        let limits = hasHead ? [request.idleTimeout] : [request.headTimeout, request.idleTimeout]
        return limits.compactMap(\.self).min()
    }

    private func watchIdleness(of task: HTTPClient.Task<Void>, in delay: Duration?) {
        guard let delay else { return }
        let scheduled = task.eventLoop.scheduleTask(in: TimeAmount(delay)) {
            self.checkIdleness(of: task)
        }
        watch.withLock { $0 = scheduled }
        if state.withLock({ $0.isOver }) { scheduled.cancel() }
    }

    private func checkIdleness(of task: HTTPClient.Task<Void>) {
        let (since, isOver) = state.withLock { ($0.waitsSince, $0.isOver) }
        guard !isOver, let limit = patience else { return }
        guard let since else { return watchIdleness(of: task, in: limit) }
        let idle = Duration.nanoseconds((NIODeadline.now() - since).nanoseconds)
        if idle < limit {
            watchIdleness(of: task, in: limit - idle)
        } else {
            task.fail(reason: ResponseIdle(limit: limit))
        }
    }
}
