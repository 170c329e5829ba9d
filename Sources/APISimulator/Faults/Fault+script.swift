import JSON

extension APISimulator {
    /// The script of a fault that leaves nothing of the answer; `nil` for the others.
    static func script(inPlaceOfAnswer fault: Fault, to request: ReceivedRequest) -> Script? {
        switch fault {
        case .status(let status, let type, let message, let code, let headers):
            let kind = type ?? errorType(of: status)
            let text = message ?? "Simulated."
            var reply =
                request.path.hasPrefix("/v1/chat")
                ? ChatCompletionsEndpoint.error(status, kind, text, code: code)
                : SimulatedResponse.error(status, kind, text, code: code)
            reply.headers = headers.map { ($0.key, $0.value) }
            reply.headers.append(("request-id", "req_\(request.number)"))
            return reply.script(eventDelay: .zero, fault: nil)
        case .response(let status, let headers, let body):
            var reply = SimulatedResponse(status: status, body: .bytes(Array(body.utf8)))
            reply.headers = headers.map { ($0.key, $0.value) }
            return reply.script(eventDelay: .zero, fault: nil)
        case .redirect(let status, let target):
            var reply = SimulatedResponse(status: status, body: .bytes([]))
            reply.headers = [("location", target)]
            return reply.script(eventDelay: .zero, fault: nil)
        case .webPage:
            var reply = SimulatedResponse(
                body: .bytes(Array("<html><body>Please log in</body></html>".utf8))
            )
            reply.contentType = "text/html"
            return reply.script(eventDelay: .zero, fault: nil)
        case .enormousBody(let size):
            let part = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 20)
            let head = SimulatedResponse(body: .bytes([])).head(length: size)
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
