import APISimulator
import HTTPTransport
import JSON
import Testing

@Suite("A transport", .timeLimit(.minutes(10)))
struct HTTPTransportTests {
    /// A question to the simulator as the OpenAI protocol puts it.
    static func question(
        _ text: String,
        to simulator: APISimulator,
        stream: Bool = false,
        timeout: Duration = .seconds(50)
    ) -> HTTPRequest {
        let body: JSONValue = [
            "model": "m", "stream": .bool(stream),
            "messages": [["role": "user", "content": .string(text)]],
        ]
        var request = HTTPRequest.post(
            json: Array(body.description.utf8),
            to: "\(simulator.baseURL)/v1/chat/completions"
        )
        request.timeout = timeout
        return request
    }

    private func failure(
        of request: HTTPRequest,
        over transport: HTTPTransport
    ) async -> HTTPTransportError? {
        do {
            _ = try await transport.send(request)
            return nil
        } catch {
            return error
        }
    }

    @Test func `returns status, header fields and the whole body`() async throws {
        try await withAPISimulator { simulator in
            try await withHTTPTransport { transport in
                let response = try await transport.send(Self.question("Hello", to: simulator))
                #expect(response.status == 200)
                #expect(response.headers["Content-Type"] == "application/json")
                let json = try JSONReader.value(of: response.body)
                let message = json["choices"]?.array?.first?["message"]
                #expect(message?["content"]?.string == "Echo: Hello")
            }
        }
    }

    @Test(arguments: [
        (Fault.resetAtOnce, HTTPTransportError.Code.reset), (.resetAfterHeaders, .cut),
        (.resetInsideBody, .cut), (.cutBody, .cut), (.malformedHTTP, .malformed),
        (.malformedChunks, .malformed), (.endlessHeaders, .malformed),
        (.enormousBody(3 << 20), .tooLarge), (.silence, .timeout),
        (.drip(.milliseconds(50)), .timeout), (.delay(.seconds(30)), .timeout),
    ])
    func `says what went wrong`(fault: Fault, code: HTTPTransportError.Code) async throws {
        try await withAPISimulator { simulator in
            await withHTTPTransport { transport in
                simulator.meet(next: [fault])
                let timeout = code == .timeout ? Duration.seconds(1) : .seconds(50)
                var request = Self.question("Hello", to: simulator, timeout: timeout)
                request.maximumBodyBytes = 1 << 20
                let error = await failure(of: request, over: transport)
                #expect(error?.code == code)
                // On a busy machine the time may run out before anything was sent.
                #expect(error?.requestWasSent == true || code == .timeout)
                #expect(error?.origin == simulator.baseURL)
            }
        }
    }

    @Test func `fails at once where nothing listens`() async {
        // Port 9 is outside of the range that other tests' servers are given ports from.
        await withHTTPTransport { transport in
            let request = HTTPRequest(.get, "http://127.0.0.1:9/")
            let error = await failure(of: request, over: transport)
            #expect(error?.code == .connect)
            #expect(error?.requestWasSent == false)
            #expect(error?.reason == "no connection: Connection refused")
        }
    }

    @Test func `says that a host name is unknown`() async {
        await withHTTPTransport { transport in
            let request = HTTPRequest(.get, "http://no-such-host.invalid/")
            let error = await failure(of: request, over: transport)
            #expect(error?.code == .connect)
            #expect(error?.reason == "no connection: the host name is not known here")
        }
    }

