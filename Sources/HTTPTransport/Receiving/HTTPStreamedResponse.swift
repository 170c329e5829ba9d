/// A response whose body comes bit by bit.
public struct HTTPStreamedResponse: Sendable {
    /// The status, such as 200.
    public var status: Int
    /// The header fields.
    public var headers: HeaderFields
    /// The body; it can be read once.
    public var body: HTTPBody
}
