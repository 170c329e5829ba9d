/// Why an exchange brought no whole response.
///
/// A response with an error status is not such an error. The text names the origin that was asked,
/// never a path, a header or a body.
public struct HTTPTransportError: Error, Sendable {
    /// What went wrong.
    public struct Code: Sendable, Hashable {
        private enum Value: String {
            case invalidRequest, connect, tls, proxy, timeout, idle, reset, cut, tooLarge, malformed
            case cancelled, shutDown
        }

        private let value: Value

        /// The address or a header field cannot be sent at all.
        public static var invalidRequest: Code { Code(value: .invalidRequest) }
        /// No connection: the name is unknown, or nothing answers there.
        public static var connect: Code { Code(value: .connect) }
        /// TLS failed, mostly because the certificate could not be verified.
        public static var tls: Code { Code(value: .tls) }
        /// The proxy refused.
        public static var proxy: Code { Code(value: .proxy) }
        /// The time for the whole exchange ran out.
        public static var timeout: Code { Code(value: .timeout) }
        /// A streamed response brought nothing for too long.
        public static var idle: Code { Code(value: .idle) }
        /// The connection was closed before the response began.
        public static var reset: Code { Code(value: .reset) }
        /// The connection was closed inside the response.
        public static var cut: Code { Code(value: .cut) }
        /// The response is larger than the request allows.
        public static var tooLarge: Code { Code(value: .tooLarge) }
        /// The response is not HTTP.
        public static var malformed: Code { Code(value: .malformed) }
        /// The task that asked was cancelled.
        public static var cancelled: Code { Code(value: .cancelled) }
        /// The transport was shut down before.
        public static var shutDown: Code { Code(value: .shutDown) }
    }

    /// What went wrong.
    public var code: Code
    /// Scheme, host and port of the address.
    public var origin: String
    /// What happened, in words.
    public var reason: String
    /// Whether the whole request had been handed to the network: then it may have been served.
    public var requestWasSent: Bool
    /// The error underneath, where there was one.
    public var cause: (any Error)?

    /// An error.
    public init(
        code: Code,
        origin: String,
        reason: String,
        requestWasSent: Bool = false,
        cause: (any Error)? = nil
    ) {
        self.code = code
        self.origin = origin
        self.reason = reason
        self.requestWasSent = requestWasSent
        self.cause = cause
    }

    /// Whether the same request may succeed when it is sent again.
    public var isRetryable: Bool {
        switch code {
        case .connect, .timeout, .idle, .reset, .cut, .malformed: true
        default: false
        }
    }
}

extension HTTPTransportError.Code: CustomStringConvertible {
    /// The name.
    public var description: String { value.rawValue }
}

extension HTTPTransportError: CustomStringConvertible {
    /// The origin and the reason.
    public var description: String { "\(origin): \(reason)" }
}
