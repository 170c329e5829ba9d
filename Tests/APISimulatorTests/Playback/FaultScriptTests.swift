import JSON
import Testing

@testable import APISimulator

/// What is sent where a fault leaves nothing of the answer.
@Suite struct FaultScriptTests {
    private func steps(_ fault: Fault, path: String = "/v1/messages") -> [Step]? {
        let request = ReceivedRequest(number: 7, path: path, json: nil)
        return APISimulator.script(inPlaceOfAnswer: fault, to: request)?.steps
    }

    private func text(_ step: Step?) -> String {
        guard case .write(let bytes) = step else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let answers: [(fault: Fault, text: String)] = [
        (
            .status(529),
            "HTTP/1.1 529 Server Error\r\nrequest-id: req_7\r\ncontent-type: application/json\r\n"
                + "content-length: 79\r\n\r\n"
                + #"{"type":"error","error":{"type":"overloaded_error","message":"Simulated."}}"#
        ),
        (
            .status(400, type: "t", message: "m", code: "c", headers: ["retry-after": "1"]),
            "HTTP/1.1 400 Client Error\r\nretry-after: 1\r\nrequest-id: req_7\r\n"
                + "content-type: application/json\r\ncontent-length: 86\r\n\r\n"
                + #"{"type":"error","error":{"type":"t","message":"m","details":{"error_code":"c"}}}"#
        ),
        (
            .response(status: 418, headers: ["content-type": "text/plain"], body: "tea"),
            "HTTP/1.1 418 Client Error\r\ncontent-type: text/plain\r\ncontent-length: 3\r\n\r\ntea"
        ),
        (
            .redirect(to: "https://a.example/b"),
            "HTTP/1.1 307 Redirect\r\nlocation: https://a.example/b\r\n"
                + "content-type: application/json\r\ncontent-length: 0\r\n\r\n"
        ),
        (
            .webPage,
            "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 39\r\n\r\n"
                + "<html><body>Please log in</body></html>"
        ),
    ]

    @Test(arguments: answers)
    func `An answer of another kind is written whole`(fault: Fault, text wanted: String) throws {
        let steps = try #require(self.steps(fault))
        let written = text(steps.first)
        #expect(written.withoutLength == wanted.withoutLength)
        // The length is that of the body.
        let body = written.split(separator: "\r\n\r\n").dropFirst().first ?? ""
        #expect(written.contains("content-length: \(body.utf8.count)\r\n"))
        #expect(steps.dropFirst() == [.end])
    }

    @Test func `Chat completions have errors of their own form`() throws {
        let steps = try #require(
            self.steps(.status(429, code: "quota"), path: "/v1/chat/completions")
        )
        #expect(
            text(steps.first).hasSuffix(
                #"{"error":{"message":"Simulated.","type":"rate_limit_error","param":null,"code":"quota"}}"#
            )
        )
    }

    @Test(arguments: [0, 5, 1 << 20, (1 << 20) + 3, 3 << 20])
    func `A large body is as large as it says`(size: Int) throws {
        let steps = try #require(self.steps(.enormousBody(size)))
        #expect(text(steps.first).hasSuffix("content-length: \(size)\r\n\r\n"))
        let sizes = steps.dropFirst().compactMap { step -> Int? in
            if case .write(let bytes) = step { bytes.count } else { nil }
        }
        #expect(sizes.reduce(0, +) == size && sizes.count == (size >> 20) + 1)
        #expect(steps.last == .end)
    }

    @Test func `What is no HTTP ends in its own way`() throws {
        let malformed = try #require(self.steps(.malformedHTTP))
        #expect(malformed == [.write(Array("GOOD MORNING\r\n\r\n".utf8)), .close])
        #expect(steps(.silence) == [.hang])
        #expect(steps(.resetAtOnce) == [.reset])
        let endless = try #require(self.steps(.endlessHeaders))
        #expect(text(endless[0]) == "HTTP/1.1 200 OK\r\n")
        #expect(text(endless[1]) == "x-more: \(String(repeating: "y", count: 1000))\r\n")
        #expect(endless.dropFirst(2) == [.wait(.milliseconds(1)), .repeat(from: 1)])
    }

    @Test(arguments: [
        Fault.delay(.seconds(1)), .cutBody, .refusal, .failsAfterwards(500), .malformedChunks,
        .openEnd, .text("a"),
    ])
    func `Other faults leave an answer to begin with`(fault: Fault) {
        #expect(steps(fault) == nil)
    }
}

extension String {
    /// The text of a head and a body without what it says of its length.
    fileprivate var withoutLength: String {
        split(separator: "\r\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("content-length: ") }.joined(separator: "\n")
    }
}
