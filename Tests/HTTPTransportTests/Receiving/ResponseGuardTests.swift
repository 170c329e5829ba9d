import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import HTTPTransport

@Suite("A guard of responses")
struct ResponseGuardTests {
    private typealias Part = HTTPClientResponsePart

    private static func head(_ status: Int, _ headers: HTTPHeaders = [:]) -> Part {
        .head(.init(version: .http1_1, status: .init(statusCode: status), headers: headers))
    }

    /// What a connection passes on of the parts of a response, and why it refuses the rest.
    private func outcome(
        of parts: [HTTPClientResponsePart],
        requests: Int = 1
    ) throws -> (passed: [HTTPClientResponsePart], refusal: ResponseRefused?) {
        let channel = EmbeddedChannel(handler: ResponseGuard())
        _ = try channel.connect(to: .init(ipAddress: "127.0.0.1", port: 9)).wait()
        for _ in 0..<requests {
            let head = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/")
            try channel.writeOutbound(HTTPClientRequestPart.head(head))
        }
        var refusal: ResponseRefused?
        for part in parts {
            do {
                try channel.writeInbound(part)
            } catch let error as ResponseRefused {
                refusal = error
            }
        }
        var passed: [Part] = []
        while let part = try channel.readInbound(as: Part.self) { passed.append(part) }
        _ = try? channel.finish()
        return (passed, refusal)
    }

    @Test(arguments: [[], [100], [103, 103], Array(repeating: 102, count: 16)])
    func `passes a response on, interim ones before it too`(interim: [Int]) throws {
        let parts =
            interim.map { Self.head($0) } + [
                Self.head(200, ["a": "b"]), .body(ByteBuffer(string: "x")), .end(nil),
            ]
        let outcome = try outcome(of: parts)
        #expect(outcome.passed == parts)
        #expect(outcome.refusal == nil)
    }

    @Test func `passes the next response of the same connection on`() throws {
        let channel = EmbeddedChannel(handler: ResponseGuard())
        _ = try channel.connect(to: .init(ipAddress: "127.0.0.1", port: 9)).wait()
        for _ in 0..<2 {
            let head = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/")
            try channel.writeOutbound(HTTPClientRequestPart.head(head))
            try channel.writeInbound(Self.head(204))
            try channel.writeInbound(HTTPClientResponsePart.end(nil))
        }
        _ = try channel.finish()
    }

    @Test(arguments: [
        ([head(101)], "it switches to a protocol that nobody asked for"),
        (
            Array(repeating: head(102), count: 17),
            "more than 16 interim responses came before it"
        ),
        (
            [head(200, ["x": String(repeating: "v", count: 256 << 10)])],
            "its head is larger than 262144 bytes"
        ),
        ([head(200), head(200)], "it has two heads"),
        ([head(200), .end(nil), .end(nil)], "it came without a request"),
    ])
    func `refuses what is no response`(
        parts: [HTTPClientResponsePart],
        reason: String
    ) throws {
        let outcome = try outcome(of: parts)
        #expect(outcome.refusal == ResponseRefused(reason: reason))
        #expect(outcome.passed.count == parts.count - 1)
    }

    @Test func `passes nothing on behind what it refused`() throws {
        let parts = [Self.head(200), Self.head(200), .body(ByteBuffer(string: "x")), .end(nil)]
        #expect(try outcome(of: parts).passed == [Self.head(200)])
    }
}
