import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// A server on the loopback that speaks the Messages API and chat completions, answers what
/// matches the schema that it is sent, and fails in every way that it is told to.
public final class APISimulator: Sendable {
    let configuration: SimulatorConfiguration
    let state: Mutex<SimulatorState>
    private let channel = Mutex<(any Channel)?>(nil)
    private let connections = Mutex<[ObjectIdentifier: any Channel]>([:])

    /// A server that does not listen yet.
    init(configuration: SimulatorConfiguration) {
        self.configuration = configuration
        state = Mutex(SimulatorState(limiter: Limiter(configuration.limits, now: .now)))
    }

    // MARK: Looking

    /// The address, such as `http://127.0.0.1:40123`.
    public var baseURL: String {
        let scheme = configuration.tls == nil ? "http" : "https"
        return "\(scheme)://127.0.0.1:\(port)"
    }

    /// The port on which the server listens; 0 before it does.
    public var port: Int { channel.withLock { $0?.localAddress?.port } ?? 0 }

    /// The requests as they came, where they are kept.
    public var requests: [ReceivedRequest] { Array(state.withLock(\.requests)) }

    /// What was read, sent and billed so far.
    public var books: Books {
        state.withLock { state in
            state.workOnBatches(configuration.batches)
            return state.books
        }
    }

    /// How many exchanges of identity tokens were asked for.
    public var exchanges: Int { state.withLock(\.exchanges.count) }

    /// Takes back all tokens that were given for identity tokens: requests with them meet 401.
    public func revokeTokens() {
        state.withLock { $0.exchanges.revoke() }
    }

    /// The digest by which the books know a document.
    public static func digest(ofDocument text: String) -> UInt64 { SeededDigest(text).value }

    /// Waits until the books fulfil a condition.
    public func wait(until condition: @escaping @Sendable (Books) -> Bool) async {
        await withCheckedContinuation { waiter in
            let isFulfilled = state.withLock { state in
                if condition(state.books) { return true }
                state.waiters.append((condition, waiter))
                return false
            }
            if isFulfilled { waiter.resume() }
        }
    }

    // MARK: Telling it what to do

    /// What the next requests to a model meet, in order; `nil` lets one pass.
    public func meet(next faults: [Fault?]) {
        state.withLock { $0.queue += faults }
    }

    /// What every request to a model meets from now on that no queued fault is left for.
    public func meet(with plan: (@Sendable (ReceivedRequest) -> Fault?)?) {
        state.withLock { $0.plan = plan }
    }

    /// What becomes of requests in batches, by their custom id; the others succeed.
    public func setBatchOutcomes(_ outcomes: [String: BatchOutcome]) {
        state.withLock { $0.batches.outcomes = outcomes }
    }

    // MARK: Listening

    /// Listens until `stop`.
    ///
    /// - Throws: An error of SwiftNIO if the port is taken or the certificate cannot be read.
    public func start() async throws {
        let tls = try configuration.tls.map { files in
            try NIOSSLContext(
                configuration: .makeServerConfiguration(
                    certificateChain: NIOSSLCertificate.fromPEMFile(files.certificate)
                        .map { .certificate($0) },
                    privateKey: .privateKey(NIOSSLPrivateKey(file: files.key, format: .pem))
                )
            )
        }
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 4096)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    self.accept(channel)
                    let pipeline = channel.pipeline.syncOperations
                    if let tls { try pipeline.addHandler(NIOSSLServerHandler(context: tls)) }
                    try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
                    try pipeline.addHandler(ConnectionHandler(simulator: self))
                }
            }
            .bind(host: "127.0.0.1", port: configuration.port)
            .get()
        channel.withLock { $0 = server }
    }

    /// Stops listening and closes all connections.
    public func stop() async {
        try? await channel.withLock { $0 }?.close()
        for connection in connections.withLock({ Array($0.values) }) {
            try? await connection.close()
        }
    }

    /// Waits until the server no longer listens.
    public func waitUntilStopped() async {
        try? await channel.withLock { $0 }?.closeFuture.get()
    }

    private func accept(_ connection: any Channel) {
        state.withLock { $0.books.connections += 1 }
        let id = ObjectIdentifier(connection)
        connections.withLock { $0[id] = connection }
        connection.closeFuture.whenComplete { _ in
            _ = self.connections.withLock { $0.removeValue(forKey: id) }
        }
    }
}
