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

    /// Streams as servers send them: everything odd at once, the Messages API, the same with other
    /// line ends, chat completions.
    private static let recorded: [(stream: String, count: Int)] = [
        (
            """
            \u{FEFF}event: message_start\r\ndata: {"type":"message_start"}\r\n\r
            : keep-alive\n\nevent: ping\ndata: {"type":"ping"}\n\n\
            event: content_block_delta\rdata: {"text":"héllo 👋🏽 \\u00e9"}\r\r\
            data: one\ndata: two\n\ndata: [DONE]\n\n
            """, 5
        ),
        (messages, 6), (messages.replacing("\n", with: "\r\n"), 6),
        (messages.replacing("\n", with: "\r"), 6),
        (
            """
            data: {"object":"chat.completion.chunk","choices":[{"delta":{"content":"héllo"}}]}

            : processing

            data: {"choices":[],"usage":{"prompt_tokens":3}}

            data: [DONE]


            """, 3
        ),
    ]

    private static let messages = """
        event: message_start
        data: {"type":"message_start","message":{"id":"msg_1","content":[],"usage":{"input_tokens":20}}}

        event: content_block_start
        data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

        event: content_block_delta
        data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Grüße 🌍"}}

        event: content_block_stop
        data: {"type":"content_block_stop","index":0}

        event: message_delta
        data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":12}}

        event: message_stop
        data: {"type":"message_stop"}


        """

    @Test(arguments: recorded)
    func `are the same wherever the stream is cut`(stream: String, count: Int) throws {
        let bytes = Array(stream.utf8)
        let whole = try events(of: [bytes])
        #expect(whole.count == count)
        for cut in 0...bytes.count {
            let pieces = [Array(bytes[..<cut]), Array(bytes[cut...])]
            #expect(try events(of: pieces) == whole, "cut at \(cut)")
        }
        #expect(try events(of: bytes.map { [$0] }) == whole)
        for first in stride(from: 0, to: bytes.count, by: 11) {
            for second in stride(from: first, to: bytes.count, by: 13) {
                let pieces = [bytes[..<first], bytes[first..<second], bytes[second...]]
                let result = try events(of: pieces.map { Array($0) })
                #expect(result == whole, "cuts at \(first), \(second)")
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
