/// A request as a server received it.
public struct HTTPServerRequest: Sendable, Hashable {
    /// The method, such as `POST`.
    public var method: String
    /// The path, without the query.
    public var path: String
    /// The header fields.
    public var headers: HeaderFields
    /// The body.
    public var body: [UInt8]

    /// A request.
    public init(
        _ method: String,
        _ path: String,
        headers: HeaderFields = HeaderFields(),
        body: [UInt8] = []
    ) {
        self.method = method
        self.path = path
        self.headers = headers
        self.body = body
    }
}
