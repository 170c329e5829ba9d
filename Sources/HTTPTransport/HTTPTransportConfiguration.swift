public import Logging

/// How a transport connects.
public struct HTTPTransportConfiguration: Sendable {
    /// How long a connection may take to be made, name look-up and TLS included.
    public var connectTimeout: Duration
    /// How many requests are under way at once, each on a connection of its own.
    ///
    /// More wait their turn. It is never more than the process may open files for, less a reserve.
    public var maximumConnections: Int
    /// How long an unused connection is kept.
    public var keepAlive: Duration
    /// The proxy, if there is one.
    public var proxy: HTTPProxy?
    /// A PEM file of certificates to trust beside those of the system.
    ///
    /// It is for gateways with a certificate authority of their own; verification cannot be
    /// switched off.
    public var trustedCertificates: String?
    /// Where requests are logged, at `debug` and `trace`, without header values and bodies;
    /// nowhere by default.
    public var logger: Logger?

    /// A configuration; connections within ten seconds, at most 512, kept for a minute.
    public init(
        connectTimeout: Duration = .seconds(10),
        maximumConnections: Int = 512,
        keepAlive: Duration = .seconds(60),
        proxy: HTTPProxy? = nil,
        trustedCertificates: String? = nil,
        logger: Logger? = nil
    ) {
        self.connectTimeout = connectTimeout
        self.maximumConnections = maximumConnections
        self.keepAlive = keepAlive
        self.proxy = proxy
        self.trustedCertificates = trustedCertificates
        self.logger = logger
    }
}
