import HTTPTransport
import Testing

/// The server that processes of a job talk to, asked by the transport.
struct HTTPServerTests {
    private static func with(
        _ handler: @escaping HTTPServer.Handler,
        _ body: (HTTPTransport, String) async throws -> Void
    ) async throws {
        let server = try await HTTPServer.listen(host: "127.0.0.1", port: 0, handler)
        do {
            try await withHTTPTransport { transport in
                try await body(transport, "http://127.0.0.1:\(server.port)")
            }
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    @Test func `requests are answered with what they bring`() async throws {
        try await Self.with { request in
            HTTPResponse(
                status: 201,
                headers: ["x-path": request.path, "x-method": request.method],
                body: request.body.reversed()
            )
        } _: { transport, address in
            for body in [[1, 2, 3], [UInt8](repeating: 7, count: 3 << 20) + [9]] {
                let request = HTTPRequest(.post, "\(address)/a/b?c=d", body: body)
                let response = try await transport.send(request)
                #expect(response.status == 201)
                #expect(response.headers["x-path"] == "/a/b")
                #expect(response.headers["x-method"] == "POST")
                #expect(response.body == body.reversed())
            }
        }
    }

    @Test func `many ask at once, and each gets its own answer`() async throws {
        try await Self.with {
            HTTPResponse(status: 200, body: $0.body)
        } _: { transport, address in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let body = Array("\(number)".utf8)
                        let request = HTTPRequest(.post, address + "/", body: body)
                        return try await transport.send(request).body == body
                    }
                }
                for try await isOwn in group { #expect(isOwn) }
            }
        }
    }

    @Test func `a body beyond the bound is refused, and the server goes on`() async throws {
        try await Self.with {
            HTTPResponse(status: 200, body: $0.body)
        } _: { transport, address in
            let body = [UInt8](repeating: 0, count: HTTPServer.mostBodyBytes + 1)
            let response = try await transport.send(HTTPRequest(.post, address + "/", body: body))
            #expect(response.status == 413)
            #expect(try await transport.send(HTTPRequest(.get, address + "/")).status == 200)
        }
    }

    @Test func `an answer that nobody waits for any more is cancelled`() async throws {
        let (started, start) = AsyncStream<Void>.makeStream()
        let (ended, end) = AsyncStream<Bool>.makeStream()
        try await Self.with { _ in
            start.yield()
            try? await ContinuousClock().sleep(for: .seconds(600))
            end.yield(Task.isCancelled)
            return HTTPResponse(status: 200)
        } _: { transport, address in
            let asking = Task { try await transport.send(HTTPRequest(.get, address + "/")) }
            for await _ in started { break }
            asking.cancel()
            for await isCancelled in ended {
                #expect(isCancelled)
                break
            }
        }
    }

    @Test func `a port that is taken is said to be`() async throws {
        try await Self.with { _ in
            HTTPResponse(status: 200)
        } _: { _, address in
            let port = Int(address.split(separator: ":").last ?? "") ?? 0
            let error = await #expect(throws: HTTPTransportError.self) {
                _ = try await HTTPServer.listen(host: "127.0.0.1", port: port) { _ in
                    HTTPResponse(status: 200)
                }
            }
            #expect(error?.code == .connect)
        }
    }
}
