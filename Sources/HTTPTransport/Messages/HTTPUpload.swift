/// A request body that is read from a file while it is sent, so that it is never whole in memory.
public struct HTTPUpload: Sendable, Hashable {
    /// What is sent before the file.
    public var prefix: [UInt8]
    /// The path of the file.
    public var path: String
    /// How many bytes of the file are sent; a file that holds fewer fails the request.
    public var byteCount: Int
    /// What is sent behind the file.
    public var suffix: [UInt8]

    /// A body made of a file and what stands around it.
    public init(prefix: [UInt8] = [], path: String, byteCount: Int, suffix: [UInt8] = []) {
        self.prefix = prefix
        self.path = path
        self.byteCount = byteCount
        self.suffix = suffix
    }

    /// The bytes of the whole body.
    public var contentLength: Int { prefix.count + byteCount + suffix.count }
}
