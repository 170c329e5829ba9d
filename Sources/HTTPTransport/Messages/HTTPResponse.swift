/// A response with its whole body.
///
/// Its description leaves the body out.
public struct HTTPResponse: Sendable, Hashable {
    /// The status, such as 200.
    public var status: Int
    /// The header fields.
    public var headers: HeaderFields
    /// The body.
    public var body: [UInt8]

    /// A response.
    public init(status: Int, headers: HeaderFields = HeaderFields(), body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

extension HTTPResponse: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The status and the size of the body, such as `HTTP 200, 1234 bytes`.
    public var description: String { "HTTP \(status), \(body.count) bytes" }
    /// The status and the size of the body.
    public var debugDescription: String { description }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
