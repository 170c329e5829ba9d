import APISimulator
import AnthropicKit
import Foundation
import JSON
import Testing

@Suite("Errors", .timeLimit(.minutes(10)))
struct AnthropicErrorTests {
    private func failure(
        of fault: Fault,
        timeout: Duration = .seconds(50)
    ) async throws -> AnthropicError? {
        try await withClient {
            $0.timeout = timeout
            $0.maximumResponseBytes = 1 << 20
        } _: { simulator, client in
            simulator.meet(next: [fault])
            do throws(AnthropicError) {
                _ = try await client.createMessage(question())
                return nil
            } catch {
                return error
            }
        }
    }

    @Test(arguments: [
        (400, AnthropicError.Code.invalidRequest, false), (401, .authentication, false),
        (402, .billing, false), (403, .permission, false), (404, .notFound, false),
        (408, .requestTimeout, true), (409, .conflict, true), (412, .invalidRequest, false),
        (413, .requestTooLarge, false), (422, .invalidRequest, false), (429, .rateLimit, true),
        (431, .invalidRequest, false), (500, .api, true), (501, .api, true), (502, .api, true),
        (503, .api, true), (504, .gatewayTimeout, true), (529, .overloaded, true),
        (599, .api, true),
    ])
    func `have a code for every status`(
        status: Int,
        code: AnthropicError.Code,
        isRetryable: Bool
    ) async throws {
        let error = try await failure(of: .status(status))
        #expect(error?.code == code)
        #expect(error?.status == status)
        #expect(error?.isRetryable == isRetryable)
        #expect(error?.requestID == "req_1")
        #expect(error?.errorType != nil)
        #expect(error?.description.contains("Simulated") == true)
    }

    @Test(arguments: [
        (Fault.resetAtOnce, AnthropicError.Code?.some(.reset)), (.resetAfterHeaders, .cut),
        (.resetInsideBody, .cut), (.cutBody, .cut), (.truncatedJSON, .notJSON),
        (.garbage, .notJSON), (.invalidUTF8, .notJSON), (.webPage, .webPage),
        (.malformedHTTP, .notJSON), (.enormousBody(2 << 20), .tooLarge), (.silence, .timeout),
        (.drip(.milliseconds(50)), .timeout),
        (.response(status: 200, body: "{\"type\":\"message\"}"), .notJSON),
        (.response(status: 200, body: ""), .notJSON), (.status(204), .api),
        (.endlessHeaders, .notJSON), (.malformedChunks, .notJSON), (.refusal, nil),
        (.truncatedAnswer, nil), (.contextFull, nil), (.resetAfterBody, nil),
        (.response(status: 500, body: "<html>oops</html>"), .api),
        (.response(status: 413, body: "cloudflare"), .requestTooLarge),
        (.redirect(status: 302, to: "https://evil.example/v1"), .redirect),
    ])
    func `have a code for what else goes wrong`(
        fault: Fault,
        code: AnthropicError.Code?
    ) async throws {
        let timeout = code == .timeout ? Duration.seconds(2) : .seconds(50)
        #expect(try await failure(of: fault, timeout: timeout)?.code == code)
    }

