/// One event of an event stream.
public struct ServerSentEvent: Sendable, Hashable {
    /// The name; `message` where the stream gives none.
    public var name: String
    /// The data, its lines joined by line feeds; UTF-8 unless the server errs.
    public var data: [UInt8]

    /// An event.
    public init(name: String = "message", data: [UInt8]) {
        self.name = name
        self.data = data
    }

    /// The data as text; bytes that are not UTF-8 become replacement characters.
    public var text: String { String(decoding: data, as: UTF8.self) }
}
