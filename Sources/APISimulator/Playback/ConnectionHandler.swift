import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix

/// Reads requests on one connection and plays what the simulator decides.
///
/// Requests are decoded by SwiftNIO; answers are raw bytes, since most faults are bytes that an
/// encoder would refuse to write.
final class ConnectionHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart

    /// From so many bytes on a write waits until the client has taken it.
    private static let largeWrite = 1 << 20

    private let simulator: APISimulator
    private var head: HTTPRequestHead?
    private var body = ByteBuffer()
    /// What is played and has not ended.
    private var playing: Script?
    private var isGone = false

    init(simulator: APISimulator) {
        self.simulator = simulator
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch Self.unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body.clear()
            if head.headers.contains(name: "expect") {
                context.writeAndFlush(
                    NIOAny(ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n")),
                    promise: nil
                )
            }
        case .body(let part):
            if body.readableBytes == 0 { body = part } else { body.writeImmutableBuffer(part) }
        case .end:
            guard let head else { return }
            self.head = nil
            let (script, delay) = simulator.answer(head, body)
            playing = script
            guard delay > .zero else { return play(script, at: 0, context: context) }
            wait(delay, context: context) { self.play(script, at: 0, context: $0) }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        isGone = true
        if playing?.isCounted == true { simulator.clientLeft() }
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func wait(
        _ duration: Duration,
        context: ChannelHandlerContext,
        then: @escaping (ChannelHandlerContext) -> Void
    ) {
        let (seconds, attoseconds) = duration.components
        let delay = TimeAmount.nanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
        context.eventLoop.assumeIsolated().scheduleTask(in: delay) {
            if !self.isGone { then(context) }
        }
    }

    private func play(_ script: Script, at start: Int, context: ChannelHandlerContext) {
        var index = start
        while index < script.steps.count, !isGone {
            switch script.steps[index] {
            case .write(let bytes) where bytes.count >= Self.largeWrite:
                // What the client does not take must not pile up here.
                let context = NIOLoopBound(context, eventLoop: context.eventLoop)
                return context.value.writeAndFlush(NIOAny(ByteBuffer(bytes: bytes)))
                    .assumeIsolated()
                    .whenSuccess { self.play(script, at: index + 1, context: context.value) }
            case .write(let bytes):
                context.write(NIOAny(ByteBuffer(bytes: bytes)), promise: nil)
            case .wait(let duration):
                context.flush()
                return wait(duration, context: context) {
                    self.play(script, at: index + 1, context: $0)
                }
            case .repeat(let from):
                index = from - 1
            case .end:
                playing = nil
                let promise = context.eventLoop.makePromise(of: Void.self)
                promise.futureResult.assumeIsolated().whenSuccess { [simulator] in
                    if script.isCounted { simulator.ended(script.entry) }
                }
                context.writeAndFlush(NIOAny(ByteBuffer()), promise: promise)
            case .close:
                playing = nil
                simulator.ended(nil)
                context.flush()
                context.close(promise: nil)
            case .reset:
                playing = nil
                simulator.ended(script.entry)
                reset(context)
            case .hang:
                context.flush()
            }
            index += 1
        }
    }

    /// Closes with a reset rather than an orderly end.
    private func reset(_ context: ChannelHandlerContext) {
        context.flush()
        guard let socket = context.channel as? any SocketOptionProvider else {
            return context.close(promise: nil)
        }
        let channel = context.channel
        socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in
            channel.close(promise: nil)
        }
    }
}
