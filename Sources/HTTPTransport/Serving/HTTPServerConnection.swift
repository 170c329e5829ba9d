import NIOCore
import NIOHTTP1

/// Reads requests on one connection, has them answered one after the other, and writes the answers.
final class HTTPServerConnection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let mostBodyBytes: Int
    private let handler: @Sendable (HTTPServerRequest) async -> HTTPResponse
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var isTooLarge = false
    private var answering: Task<Void, Never>?

    /// The reader of one connection.
    ///
    /// - Parameters:
    ///   - mostBodyBytes: How large the body of a request may be.
    ///   - handler: Answers the requests.
    init(
        mostBodyBytes: Int,
        handler: @escaping @Sendable (HTTPServerRequest) async -> HTTPResponse
    ) {
        self.mostBodyBytes = mostBodyBytes
        self.handler = handler
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch Self.unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
            isTooLarge = false
        case .body(let part):
            guard body.count + part.readableBytes <= mostBodyBytes else {
                isTooLarge = true
                body = []
                return
            }
            if !isTooLarge { body.append(contentsOf: part.readableBytesView) }
        case .end:
            guard let head else { return }
            self.head = nil
            answer(head, context)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        answering?.cancel()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let path = head.uri.prefix { $0 != "?" && $0 != "#" }
        let request = HTTPServerRequest(
            head.method.rawValue,
            String(path),
            headers: HeaderFields(
                head.headers.map { HeaderFields.Field(name: $0.name, value: $0.value) }
            ),
            body: body
        )
        body = []
        if isTooLarge {
            let limit = mostBodyBytes >> 20
            let text = "a request may have \(limit) MiB\n"
            write(HTTPResponse(status: 413, body: Array(text.utf8)), false, context)
            return
        }
        let isKept = head.isKeepAlive
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        let boundContext = NIOLoopBound(context, eventLoop: context.eventLoop)
        // The event loop cannot wait for an answer. The task ends with the connection.
        answering = Task { [handler, loop = context.eventLoop] in
            let response = await handler(request)
            loop.execute { bound.value.write(response, isKept, boundContext.value) }
        }
    }

    private func write(
        _ response: HTTPResponse,
        _ isKept: Bool,
        _ context: ChannelHandlerContext
    ) {
        guard context.channel.isActive else { return }
        var headers = HTTPHeaders()
        for field in response.headers.fields { headers.add(name: field.name, value: field.value) }
        headers.replaceOrAdd(name: "content-length", value: "\(response.body.count)")
        if !isKept { headers.replaceOrAdd(name: "connection", value: "close") }
        let head = HTTPResponseHead(
            version: .http1_1,
            status: HTTPResponseStatus(statusCode: response.status),
            headers: headers
        )
        context.write(Self.wrapOutboundOut(.head(head)), promise: nil)
        let body = context.channel.allocator.buffer(bytes: response.body)
        context.write(Self.wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        let context = NIOLoopBound(context, eventLoop: context.eventLoop)
        context.value.writeAndFlush(Self.wrapOutboundOut(.end(nil))).whenComplete { _ in
            if !isKept { context.value.close(promise: nil) }
        }
    }
}
