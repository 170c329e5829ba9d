import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// How far an exchange came.
enum ExchangeProgress {
    case connecting, sent, receiving
}

/// Fails an exchange whose body is larger than allowed.
struct ResponseTooLarge: Error {
    var limit: Int
}

/// Fails an exchange whose response breaks the rules of HTTP.
struct ResponseRefused: Error, Hashable {
    /// What it breaks.
    var reason: String
}

/// Fails a streamed exchange that brings nothing.
struct ResponseIdle: Error {
    var limit: Duration
}

extension HTTPTransportError {
    /// The error for what ended an exchange.
    init(_ error: any Error, of request: HTTPRequest, at progress: ExchangeProgress) {
        let (code, reason) = Self.classify(error, of: request, at: progress)
        self.init(
            code: code,
            origin: request.origin,
            reason: reason,
            requestWasSent: progress != .connecting,
            cause: error
        )
    }

    private static func classify(
        _ error: any Error,
        of request: HTTPRequest,
        at progress: ExchangeProgress
    ) -> (Code, String) {
        switch error {
        case let error as ResponseTooLarge:
            (.tooLarge, "the response is larger than the limit of \(error.limit) bytes")
        case let error as ResponseIdle:
            (.idle, "the response brought nothing for \(error.limit.inSeconds)")
        case let error as ResponseRefused:
            (.malformed, "the response is not one that HTTP allows: \(error.reason)")
        case let error as HTTPClientError:
            classify(error, of: request, at: progress)
        case let error as NIOConnectionError:
            (.connect, connectReason(error))
        case let error as NIOSSLError:
            classify(error, at: progress)
        case is NIOSSLExtraError, is BoringSSLError:
            (.tls, "TLS failed: \(tlsReason("\(error)"))")
        case let error as HTTPParserError where error == .invalidEOFState:
            closed(at: progress)
        case is HTTPParserError:
            (.malformed, "the response is not HTTP")
        case let error as IOError where progress == .connecting:
            (.connect, "no connection: \(Errno.name(error.errnoCode))")
        case is IOError, is ChannelError:
            closed(at: progress)
        case is CancellationError:
            (.cancelled, "the request was cancelled")
        default:
            closed(at: progress)
        }
    }

    private static func classify(
        _ error: HTTPClientError,
        of request: HTTPRequest,
        at progress: ExchangeProgress
    ) -> (Code, String) {
        switch error {
        case .deadlineExceeded, .readTimeout, .writeTimeout:
            (.timeout, "no whole response within \(request.timeout.inSeconds)")
        case .connectTimeout, .getConnectionFromPoolTimeout:
            (.connect, "no connection within the connect timeout")
        case .tlsHandshakeTimeout:
            (.tls, "the TLS handshake was not finished within the connect timeout")
        case .proxyAuthenticationRequired:
            (.proxy, "the proxy wants a user name and password; give them in the proxy's address")
        case .invalidProxyResponse, .httpProxyHandshakeTimeout:
            (.proxy, "the proxy did not open a tunnel")
        case .cancelled:
            (.cancelled, "the request was cancelled")
        case .alreadyShutdown:
            (.shutDown, "the client was shut down")
        default:
            closed(at: progress)
        }
    }

    private static func classify(
        _ error: NIOSSLError,
        at progress: ExchangeProgress
    ) -> (Code, String) {
        switch error {
        case .uncleanShutdown where progress != .connecting:
            closed(at: progress)
        case .noSuchFilesystemObject, .failedToLoadCertificate:
            (.tls, "the file of trusted certificates cannot be read; check its path and content")
        case .handshakeFailed(let cause):
            (.tls, "the TLS handshake failed: \(tlsReason("\(cause)"))")
        default:
            (.tls, "TLS failed: \(tlsReason("\(error)"))")
        }
    }

    private static func closed(at progress: ExchangeProgress) -> (Code, String) {
        switch progress {
        case .connecting: (.reset, "the connection was closed while the request was sent")
        case .sent: (.reset, "the connection was closed before the response began")
        case .receiving: (.cut, "the connection was closed inside the response")
        }
    }

    private static func connectReason(_ error: NIOConnectionError) -> String {
        if let failure = error.connectionErrors.first {
            let name = (failure.error as? IOError).map { Errno.name($0.errnoCode) }
            return "no connection: \(name ?? "the connect timeout passed")"
        }
        return "no connection: the host name is not known here"
    }

    /// The words of a TLS error without file names and line numbers of the library.
    private static func tlsReason(_ text: String) -> String {
        func says(_ words: String...) -> Bool { words.contains { text.contains($0) } }
        if says("CERTIFICATE_VERIFY_FAILED", "unableToValidate", "ValidateHostname") {
            return "the server's certificate cannot be verified; if the server is a gateway with a"
                + " certificate authority of its own, give its certificate to trust"
        }
        if says("EOF during handshake", "WRONG_VERSION_NUMBER", "HTTP_REQUEST") {
            return "the server does not speak TLS on this port; check whether the address should"
                + " begin with http://"
        }
        return String(text.prefix { $0 != "\n" }.prefix(120))
    }
}

extension Duration {
    /// The duration in seconds with as many decimals as it needs, up to three: `1.5 s`.
    var inSeconds: String {
        let milliseconds = self / .milliseconds(1)
        let seconds = (milliseconds.rounded() / 1000).description
        return (seconds.hasSuffix(".0") ? String(seconds.dropLast(2)) : seconds) + " s"
    }
}
