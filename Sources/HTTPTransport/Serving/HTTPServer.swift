import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A small HTTP/1.1 server for processes that work together: bodies and connections are bounded, and
/// nothing that a client does ends it.
///
/// It speaks no TLS: it is for a network that is trusted, or stands behind a proxy that does.
public final class HTTPServer: Sendable {
    /// Answers one request; its task is cancelled when the client goes away.
    public typealias Handler = @Sendable (HTTPServerRequest) async -> HTTPResponse

    /// How large the body of a request may be.
    public static let mostBodyBytes = 16 << 20
    /// How many connections there may be at once; further ones are closed at once.
    public static let mostConnections = 16_384

    private let channel: any Channel
    private let connections: Connections

    private init(_ channel: any Channel, _ connections: Connections) {
        self.channel = channel
        self.connections = connections
    }

    /// Listens.
    ///
    /// - Parameters:
    ///   - host: The address or name of the interface.
    ///   - port: The port; 0 for any that is free.
    ///   - handler: Answers the requests.
    /// - Returns: The server, which listens until it is stopped.
    /// - Throws: An `HTTPTransportError` where the address cannot be listened at.
    public static func listen(
        host: String,
        port: Int,
        _ handler: @escaping Handler
    ) async throws(HTTPTransportError) -> HTTPServer {
        let connections = Connections()
        do {
            let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .serverChannelOption(.backlog, value: 4096)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
                .childChannelOption(.socketOption(.so_keepalive), value: 1)
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        guard connections.add(channel) else { throw ChannelError.eof }
                        let pipeline = channel.pipeline.syncOperations
                        try pipeline.configureHTTPServerPipeline()
                        try pipeline.addHandler(
                            HTTPServerConnection(mostBodyBytes: mostBodyBytes, handler: handler)
                        )
                    }
                }
                .bind(host: host, port: port)
                .get()
            return HTTPServer(channel, connections)
        } catch {
            throw HTTPTransportError(
                code: .connect,
                origin: "http://\(host):\(port)",
                reason: "cannot listen there: \(Self.reason(error))",
                cause: error
            )
        }
    }

    /// What the system says, without what SwiftNIO says of its own calls.
    private static func reason(_ error: any Error) -> String {
        switch error {
        case let error as IOError: Errno.name(error.errnoCode)
        case is SocketAddressError.UnknownHost: "the name is not known"
        default: "\(error)"
        }
    }

    /// The port on which it listens.
    public var port: Int { channel.localAddress?.port ?? 0 }

    /// Stops listening, and closes all connections.
    public func stop() async {
        try? await channel.close()
        for connection in connections.all { try? await connection.close() }
    }
}

/// The connections of a server.
private final class Connections: Sendable {
    private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])

    var all: [any Channel] { channels.withLock { Array($0.values) } }

    /// Notes a connection; false where there are too many.
    func add(_ channel: any Channel) -> Bool {
        let id = ObjectIdentifier(channel)
        let isAdded = channels.withLock { channels in
            guard channels.count < HTTPServer.mostConnections else { return false }
            channels[id] = channel
            return true
        }
        channel.closeFuture.whenComplete { [self] _ in
            _ = channels.withLock { $0.removeValue(forKey: id) }
        }
        return isAdded
    }
}
