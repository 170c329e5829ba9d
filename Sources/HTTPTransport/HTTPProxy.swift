/// An HTTP proxy, asked for a tunnel to every host, so that it sees no key.
public struct HTTPProxy: Sendable, Hashable {
    /// The host name or address.
    public var host: String
    /// The port.
    public var port: Int
    /// User name and password as `name:password`, where the proxy wants them.
    public var credentials: Secret?

    /// A proxy.
    public init(host: String, port: Int, credentials: Secret? = nil) {
        self.host = host
        self.port = port
        self.credentials = credentials
    }

    /// Reads `[http://][name:password@]host[:port][/]` as the variable `HTTPS_PROXY` holds it.
    ///
    /// - Returns: `nil` where there is no host, the port is no number or the scheme not `http`.
    ///   The default port is 80.
    public init?(_ text: String) {
        var rest = text[...]
        if let scheme = rest.firstRange(of: "://") {
            guard rest[..<scheme.lowerBound].lowercased() == "http" else { return nil }
            rest = rest[scheme.upperBound...]
        }
        if rest.hasSuffix("/") { rest.removeLast() }
        var credentials: Secret?
        if let at = rest.lastIndex(of: "@") {
            credentials = Secret(rest[..<at])
            rest = rest[rest.index(after: at)...]
        }
        var port = 80
        if let colon = rest.lastIndex(of: ":"), !rest[colon...].contains("]") {
            guard let number = UInt16(rest[rest.index(after: colon)...]), number > 0 else {
                return nil
            }
            port = Int(number)
            rest = rest[..<colon]
        }
        let host = rest.filter { !"[]".contains($0) }
        guard !host.isEmpty, !host.contains("/") else { return nil }
        self.init(host: String(host), port: port, credentials: credentials)
    }
}
