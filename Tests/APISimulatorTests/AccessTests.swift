import APISimulator
import HTTPTransport
import JSON
import Testing

/// Who is let in, and what is said to others.
@Suite(.timeLimit(.minutes(5)))
struct AccessTests {
    private static let version = ["anthropic-version": "2026-10-21"]

    @Test(arguments: [
        ("GET /v1/models", [:], "401 authentication_error: invalid x-api-key"),
        ("GET /v1/models", ["x-api-key": "wrong"], "401 authentication_error: invalid x-api-key"),
        ("GET /v1/models", ["x-api-key": "right"], "200 -: -"),
        ("GET /v1/models", ["authorization": "Bearer right"], "200 -: -"),
        (
            "GET /v1/models", ["authorization": "Bearer wrong"],
            "401 authentication_error: invalid x-api-key"
        ),
        // The key goes before the token.
        ("GET /v1/models", ["x-api-key": "right", "authorization": "Bearer wrong"], "200 -: -"),
        (
            "POST /v1/chat/completions", ["authorization": "Bearer wrong"],
            "401 invalid_api_key: Incorrect API key provided"
        ),
        (
            "POST /v1/chat/completions", [:], "401 invalid_api_key: Incorrect API key provided"
        ),
        (
            "GET /v1/batches", ["authorization": "Bearer wrong"],
            "401 invalid_api_key: Incorrect API key provided"
        ),
        (
            "GET /v1/files/1/content", ["authorization": "Bearer wrong"],
            "401 invalid_api_key: Incorrect API key provided"
        ),
        (
            "POST /v1/messages", ["x-api-key": "right"],
            "400 invalid_request_error: anthropic-version: header is required"
        ),
        (
            "GET /v1/messages/batches", ["x-api-key": "right"],
            "400 invalid_request_error: anthropic-version: header is required"
        ),
        ("GET /v1/nothing", ["x-api-key": "right"], "404 not_found_error: Not found"),
        ("GET /v1/chat/completions", ["x-api-key": "right"], "404 not_found_error: Not found"),
        ("DELETE /v1/models", ["x-api-key": "right"], "404 not_found_error: Not found"),
        (
            "POST /v1/messages", ["x-api-key": "right", "anthropic-version": "1"],
            "400 invalid_request_error: The request body is not valid JSON"
        ),
        (
            "POST /v1/chat/completions", ["x-api-key": "right"],
            "400 invalid_request_error: messages: required"
        ),
        (
            "GET /simulator/nothing", [:],
            "404 not_found_error: There is no GET /simulator/nothing."
        ),
    ])
    func `A key is wanted, and a version by the Messages API`(
        line: String,
        headers: [String: String],
        outcome: String
    ) async throws {
        try await withClient(.init(apiKey: "right")) { client async throws in
            #expect(try await client.send(line, headers: headers).error == outcome)
        }
    }

    @Test func `Without a key of its own a simulator takes any, and chat none at all`() async throws
    {
        try await withClient { client async throws in
            let keyless = try await client.send("GET /v1/models", headers: [:])
            #expect(keyless.status == 401)
            let any = try await client.send("GET /v1/models", headers: ["x-api-key": "any"])
            #expect(any.status == 200)
            let body = #"{"model":"m","messages":[{"role":"user","content":"a"}]}"#
            let chat = try await client.send("POST /v1/chat/completions", body, headers: [:])
            #expect(chat.status == 200)
        }
    }

