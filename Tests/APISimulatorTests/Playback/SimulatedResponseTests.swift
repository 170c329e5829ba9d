import JSON
import Testing

@testable import APISimulator

/// The steps in which answers are sent, with and without a fault on the way.
@Suite struct SimulatedResponseTests {
    /// Steps as text: what is written in quotes, and what else is done.
    private func words(_ steps: [Step]) -> [String] {
        steps.map { step in
            switch step {
            case .write(let bytes): "'\(String(decoding: bytes, as: UTF8.self))'"
            case .wait(let time): "wait \(time)"
            case .end: "end"
            case .close: "close"
            case .reset: "reset"
            case .repeat(let from): "from \(from)"
            case .hang: "hang"
            }
        }
    }

    private static let entry = Books.Entry(document: 1, input: 2)

    private func body(_ fault: Fault?) -> Script {
        SimulatedResponse(body: .bytes(Array("{\"a\":1}".utf8)), entry: Self.entry)
            .script(eventDelay: .zero, fault: fault)
    }

    private static func head(_ length: Int) -> String {
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: \(length)\r\n\r\n"
    }

    private static let whole = head(7) + "{\"a\":1}"
    private static let cut = head(7) + "{\"a"

    private static let bodies: [(fault: Fault?, steps: [String], isBilled: Bool)] = [
        (nil, ["'\(whole)'", "end"], true), (.refusal, ["'\(whole)'", "end"], true),
        (.resetAfterHeaders, ["'\(head(7))'", "wait 0.005 seconds", "reset"], false),
        (.resetInsideBody, ["'\(cut)'", "wait 0.005 seconds", "reset"], false),
        (.cutBody, ["'\(cut)'", "close"], false),
        (.resetAfterBody, ["'\(whole)'", "wait 0.005 seconds", "reset"], true),
        (.truncatedJSON, ["'\(head(3)){\"a'", "end"], false),
        (.garbage, ["'\(head(12))\u{0}\u{1}{]not JSON'", "end"], false),
        (.invalidUTF8, ["'\(head(10)){\"a\u{FFFD}(\u{FFFD}\":1}'", "end"], false),
        (
            .malformedChunks,
            [
                "'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
                    + "transfer-encoding: chunked\r\n\r\nxyz\r\n{}\r\n'", "close",
            ], false
        ),
    ]

    @Test(arguments: bodies)
    func `A body goes out whole, in part or not at all`(
        fault: Fault?,
        steps: [String],
        isBilled: Bool
    ) {
        let script = body(fault)
        #expect(words(script.steps) == steps)
        #expect(script.entry == (isBilled ? Self.entry : nil))
        #expect(script.isCounted)
    }

    @Test func `A byte at a time is all bytes, with a pause behind each`() {
        let script = body(.drip(.milliseconds(2)))
        let written = words(script.steps).filter { $0.hasPrefix("'") }.map {
            $0.dropFirst().dropLast()
        }
        #expect(written.joined() == Self.whole && written.allSatisfy { $0.utf8.count == 1 })
        #expect(script.steps.count == 2 * Self.whole.utf8.count + 1)
        #expect(script.steps.last == .end && script.steps[1] == .wait(.milliseconds(2)))
        #expect(script.entry == nil)
    }

    private static let streamHead =
        "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
    private static let (one, two, three, four) = (
        "3\r\nabc\r\n", "4\r\ndefg\r\n", "2\r\nhi\r\n", "10\r\n0123456789abcdef\r\n"
    )
    private static let last = "0\r\n\r\n"

    private func stream(_ fault: Fault?, delay: Duration = .zero) -> Script {
        let events = ["abc", "defg", "hi", "0123456789abcdef"].map { Array($0.utf8) }
        return SimulatedResponse(
            contentType: "text/event-stream",
            body: .events(events),
            entry: Self.entry
        )
        .script(eventDelay: delay, fault: fault)
    }

