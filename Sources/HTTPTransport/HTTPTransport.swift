import AsyncHTTPClient
import Logging
import NIOCore
import NIOHTTP1
import NIOSSL

/// Sends HTTP requests over a pool of connections: every request once, no redirect followed, every
/// response bounded in size and time, TLS always verified.
///
/// Each connection carries one request at a time (HTTP/1.1), so that a connection that breaks costs
/// one answer. Copies share the pool. It is closed by `shutDown()`, or when the last copy goes.
public struct HTTPTransport: Sendable {
    private let pool: Pool

    /// A transport that connects when it is first used.
    ///
    /// - Parameter configuration: How it connects.
    public init(configuration: HTTPTransportConfiguration = HTTPTransportConfiguration()) {
        pool = Pool(configuration: configuration)
    }

    /// Closes all connections.
    ///
    /// Requests under way fail, and later ones too, with `.shutDown`.
    public func shutDown() async {
        await pool.shutDown()
    }

    /// Sends a request and reads the whole response.
    ///
    /// - Parameter request: What is sent, with its limits.
    /// - Returns: The response, whatever its status, redirects included.
    /// - Throws: An `HTTPTransportError` if no whole response came.
    public func send(_ request: HTTPRequest) async throws(HTTPTransportError) -> HTTPResponse {
        if request.headTimeout != nil || request.idleTimeout != nil {
            return try await sendWatched(request)
        }
        let collector = ResponseCollector(maximumBodyBytes: request.maximumBodyBytes)
        let task = try await pool.start(request, collector)
        let response: HTTPResponse
        do {
            response = try await withTaskCancellationHandler {
                try await task.get()
            } onCancel: {
                task.cancel()
            }
        } catch {
            throw HTTPTransportError(error, of: request, at: collector.progress)
        }
        pool.log(response.status, bytes: response.body.count, of: request)
        return response
    }

    /// Sends a request, and watches that its response begins and goes on.
    private func sendWatched(
        _ request: HTTPRequest
    ) async throws(HTTPTransportError) -> HTTPResponse {
        let response = try await stream(request)
        return HTTPResponse(
            status: response.status,
            headers: response.headers,
            body: try await response.body.collected(upTo: request.maximumBodyBytes)
        )
    }

    /// Sends a request and hands the response over as it comes.
    ///
    /// The connection is closed when the task is cancelled or the body is dropped before its end.
    ///
    /// - Parameter request: What is sent, with its limits.
    /// - Returns: The status, the header fields and the body to come.
    /// - Throws: An `HTTPTransportError` if no response began.
    public func stream(
        _ request: HTTPRequest
    ) async throws(HTTPTransportError) -> HTTPStreamedResponse {
        let stream = ResponseStream(request: request)
        let task = try await pool.start(request, stream)
        let (status, headers) = try await stream.head(of: task)
        pool.log(status, bytes: nil, of: request)
        return HTTPStreamedResponse(
            status: status,
            headers: headers,
            body: HTTPBody(stream: stream, task: task, connections: pool)
        )
    }
}

/// Makes a transport for the time of `body` and closes its connections afterwards.
///
/// - Parameters:
///   - configuration: How it connects.
///   - body: What is done with it.
/// - Returns: What `body` returns.
/// - Throws: What `body` throws.
public func withHTTPTransport<Result, Failure>(
    configuration: HTTPTransportConfiguration = HTTPTransportConfiguration(),
    _ body: (HTTPTransport) async throws(Failure) -> Result
) async throws(Failure) -> Result {
    let transport = HTTPTransport(configuration: configuration)
    let result: Result
    do {
        result = try await body(transport)
    } catch {
        await transport.shutDown()
        throw error
    }
    await transport.shutDown()
    return result
}

extension HTTPTransport {
    /// What the copies of a transport share.
    private final class Pool: Sendable {
        private let client: HTTPClient
        private let gate: ConnectionGate
        private let logger: Logger?

        init(configuration: HTTPTransportConfiguration) {
            let connections = OpenFileLimit.connections(atMost: configuration.maximumConnections)
            // Requests and connections share one event loop. With several, async-http-client
            // 1.37.0 ends the process where a server answers and closes before the end of the
            // request has made its way from the request's loop to the connection's: the pool is
            // told of a connection that it has forgotten.
            client = HTTPClient(
                eventLoopGroup: HTTPClient.defaultEventLoopGroup.next(),
                configuration: .init(configuration, connections: connections)
            )
            gate = ConnectionGate(limit: connections)
            logger = configuration.logger
        }

        deinit {
            // The second shutdown of a client reports an error to the callback, and that is all.
            client.shutdown { _ in }
        }

        func shutDown() async {
            await withCheckedContinuation { continuation in
                client.shutdown { _ in continuation.resume() }
            }
        }

        func start<Delegate: HTTPClientResponseDelegate>(
            _ request: HTTPRequest,
            _ delegate: Delegate
        ) async throws(HTTPTransportError) -> HTTPClient.Task<Delegate.Response> {
            let prepared = try HTTPClient.Request(request)
            guard await gate.enter() else {
                throw HTTPTransportError(
                    code: .cancelled,
                    origin: request.origin,
                    reason: "the request was cancelled before it was sent"
                )
            }
            logger?.trace(
                "HTTP request",
                metadata: [
                    "method": "\(request.method.rawValue)",
                    "origin": "\(request.origin)",
                    "bytes": "\(request.upload?.contentLength ?? request.body?.count ?? 0)",
                ]
            )
            let task = client.execute(
                request: prepared,
                delegate: delegate,
                deadline: .now() + TimeAmount(request.timeout)
            )
            task.futureResult.whenComplete { [gate] _ in gate.leave() }
            return task
        }

        func log(_ status: Int, bytes: Int?, of request: HTTPRequest) {
            logger?.debug(
                "HTTP response",
                metadata: [
                    "method": "\(request.method.rawValue)",
                    "origin": "\(request.origin)",
                    "status": "\(status)",
                    "bytes": "\(bytes.map(String.init) ?? "streamed")",
                ]
            )
        }
    }
}