    @Test func `An indiscreet server repeats the key and the document`() async throws {
        try await withClient(.init(repeatsRequests: true, apiKey: "right")) { client async throws in
            let refused = try await client.send(
                "POST /v1/messages",
                #"{"messages":[{"role":"user","content":"my text"}]}"#,
                headers: ["x-api-key": "mine"]
            )
            #expect(refused.error == "401 authentication_error: invalid x-api-key: mine my text")
            let chat = try await client.send(
                "POST /v1/chat/completions",
                #"{"messages":[{"role":"user","content":"my text"}]}"#,
                headers: ["authorization": "Bearer mine"]
            )
            #expect(
                chat.error
                    == "401 invalid_api_key: Incorrect API key provided: Bearer mine my text"
            )
        }
        let plan = FaultPlan([.status(500), .status(500, message: "Own.")], share: 1)
        try await withClient(.init(faults: plan, repeatsRequests: true)) { client async throws in
            #expect(
                try await client.ask("my text").error == "500 api_error: Simulated: key my text"
            )
            #expect(try await client.ask("my text").error == "500 api_error: Own.")
        }
    }

    @Test(arguments: [
        (400, "invalid_request_error"), (401, "authentication_error"), (402, "billing_error"),
        (403, "permission_error"), (404, "not_found_error"), (409, "conflict_error"),
        (413, "request_too_large"), (418, "api_error"), (429, "rate_limit_error"),
        (500, "api_error"), (503, "api_error"), (504, "timeout_error"), (529, "overloaded_error"),
    ])
    func `An error has the type of its status`(status: Int, type: String) async throws {
        try await withClient { client async throws in
            client.simulator.meet(next: [.status(status), .status(status, code: "c")])
            let answer = try await client.ask()
            #expect(answer.error == "\(status) \(type): Simulated.")
            #expect(answer.json["type"] == "error" && answer.headers["request-id"] == "req_1")
            #expect(answer.json["error"]?["details"] == nil)
            let chat = try await client.chat()
            #expect(chat.error == "\(status) \(type): Simulated.")
            #expect(chat.json["error"]?["code"] == "c" && chat.json["type"] == nil)
        }
    }

    @Test func `Models are listed in pages`() async throws {
        try await withClient { client async throws in
            func page(_ query: String) async throws -> String {
                let json = try await client.send("GET /v1/models\(query)").json
                let names = (json["data"]?.array ?? []).compactMap { $0["id"]?.string }
                let ends = [json["first_id"], json["last_id"]].map { $0?.string ?? "-" }
                return names.joined(separator: " ") + " \(ends) \(json["has_more"]?.bool == true)"
            }
            let (haiku, sonnet, opus) = ("claude-haiku-5-5", "claude-sonnet-5-5", "claude-opus-5-5")
            #expect(
                try await page("")
                    == #"\#(haiku) \#(sonnet) \#(opus) ["\#(haiku)", "\#(opus)"] false"#
            )
            #expect(
                try await page("?limit=2")
                    == #"\#(haiku) \#(sonnet) ["\#(haiku)", "\#(sonnet)"] true"#
            )
            #expect(
                try await page("?limit=2&after_id=\(sonnet)")
                    == #"\#(opus) ["\#(opus)", "\#(opus)"] false"#
            )
            #expect(try await page("?after_id=\(opus)") == #" ["-", "-"] false"#)
            let one = try await client.send("GET /v1/models/\(sonnet)")
            #expect(one.json["id"]?.string == sonnet && one.json["max_input_tokens"] == 1_000_000)
            #expect(one.json["max_tokens"] == 128_000 && one.json["type"] == "model")
            let none = try await client.send("GET /v1/models/gpt")
            #expect(none.error == "404 not_found_error: model: gpt")
        }
    }

    @Test func `An identity token is exchanged for a token that holds until it is taken back`()
        async throws
    {
        try await withClient(.init(federation: .init())) { client async throws in
            func exchange(_ change: (inout [String: String]) -> Void, beta: Bool = true)
                async throws -> SimulatorClient.Answer
            {
                var fields = [
                    "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
                    "federation_rule_id": "fdrl_1", "service_account_id": "svac_1",
                    "organization_id": "00000000-0000-0000-0000-000000000001",
                    "assertion": "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJjaSJ9.c2lnbmF0dXJl",
                ]
                change(&fields)
                let members = fields.map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",")
                let headers = beta ? ["anthropic-beta": "oidc-federation-2026-04-01"] : [:]
                return try await client.send(
                    "POST /v1/oauth/token",
                    "{\(members)}",
                    headers: headers
                )
            }
            func models(_ token: String, beta: String = "oauth-2025-04-20") async throws -> String {
                try await client.send(
                    "GET /v1/models",
                    headers: ["authorization": token, "anthropic-beta": beta]
                ).error
            }
            let without = try await exchange({ _ in }, beta: false)
            #expect(
                without.text
                    == #"{"error":"invalid_request","error_description":"the beta header is missing"}"#
            )
            let grant = try await exchange { $0["grant_type"] = "password" }
            #expect(grant.status == 400 && grant.json["error"] == "unsupported_grant_type")
            for field in ["federation_rule_id", "service_account_id", "organization_id"] {
                let wrong = try await exchange { $0[field] = "other" }
                #expect(wrong.status == 401 && wrong.json["error"] == "invalid_grant", "\(field)")
            }
            let other = try await exchange { $0["assertion"] = "abc" }
            #expect(other.json["error_description"] == "no rule matches the token abc")
            let answer = try await exchange { _ in }
            let token = "sk-ant-oat01-simulated-7"
            #expect(answer.json["access_token"]?.string == token && answer.status == 200)
            #expect(answer.json["expires_in"] == 600 && answer.json["token_type"] == "Bearer")
            #expect(client.simulator.exchanges == 7)
            let invalid = "401 authentication_error: OAuth token is invalid"
            #expect(try await models("Bearer \(token)") == "200 -: -")
            #expect(try await models("Bearer \(token)", beta: "other") == invalid)
            #expect(try await models(token) == invalid)
            #expect(try await models("Bearer sk-ant-oat01-simulated-6") == invalid)
            client.simulator.revokeTokens()
            #expect(try await models("Bearer \(token)") == invalid)
        }
        try await withClient(.init(federation: .init(life: 0))) { client async throws in
            let invalid = try await client.send("GET /v1/models")
            #expect(invalid.error == "401 authentication_error: OAuth token is invalid")
            let chat = try await client.chat()
            #expect(chat.status == 200)
        }
    }
}
