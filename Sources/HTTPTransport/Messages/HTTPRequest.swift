/// A request with everything that its sending needs.
///
/// Its description shows neither header values nor the body: those hold keys and documents.
public struct HTTPRequest: Sendable, Hashable {
    /// What is done with the resource.
    public enum Method: String, Sendable, Hashable {
        /// Reads it.
        case get = "GET"
        /// Hands it something.
        case post = "POST"
        /// Removes it.
        case delete = "DELETE"
    }

    /// The method.
    public var method: Method
    /// The absolute address, `http` or `https`.
    public var url: String
    /// The header fields; `host` and `content-length` are added when it is sent.
    public var headers: HeaderFields
    /// Header fields whose values must not be shown, such as the one with the key.
    public var secretHeaders: [String: Secret]
    /// The body, if there is one.
    public var body: [UInt8]?
    /// A body that is read from a file; it takes the place of `body`.
    public var upload: HTTPUpload?
    /// How long the exchange may take, the whole response body included; waiting for one of the
    /// transport's connections does not count.
    public var timeout: Duration
    /// How long the response may take to begin; no limit of its own by default.
    public var headTimeout: Duration?
    /// How long the response may bring nothing; no limit of its own by default.
    public var idleTimeout: Duration?
    /// How many bytes the response body may have.
    public var maximumBodyBytes: Int

    /// A request; ten minutes and 64 MiB of response by default.
    public init(
        _ method: Method,
        _ url: String,
        headers: HeaderFields = HeaderFields(),
        secretHeaders: [String: Secret] = [:],
        body: [UInt8]? = nil,
        upload: HTTPUpload? = nil,
        timeout: Duration = .seconds(600),
        headTimeout: Duration? = nil,
        idleTimeout: Duration? = nil,
        maximumBodyBytes: Int = 64 << 20
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.secretHeaders = secretHeaders
        self.body = body
        self.upload = upload
        self.timeout = timeout
        self.headTimeout = headTimeout
        self.idleTimeout = idleTimeout
        self.maximumBodyBytes = maximumBodyBytes
    }

    /// A `POST` of JSON text.
    public static func post(json: [UInt8], to url: String) -> HTTPRequest {
        HTTPRequest(.post, url, headers: ["content-type": "application/json"], body: json)
    }

    /// Scheme, host and port of the address: what an error may show of it.
    var origin: String { Self.origin(of: url) }

    /// Scheme, host and port of an address, without user name, password, path or query.
    package static func origin(of url: String) -> String {
        guard let separator = url.firstRange(of: "://") else { return "an address without scheme" }
        let authority = url[separator.upperBound...].prefix { !"/?#".contains($0) }
        let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] }
        return String(url[..<separator.upperBound] + (host ?? authority))
    }
}

extension HTTPRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The method and the origin, such as `POST https://api.anthropic.com`.
    public var description: String { "\(method.rawValue) \(origin)" }
    /// The method and the origin.
    public var debugDescription: String { description }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
