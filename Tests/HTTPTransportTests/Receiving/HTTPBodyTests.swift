import APISimulator
import HTTPTransport
import Testing

@Suite("A streamed body", .timeLimit(.minutes(10)))
struct HTTPBodyTests {
    private func question(_ simulator: APISimulator) -> HTTPRequest {
        HTTPTransportTests.question("Hello to the stream", to: simulator, stream: true)
    }

    @Test(arguments: [Duration.zero, .milliseconds(3)])
    func `comes as events`(delay: Duration) async throws {
        try await withAPISimulator(.init(eventDelay: delay)) { simulator in
            try await withHTTPTransport { transport in
                let response = try await transport.stream(question(simulator))
                #expect(response.status == 200)
                var texts: [String] = []
                for try await event in response.body.events() { texts.append(event.text) }
                #expect(texts.last == "[DONE]")
                #expect(texts.count > 3)
            }
        }
    }

    @Test func `comes as lines`() async throws {
        try await withAPISimulator { simulator in
            try await withHTTPTransport { transport in
                let body = "first\r\n\n{\"second\": 2}\nlast without end"
                simulator.meet(next: [.response(status: 200, body: body)])
                let response = try await transport.stream(question(simulator))
                var lines: [String] = []
                for try await line in response.body.lines() {
                    lines.append(String(decoding: line, as: UTF8.self))
                }
                #expect(lines == ["first", "{\"second\": 2}", "last without end"])
            }
        }
    }

    @Test(arguments: [
        (Fault.resetInsideBody, HTTPTransportError.Code.cut),
        (.cutBody, .cut),
        (.pingsForever(every: .milliseconds(20)), .idle),
    ])
    func `ends with an error where the connection fails`(
        fault: Fault,
        code: HTTPTransportError.Code
    ) async throws {
        try await withAPISimulator { simulator in
            await withHTTPTransport { transport in
                simulator.meet(next: [fault])
                var request = question(simulator)
                if code == .idle { request.idleTimeout = .milliseconds(300) }
                let error = await #expect(throws: HTTPTransportError.self) {
                    for try await _ in try await transport.stream(request).body.events() {}
                }
                #expect(error?.code == code)
            }
        }
    }

    @Test func `is dropped with its connection`() async throws {
        try await withAPISimulator { simulator in
            try await withHTTPTransport { transport in
                simulator.meet(next: [.pingsForever(every: .milliseconds(5))])
                for try await _ in try await transport.stream(question(simulator)).body { break }
                await simulator.wait { $0.departures == 1 }
            }
        }
    }

    @Test func `is held back while its reader is busy`() async throws {
        try await withAPISimulator { simulator in
            try await withHTTPTransport { transport in
                let size = 48 << 20
                simulator.meet(next: [.enormousBody(size)])
                let response = try await transport.stream(question(simulator))
                var count = 0
                for try await part in response.body { count += part.count }
                #expect(count == size)
            }
        }
    }

    @Test func `is bounded`() async throws {
        try await withAPISimulator { simulator in
            try await withHTTPTransport { transport in
                simulator.meet(next: [.enormousBody(1 << 20)])
                let response = try await transport.stream(question(simulator))
                let error = await #expect(throws: HTTPTransportError.self) {
                    try await response.body.collected(upTo: 1000)
                }
                #expect(error?.code == .tooLarge)
            }
        }
    }
}
