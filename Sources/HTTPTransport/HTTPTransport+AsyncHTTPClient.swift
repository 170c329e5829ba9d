import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOSSL

extension HTTPClient.Configuration {
    /// Our settings as async-http-client takes them; what it would do unasked is off.
    init(_ configuration: HTTPTransportConfiguration, connections: Int) {
        var tls = TLSConfiguration.makeClientConfiguration()
        if let path = configuration.trustedCertificates {
            tls.additionalTrustRoots = [.file(path)]
        }
        self.init(
            tlsConfiguration: tls,
            redirectConfiguration: .disallow,
            timeout: Timeout(connect: TimeAmount(configuration.connectTimeout)),
            connectionPool: ConnectionPool(
                idleTimeout: TimeAmount(configuration.keepAlive),
                concurrentHTTP1ConnectionsPerHostSoftLimit: connections
            ),
            proxy: configuration.proxy.map { proxy in
                .server(
                    host: proxy.host,
                    port: proxy.port,
                    authorization: proxy.credentials.map { credentials in
                        let parts = credentials.revealed.split(
                            separator: ":",
                            maxSplits: 1,
                            omittingEmptySubsequences: false
                        )
                        return .basic(
                            username: String(parts[0]),
                            password: parts.count > 1 ? String(parts[1]) : ""
                        )
                    }
                )
            },
            decompression: .disabled
        )
        httpVersion = .http1Only
        connectionPool.retryConnectionEstablishment = false
        http1_1ConnectionDebugInitializer = ResponseGuard.install
        // Nobody listens, and a span costs a fiftieth of a request's processor time all the same.
        tracing.tracer = nil
    }
}

extension HTTPClient.Request {
    /// A request as async-http-client takes it.
    init(_ request: HTTPRequest) throws(HTTPTransportError) {
        var headers = HTTPHeaders()
        headers.reserveCapacity(request.headers.fields.count + request.secretHeaders.count)
        for field in request.headers.fields {
            headers.add(name: field.name, value: field.value)
        }
        for (name, secret) in request.secretHeaders {
            headers.add(name: name, value: secret.revealed)
        }
        for field in headers
        where field.value.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) {
            throw HTTPTransportError(
                code: .invalidRequest,
                origin: request.origin,
                reason: "the value of the header field \(field.name) holds a line end or another"
                    + " control character; look for a stray one where the value comes from"
            )
        }
        do {
            try self.init(
                url: request.url,
                method: HTTPMethod(rawValue: request.method.rawValue),
                headers: headers,
                body: request.upload.map { $0.stream }
                    ?? request.body.map { .byteBuffer(ByteBuffer(bytes: $0)) }
            )
        } catch {
            throw HTTPTransportError(
                code: .invalidRequest,
                origin: request.origin,
                reason: "the address is not one that requests can be sent to; it must start with"
                    + " http:// or https:// and name a host"
            )
        }
    }
}

extension HeaderFields {
    /// Our form of a response's header fields.
    init(_ headers: HTTPHeaders) {
        self.init(headers.map { Field(name: $0.name, value: $0.value) })
    }
}

extension TimeAmount {
    /// A duration, clamped to between nothing and a year so that deadlines do not overflow.
    init(_ duration: Duration) {
        let clamped = min(max(duration, .zero), .seconds(365 * 86_400))
        let (seconds, attoseconds) = clamped.components
        self = .nanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }
}