    private static let streams: [(fault: Fault?, steps: [String], isBilled: Bool)] = [
        (nil, ["'\(one + two + three + four)'", "'\(last)'", "end"], true),
        (.resetAfterHeaders, ["wait 0.005 seconds", "reset"], false),
        (.resetInsideBody, ["'\(one + two)'", "wait 0.005 seconds", "reset"], false),
        (.cutBody, ["'\(one + two)'", "close"], false),
        (.halfEvent, ["'\(one + two)'", "'1\r\nh\r\n'", "'\(last)'", "end"], false),
        (.truncatedJSON, ["'\(one + two)'", "'1\r\nh\r\n'", "'\(last)'", "end"], false),
        (
            .garbage,
            [
                "'\(one + two)'", "'25\r\nevent: content_block_delta\ndata: {]\n\n\r\n\(last)'",
                "end",
            ],
            false
        ),
        (
            .invalidUTF8,
            ["'\(one + two)'", "'12\r\ndata: {\"a\":\"\u{FFFD}(\"}\n\n\r\n\(last)'", "end"], false
        ),
        (
            .errorEvent(type: "t"),
            [
                "'\(one + two)'",
                "'51\r\nevent: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"t\","
                    + "\"message\":\"Simulated.\"}}\n\n\r\n\(last)'", "end",
            ], false
        ),
        (.noMessageStop, ["'\(one + two + three)'", "'\(last)'", "end"], false),
        (.openEnd, ["'\(one + two + three + four)'", "hang"], false),
        (
            .doubledMessageStop, ["'\(one + two + three + four + four)'", "'\(last)'", "end"], true
        ),
        (
            .pingsForever(every: .milliseconds(3)),
            [
                "'\(one + two)'",
                "'2c\r\nevent: ping\ndata: {\"type\":\"ping\"}\n\n: alive\n\n\r\n'",
                "wait 0.003 seconds", "from 2",
            ], false
        ),
        (
            .doneMarker,
            ["'\(one + two + three + four)e\r\ndata: [DONE]\n\n\r\n'", "'\(last)'", "end"], true
        ),
    ]

    @Test(arguments: streams)
    func `A stream goes out whole, in part or not at all`(
        fault: Fault?,
        steps: [String],
        isBilled: Bool
    ) {
        let script = stream(fault)
        #expect(words(script.steps) == ["'\(Self.streamHead)'"] + steps)
        #expect(script.entry == (isBilled ? Self.entry : nil))
    }

    @Test func `Events can take time, and so can bytes`() {
        let slow = stream(nil, delay: .milliseconds(7))
        #expect(
            words(slow.steps) == [
                "'\(Self.streamHead)'", "'\(Self.one)'", "wait 0.007 seconds", "'\(Self.two)'",
                "wait 0.007 seconds", "'\(Self.three)'", "wait 0.007 seconds", "'\(Self.four)'",
                "wait 0.007 seconds", "'\(Self.last)'", "end",
            ]
        )
        // Pings come behind as many steps as there are.
        let pings = stream(.pingsForever(every: .seconds(1)), delay: .milliseconds(7))
        #expect(words(pings.steps).last == "from 5")
        let drip = stream(.drip(.milliseconds(1)))
        let bytes = (Self.one + Self.two + Self.three + Self.four).utf8.count
        #expect(drip.steps.count == 1 + 2 * bytes + 2 && drip.entry == Self.entry)
    }

    @Test func `Noise stands inside of a block alone`() {
        let events = ["aa", "bb", "cc", "dd", "ee"].map { Array($0.utf8) }
        let script = SimulatedResponse(body: .events(events)).script(
            eventDelay: .zero,
            fault: .unknownEvents
        )
        let comment = "c\r\n: a comment\n\r\n"
        let ping = "23\r\nevent: ping\ndata: {\"type\":\"ping\"}\n\n\r\n"
        let brand = "37\r\nevent: brand_new\ndata: {\"type\":\"brand_new\",\"index\":7}\n\n\r\n"
        let delta =
            "68\r\nevent: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,"
            + "\"delta\":{\"type\":\"new_delta\"}}\n\n\r\n"
        func chunk(_ text: String) -> String { "2\r\n\(text)\r\n" }
        #expect(
            words(script.steps)[1] == "'\(chunk("aa") + chunk("bb"))"
                + "\(comment + ping + brand + delta)\(chunk("cc") + chunk("dd") + chunk("ee"))'"
        )
    }

    @Test(arguments: [
        (200, "OK"), (201, "Server Error"), (302, "Redirect"), (399, "Redirect"),
        (400, "Client Error"), (499, "Client Error"), (500, "Server Error"),
    ])
    func `A head has a status, its fields and one type of content`(status: Int, phrase: String) {
        var reply = SimulatedResponse(status: status, body: .bytes([]))
        let usual = "HTTP/1.1 \(status) \(phrase)\r\ncontent-type: application/json\r\n"
        #expect(
            String(decoding: reply.head(length: 0), as: UTF8.self)
                == usual + "content-length: 0\r\n\r\n"
        )
        reply.headers = [("Content-Type", "text/plain"), ("x-a", "b")]
        #expect(
            String(decoding: reply.head(length: nil), as: UTF8.self)
                == "HTTP/1.1 \(status) \(phrase)\r\nContent-Type: text/plain\r\nx-a: b\r\n"
                + "transfer-encoding: chunked\r\n\r\n"
        )
    }
}
