import JSON

extension APISimulator {
    /// The fault that a request meets by chance, decided by its document and attempt alone.
    static func randomFault(
        _ document: UInt64,
        attempt: Int,
        rate: Double,
        seed: UInt64
    ) -> Fault? {
        var digest = Digest("\(document) \(attempt)", seed: seed)
        guard rate > 0, digest.nextFraction() < rate else { return nil }
        let faults: [Fault] = [
            .status(429, headers: ["retry-after": "0"]), .status(500), .status(503), .status(529),
            .resetAtOnce, .resetInsideBody, .cutBody, .truncatedJSON, .garbage, .delay(.seconds(1)),
        ]
        return faults[digest.next(below: faults.count)]
    }

    /// The script of a fault that leaves nothing of the answer; `nil` for the others.
    static func script(inPlaceOfAnswer fault: Fault, to request: ReceivedRequest) -> Script? {
        switch fault {
        case .status(let status, let type, let message, let headers):
            let kind = type ?? errorType(of: status)
            let text = message ?? "Simulated."
            var reply =
                request.path.hasPrefix("/v1/chat")
                ? ChatCompletionsEndpoint.error(status, kind, text)
                : Reply.error(status, kind, text)
            reply.headers = headers.map { ($0.key, $0.value) }
            reply.headers.append(("request-id", "req_\(request.number)"))
            return reply.script(eventDelay: .zero, fault: nil)
        case .response(let status, let headers, let body):
            var reply = Reply(status: status, body: .bytes(Array(body.utf8)))
            reply.headers = headers.map { ($0.key, $0.value) }
            return reply.script(eventDelay: .zero, fault: nil)
        case .redirect(let status, let target):
            var reply = Reply(status: status, body: .bytes([]))
            reply.headers = [("location", target)]
            return reply.script(eventDelay: .zero, fault: nil)
        case .webPage:
            var reply = Reply(body: .bytes(Array("<html><body>Please log in</body></html>".utf8)))
            reply.contentType = "text/html"
            return reply.script(eventDelay: .zero, fault: nil)
        case .enormousBody(let size):
            let part = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 20)
            let head = Reply(body: .bytes([])).head(length: size)
            let parts = [Step](repeating: .write(part), count: size >> 20)
            return Script(
                [.write(head)] + parts + [.write(Array(part[..<(size % (1 << 20))])), .end]
            )
        case .malformedHTTP:
            return Script([.write(Array("GOOD MORNING\r\n\r\n".utf8)), .close])
        case .silence:
            return Script([.hang])
        case .endlessHeaders:
            let line = Array("x-more: \(String(repeating: "y", count: 1000))\r\n".utf8)
            return Script([
                .write(Array("HTTP/1.1 200 OK\r\n".utf8)), .write(line), .wait(.milliseconds(1)),
                .repeat(from: 1),
            ])
        case .resetAtOnce:
            return Script([.reset])
        default:
            return nil
        }
    }

    private static func errorType(of status: Int) -> String {
        switch status {
        case 400: "invalid_request_error"
        case 401: "authentication_error"
        case 402: "billing_error"
        case 403: "permission_error"
        case 404: "not_found_error"
        case 409: "conflict_error"
        case 413: "request_too_large"
        case 429: "rate_limit_error"
        case 504: "timeout_error"
        case 529: "overloaded_error"
        default: "api_error"
        }
    }
}

/// Runs a simulator for the time of `body`.
///
/// - Parameters:
///   - configuration: How it behaves.
///   - body: What is done with it.
/// - Returns: What `body` returns.
/// - Throws: What `body` throws, or an error of SwiftNIO if the server cannot listen.
public func withAPISimulator<Result>(
    _ configuration: SimulatorConfiguration = SimulatorConfiguration(),
    _ body: (APISimulator) async throws -> Result
) async throws -> Result {
    let simulator = APISimulator(configuration: configuration)
    try await simulator.start()
    let result: Result
    do {
        result = try await body(simulator)
    } catch {
        await simulator.stop()
        throw error
    }
    await simulator.stop()
    return result
}
