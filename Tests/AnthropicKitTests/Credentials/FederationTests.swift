import APISimulator
import HTTPTransport
import JSON
import Testing

@testable import AnthropicKit

/// Identity tokens are exchanged for tokens of the API.
@Suite("Workload identity federation", .timeLimit(.minutes(10)))
struct FederationTests {
    private static let rule = SimulatorConfiguration.Federation()

    private func identity(
        _ token: String = rule.identityToken,
        rule: String = rule.rule,
        workspace: String? = nil
    ) -> WorkloadIdentity {
        WorkloadIdentity(
            rule: rule,
            organization: Self.rule.organization,
            serviceAccount: Self.rule.serviceAccount,
            workspace: workspace
        ) { () async throws(AnthropicError) in Secret(token) }
    }

    private func client(_ simulator: APISimulator, _ identity: WorkloadIdentity) -> AnthropicClient
    {
        var configuration = AnthropicConfiguration(
            apiKey: "",
            baseURL: simulator.baseURL,
            betas: ["some-beta"]
        )
        configuration.credentials = RenewedCredentials.federated(
            identity,
            configuration: configuration
        )
        return AnthropicClient(configuration: configuration)
    }

    private let request = MessageRequest(
        model: "claude-haiku-5-5",
        maxTokens: 100,
        messages: [.text("Hello", role: .user)]
    )

    @Test func `one exchange serves all requests, each with the token and its beta`() async throws {
        try await withAPISimulator(.init(federation: Self.rule)) { simulator in
            let client = client(simulator, identity(workspace: "wrkspc_1"))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<20 { group.addTask { _ = try await client.createMessage(request) } }
                try await group.waitForAll()
            }
            #expect(simulator.exchanges == 1)
            let exchange = try #require(simulator.requests.first { $0.path == "/v1/oauth/token" })
            #expect(exchange.json?["workspace_id"]?.string == "wrkspc_1")
            #expect(exchange.headers["x-api-key"] == nil)
            #expect(exchange.headers["authorization"] == nil)
            let asked = simulator.requests.filter { $0.path == "/v1/messages" }
            #expect(asked.count == 20)
            for request in asked {
                #expect(request.headers["authorization"] == "Bearer sk-ant-oat01-simulated-1")
                #expect(request.headers["anthropic-beta"] == "some-beta,oauth-2025-04-20")
                #expect(request.headers["x-api-key"] == nil)
            }
        }
    }

    @Test func `a token that is taken back is exchanged anew, once`() async throws {
        try await withAPISimulator(.init(federation: Self.rule)) { simulator in
            let client = client(simulator, identity())
            _ = try await client.createMessage(request)
            simulator.revokeTokens()
            let stream = try await client.streamMessage(request)
            _ = try await stream.response()
            #expect(simulator.exchanges == 2)
            // The API refuses whatever token it is given.
            simulator.meet { request in
                request.path == "/v1/messages"
                    ? .status(401, type: "authentication_error", message: "no") : nil
            }
            let error = await #expect(throws: AnthropicError.self) {
                try await client.createMessage(request)
            }
            #expect(error?.code == .authentication)
            #expect(simulator.exchanges == 3)
        }
    }

    @Test(
        arguments: [
            ("no token at all", "step 1 of 3 (reading the identity token): ", "no JWT"),
            ("a.b", "step 1 of 3 (reading the identity token): ", "no JWT"),
            ("eyJ.e!J.sig", "step 1 of 3 (reading the identity token): ", "no JWT"),
            (
                String(repeating: "a", count: 20_000), "step 1 of 3 (reading the identity token): ",
                "20000 bytes"
            ),
            (
                "eyJoZWFkZXIi.eyJib2R5Ijoi.c2VjcmV0LXNpZw",
                "step 2 of 3 (exchanging the identity token): ",
                "answers HTTP 401, invalid_grant: no rule matches the token <redacted>; check that the"
                    + " rule fdrl_1 of the organization takes this token, and name the workspace"
            ),
        ]
    )
    func `a failure says in which step it came, and does not show the token`(
        token: String,
        step: String,
        words: String
    ) async throws {
        try await withAPISimulator(.init(federation: Self.rule)) { simulator in
            let client = client(simulator, identity(token))
            let error = await #expect(throws: AnthropicError.self) {
                try await client.createMessage(request)
            }
            #expect(error?.code == .credential)
            #expect(error?.message.hasPrefix("workload identity federation, \(step)") == true)
            #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
            #expect(error?.message.contains(token) == false)
            #expect(error?.isRetryable == false)
            #expect(error?.requestWasSent == false)
        }
    }

    @Test(
        arguments: [
            (
                Fault.response(status: 200, body: #"{"access_token":"t"}"#),
                "gives no token with a time in which it holds"
            ),
            (
                .response(
                    status: 200,
                    body: #"{"access_token":"t","expires_in":600,"token_type":"MAC"}"#
                ), "a token of the type MAC"
            ),
            (.response(status: 404, body: "no"), "answers HTTP 404; is it the address of the API?"),
            (.redirect(to: "https://evil.example"), "answers HTTP 307"),
            (.response(status: 200, body: "<html>"), "gives no token"),
        ]
    )
    func `what is no token of the API is refused`(fault: Fault, words: String) async throws {
        try await withAPISimulator(.init(federation: Self.rule)) { simulator in
            simulator.meet(next: [fault])
            let error = await #expect(throws: AnthropicError.self) {
                try await client(simulator, identity()).createMessage(request)
            }
            #expect(error?.message.contains("step 2 of 3") == true)
            #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
            #expect(simulator.exchanges == 0)
        }
    }

    @Test func `trouble that passes is waited out, and trouble that stays ends it`() async throws {
        try await withAPISimulator(.init(federation: Self.rule)) { simulator in
            let exchange = TokenExchange(
                identity: identity(),
                url: "\(simulator.baseURL)/v1/oauth/token",
                connecting: HTTPTransportConfiguration()
            )
            simulator.meet(next: [.status(503), .resetAtOnce, .status(429)])
            let fetched = try await exchange.token { _ in }
            #expect(fetched.lifetime == .seconds(600))
            simulator.meet(next: [.status(503), .status(503), .status(503), .status(503)])
            let error = await #expect(throws: AnthropicError.self) {
                try await exchange.token { _ in }
            }
            #expect(error?.isRetryable == false)
            #expect(error?.message.contains("HTTP 503") == true)
        }
    }

    @Test func `an identity token is not sent in the clear`() async throws {
        let exchange = TokenExchange(
            identity: identity(),
            url: "http://api.example.com/v1/oauth/token",
            connecting: HTTPTransportConfiguration()
        )
        let error = await #expect(throws: AnthropicError.self) { try await exchange.token { _ in } }
        #expect(error?.message.contains("http://api.example.com is no https address") == true)
    }
}
