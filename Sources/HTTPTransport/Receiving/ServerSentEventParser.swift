/// Splits the bytes of an event stream into events, wherever the network cut them.
///
/// Follows the HTML standard: lines end in LF, CR or CRLF, a byte order mark at the start is
/// skipped, comments and unknown fields are ignored, and what the end of the stream leaves
/// unfinished is dropped.
public struct ServerSentEventParser: Sendable {
    /// An event is larger than allowed.
    public struct TooLarge: Error, Sendable, Hashable {}

    private let maximumEventBytes: Int
    private var line: [UInt8] = []
    private var name: [UInt8] = []
    private var data: [UInt8] = []
    private var hasData = false
    private var lastWasCarriageReturn = false
    private var isFirstLine = true

    /// A parser.
    ///
    /// - Parameter maximumEventBytes: How large one event may be.
    public init(maximumEventBytes: Int = 16 << 20) {
        self.maximumEventBytes = maximumEventBytes
    }

    /// Takes the next bytes of the stream.
    ///
    /// - Parameter bytes: Any piece of the stream.
    /// - Returns: The events that these bytes complete.
    /// - Throws: `TooLarge`.
    public mutating func feed(_ bytes: [UInt8]) throws(TooLarge) -> [ServerSentEvent] {
        var events: [ServerSentEvent] = []
        var start = 0
        for (index, byte) in bytes.enumerated() {
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
                lastWasCarriageReturn = false
                continue
            }
            if byte == UInt8(ascii: "\n"), lastWasCarriageReturn {
                // The second half of a CRLF, maybe in a piece of its own.
                lastWasCarriageReturn = false
                start = index + 1
                continue
            }
            lastWasCarriageReturn = byte == UInt8(ascii: "\r")
            line += bytes[start..<index]
            start = index + 1
            if let event = try endLine() { events.append(event) }
        }
        line += bytes[start...]
        try checkSize()
        return events
    }

    private func checkSize() throws(TooLarge) {
        guard line.count + data.count <= maximumEventBytes else { throw TooLarge() }
    }

    private mutating func endLine() throws(TooLarge) -> ServerSentEvent? {
        try checkSize()
        defer { line.removeAll(keepingCapacity: true) }
        if isFirstLine {
            isFirstLine = false
            if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        }
        guard !line.isEmpty else { return dispatch() }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        var value = line[min(colon + 1, line.endIndex)...]
        if value.first == UInt8(ascii: " ") { value.removeFirst() }
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "event":
            name = Array(value)
        case "data":
            if hasData { data.append(UInt8(ascii: "\n")) }
            data += value
            hasData = true
        default:
            break
        }
        return nil
    }

    private mutating func dispatch() -> ServerSentEvent? {
        defer {
            name = []
            data = []
            hasData = false
        }
        guard hasData else { return nil }
        return ServerSentEvent(
            name: name.isEmpty ? "message" : String(decoding: name, as: UTF8.self),
            data: data
        )
    }
}
