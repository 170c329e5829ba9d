import NIOCore
import Testing

@testable import HTTPTransport

/// Addresses, header fields, pages and errors as users meet them.
@Suite struct MessageTests {
    @Test(arguments: [
        ("https://api.example.com/v1?key=x", "https://api.example.com"),
        ("http://h:80", "http://h:80"),
        ("https://me:secret@h/x", "https://h"), ("https://a@b@h", "https://h"),
        ("http://h?x", "http://h"),
        ("http://h#x", "http://h"), ("no scheme", "an address without scheme"),
        ("", "an address without scheme"),
        ("x://", "x://"), ("https://[::1]:8/y", "https://[::1]:8"),
    ])
    func `Of an address the origin alone is shown`(url: String, origin: String) {
        #expect(HTTPRequest.origin(of: url) == origin)
        #expect("\(HTTPRequest(.delete, url))" == "DELETE \(origin)")
    }

    @Test func `A request has ten minutes and 64 MiB unless it says otherwise`() {
        let request = HTTPRequest.post(json: [0x7B, 0x7D], to: "http://h")
        #expect((request.method, request.timeout) == (.post, .seconds(600)))
        #expect(request.maximumBodyBytes == 67_108_864)
        #expect(request.headers.fields == [.init(name: "content-type", value: "application/json")])
        #expect(
            request.body == [0x7B, 0x7D] && request.headTimeout == nil && request.idleTimeout == nil
        )
        #expect("\(HTTPResponse(status: 200, body: [1, 2]))" == "HTTP 200, 2 bytes")
        let upload = HTTPUpload(prefix: [1], path: "f", byteCount: 7, suffix: [2, 3])
        #expect(upload.contentLength == 10)
    }

    @Test(arguments: [
        ("Content-Type", "a"), ("content-type", "a"), ("CONTENT-TYPE", "a"), ("x-é", "e"),
        ("content-typ", nil), ("content_type", nil), ("X-Twice", "1"), ("", nil), ("X-@", "at"),
        ("X-`", nil),
        ("x-Z", "z"), ("x-[", nil),
    ])
    func `A field is found whatever the case of its name`(name: String, value: String?) {
        let fields: HeaderFields = [
            "content-type": "a", "x-é": "e", "x-twice": "1", "X-TWICE": "2", "x-@": "at",
            "X-z": "z",
        ]
        #expect(fields[name] == value)
    }

    @Test(arguments: [
        ("HTTP://proxy:1", HTTPProxy(host: "proxy", port: 1)),
        ("http://proxy/", HTTPProxy(host: "proxy", port: 80)),
        (
            "http://a@b:c@proxy:65535",
            HTTPProxy(host: "proxy", port: 65_535, credentials: Secret("a@b:c"))
        ),
        ("[::1]", HTTPProxy(host: "::1", port: 80)),
        ("@proxy", HTTPProxy(host: "proxy", port: 80, credentials: Secret(""))),
        ("http://proxy:65536", nil), ("http://proxy:-1", nil), ("http://proxy:", nil),
        ("http://", nil),
        ("http://proxy/path", nil), ("socks5://proxy", nil), ("http://proxy//", nil), (":80", nil),
    ])
    func `A proxy's address has a host, and maybe a port and credentials`(
        text: String,
        proxy: HTTPProxy?
    ) {
        #expect(HTTPProxy(text) == proxy)
    }

    @Test(
        arguments: [
            ("", "<!DOCTYPE html><title>Log in</title>", "Log in"),
            ("", " \n<html><head></head>", ""),
            ("", "\u{FEFF}<!doctype HTML>", ""), ("text/html", "Bad gateway", ""),
            ("Text/HTML; charset=utf-8", "<b>x</b>", ""), ("text/html", "{\"a\":1}", nil),
            ("", "<b>x</b>", nil),
            ("application/json", "<?xml", nil), ("", "", nil), ("text/plain", "<html>", ""),
            ("", "<html><TITLE lang=\"x\"> a\n  b </Title>", "a b"),
            ("", "<html><title>never closed", ""),
            ("", "<html><title>İ</title>", ""),
        ] as [(String, String, String?)]
    )
    func `A page is told from an answer, with its title`(type: String, body: String, title: String?)
    {
        let page = WebPage(headers: ["content-type": type], body: Array(body.utf8))
        #expect(page?.title == title)
    }

    @Test(arguments: [
        (Duration.seconds(1), "1 s"), (.milliseconds(1_500), "1.5 s"),
        (.milliseconds(20), "0.02 s"),
        (.microseconds(1_499), "0.001 s"), (.seconds(600), "600 s"), (.zero, "0 s"),
    ])
    func `A limit is told in seconds`(duration: Duration, text: String) {
        #expect(duration.inSeconds == text)
    }

    private func error(_ cause: any Error, _ progress: ExchangeProgress = .sent)
        -> HTTPTransportError
    {
        var request = HTTPRequest(.get, "https://h/secret")
        request.timeout = .seconds(5)
        return HTTPTransportError(cause, of: request, at: progress)
    }

    private struct Other: Error {}

    private static let causes:
        [(
            cause: any Error, progress: ExchangeProgress, code: HTTPTransportError.Code,
            words: String
        )] = [
            (
                ResponseTooLarge(limit: 7), .receiving, .tooLarge,
                "the response is larger than the limit of 7 bytes"
            ),
            (
                ResponseIdle(limit: .milliseconds(2_500)), .receiving, .idle,
                "the response brought nothing for 2.5 s"
            ),
            (
                ResponseRefused(reason: "its status is 7"), .sent, .malformed,
                "the response is not one that HTTP allows: its status is 7"
            ),
            (
                IOError(errnoCode: 111, reason: "connect"), .connecting, .connect,
                "no connection: Connection refused"
            ),
            (
                IOError(errnoCode: 104, reason: "read"), .sent, .reset,
                "the connection was closed before the response began"
            ),
            (
                IOError(errnoCode: 104, reason: "read"), .receiving, .cut,
                "the connection was closed inside the response"
            ),
            (
                ChannelError.ioOnClosedChannel, .connecting, .reset,
                "the connection was closed while the request was sent"
            ),
            (CancellationError(), .sent, .cancelled, "the request was cancelled"),
            (Other(), .receiving, .cut, "the connection was closed inside the response"),
        ]

    @Test(arguments: causes.indices)
    func `A failure says what happened and how far the request had come`(index: Int) {
        let (cause, progress, code, words) = Self.causes[index]
        let error = error(cause, progress)
        #expect(error.code == code)
        #expect("\(error)" == "https://h: \(words)")
        #expect(error.requestWasSent == (progress != .connecting))
        #expect(error.isRetryable == [.connect, .idle, .reset, .cut, .malformed].contains(code))
    }

    @Test func `What cannot pass is not tried again`() {
        typealias Code = HTTPTransportError.Code
        let retried: [Code] = [.connect, .timeout, .idle, .reset, .cut, .malformed]
        let final: [Code] = [.invalidRequest, .tls, .proxy, .tooLarge, .cancelled, .shutDown]
        func isRetryable(_ code: Code) -> Bool {
            HTTPTransportError(code: code, origin: "", reason: "").isRetryable
        }
        #expect(retried.allSatisfy(isRetryable) && !final.contains(where: isRetryable))
        #expect(
            (retried + final).map(\.description) == [
                "connect", "timeout", "idle", "reset", "cut", "malformed", "invalidRequest", "tls",
                "proxy",
                "tooLarge", "cancelled", "shutDown",
            ]
        )
    }

    @Test(arguments: [
        (" a\n", "a"), ("\t\u{A0}a b ", "a b"), ("", ""), (" ", ""),
    ])
    func `A secret has no white space around it`(text: String, revealed: String) {
        #expect(Secret(text).revealed == revealed)
        #expect(Secret(text).isEmpty == revealed.isEmpty)
        #expect("\(Secret(text))" == "<redacted>")
    }

    private func events(_ text: String, limit: Int = 100) throws -> [ServerSentEvent] {
        var parser = ServerSentEventParser(maximumEventBytes: limit)
        return try parser.feed(Array(text.utf8))
    }

    @Test(arguments: [
        ("data:  a\n\n", "message", " a"), ("data:a:b\n\n", "message", "a:b"),
        ("event:x\ndata\n\n", "x", ""),
        ("event: x\nevent: y\ndata: 1\n\n", "y", "1"),
        ("data: 1\ndata\ndata: 3\n\n", "message", "1\n\n3"),
        ("event\ndata: 1\n\n", "message", "1"), ("datax: 1\ndata: 2\n\n", "message", "2"),
        (":data: 1\ndata: 2\n\n", "message", "2"), ("\n\n\ndata: 1\n\n", "message", "1"),
        ("Data: 1\ndata: 2\n\n", "message", "2"), ("data: 1\r\n\ndata: 2", "message", "1"),
    ])
    func `A field is cut at its first colon`(text: String, name: String, data: String) throws {
        let event = try #require(try events(text).first)
        #expect((event.name, event.text) == (name, data))
    }

    @Test func `A mark of UTF-8 counts on the first line only`() throws {
        #expect(try events("\u{FEFF}data: a\n\n\u{FEFF}data: b\n\n").map(\.text) == ["a"])
    }

    @Test(arguments: [
        ("data: 7890\n\n", true), ("data: 78901\n\n", false), ("data: 7890", true),
        ("data: 78901", false),
        ("data: 1\ndata: 2\n\n", true), ("data: 12\ndata: 34\n\n", true),
        ("data: 123\ndata: 34\n\n", false), (": 34567890\n", true),
        (": 345678901\n", false),
        ("data: 7890\n\ndata: 7890\n\n", true),
    ])
    func `An event may be as large as the limit`(text: String, fits: Bool) {
        #expect(((try? events(text, limit: 10)) != nil) == fits)
    }

    @Test func `A gate lets in as many as it has places, the others in their order`() async {
        var gate = ConnectionGate.StateMachine(limit: 1)
        guard case .admitted = gate.arrive(), case .mustWait(ticket: 1) = gate.arrive(),
            case .mustWait(ticket: 2) = gate.arrive()
        else {
            Issue.record("one place is not one place")
            return
        }
        #expect(gate.leave() == nil)
        guard case .admitted = gate.arrive() else {
            Issue.record("a place that was left is free")
            return
        }
        let shared = ConnectionGate(limit: 2)
        #expect(await shared.enter())
        #expect(await shared.enter())
        async let third = shared.enter()
        shared.leave()
        #expect(await third)
        shared.leave()
        #expect(await shared.enter())
    }

    @Test func `Who gives up waiting takes no place`() async {
        let gate = ConnectionGate(limit: 1)
        #expect(await gate.enter())
        let waiting = Task { await gate.enter() }
        waiting.cancel()
        #expect(await waiting.value == false)
        gate.leave()
        #expect(await gate.enter())
    }
}