    @Test func `say where a redirect leads without following it`() async throws {
        let fault = Fault.redirect(status: 308, to: "https://user:pw@evil.example/path?k=v")
        #expect(
            try await failure(of: fault)?.description
                == "the server redirects to https://evil.example (HTTP 308), which is not followed,"
                + " so that the key stays with its host; set the base URL to where the API is"
        )
    }

    private func body(_ type: String, code: String?, message: String = "No.") -> String {
        var error: JSONObject = ["type": .string(type), "message": .string(message)]
        error["details"] = code.map { ["error_code": .string($0)] }
        return JSONValue.object(["type": "error", "error": .object(error), "request_id": "req_b"])
            .description
    }

    @Test(arguments: [
        (429, "rate_limit_error", "ramp_limit_exceeded", AnthropicError.Code.rateLimit, true),
        (429, "rate_limit_error", "enforced_spend_limit_reached", .spendLimit, false),
        (429, "rate_limit_error", "contract_spend_limit_reached", .spendLimit, false),
        (400, "invalid_request_error", "organization_on_hold", .invalidRequest, false),
        (402, "billing_error", "linked_organization_unpaid", .billing, false),
        (500, "brand_new_error", "brand_new_code", .api, true),
    ])
    func `follow the API's own code`(
        status: Int,
        type: String,
        apiCode: String,
        code: AnthropicError.Code,
        isRetryable: Bool
    ) async throws {
        let error = try await failure(
            of: .response(status: status, body: body(type, code: apiCode))
        )
        #expect(error?.code == code)
        #expect(error?.apiErrorCode == apiCode)
        #expect(error?.isRetryable == isRetryable)
        #expect(error?.requestID == "req_b")
    }

    @Test(arguments: [
        (400, "invalid_request_error", "prompt is too long: 208310 tokens > 200000 maximum"),
        (400, "invalid_request_error", "input length and `max_tokens` exceed context limit"),
        (400, "exceed_context_size_error", "the request exceeds the available context size"),
    ])
    func `know a prompt that is too long, whatever it quotes`(
        status: Int,
        type: String,
        message: String
    ) async throws {
        try await withClient { simulator, client in
            simulator.meet(next: [
                .response(status: status, body: body(type, code: nil, message: message))
            ])
            let error = await #expect(throws: AnthropicError.self) {
                try await client.createMessage(question("Why is the \(message)?"))
            }
            #expect(error?.code == .promptTooLong)
            #expect(error?.isRetryable == false)
        }
    }

    @Test(arguments: [
        ("overloaded_error", AnthropicError.Code.overloaded), ("rate_limit_error", .rateLimit),
        ("authentication_error", .authentication),
    ])
    func `are known under a status that says that all is well`(
        type: String,
        code: AnthropicError.Code
    ) async throws {
        let error = try await failure(of: .response(status: 200, body: body(type, code: nil)))
        #expect(error?.code == code)
        #expect(error?.status == 200)
        #expect(error?.requestID == "req_b")
    }

    @Test func `advise behind what the server says`() async throws {
        #expect(
            try await failure(of: .status(404, message: "model: claude-x."))?.message
                == "the API does not know what was asked for (HTTP 404): model: claude-x;"
                + " check the model's name and the base URL"
        )
    }

    @Test func `say the same to Foundation`() async throws {
        let error: (any Error)? = try await failure(of: .status(529))
        #expect(
            error?.localizedDescription
                == "the API is overloaded (HTTP 529): Simulated. (request req_1)"
        )
    }

    @Test(
        arguments: [400, 429],
        ["specified API usage limits", "specified workspace API usage limits"]
    )
    func `know the spending limit that users set themselves`(
        status: Int,
        limits: String
    ) async throws {
        let message = "You have reached your \(limits). You will regain access in December."
        let error = try await failure(of: .status(status, message: message))
        #expect(error?.code == .spendLimit)
        #expect(error?.isRetryable == false)
    }

    @Test(arguments: [(429, "false", false), (400, "true", true), (500, "nonsense", true)])
    func `follow x-should-retry`(status: Int, value: String, isRetryable: Bool) async throws {
        let error = try await failure(of: .status(status, headers: ["x-should-retry": value]))
        #expect(error?.isRetryable == isRetryable)
    }

    @Test(arguments: [
        ("retry-after", "0", Duration.zero), ("retry-after", "17", .seconds(17)),
        ("retry-after", "0.5", .milliseconds(500)), ("retry-after", "3600", .seconds(3600)),
        ("retry-after", "1000000000", .seconds(86_400)), ("retry-after", "-5", nil),
        ("retry-after", "inf", nil), ("retry-after", "nan", nil), ("retry-after", "", nil),
        ("retry-after", "soon", nil), ("retry-after", "1e400", nil),
        ("retry-after", "Mon, 23 Nov 2020 22:35:40 GMT", .zero),
        ("retry-after", "Mon, 23 Nov 2099 22:35:40 GMT", .seconds(86_400)),
        ("retry-after", "Mon, 99 Nov 2099 22:35:40 GMT", nil),
        ("retry-after", "Monday, 23-Nov-20 22:35:40 GMT", .zero),
        ("retry-after", "Mon Nov 23 22:35:40 2099", .seconds(86_400)),
        ("retry-after", "Mon, 23 Nov 2099 22:35 GMT", nil), ("retry-after", "0x10", nil),
        ("retry-after", "17, 18", nil), ("retry-after", "1e9", .seconds(86_400)),
        ("retry-after-ms", "250", .milliseconds(250)), ("retry-after-ms", "x", nil),
    ])
    func `say how long to wait`(name: String, value: String, wait: Duration?) async throws {
        let error = try await failure(of: .status(429, headers: [name: value]))
        #expect(error?.retryAfter == wait)
    }

    @Test func `prefer milliseconds`() async throws {
        let headers = ["retry-after": "9", "retry-after-ms": "1500"]
        #expect(
            try await failure(of: .status(429, headers: headers))?.retryAfter == .milliseconds(1500)
        )
    }

    @Test func `cannot move the cursor of a terminal`() async throws {
        let evil = "bad \u{1B}[2J\u{202E}\r\nmodel \(String(repeating: "x", count: 1000))"
        let error = try await failure(of: .status(400, message: evil))
        let text = try #require(error?.description)
        #expect(!text.contains("\u{1B}") && !text.contains("\n") && !text.contains("\u{202E}"))
        #expect(text.count < 500)
    }
}
