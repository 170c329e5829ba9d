import HTTPTransport
import Testing

@Suite("Server-sent events")
struct ServerSentEventParserTests {
    private func events(of pieces: [[UInt8]]) throws -> [ServerSentEvent] {
        var parser = ServerSentEventParser()
        return try pieces.flatMap { piece throws(ServerSentEventParser.TooLarge) in
            try parser.feed(piece)
        }
    }

    @Test(arguments: [
        ("data: a\n\n", [ServerSentEvent(data: Array("a".utf8))]),
        ("data:a\r\n\r\n", [ServerSentEvent(data: Array("a".utf8))]),
        ("data: a\r\r", [ServerSentEvent(data: Array("a".utf8))]),
        ("\u{FEFF}data: a\n\n", [ServerSentEvent(data: Array("a".utf8))]),
        ("event: x\ndata: a\n\n", [ServerSentEvent(name: "x", data: Array("a".utf8))]),
        ("data: a\ndata: b\n\n", [ServerSentEvent(data: Array("a\nb".utf8))]),
        ("data\n\n", [ServerSentEvent(data: [])]),
        (
            ": comment\nid: 7\nretry: 5\nunknown\n\ndata:  b\n\n",
            [ServerSentEvent(data: Array(" b".utf8))]
        ),
        ("event: x\n\ndata: a\n\n", [ServerSentEvent(data: Array("a".utf8))]),
        ("data: unfinished\n", []),
        ("data: unfinished", []),
        ("", []),
    ])
    func `are framed as the standard says`(stream: String, expected: [ServerSentEvent]) throws {
        #expect(try events(of: [Array(stream.utf8)]) == expected)
    }

    private static let recorded = """
        \u{FEFF}event: message_start\r\ndata: {"type":"message_start"}\r\n\r
        : keep-alive\n\nevent: ping\ndata: {"type":"ping"}\n\n\
        event: content_block_delta\rdata: {"text":"héllo 👋🏽 \\u00e9"}\r\r\
        data: one\ndata: two\n\ndata: [DONE]\n\n
        """

    @Test func `are the same wherever the stream is cut`() throws {
        let bytes = Array(Self.recorded.utf8)
        let whole = try events(of: [bytes])
        #expect(
            whole.map(\.name) == [
                "message_start", "ping", "content_block_delta", "message", "message",
            ]
        )
        for cut in 0...bytes.count {
            #expect(
                try events(of: [Array(bytes[..<cut]), Array(bytes[cut...])]) == whole,
                "cut at \(cut)"
            )
        }
        #expect(try events(of: bytes.map { [$0] }) == whole)
        for first in stride(from: 0, to: bytes.count, by: 3) {
            for second in stride(from: first, to: bytes.count, by: 7) {
                let pieces = [bytes[..<first], bytes[first..<second], bytes[second...]].map {
                    Array($0)
                }
                #expect(try events(of: pieces) == whole, "cuts at \(first), \(second)")
            }
        }
    }

    @Test(arguments: ["data: aaaaaaaaaaaaaaaa", "data: aaaaaaaa\ndata: aaaaaaaa\n"])
    func `are bounded`(stream: String) {
        var parser = ServerSentEventParser(maximumEventBytes: 16)
        #expect(throws: ServerSentEventParser.TooLarge.self) {
            try parser.feed(Array(stream.utf8))
        }
    }
}
