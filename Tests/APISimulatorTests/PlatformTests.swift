import APISimulator
import HTTPTransport
import JSON
import Testing

/// What platforms of other companies take, and what they refuse.
@Suite(.timeLimit(.minutes(5)))
struct PlatformTests {
    private static let key = ["x-api-key": "k"]
    private static let messages = #""max_tokens":50,"messages":[{"role":"user","content":"Hi"}]"#

    @Test(arguments: [
        ([:], "400 invalid_request_error: anthropic-workspace-id: header is required"),
        (
            ["anthropic-workspace-id": "other_1"],
            "400 invalid_request_error: anthropic-workspace-id: header is required"
        ),
        (["anthropic-workspace-id": "wrkspc_1"], "200 -: -"),
    ])
    func `AWS wants a workspace`(header: [String: String], outcome: String) async throws {
        try await withClient(.init(platform: .aws)) { client async throws in
            let headers = header.merging(["x-api-key": "k", "anthropic-version": "2026-10-21"]) {
                $1
            }
            let body = #"{"model":"m",\#(Self.messages)}"#
            #expect(
                try await client.send("POST /v1/messages", body, headers: headers).error == outcome
            )
        }
    }

    @Test(arguments: [
        ("/anthropic/v1/messages", "2023-06-01", #""model":"anthropic.m""#, "200 -: -"),
        (
            "/anthropic/v1/messages", "2023-06-01", #""model":"anthropic.m","temperature":0.5"#,
            "200 -: -"
        ),
        (
            "/anthropic/v1/messages/count_tokens", "2023-06-01", #""model":"anthropic.m""#,
            "200 -: -"
        ),
        (
            "/v1/messages", "2023-06-01", #""model":"anthropic.m""#,
            "404 not_found_error: Unknown operation"
        ),
        (
            "/anthropic/v1/messages/batches", "2023-06-01", #""model":"anthropic.m""#,
            "404 not_found_error: Unknown operation"
        ),
        (
            "/anthropic/v1/models", "2023-06-01", #""model":"anthropic.m""#,
            "404 not_found_error: Unknown operation"
        ),
        (
            "/anthropic/v1/messages", "2026-10-21", #""model":"anthropic.m""#,
            "400 invalid_request_error: anthropic-version: 2023-06-01 is required"
        ),
        (
            "/anthropic/v1/messages", "2023-06-01", #""model":"m""#,
            "404 not_found_error: The model is not known"
        ),
        (
            "/anthropic/v1/messages", "2023-06-01",
            #""model":"anthropic.m","output_config":{"format":{}}"#,
            "400 invalid_request_error: output_config.format: Extra inputs are not permitted"
        ),
        (
            "/anthropic/v1/messages", "2023-06-01",
            #""model":"anthropic.m","output_config":{"effort":"low"}"#, "200 -: -"
        ),
        (
            "/anthropic/v1/messages", "2023-06-01", #""model":"anthropic.m","service_tier":"auto""#,
            "400 invalid_request_error: service_tier: Extra inputs are not permitted"
        ),
    ])
    func `Bedrock has its own path, version and names`(
        path: String,
        version: String,
        members: String,
        outcome: String
    ) async throws {
        try await withClient(.init(platform: .bedrock)) { client async throws in
            let answer = try await client.send(
                "POST \(path)",
                "{\(members),\(Self.messages)}",
                headers: ["x-api-key": "k", "anthropic-version": version]
            )
            #expect(answer.error == outcome)
            let isAnswer = answer.status == 200 && !path.hasSuffix("tokens")
            #expect((answer.json["model"] == "m") == isAnswer)
        }
    }

    private static let project = "/v1/projects/p/locations/l/publishers/anthropic/models"
    private static let version = #""anthropic_version":"vertex-2023-10-16""#
    private static let notFound = "404 not_found_error: Not found"

    @Test(arguments: [
        ("\(project)/m:rawPredict", version, "200 -: -"),
        ("\(project)/m:streamRawPredict", version + #","stream":true"#, "200 -: -"),
        ("\(project)/m:rawPredict", version + #","stream":true"#, notFound),
        ("\(project)/m:streamRawPredict", version, notFound),
        ("\(project)/m:predict", version, notFound), ("\(project)/m", version, notFound),
        ("\(project)/m:rawPredict:x", version, notFound),
        ("\(project)/m/x:rawPredict", version, notFound),
        ("/v1/projects/p/locations/l/publishers/google/models/m:rawPredict", version, notFound),
        ("/v1/project/p/locations/l/publishers/anthropic/models/m:rawPredict", version, notFound),
        ("/v1/projects/p/locations/l/publisher/anthropic/models/m:rawPredict", version, notFound),
        ("/v1/projects/p/locations/l/publishers/anthropic/model/m:rawPredict", version, notFound),
        ("/v1/messages", version, notFound),
        (
            "\(project)/m:rawPredict", #""stream":false"#,
            "400 invalid_request_error: anthropic_version: Field required"
        ),
        (
            "\(project)/m:rawPredict", version + #","model":"m""#,
            "400 invalid_request_error: model: Extra inputs are not permitted"
        ),
        ("\(project)/count-tokens:rawPredict", version + #","model":"m""#, "200 -: -"),
    ])
    func `Vertex has the model in its path and the version in the body`(
        path: String,
        members: String,
        outcome: String
    ) async throws {
        try await withClient(.init(platform: .vertex)) { client async throws in
            let body = "{\(members),\(Self.messages)}"
            let answer = try await client.send("POST \(path)", body, headers: Self.key)
            #expect(answer.error == outcome)
            guard answer.status == 200 else { return }
            let isCount = path.contains("count-tokens")
            #expect(isCount == (answer.text == #"{"input_tokens":2}"#))
            #expect(isCount != answer.text.contains(#""model":"m""#))
        }
    }
}