    @Test(arguments: ["", "no address", "ftp://127.0.0.1/", "http:///path"])
    func `refuses what is no address`(url: String) async {
        await withHTTPTransport { transport in
            #expect(
                await failure(of: HTTPRequest(.get, url), over: transport)?.code == .invalidRequest
            )
        }
    }

    @Test func `refuses a secret with a line end and does not show it`() async throws {
        try await withAPISimulator { simulator in
            await withHTTPTransport { transport in
                var request = Self.question("Hello", to: simulator)
                request.secretHeaders["x-api-key"] = Secret("canary\r\nx-evil: 1")
                let error = await failure(of: request, over: transport)
                #expect(error?.code == .invalidRequest)
                #expect(error.map { "\($0)\($0.cause as Any)".contains("canary") } == false)
            }
            #expect(simulator.books.requests == 0)
        }
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func `follows no redirect`(status: Int) async throws {
        try await withAPISimulator { simulator in
            try await withHTTPTransport { transport in
                simulator.meet(next: [.redirect(status: status, to: "\(simulator.baseURL)/other")])
                let response = try await transport.send(Self.question("Hello", to: simulator))
                #expect(response.status == status)
                #expect(simulator.books.requests == 1)
            }
        }
    }

    @Test func `a cancelled task closes the connection`() async throws {
        try await withAPISimulator { simulator in
            await withHTTPTransport { transport in
                simulator.meet(next: [.silence])
                let request = Self.question("Hello", to: simulator)
                await withTaskGroup(of: HTTPTransportError?.self) { group in
                    group.addTask { await failure(of: request, over: transport) }
                    await simulator.wait { $0.requests == 1 }
                    group.cancelAll()
                    #expect(await group.next()??.code == .cancelled)
                }
                await simulator.wait { $0.departures == 1 }
            }
        }
    }

    @Test func `a thousand requests at once share the connections`() async throws {
        try await withAPISimulator(.init(latency: .milliseconds(5))) { simulator in
            try await withHTTPTransport(configuration: .init(maximumConnections: 50)) { transport in
                try await withThrowingTaskGroup(of: Int.self) { group in
                    for number in 0..<1000 {
                        group.addTask {
                            let request = Self.question("Document \(number)", to: simulator)
                            return try await transport.send(request).status
                        }
                    }
                    for try await status in group { #expect(status == 200) }
                }
            }
            await simulator.wait { $0.answers == 1000 }
            #expect(simulator.books.connections <= 50)
            #expect(simulator.books.mostAtOnce <= 50)
        }
    }

    @Test func `requests that wait for a connection can be cancelled`() async throws {
        try await withAPISimulator { simulator in
            await withHTTPTransport(configuration: .init(maximumConnections: 1)) { transport in
                simulator.meet(next: [.silence])
                let request = Self.question("Hello", to: simulator)
                let first = Task { await failure(of: request, over: transport) }
                await simulator.wait { $0.requests == 1 }
                // The first keeps its connection: otherwise one of the others might be given it.
                let others = (0..<9).map { _ in
                    Task { await failure(of: request, over: transport) }
                }
                for other in others { other.cancel() }
                for other in others { #expect(await other.value?.code == .cancelled) }
                #expect(simulator.books.requests == 1)
                first.cancel()
                #expect(await first.value?.code == .cancelled)
            }
        }
    }

    @Test func `a connection that was closed while idle costs at most an error`() async throws {
        try await withAPISimulator { simulator in
            await withHTTPTransport { transport in
                simulator.meet(next: [.resetAfterBody])
                var errors: [HTTPTransportError] = []
                for text in ["one", "two", "three"] {
                    // The reset takes with it an answer that has not been read yet, or meets the
                    // request that follows; which of them is up to the network.
                    let request = Self.question(text, to: simulator)
                    if let error = await failure(of: request, over: transport) {
                        errors.append(error)
                    }
                }
                #expect(errors.filter(\.isRetryable).count == errors.count)
                #expect(errors.count <= 1)
            }
        }
    }

    @Test func `a server that resets each connection behind its answer does no harm`() async throws
    {
        try await withAPISimulator { simulator in
            simulator.meet { _ in .resetAfterBody }
            await withHTTPTransport { transport in
                await withTaskGroup(of: Void.self) { group in
                    for task in 0..<16 {
                        group.addTask {
                            for number in 0..<60 {
                                let text = "Document \(task).\(number)"
                                _ = await failure(
                                    of: Self.question(text, to: simulator),
                                    over: transport
                                )
                            }
                        }
                    }
                }
            }
            #expect(simulator.books.answers > 0)
        }
    }

    @Test func `requests after the shutdown fail`() async throws {
        try await withAPISimulator { simulator in
            let transport = HTTPTransport()
            await transport.shutDown()
            let error = await failure(of: Self.question("late", to: simulator), over: transport)
            #expect(error?.code == .shutDown)
        }
    }
}
