import NIOCore
import NIOHTTP1

/// Lets through what a response may be, and nothing else.
///
/// It stands between what parses the bytes of a connection and the client library: that takes it
/// for granted that one head comes before a body, and ends the process where the parser lets a
/// server break that.
final class ResponseGuard: ChannelDuplexHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias InboundOut = HTTPClientResponsePart
    typealias OutboundIn = HTTPClientRequestPart
    typealias OutboundOut = HTTPClientRequestPart

    private var state = StateMachine()

    /// Puts a guard into the pipeline of a new connection, behind the parser.
    @Sendable
    static func install(in channel: any Channel) -> EventLoopFuture<Void> {
        channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            let parser = try pipeline.handler(
                type: ByteToMessageHandler<HTTPResponseDecoder>.self
            )
            try pipeline.addHandler(ResponseGuard(), position: .after(parser))
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .head = unwrapOutboundIn(data) { state.sendHead() }
        context.write(data, promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch state.receive(unwrapInboundIn(data)) {
        case .pass: context.fireChannelRead(data)
        case .drop: break
        case .refuse(let reason):
            context.fireErrorCaught(ResponseRefused(reason: reason))
            context.close(promise: nil)
        }
    }
}

extension ResponseGuard {
    /// Follows the responses of one connection.
    struct StateMachine {
        private enum State {
            /// No request waits for a response.
            case idle
            /// Heads of interim responses may come, so many so far, or that of the response.
            case waitingForHead(interim: Int)
            /// The body of the response may come, or its end.
            case receiving
            /// The connection is closed, and nothing that still comes is of interest.
            case refused
        }

        /// What becomes of a part of a response.
        enum Action: Hashable {
            case pass
            case drop
            case refuse(String)
        }

        /// How many interim responses may come before the response.
        static let mostInterim = 16
        /// How large the names and values of a head may be together, in bytes.
        static let mostHeadBytes = 256 << 10

        private var state = State.idle

        /// A request begins.
        mutating func sendHead() {
            if case .idle = state { state = .waitingForHead(interim: 0) }
        }

        /// A part of a response has come.
        mutating func receive(_ part: HTTPClientResponsePart) -> Action {
            switch (state, part) {
            case (.refused, _): return .drop
            case (.waitingForHead(let interim), .head(let head)):
                return receive(head, after: interim)
            case (.receiving, .body): return .pass
            case (.receiving, .end(let trailers)):
                guard Self.bytes(of: trailers ?? [:]) <= Self.mostHeadBytes else {
                    return refuse("its trailers are larger than \(Self.mostHeadBytes) bytes")
                }
                state = .idle
                return .pass
            case (.idle, _): return refuse("it came without a request")
            case (.waitingForHead, _): return refuse("it has a body before its head")
            case (.receiving, .head): return refuse("it has two heads")
            }
        }

        private mutating func receive(
            _ head: HTTPResponseHead,
            after interim: Int
        ) -> Action {
            let status = head.status.code
            guard 100..<1000 ~= status else { return refuse("its status is \(status)") }
            guard status != 101 else {
                return refuse("it switches to a protocol that nobody asked for")
            }
            guard Self.bytes(of: head.headers) <= Self.mostHeadBytes else {
                return refuse("its head is larger than \(Self.mostHeadBytes) bytes")
            }
            guard status < 200 else {
                state = .receiving
                return .pass
            }
            guard interim < Self.mostInterim else {
                return refuse("more than \(Self.mostInterim) interim responses came before it")
            }
            state = .waitingForHead(interim: interim + 1)
            return .pass
        }

        private mutating func refuse(_ reason: String) -> Action {
            state = .refused
            return .refuse(reason)
        }

        private static func bytes(of headers: HTTPHeaders) -> Int {
            headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        }
    }
}
